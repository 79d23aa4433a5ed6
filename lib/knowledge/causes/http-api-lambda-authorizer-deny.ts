import { refusedByHttpApi } from "../families";
import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const httpApiLambdaAuthorizerDeny = {
  id: "http-api-lambda-authorizer-deny",
  hop: "authorizer",
  signature: {
    ...reachedMethod,
    ...refusedByHttpApi,
    "auth-mode": ["lambda-authorizer"],
    "failed-phase": ["authorizer"],
  },
  unusual: {
    message: ["empty"],
  },
  sources: ["http-lambda-authorizer", "http-logging-variables", "http-vs-rest"],
  checklist: [
    {
      id: "route-authorizer",
      who: "owner",
      command:
        "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId}}'\naws apigatewayv2 get-authorizers --api-id {apiId} --region {region} --query '{Items:Items[].{AuthorizerId:AuthorizerId,Name:Name,AuthorizerType:AuthorizerType,IdentitySource:IdentitySource,AuthorizerResultTtlInSeconds:AuthorizerResultTtlInSeconds,AuthorizerPayloadFormatVersion:AuthorizerPayloadFormatVersion,EnableSimpleResponses:EnableSimpleResponses}}'",
    },
    {
      id: "access-log",
      who: "owner",
      command:
        "aws apigatewayv2 get-stage --api-id {apiId} --stage-name '{stage}' --region {region} --query '{StageName:StageName,AccessLogSettings:AccessLogSettings}'\naws logs tail ACCESS_LOG_GROUP --since 1h --filter-pattern '\"{requestId}\"' --region {region}",
    },
    {
      id: "function-log",
      who: "owner",
      command: "aws logs tail '/aws/lambda/FUNCTION_NAME' --since 1h --region {region}",
    },
    {
      id: "caller-token",
      who: "caller",
      command:
        'printf \'%s\' "$TOKEN" | python3 -c \'import base64,json,sys,time; p=sys.stdin.read().split()[-1].split(".")[1]; c=json.loads(base64.urlsafe_b64decode(p+"="*(-len(p)%4))); [print(k,c.get(k)) for k in ("iss","aud","client_id","exp","token_use","scope","scp")]; print("now",int(time.time()))\'',
    },
    {
      id: "correct-decision",
      who: "owner",
      command:
        "aws apigatewayv2 create-deployment --api-id {apiId} --stage-name '{stage}' --region {region}",
    },
    {
      id: "reset-cache",
      who: "owner",
      command:
        "aws apigatewayv2 reset-authorizers-cache --api-id {apiId} --stage-name '{stage}' --region {region}",
    },
  ],
} as const satisfies CauseEntry;
