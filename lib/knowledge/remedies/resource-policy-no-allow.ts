import type { resourcePolicyNoAllow as cause } from "../causes/resource-policy-no-allow";
import type { Remedy } from "../types";

export const resourcePolicyNoAllow: Remedy<typeof cause> = {
  sources: [
    "authorization-flow",
    "kc-403",
    "resource-policies-attach",
    "resource-policies-conditions",
    "private-apis",
    "private-api-create",
    "ip-address-type",
  ],
  commands: {
    "policy-text":
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,policy:policy}'",
    "method-authorization":
      "aws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'",
    "source-address":
      "aws logs filter-log-events --region {region} --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    "statement-repair":
      "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations file://policy-patch.json",
    redeploy:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name '{stage}' --region {region}",
  },
};
