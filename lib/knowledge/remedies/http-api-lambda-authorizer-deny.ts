import type { httpApiLambdaAuthorizerDeny as cause } from "../causes/http-api-lambda-authorizer-deny";
import type { Remedy } from "../types";

export const httpApiLambdaAuthorizerDeny: Remedy<typeof cause> = {
  sources: ["http-lambda-authorizer", "http-logging-variables", "http-vs-rest"],
  commands: {
    "route-authorizer":
      "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId}}'\naws apigatewayv2 get-authorizers --api-id {apiId} --region {region} --query '{Items:Items[].{AuthorizerId:AuthorizerId,Name:Name,AuthorizerType:AuthorizerType,IdentitySource:IdentitySource,AuthorizerResultTtlInSeconds:AuthorizerResultTtlInSeconds,AuthorizerPayloadFormatVersion:AuthorizerPayloadFormatVersion,EnableSimpleResponses:EnableSimpleResponses}}'",
    "access-log":
      "aws apigatewayv2 get-stage --api-id {apiId} --stage-name '{stage}' --region {region} --query '{StageName:StageName,AccessLogSettings:AccessLogSettings}'\naws logs tail ACCESS_LOG_GROUP --since 1h --filter-pattern '\"{requestId}\"' --region {region}",
    "function-log": "aws logs tail '/aws/lambda/FUNCTION_NAME' --since 1h --region {region}",
    "caller-token":
      'printf \'%s\' "$TOKEN" | python3 -c \'import base64,json,sys,time; p=sys.stdin.read().split()[-1].split(".")[1]; c=json.loads(base64.urlsafe_b64decode(p+"="*(-len(p)%4))); [print(k,c.get(k)) for k in ("iss","aud","client_id","exp","token_use","scope","scp")]; print("now",int(time.time()))\'',
    "correct-decision":
      "aws apigatewayv2 create-deployment --api-id {apiId} --stage-name '{stage}' --region {region}",
    "reset-cache":
      "aws apigatewayv2 reset-authorizers-cache --api-id {apiId} --stage-name '{stage}' --region {region}",
  },
};
