import type { httpApiJwtScope as cause } from "../causes/http-api-jwt-scope";
import type { Remedy } from "../types";

export const httpApiJwtScope: Remedy<typeof cause> = {
  sources: [
    "http-jwt-authorizer",
    "http-jwt-troubleshooting",
    "thread-scope-claim",
    "http-logging-variables",
  ],
  commands: {
    "token-scopes":
      'printf \'%s\' "$TOKEN" | python3 -c \'import base64,json,sys,time; p=sys.stdin.read().split()[-1].split(".")[1]; c=json.loads(base64.urlsafe_b64decode(p+"="*(-len(p)%4))); [print(k,c.get(k)) for k in ("iss","aud","client_id","exp","token_use","scope","scp")]; print("now",int(time.time()))\'',
    "route-scopes":
      "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteId:RouteId,RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizationScopes:AuthorizationScopes}}'",
    "client-scopes":
      "aws cognito-idp describe-user-pool-client --user-pool-id USER_POOL_ID --client-id CLIENT_ID --region {region} --query '{UserPoolClient:UserPoolClient.{ClientId:ClientId,AllowedOAuthScopes:AllowedOAuthScopes}}'",
    "new-token": "curl -sS -i -X '{method}' -H \"Authorization: Bearer $TOKEN\" '{url}'",
    "route-change":
      "aws apigatewayv2 update-route --api-id {apiId} --route-id ROUTE_ID --authorization-scopes SCOPE --region {region}",
    redeploy:
      "aws apigatewayv2 create-deployment --api-id {apiId} --stage-name '{stage}' --region {region}",
  },
};
