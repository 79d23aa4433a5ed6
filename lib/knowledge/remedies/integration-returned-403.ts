import type { integrationReturned403 as cause } from "../causes/integration-returned-403";
import type { Remedy } from "../types";

export const integrationReturned403: Remedy<typeof cause> = {
  sources: [
    "kc-logs",
    "observability-blog",
    "kc-http-errors-runbook",
    "logging",
    "known-issues",
    "http-integrations",
    "lambda-proxy",
    "http-parameter-mapping",
  ],
  commands: {
    "response-head": "curl -si -X {method} '{url}'",
    "access-log":
      "aws logs filter-log-events --region {region} --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    "execution-log":
      "aws logs filter-log-events --region {region} --log-group-name 'API-Gateway-Execution-Logs_{apiId}/{stage}' --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    integration:
      "aws apigateway get-integration --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --region {region} --query '{type:type,uri:uri,credentials:credentials,connectionType:connectionType}'",
    "direct-call": "curl -si -X {method} 'BACKEND_URL'",
  },
};
