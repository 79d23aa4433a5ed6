import type { apiKeyNotInUsagePlan as cause } from "../causes/api-key-not-in-usage-plan";
import type { Remedy } from "../types";

export const apiKeyNotInUsagePlan: Remedy<typeof cause> = {
  sources: ["usage-plans", "api-key-source", "usage-plan-test", "kc-logs", "kc-403", "zappa-52"],
  commands: {
    "execution-log":
      "aws logs tail 'API-Gateway-Execution-Logs_{apiId}/{stage}' --since 1h --filter-pattern '\"{requestId}\"' --region {region}",
    "key-plans":
      "aws apigateway get-usage-plans --key-id API_KEY_ID --region {region} --query '{items:items[].{id:id,name:name,apiStages:apiStages}}'",
    "add-stage":
      "aws apigateway update-usage-plan --usage-plan-id USAGE_PLAN_ID --patch-operations op=add,path=/apiStages,value={apiId}:{stage} --region {region}",
    "add-key":
      "aws apigateway create-usage-plan-key --usage-plan-id USAGE_PLAN_ID --key-id API_KEY_ID --key-type API_KEY --region {region}",
    retry: "curl -sS -i -X '{method}' -H \"x-api-key: $API_KEY\" '{url}'",
  },
};
