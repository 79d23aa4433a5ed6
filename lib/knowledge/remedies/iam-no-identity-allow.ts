import type { iamNoIdentityAllow as cause } from "../causes/iam-no-identity-allow";
import { signedCall } from "../commands";
import type { Remedy } from "../types";

export const iamNoIdentityAllow: Remedy<typeof cause> = {
  sources: [
    "iam-invoke",
    "authorization-flow",
    "iam-access-denied",
    "kc-403",
    "access-log-variables",
  ],
  commands: {
    "caller-identity": "aws sts get-caller-identity",
    "signer-in-log":
      "aws logs filter-log-events --region {region} --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    simulation:
      "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    "policy-repair":
      'aws iam put-role-policy --role-name ROLE_NAME --policy-name invoke-api --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}"}]}\'',
    "signed-retry": signedCall,
  },
};
