import { signedCall } from "../commands";
import { deniedByPolicy, deniedToNamedCaller } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const iamNoIdentityAllow = {
  id: "iam-no-identity-allow",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    ...deniedToNamedCaller,
    denial: ["implicit"],
    "policy-named": ["identity", "unnamed"],
    "same-account": ["yes"],
    "identity-policy": ["silent-on-caller"],
    "resource-policy": ["none", "silent-on-caller"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: [
    "iam-invoke",
    "authorization-flow",
    "iam-access-denied",
    "kc-403",
    "access-log-variables",
  ],
  checklist: [
    { id: "message", who: "caller" },
    { id: "caller-identity", who: "caller", command: "aws sts get-caller-identity" },
    {
      id: "signer-in-log",
      who: "owner",
      command:
        "aws logs filter-log-events --region {region} --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    },
    {
      id: "simulation",
      who: "caller",
      command:
        "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    },
    {
      id: "policy-repair",
      who: "caller",
      command:
        'aws iam put-role-policy --role-name ROLE_NAME --policy-name invoke-api --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}"}]}\'',
    },
    {
      id: "signed-retry",
      who: "caller",
      command: signedCall,
    },
  ],
} as const satisfies CauseEntry;
