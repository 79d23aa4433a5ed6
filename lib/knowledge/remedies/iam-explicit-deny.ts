import type { iamExplicitDeny as cause } from "../causes/iam-explicit-deny";
import type { Remedy } from "../types";

export const iamExplicitDeny: Remedy<typeof cause> = {
  sources: ["iam-access-denied", "kc-explicit-deny", "iam-policy-evaluation", "authorization-flow"],
  commands: {
    "caller-identity": "aws sts get-caller-identity",
    simulation:
      "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    "attached-policies":
      "aws iam list-attached-role-policies --role-name ROLE_NAME\naws iam list-role-policies --role-name ROLE_NAME",
    "resource-policy-check":
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,policy:policy}'",
    "statement-repair":
      "aws iam create-policy-version --policy-arn POLICY_ARN --policy-document file://policy.json --set-as-default",
  },
};
