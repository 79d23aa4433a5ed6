import type { lambdaFunctionUrl as cause } from "../causes/lambda-function-url";
import type { Remedy } from "../types";

export const lambdaFunctionUrl: Remedy<typeof cause> = {
  sources: ["lambda-url-auth", "serverless-13147"],
  commands: {
    "response-head": "curl -si -X {method} '{url}'",
    "url-configuration":
      "aws lambda get-function-url-config --function-name FUNCTION_NAME --region {region} --query '{FunctionUrl:FunctionUrl,AuthType:AuthType}'",
    "signed-call":
      'eval "$(aws configure export-credentials --format env)"\ncurl -si --aws-sigv4 \'aws:amz:{region}:lambda\' --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" -H "x-amz-security-token: $AWS_SESSION_TOKEN" -X {method} \'{url}\'',
    "function-policy":
      "aws lambda get-policy --function-name FUNCTION_NAME --region {region} --query Policy --output text",
    permission:
      "aws lambda add-permission --function-name FUNCTION_NAME --region {region} --statement-id function-url-public --action lambda:InvokeFunctionUrl --principal '*' --function-url-auth-type NONE\naws lambda add-permission --function-name FUNCTION_NAME --region {region} --statement-id function-url-invoke --action lambda:InvokeFunction --principal '*' --invoked-via-function-url",
    "intended-address":
      "aws apigateway get-stages --rest-api-id {apiId} --region {region} --query '{item:item[].{stageName:stageName,deploymentId:deploymentId}}'",
  },
};
