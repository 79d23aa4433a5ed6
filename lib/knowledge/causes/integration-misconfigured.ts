import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const integrationMisconfigured = {
  id: "integration-misconfigured",
  hop: "backend",
  signature: {
    ...reachedAuthorizer,
    "answered-by": ["integrated-aws-service"],
    message: ["operation-unknown"],
    "error-type": ["absent", "access-denied"],
    "api-type": ["rest", "http", "private"],
    "websocket-step": ["none"],
    "backend-status": ["403"],
    "response-type": ["none"],
    "failed-phase": ["integration"],
    "works-on-default-endpoint": ["no"],
  },
  sources: [
    "lambda-integrations",
    "sam-430",
    "apigateway-importer-9",
    "terraform-9271",
    "worker-gateway-1",
    "kc-logs",
  ],
  checklist: [
    { id: "response-body", who: "caller", command: "curl -sS -i -X '{method}' '{url}'" },
    {
      id: "execution-log",
      who: "owner",
      command:
        "aws logs filter-log-events --region {region} --log-group-name 'API-Gateway-Execution-Logs_{apiId}/{stage}' --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    },
    {
      id: "integration-method",
      who: "owner",
      command:
        "aws apigateway get-integration --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --region {region} --query '{type:type,httpMethod:httpMethod,uri:uri,credentials:credentials,connectionType:connectionType}'",
    },
    { id: "integration-uri", who: "owner" },
    {
      id: "new-integration",
      who: "owner",
      command:
        "aws apigateway put-integration --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --type AWS_PROXY --integration-http-method POST --uri INTEGRATION_URI --region {region}",
    },
    {
      id: "redeploy",
      who: "owner",
      command:
        "aws apigateway create-deployment --rest-api-id {apiId} --stage-name '{stage}' --region {region}",
    },
  ],
} as const satisfies CauseEntry;
