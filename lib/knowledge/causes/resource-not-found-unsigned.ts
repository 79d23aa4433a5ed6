import { reachedStage } from "../passed";
import type { CauseEntry } from "../types";

export const resourceNotFoundUnsigned = {
  id: "resource-not-found-unsigned",
  hop: "route",
  signature: {
    ...reachedStage,
    preflight: ["no"],
    "error-type": ["missing-authentication-token"],
    message: ["missing-authentication-token"],
    "response-ids": ["rest-style"],
    "api-type": ["rest", "private"],
    "authorization-sent": ["none"],
    "route-deployed": ["no"],
    "waf-blocked": ["no"],
    "response-type": ["missing-authentication-token"],
    "failed-phase": ["none"],
  },
  unusual: {
    message: ["customised", "empty"],
    "authorization-sent": ["sigv4", "bearer", "other"],
  },
  sources: [
    "kc-403",
    "kc-authentication-token",
    "kc-custom-domain",
    "gateway-response-types",
    "kc-missing-logs",
    "known-issues",
    "http-integrations",
  ],
  checklist: [
    {
      id: "arrived-request",
      who: "caller",
      command: "curl -sv -o /dev/null -X '{method}' '{url}'",
    },
    {
      id: "deployed-paths",
      who: "owner",
      command:
        "aws apigateway get-export --rest-api-id {apiId} --stage-name {stage} --export-type oas30 --region {region} deployed.json\njq '.paths | map_values(keys)' deployed.json",
    },
    {
      id: "access-log",
      who: "owner",
      command:
        "aws apigateway get-stage --rest-api-id {apiId} --stage-name {stage} --region {region} --query '{stageName:stageName,accessLogSettings:accessLogSettings}'\naws logs tail ACCESS_LOG_GROUP --since 1h --filter-pattern '\"{requestId}\"' --region {region}",
    },
    {
      id: "current-definition",
      who: "owner",
      command:
        "aws apigateway get-resources --rest-api-id {apiId} --embed methods --region {region} --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod}}}'",
    },
    { id: "correct-url", who: "caller" },
    {
      id: "redeploy",
      who: "owner",
      command:
        "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
    },
  ],
} as const satisfies CauseEntry;
