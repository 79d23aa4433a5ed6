import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const websocketConnectDenied = {
  id: "websocket-connect-denied",
  hop: "websocket",
  signature: {
    ...reachedAuthorizer,
    message: ["forbidden", "empty"],
    "error-type": ["absent", "forbidden"],
    "response-ids": ["rest-style"],
    "api-type": ["websocket"],
    host: ["execute-api", "custom-domain"],
    credentials: ["valid", "unknown-or-disabled", "expired"],
    "signing-time": ["within-five-minutes", "older", "ahead"],
    "signed-for": ["this-api", "another-region-or-service"],
    "auth-mode": ["iam", "lambda-authorizer"],
    "websocket-step": ["connect"],
    "api-key-required": ["no", "yes"],
    "works-on-default-endpoint": ["no"],
    "response-type": ["access-denied", "missing-authentication-token", "invalid-signature", "none"],
    "failed-phase": ["authenticate", "authorizer", "authorize"],
  },
  unusual: {
    "error-type": ["access-denied", "missing-authentication-token"],
  },
  sources: [
    "websocket-connect-routes",
    "kc-websocket",
    "websocket-lambda-authorizer",
    "websocket-iam",
    "websocket-logging",
  ],
  checklist: [
    {
      id: "handshake",
      who: "caller",
      command:
        "curl -si --http1.1 --max-time 5 -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}'",
    },
    {
      id: "route-authorization",
      who: "owner",
      command:
        "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId,ApiKeyRequired:ApiKeyRequired}}'",
    },
    {
      id: "execution-log",
      who: "owner",
      command:
        "aws logs filter-log-events --region {region} --log-group-name 'API-Gateway-Execution-Logs_{apiId}/{stage}' --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    },
    {
      id: "authorizer-policy",
      who: "owner",
      command:
        "aws apigatewayv2 get-authorizers --api-id {apiId} --region {region} --query '{Items:Items[].{AuthorizerId:AuthorizerId,Name:Name,AuthorizerType:AuthorizerType,AuthorizerUri:AuthorizerUri,IdentitySource:IdentitySource}}'",
    },
    {
      id: "signed-address",
      who: "caller",
      command:
        "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/$connect' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    },
    {
      id: "redeploy",
      who: "owner",
      command:
        "aws apigatewayv2 create-deployment --api-id {apiId} --stage-name '{stage}' --region {region}",
    },
  ],
} as const satisfies CauseEntry;
