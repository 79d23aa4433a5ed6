import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const integrationReturned403 = {
  id: "integration-returned-403",
  hop: "backend",
  signature: {
    ...reachedAuthorizer,
    "answered-by": ["backend"],
    "error-type": ["absent"],
    message: ["customised"],
    "api-type": ["rest", "http", "private"],
    "backend-status": ["403"],
    "response-type": ["none"],
    "failed-phase": ["integration"],
    "host-known": ["yes"],
  },
  unusual: {
    message: ["forbidden", "empty"],
  },
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
  checklist: [
    { id: "response-head", who: "caller", command: "curl -si -X {method} '{url}'" },
    {
      id: "access-log",
      who: "owner",
      command:
        "aws logs filter-log-events --region {region} --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    },
    {
      id: "execution-log",
      who: "owner",
      command:
        "aws logs filter-log-events --region {region} --log-group-name 'API-Gateway-Execution-Logs_{apiId}/{stage}' --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    },
    {
      id: "integration",
      who: "owner",
      command:
        "aws apigateway get-integration --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --region {region} --query '{type:type,uri:uri,credentials:credentials,connectionType:connectionType}'",
    },
    { id: "direct-call", who: "owner", command: "curl -si -X {method} 'BACKEND_URL'" },
    { id: "backend-repair", who: "owner" },
  ],
} as const satisfies CauseEntry;
