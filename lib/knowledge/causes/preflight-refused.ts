import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const preflightRefused = {
  id: "preflight-refused",
  hop: "route",
  signature: {
    ...reachedMethod,
    preflight: ["yes"],
    "route-deployed": [],
    host: ["execute-api", "custom-domain"],
    "mutual-tls": ["no"],
    message: ["missing-authentication-token", "forbidden"],
    "error-type": ["missing-authentication-token", "forbidden"],
    "response-ids": ["rest-style"],
    "api-type": ["rest"],
    "authorization-sent": ["none"],
    "key-state": ["usable"],
    "api-key-required": [],
    "other-methods-work": ["yes"],
    "works-on-default-endpoint": ["no"],
    "response-type": ["missing-authentication-token", "invalid-api-key"],
    "failed-phase": ["none", "authenticate"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: [
    "cors",
    "chalice-1418",
    "preflight-iam-thread",
    "cdk-preflight-thread",
    "kc-authentication-token",
    "deploy",
  ],
  checklist: [
    {
      id: "preflight-call",
      who: "caller",
      command:
        "curl -sS -i -X OPTIONS -H 'Origin: APP_ORIGIN' -H 'Access-Control-Request-Method: REQUEST_METHOD' '{url}'",
    },
    { id: "request-itself", who: "caller", command: "curl -sS -i -X REQUEST_METHOD '{url}'" },
    {
      id: "options-method",
      who: "owner",
      command:
        "aws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'",
    },
    {
      id: "open-options",
      who: "owner",
      command:
        "aws apigateway update-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method OPTIONS --region {region} --patch-operations op=replace,path=/authorizationType,value=NONE op=replace,path=/apiKeyRequired,value=false",
    },
    {
      id: "redeploy",
      who: "owner",
      command:
        "aws apigateway create-deployment --rest-api-id {apiId} --stage-name '{stage}' --region {region}",
    },
    {
      id: "deployed-options",
      who: "owner",
      command:
        "aws apigateway get-export --rest-api-id {apiId} --stage-name '{stage}' --region {region} --export-type oas30 deployed.json\njq '.paths | map_values(keys)' deployed.json",
    },
  ],
} as const satisfies CauseEntry;
