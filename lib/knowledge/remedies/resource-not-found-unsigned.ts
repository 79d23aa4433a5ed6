import type { resourceNotFoundUnsigned as cause } from "../causes/resource-not-found-unsigned";
import type { Remedy } from "../types";

export const resourceNotFoundUnsigned: Remedy<typeof cause> = {
  sources: [
    "kc-403",
    "kc-authentication-token",
    "kc-custom-domain",
    "gateway-response-types",
    "kc-missing-logs",
    "known-issues",
    "http-integrations",
    "serverless-examples-667",
  ],
  commands: {
    "arrived-request": "curl -sv -o /dev/null -X '{method}' '{url}'",
    "deployed-paths":
      "aws apigateway get-export --rest-api-id {apiId} --stage-name {stage} --export-type oas30 --region {region} deployed.json\njq '.paths | map_values(keys)' deployed.json",
    "access-log":
      "aws apigateway get-stage --rest-api-id {apiId} --stage-name {stage} --region {region} --query '{stageName:stageName,accessLogSettings:accessLogSettings}'\naws logs tail ACCESS_LOG_GROUP --since 1h --filter-pattern '\"{requestId}\"' --region {region}",
    "current-definition":
      "aws apigateway get-resources --rest-api-id {apiId} --embed methods --region {region} --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod}}}'",
    redeploy:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
  },
};
