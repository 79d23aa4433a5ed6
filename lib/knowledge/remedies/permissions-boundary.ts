import type { permissionsBoundary as cause } from "../causes/permissions-boundary";
import { signedCall } from "../commands";
import type { Remedy } from "../types";

export const permissionsBoundary: Remedy<typeof cause> = {
  sources: ["iam-boundaries", "iam-access-denied", "iam-policy-evaluation"],
  commands: {
    boundary:
      "aws iam get-role --role-name ROLE_NAME --query '{Role:Role.{RoleName:RoleName,Arn:Arn,PermissionsBoundary:PermissionsBoundary}}'",
    "boundary-text":
      'VERSION_ID=$(aws iam get-policy --policy-arn BOUNDARY_POLICY_ARN --query Policy.DefaultVersionId --output text)\naws iam get-policy-version --policy-arn BOUNDARY_POLICY_ARN --version-id "$VERSION_ID" --query PolicyVersion.Document',
    simulation:
      "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    "boundary-repair":
      "aws iam create-policy-version --policy-arn BOUNDARY_POLICY_ARN --policy-document file://boundary.json --set-as-default",
    "signed-retry": signedCall,
  },
};
