import type { resourcePolicyExplicitDeny as cause } from "../causes/resource-policy-explicit-deny";
import type { Remedy } from "../types";

export const resourcePolicyExplicitDeny: Remedy<typeof cause> = {
  sources: [
    "authorization-flow",
    "kc-403",
    "resource-policies-examples",
    "resource-policies-conditions",
    "resource-policies-attach",
    "iam-access-denied",
  ],
  commands: {
    "policy-text":
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,policy:policy}'",
    "source-address":
      "aws logs filter-log-events --region {region} --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    "own-address": "curl -s https://checkip.amazonaws.com",
    "statement-repair":
      "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations file://policy-patch.json",
    redeploy:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name '{stage}' --region {region}",
  },
};
