import { signedCall } from "../commands";
import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const missingAuthToken = {
  id: "missing-auth-token",
  hop: "authenticate",
  signature: {
    ...reachedMethod,
    preflight: ["no"],
    "error-type": ["missing-authentication-token"],
    message: ["missing-authentication-token"],
    "response-ids": ["rest-style"],
    "api-type": ["rest", "private"],
    "auth-mode": ["iam"],
    "authorization-sent": ["none"],
    "response-type": ["missing-authentication-token"],
    "failed-phase": ["authenticate", "none"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: [
    "kc-authentication-token",
    "kc-403",
    "iam-sigv4-troubleshooting",
    "call-api",
    "gateway-response-types",
  ],
  checklist: [
    { id: "signature-sent", who: "caller" },
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
    { id: "sign-requests", who: "caller" },
    {
      id: "open-method",
      who: "owner",
      command:
        "aws apigateway update-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --patch-operations op=replace,path=/authorizationType,value=NONE --region {region}",
    },
    {
      id: "redeploy",
      who: "owner",
      command:
        "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
    },
  ],
} as const satisfies CauseEntry;
