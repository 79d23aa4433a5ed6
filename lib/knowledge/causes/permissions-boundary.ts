import { signedCall } from "../commands";
import { deniedByPolicy, deniedToNamedCaller } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const permissionsBoundary = {
  id: "permissions-boundary",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    ...deniedToNamedCaller,
    denial: ["explicit", "implicit"],
    "policy-named": ["permissions-boundary"],
    "identity-policy": ["allows-caller"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: ["iam-boundaries", "iam-access-denied", "iam-policy-evaluation"],
  checklist: [
    { id: "message", who: "caller" },
    {
      id: "boundary",
      who: "caller",
      command:
        "aws iam get-role --role-name ROLE_NAME --query '{Role:Role.{RoleName:RoleName,Arn:Arn,PermissionsBoundary:PermissionsBoundary}}'",
    },
    {
      id: "boundary-text",
      who: "caller",
      command:
        'VERSION_ID=$(aws iam get-policy --policy-arn BOUNDARY_POLICY_ARN --query Policy.DefaultVersionId --output text)\naws iam get-policy-version --policy-arn BOUNDARY_POLICY_ARN --version-id "$VERSION_ID" --query PolicyVersion.Document',
    },
    {
      id: "simulation",
      who: "caller",
      command:
        "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    },
    {
      id: "boundary-repair",
      who: "caller",
      command:
        "aws iam create-policy-version --policy-arn BOUNDARY_POLICY_ARN --policy-document file://boundary.json --set-as-default",
    },
    {
      id: "signed-retry",
      who: "caller",
      command: signedCall,
    },
  ],
} as const satisfies CauseEntry;
