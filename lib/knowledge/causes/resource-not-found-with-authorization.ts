import { reachedStage } from "../passed";
import type { CauseEntry } from "../types";

export const resourceNotFoundWithAuthorization = {
  id: "resource-not-found-with-authorization",
  hop: "route",
  signature: {
    ...reachedStage,
    preflight: ["no"],
    "error-type": ["incomplete-signature"],
    message: ["authorization-not-sigv4"],
    "response-ids": ["rest-style"],
    "api-type": ["rest", "private"],
    "authorization-sent": ["bearer", "other"],
    "route-deployed": ["no"],
    "waf-blocked": ["no"],
    "failed-phase": ["none", "authenticate"],
    "response-type": ["invalid-signature", "missing-authentication-token"],
  },
  unusual: {
    message: ["customised", "empty"],
    "response-type": ["access-denied"],
  },
  sources: [
    "kc-403",
    "kc-authentication-token",
    "thread-missing-equal-sign",
    "kc-custom-domain",
    "gateway-response-types",
  ],
  checklist: [
    { id: "without-authorization", who: "caller", command: "curl -sS -i -X '{method}' '{url}'" },
    {
      id: "deployed-paths",
      who: "owner",
      command:
        "aws apigateway get-export --rest-api-id {apiId} --stage-name {stage} --export-type oas30 --region {region} deployed.json\njq '.paths | map_values(keys)' deployed.json",
    },
    {
      id: "mapped-api",
      who: "owner",
      command: "aws apigateway get-base-path-mappings --domain-name {host} --region {region}",
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
