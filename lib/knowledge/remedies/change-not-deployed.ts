import type { changeNotDeployed as cause } from "../causes/change-not-deployed";
import type { Remedy } from "../types";

export const changeNotDeployed: Remedy<typeof cause> = {
  sources: [
    "updates-redeploy",
    "deploy",
    "resource-policies-attach",
    "cloudformation-no-deployment",
    "terraform-deployment-triggers",
  ],
  commands: {
    "stage-deployment":
      "aws apigateway get-stage --rest-api-id {apiId} --stage-name '{stage}' --region {region} --query '{stageName:stageName,deploymentId:deploymentId}'\naws apigateway get-deployments --rest-api-id {apiId} --region {region} --query '{items:items[].{id:id,createdDate:createdDate}}'",
    "saved-settings":
      "aws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'\naws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,apiKeySource:apiKeySource,policy:policy}'",
    "deployed-settings":
      "aws apigateway get-export --rest-api-id {apiId} --stage-name '{stage}' --region {region} --export-type oas30 --parameters extensions='apigateway' deployed.json\njq '.paths | map_values(map_values(.security))' deployed.json",
    deployment:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name '{stage}' --region {region}",
    "call-again": "curl -sS -i -X '{method}' '{url}'",
  },
};
