import { refusedKey } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const changeNotDeployed = {
  id: "change-not-deployed",
  hop: "route",
  signature: {
    ...reachedAuthorizer,
    ...refusedKey,
    "api-type": ["rest"],
    host: ["execute-api", "custom-domain", "cloudfront"],
    "api-key-required": ["yes", "no"],
    "deployed-since-change": ["no"],
  },
  unusual: {
    message: ["empty"],
  },
  sources: [
    "updates-redeploy",
    "deploy",
    "resource-policies-attach",
    "cloudformation-no-deployment",
    "terraform-deployment-triggers",
  ],
  checklist: [
    {
      id: "stage-deployment",
      who: "owner",
      command:
        "aws apigateway get-stage --rest-api-id {apiId} --stage-name '{stage}' --region {region} --query '{stageName:stageName,deploymentId:deploymentId}'\naws apigateway get-deployments --rest-api-id {apiId} --region {region} --query '{items:items[].{id:id,createdDate:createdDate}}'",
    },
    {
      id: "saved-settings",
      who: "owner",
      command:
        "aws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'\naws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,apiKeySource:apiKeySource,policy:policy}'",
    },
    {
      id: "deployed-settings",
      who: "owner",
      command:
        "aws apigateway get-export --rest-api-id {apiId} --stage-name '{stage}' --region {region} --export-type oas30 --parameters extensions='apigateway' deployed.json\njq '.paths | map_values(map_values(.security))' deployed.json",
    },
    {
      id: "deployment",
      who: "owner",
      command:
        "aws apigateway create-deployment --rest-api-id {apiId} --stage-name '{stage}' --region {region}",
    },
    { id: "call-again", who: "caller", command: "curl -sS -i -X '{method}' '{url}'" },
    { id: "automatic-deployment", who: "owner" },
  ],
} as const satisfies CauseEntry;
