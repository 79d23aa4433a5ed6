import type { chinaIcpLicence as cause } from "../causes/china-icp-licence";
import type { Remedy } from "../types";

export const chinaIcpLicence: Remedy<typeof cause> = {
  sources: [
    "china-api-gateway",
    "serverless-4703",
    "serverless-10955",
    "k8s-webhook-china-thread",
    "iprotate-china-thread",
  ],
  commands: {
    "host-and-body": "curl -sS -i -X '{method}' '{url}'",
    "console-test":
      "aws apigateway test-invoke-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method '{method}' --path-with-query-string '{path}' --region {region} --query '{status:status,latency:latency,log:log}'",
    "unauthenticated-methods":
      "aws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'\naws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId,ApiKeyRequired:ApiKeyRequired}}'",
    "iam-authorization":
      "aws apigateway update-method --rest-api-id {apiId} --resource-id RESOURCE_ID --http-method '{method}' --region {region} --patch-operations op=replace,path=/authorizationType,value=AWS_IAM\naws apigateway create-deployment --rest-api-id {apiId} --stage-name '{stage}' --region {region}",
    "call-again": "curl -sS -i -X '{method}' '{url}'",
  },
};
