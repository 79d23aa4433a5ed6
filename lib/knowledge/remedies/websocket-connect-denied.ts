import type { websocketConnectDenied as cause } from "../causes/websocket-connect-denied";
import type { Remedy } from "../types";

export const websocketConnectDenied: Remedy<typeof cause> = {
  sources: [
    "websocket-connect-routes",
    "kc-websocket",
    "websocket-lambda-authorizer",
    "websocket-iam",
    "websocket-logging",
  ],
  commands: {
    handshake:
      "curl -si --http1.1 --max-time 5 -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}'",
    "route-authorization":
      "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId,ApiKeyRequired:ApiKeyRequired}}'",
    "execution-log":
      "aws logs filter-log-events --region {region} --log-group-name 'API-Gateway-Execution-Logs_{apiId}/{stage}' --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    "authorizer-policy":
      "aws apigatewayv2 get-authorizers --api-id {apiId} --region {region} --query '{Items:Items[].{AuthorizerId:AuthorizerId,Name:Name,AuthorizerType:AuthorizerType,AuthorizerUri:AuthorizerUri,IdentitySource:IdentitySource}}'",
    "signed-address":
      "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/$connect' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    redeploy:
      "aws apigatewayv2 create-deployment --api-id {apiId} --stage-name '{stage}' --region {region}",
  },
};
