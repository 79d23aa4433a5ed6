import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const websocketConnectionsDenied = {
  id: "websocket-connections-denied",
  hop: "websocket",
  signature: {
    ...reachedGateway,
    message: ["forbidden", "missing-authentication-token", "invoke-denied"],
    "denied-action": ["manage-connections"],
    "error-type": ["forbidden", "missing-authentication-token", "access-denied"],
    "response-ids": ["rest-style"],
    "api-type": ["websocket"],
    "mutual-tls": ["no"],
    "auth-mode": ["iam"],
    host: ["execute-api", "custom-domain"],
    "default-endpoint": ["enabled"],
    "domain-mapping": ["matches"],
    "websocket-step": ["connections-api"],
    "response-type": ["access-denied", "missing-authentication-token", "none"],
    credentials: ["valid"],
    "signing-time": ["within-five-minutes"],
    "signed-for": ["this-api"],
    "waf-blocked": ["no"],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
  },
  unusual: {
    message: ["empty"],
  },
  sources: [
    "websocket-connections",
    "websocket-iam",
    "websocket-connections-thread",
    "cdk-manage-connections-thread",
  ],
  checklist: [
    { id: "call-url", who: "caller" },
    {
      id: "known-good-call",
      who: "caller",
      command:
        "aws apigatewaymanagementapi get-connection --connection-id 'CONNECTION_ID' --endpoint-url 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}' --region {region}",
    },
    { id: "connection-id", who: "caller" },
    {
      id: "simulation",
      who: "caller",
      command:
        "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:ManageConnections --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/POST/@connections/CONNECTION_ID' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    },
    {
      id: "policy-repair",
      who: "owner",
      command:
        'aws iam put-role-policy --role-name ROLE_NAME --policy-name manage-connections --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:ManageConnections","Resource":"arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/*/@connections/*"}]}\'',
    },
    { id: "code-repair", who: "caller" },
  ],
} as const satisfies CauseEntry;
