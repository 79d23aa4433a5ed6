import type { integrationMisconfigured as cause } from "../causes/integration-misconfigured";
import type { Remedy } from "../types";

export const integrationMisconfigured: Remedy<typeof cause> = {
  sources: [
    "lambda-integrations",
    "sam-430",
    "apigateway-importer-9",
    "terraform-9271",
    "worker-gateway-1",
    "kc-logs",
  ],
  commands: {
    "response-body": "curl -sS -i -X '{method}' '{url}'",
    "execution-log":
      "aws logs filter-log-events --region {region} --log-group-name 'API-Gateway-Execution-Logs_{apiId}/{stage}' --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    "integration-method":
      "aws apigateway get-integration --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --region {region} --query '{type:type,httpMethod:httpMethod,uri:uri,credentials:credentials,connectionType:connectionType}'",
    "new-integration":
      "aws apigateway put-integration --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --type AWS_PROXY --integration-http-method POST --uri INTEGRATION_URI --region {region}",
    redeploy:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name '{stage}' --region {region}",
  },
};
