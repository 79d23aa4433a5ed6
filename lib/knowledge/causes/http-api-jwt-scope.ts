import { refusedByHttpApi } from "../families";
import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const httpApiJwtScope = {
  id: "http-api-jwt-scope",
  hop: "authorizer",
  signature: {
    ...reachedMethod,
    ...refusedByHttpApi,
    preflight: ["no"],
    "auth-mode": ["jwt"],
    "authorization-sent": ["bearer"],
    "scope-granted": ["no"],
    "failed-phase": ["authorizer"],
  },
  unusual: {
    message: ["empty"],
  },
  sources: [
    "http-jwt-authorizer",
    "http-jwt-troubleshooting",
    "thread-scope-claim",
    "http-logging-variables",
  ],
  checklist: [
    {
      id: "token-scopes",
      who: "caller",
      command:
        'printf \'%s\' "$TOKEN" | python3 -c \'import base64,json,sys,time; p=sys.stdin.read().split()[-1].split(".")[1]; c=json.loads(base64.urlsafe_b64decode(p+"="*(-len(p)%4))); [print(k,c.get(k)) for k in ("iss","aud","client_id","exp","token_use","scope","scp")]; print("now",int(time.time()))\'',
    },
    {
      id: "route-scopes",
      who: "owner",
      command:
        "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteId:RouteId,RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizationScopes:AuthorizationScopes}}'",
    },
    {
      id: "client-scopes",
      who: "owner",
      command:
        "aws cognito-idp describe-user-pool-client --user-pool-id USER_POOL_ID --client-id CLIENT_ID --region {region} --query '{UserPoolClient:UserPoolClient.{ClientId:ClientId,AllowedOAuthScopes:AllowedOAuthScopes}}'",
    },
    {
      id: "new-token",
      who: "caller",
      command: "curl -sS -i -X '{method}' -H \"Authorization: Bearer $TOKEN\" '{url}'",
    },
    {
      id: "route-change",
      who: "owner",
      command:
        "aws apigatewayv2 update-route --api-id {apiId} --route-id ROUTE_ID --authorization-scopes SCOPE --region {region}",
    },
    {
      id: "redeploy",
      who: "owner",
      command:
        "aws apigatewayv2 create-deployment --api-id {apiId} --stage-name '{stage}' --region {region}",
    },
  ],
} as const satisfies CauseEntry;
