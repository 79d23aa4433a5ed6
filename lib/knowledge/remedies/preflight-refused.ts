import type { preflightRefused as cause } from "../causes/preflight-refused";
import type { Remedy } from "../types";

export const preflightRefused: Remedy<typeof cause> = {
  sources: [
    "cors",
    "chalice-1418",
    "preflight-iam-thread",
    "cdk-preflight-thread",
    "kc-authentication-token",
    "deploy",
  ],
  commands: {
    "preflight-call":
      "curl -sS -i -X OPTIONS -H 'Origin: APP_ORIGIN' -H 'Access-Control-Request-Method: REQUEST_METHOD' '{url}'",
    "request-itself": "curl -sS -i -X REQUEST_METHOD '{url}'",
    "options-method":
      "aws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'",
    "open-options":
      "aws apigateway update-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method OPTIONS --region {region} --patch-operations op=replace,path=/authorizationType,value=NONE op=replace,path=/apiKeyRequired,value=false",
    redeploy:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name '{stage}' --region {region}",
    "deployed-options":
      "aws apigateway get-export --rest-api-id {apiId} --stage-name '{stage}' --region {region} --export-type oas30 deployed.json\njq '.paths | map_values(keys)' deployed.json",
  },
};
