import type { lambdaAuthorizerExplicitDeny as cause } from "../causes/lambda-authorizer-explicit-deny";
import type { Remedy } from "../types";

export const lambdaAuthorizerExplicitDeny: Remedy<typeof cause> = {
  sources: [
    "kc-403-lambda-authorizer",
    "kc-403",
    "lambda-authorizer",
    "lambda-authorizer-configure",
    "authorization-flow",
    "kc-logs",
  ],
  commands: {
    "authorizer-result":
      "aws logs tail 'API-Gateway-Execution-Logs_{apiId}/{stage}' --since 1h --filter-pattern '\"{requestId}\"' --region {region}",
    "test-authorizer":
      "aws apigateway test-invoke-authorizer --rest-api-id {apiId} --authorizer-id AUTHORIZER_ID --headers \"Authorization=$TOKEN\" --region {region} --query '{clientStatus:clientStatus,policy:policy}'",
    "function-log": "aws logs tail '/aws/lambda/FUNCTION_NAME' --since 1h --region {region}",
    "caller-token":
      'printf \'%s\' "$TOKEN" | python3 -c \'import base64,json,sys,time; p=sys.stdin.read().split()[-1].split(".")[1]; c=json.loads(base64.urlsafe_b64decode(p+"="*(-len(p)%4))); [print(k,c.get(k)) for k in ("iss","aud","client_id","exp","token_use","scope","scp")]; print("now",int(time.time()))\'',
    "flush-cache":
      "aws apigateway flush-stage-authorizers-cache --rest-api-id {apiId} --stage-name {stage} --region {region}",
  },
};
