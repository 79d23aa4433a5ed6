import { deniedByPolicy, deniedToNamedCaller } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const serviceControlPolicy = {
  id: "service-control-policy",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    ...deniedToNamedCaller,
    denial: ["explicit", "implicit"],
    "policy-named": ["service-control"],
    "identity-policy": ["allows-caller"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: ["scp-evaluation", "iam-access-denied", "iam-policy-evaluation", "kc-explicit-deny"],
  checklist: [
    { id: "message", who: "caller" },
    { id: "caller-identity", who: "caller", command: "aws sts get-caller-identity" },
    {
      id: "simulation",
      who: "caller",
      command:
        "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    },
    {
      id: "policies-of-the-account",
      who: "caller",
      command:
        "aws organizations list-parents --child-id ACCOUNT_ID\naws organizations list-policies-for-target --target-id ACCOUNT_ID --filter SERVICE_CONTROL_POLICY",
    },
    {
      id: "policy-content",
      who: "caller",
      command:
        "aws organizations describe-policy --policy-id POLICY_ID --query Policy.Content --output text",
    },
    {
      id: "exception",
      who: "caller",
      command: "aws organizations update-policy --policy-id POLICY_ID --content file://scp.json",
    },
  ],
} as const satisfies CauseEntry;
