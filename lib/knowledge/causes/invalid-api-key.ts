import { refusedKey } from "../families";
import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const invalidApiKey = {
  id: "invalid-api-key",
  hop: "api-key",
  signature: {
    ...reachedMethod,
    ...refusedKey,
    "api-key-sent": ["yes", "no"],
    "key-state": ["unknown-or-disabled", "not-supplied-by-authorizer"],
    "websocket-step": ["none", "connect"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: [
    "kc-403",
    "usage-plan-test",
    "api-key-source",
    "usage-plans",
    "gateway-response-types",
    "kc-logs",
  ],
  checklist: [
    {
      id: "key-sent",
      who: "caller",
      command: "curl -sS -i -X '{method}' -H \"x-api-key: $API_KEY\" '{url}'",
    },
    {
      id: "execution-log",
      who: "owner",
      command:
        "aws logs tail 'API-Gateway-Execution-Logs_{apiId}/{stage}' --since 1h --filter-pattern '\"{requestId}\"' --region {region}",
    },
    {
      id: "key-source",
      who: "owner",
      command:
        "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,apiKeySource:apiKeySource}'",
    },
    {
      id: "key-state",
      who: "owner",
      command:
        "aws apigateway get-api-keys --include-values --region {region} --query \"{items:items[?value=='$API_KEY'].{id:id,name:name,enabled:enabled}}\"",
    },
    {
      id: "enable-key",
      who: "owner",
      command:
        "aws apigateway update-api-key --api-key API_KEY_ID --patch-operations op=replace,path=/enabled,value=true --region {region}",
    },
    {
      id: "redeploy",
      who: "owner",
      command:
        "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
    },
  ],
} as const satisfies CauseEntry;
