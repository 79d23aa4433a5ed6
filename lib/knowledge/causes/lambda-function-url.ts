import { answeredByAnotherService } from "../families";
import type { CauseEntry } from "../types";

export const lambdaFunctionUrl = {
  id: "lambda-function-url",
  hop: "other-service",
  signature: {
    ...answeredByAnotherService,
    "answered-by": ["lambda-url"],
    host: ["aws-service", "custom-domain", "cloudfront"],
    "auth-mode": ["iam", "none"],
    "policy-named": [],
    "denied-action": [],
  },
  sources: ["lambda-url-auth"],
  checklist: [
    { id: "response-head", who: "caller", command: "curl -si -X {method} '{url}'" },
    {
      id: "url-configuration",
      who: "owner",
      command:
        "aws lambda get-function-url-config --function-name FUNCTION_NAME --region {region} --query '{FunctionUrl:FunctionUrl,AuthType:AuthType}'",
    },
    {
      id: "signed-call",
      who: "caller",
      command:
        'eval "$(aws configure export-credentials --format env)"\ncurl -si --aws-sigv4 \'aws:amz:{region}:lambda\' --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" -H "x-amz-security-token: $AWS_SESSION_TOKEN" -X {method} \'{url}\'',
    },
    {
      id: "function-policy",
      who: "owner",
      command:
        "aws lambda get-policy --function-name FUNCTION_NAME --region {region} --query Policy --output text",
    },
    {
      id: "permission",
      who: "owner",
      command:
        "aws lambda add-permission --function-name FUNCTION_NAME --region {region} --statement-id function-url-public --action lambda:InvokeFunctionUrl --principal '*' --function-url-auth-type NONE\naws lambda add-permission --function-name FUNCTION_NAME --region {region} --statement-id function-url-invoke --action lambda:InvokeFunction --principal '*' --invoked-via-function-url",
    },
    {
      id: "intended-address",
      who: "caller",
      command:
        "aws apigateway get-stages --rest-api-id {apiId} --region {region} --query '{item:item[].{stageName:stageName,deploymentId:deploymentId}}'",
    },
  ],
} as const satisfies CauseEntry;
