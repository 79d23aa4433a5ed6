import type { lambdaAuthorizerCachedPolicy as cause } from "../causes/lambda-authorizer-cached-policy";
import type { Remedy } from "../types";

export const lambdaAuthorizerCachedPolicy: Remedy<typeof cause> = {
  sources: [
    "kc-lambda-authorizer-caching",
    "lambda-authorizer",
    "lambda-authorizer-configure",
    "kc-403-lambda-authorizer",
  ],
  commands: {
    "call-order":
      "curl -sS -o /dev/null -D - -X '{method}' -H \"Authorization: $TOKEN\" '{url}' | head -1\ncurl -sS -o /dev/null -D - -H \"Authorization: $TOKEN\" 'OTHER_URL' | head -1",
    "cache-time":
      "aws apigateway get-authorizers --rest-api-id {apiId} --region {region} --query '{items:items[].{id:id,name:name,type:type,identitySource:identitySource,authorizerResultTtlInSeconds:authorizerResultTtlInSeconds}}'",
    "flush-cache":
      "aws apigateway flush-stage-authorizers-cache --rest-api-id {apiId} --stage-name {stage} --region {region}",
    "cache-off":
      "aws apigateway update-authorizer --rest-api-id {apiId} --authorizer-id AUTHORIZER_ID --patch-operations op=replace,path=/authorizerResultTtlInSeconds,value=0 --region {region}",
    redeploy:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
  },
};
