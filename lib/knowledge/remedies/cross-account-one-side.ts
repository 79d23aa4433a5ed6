import type { crossAccountOneSide as cause } from "../causes/cross-account-one-side";
import type { Remedy } from "../types";

export const crossAccountOneSide: Remedy<typeof cause> = {
  sources: [
    "kc-cross-account-403",
    "authorization-flow",
    "iam-invoke",
    "resource-policies-examples",
  ],
  commands: {
    accounts: "aws sts get-caller-identity",
    "identity-side":
      "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    "identity-repair":
      'aws iam put-role-policy --role-name ROLE_NAME --policy-name invoke-api --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}"}]}\'',
    "resource-side":
      "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,policy:policy}'",
    "resource-repair":
      "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations file://policy-patch.json",
    redeploy:
      "aws apigateway create-deployment --rest-api-id {apiId} --stage-name '{stage}' --region {region}",
  },
};
