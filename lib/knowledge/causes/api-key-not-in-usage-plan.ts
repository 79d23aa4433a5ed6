import { refusedKey } from "../families";
import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const apiKeyNotInUsagePlan = {
  id: "api-key-not-in-usage-plan",
  hop: "api-key",
  signature: {
    ...reachedMethod,
    ...refusedKey,
    "api-key-sent": ["yes"],
    "key-state": ["no-usage-plan-for-stage"],
    "websocket-step": ["none", "connect"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: ["usage-plans", "api-key-source", "usage-plan-test", "kc-logs", "kc-403"],
  checklist: [
    {
      id: "execution-log",
      who: "owner",
      command:
        "aws logs tail 'API-Gateway-Execution-Logs_{apiId}/{stage}' --since 1h --filter-pattern '\"{requestId}\"' --region {region}",
    },
    {
      id: "key-plans",
      who: "owner",
      command:
        "aws apigateway get-usage-plans --key-id API_KEY_ID --region {region} --query '{items:items[].{id:id,name:name,apiStages:apiStages}}'",
    },
    {
      id: "add-stage",
      who: "owner",
      command:
        "aws apigateway update-usage-plan --usage-plan-id USAGE_PLAN_ID --patch-operations op=add,path=/apiStages,value={apiId}:{stage} --region {region}",
    },
    {
      id: "add-key",
      who: "owner",
      command:
        "aws apigateway create-usage-plan-key --usage-plan-id USAGE_PLAN_ID --key-id API_KEY_ID --key-type API_KEY --region {region}",
    },
    {
      id: "retry",
      who: "caller",
      command: "curl -sS -i -X '{method}' -H \"x-api-key: $API_KEY\" '{url}'",
    },
  ],
} as const satisfies CauseEntry;
