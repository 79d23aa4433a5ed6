import type { websocketConnectionsDenied as cause } from "../causes/websocket-connections-denied";
import type { Remedy } from "../types";

export const websocketConnectionsDenied: Remedy<typeof cause> = {
  sources: [
    "websocket-connections",
    "websocket-iam",
    "websocket-connections-thread",
    "cdk-manage-connections-thread",
  ],
  commands: {
    "known-good-call":
      "aws apigatewaymanagementapi get-connection --connection-id 'CONNECTION_ID' --endpoint-url 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}' --region {region}",
    simulation:
      "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:ManageConnections --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/POST/@connections/CONNECTION_ID' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    "policy-repair":
      'aws iam put-role-policy --role-name ROLE_NAME --policy-name manage-connections --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:ManageConnections","Resource":"arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/*/@connections/*"}]}\'',
  },
};
