import type { missingAuthToken as cause } from "../causes/missing-auth-token";
import { signedCall } from "../commands";
import type { Remedy } from "../types";

export const missingAuthToken: Remedy<typeof cause> = {
  sources: [
    "kc-authentication-token",
    "kc-403",
    "iam-sigv4-troubleshooting",
    "call-api",
    "gateway-response-types",
  ],
  commands: {
    "deployed-method":
      "aws apigateway get-export --rest-api-id {apiId} --stage-name {stage} --export-type oas30 --region {region} deployed.json\njq '.paths | map_values(keys)' deployed.json\naws apigateway get-resources --rest-api-id {apiId} --embed methods --region {region} --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'",
    "signed-call": signedCall,
    "open-method":
      "aws apigateway update-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method {method} --patch-operations op=replace,path=/authorizationType,value=NONE --region {region}",
    redeploy:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
  },
};
