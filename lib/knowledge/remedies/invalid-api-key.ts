import type { invalidApiKey as cause } from "../causes/invalid-api-key";
import type { Remedy } from "../types";

export const invalidApiKey: Remedy<typeof cause> = {
  sources: [
    "kc-403",
    "usage-plan-test",
    "api-key-source",
    "usage-plans",
    "gateway-response-types",
    "kc-logs",
  ],
  commands: {
    "key-sent": "curl -sS -i -X '{method}' -H \"x-api-key: $API_KEY\" '{url}'",
    "send-key": "curl -sS -i -X '{method}' -H \"x-api-key: $API_KEY\" '{url}'",
    "execution-log":
      "aws logs tail 'API-Gateway-Execution-Logs_{apiId}/{stage}' --since 1h --filter-pattern '\"{requestId}\"' --region {region}",
    "key-source":
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,apiKeySource:apiKeySource}'",
    "key-state":
      "aws apigateway get-api-keys --include-values --region {region} --query \"{items:items[?value=='$API_KEY'].{id:id,name:name,enabled:enabled}}\"",
    "enable-key":
      "aws apigateway update-api-key --api-key API_KEY_ID --patch-operations op=replace,path=/enabled,value=true --region {region}",
    redeploy:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
  },
};
