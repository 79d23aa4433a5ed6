import type { serviceControlPolicy as cause } from "../causes/service-control-policy";
import type { Remedy } from "../types";

export const serviceControlPolicy: Remedy<typeof cause> = {
  sources: [
    "scp-evaluation",
    "iam-access-denied",
    "iam-policy-evaluation",
    "kc-explicit-deny",
    "rcp",
  ],
  commands: {
    "caller-identity": "aws sts get-caller-identity",
    simulation:
      "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    "policies-of-the-account":
      "aws organizations list-parents --child-id ACCOUNT_ID\naws organizations list-policies-for-target --target-id ACCOUNT_ID --filter SERVICE_CONTROL_POLICY",
    "policy-content":
      "aws organizations describe-policy --policy-id POLICY_ID --query Policy.Content --output text",
    exception: "aws organizations update-policy --policy-id POLICY_ID --content file://scp.json",
  },
};
