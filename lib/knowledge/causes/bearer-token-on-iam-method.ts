import { signedCall } from "../commands";
import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const bearerTokenOnIamMethod = {
  id: "bearer-token-on-iam-method",
  hop: "authenticate",
  signature: {
    ...reachedMethod,
    preflight: ["no"],
    "error-type": ["incomplete-signature"],
    message: ["authorization-not-sigv4"],
    "response-ids": ["rest-style"],
    "api-type": ["rest", "private"],
    "auth-mode": ["iam"],
    "authorization-sent": ["bearer", "other"],
    "failed-phase": ["authenticate", "none"],
    "response-type": ["invalid-signature", "missing-authentication-token"],
  },
  unusual: {
    message: ["customised", "empty"],
    "response-type": ["access-denied"],
  },
  sources: ["kc-403", "iam-sigv4-troubleshooting", "call-api", "thread-missing-equal-sign"],
  checklist: [
    { id: "without-authorization", who: "caller", command: "curl -sS -i -X '{method}' '{url}'" },
    {
      id: "deployed-method",
      who: "owner",
      command:
        "aws apigateway get-export --rest-api-id {apiId} --stage-name {stage} --export-type oas30 --region {region} deployed.json\njq '.paths | map_values(keys)' deployed.json\naws apigateway get-resources --rest-api-id {apiId} --embed methods --region {region} --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'",
    },
    {
      id: "signed-call",
      who: "caller",
      command: signedCall,
    },
    {
      id: "set-authorizer",
      who: "owner",
      command:
        "aws apigateway update-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --patch-operations op=replace,path=/authorizationType,value=CUSTOM op=replace,path=/authorizerId,value=AUTHORIZER_ID --region {region}",
    },
    {
      id: "redeploy",
      who: "owner",
      command:
        "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
    },
  ],
} as const satisfies CauseEntry;
