import type { lambdaAuthorizerImplicitDeny as cause } from "../causes/lambda-authorizer-implicit-deny";
import type { Remedy } from "../types";

export const lambdaAuthorizerImplicitDeny: Remedy<typeof cause> = {
  sources: [
    "kc-403-lambda-authorizer",
    "authorization-flow",
    "lambda-authorizer",
    "kc-lambda-authorizer-caching",
    "iam-invoke",
    "kc-logs",
  ],
  commands: {
    "flush-cache":
      "aws apigateway flush-stage-authorizers-cache --rest-api-id {apiId} --stage-name {stage} --region {region}",
    "authorizer-result":
      "aws logs tail 'API-Gateway-Execution-Logs_{apiId}/{stage}' --since 1h --filter-pattern '\"{requestId}\"' --region {region}",
    "test-authorizer":
      "aws apigateway test-invoke-authorizer --rest-api-id {apiId} --authorizer-id AUTHORIZER_ID --headers \"Authorization=$TOKEN\" --region {region} --query '{clientStatus:clientStatus,policy:policy}'",
    "flush-again":
      "aws apigateway flush-stage-authorizers-cache --rest-api-id {apiId} --stage-name {stage} --region {region}",
    retry: "curl -sS -i -X '{method}' -H \"Authorization: $TOKEN\" '{url}'",
  },
};
