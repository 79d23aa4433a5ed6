import type { httpApiIamDeny as cause } from "../causes/http-api-iam-deny";
import { signedCall } from "../commands";
import type { Remedy } from "../types";

export const httpApiIamDeny: Remedy<typeof cause> = {
  sources: [
    "http-iam",
    "iam-invoke",
    "kc-http-iam-cross-account",
    "http-routes",
    "http-logging-variables",
    "http-vs-rest",
  ],
  commands: {
    "route-authorization":
      "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId}}'",
    "signed-call": signedCall,
    "signer-in-log":
      "aws logs filter-log-events --region {region} --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    simulation:
      "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    "policy-repair":
      'aws iam put-role-policy --role-name ROLE_NAME --policy-name invoke-api --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}"}]}\'',
    "account-role":
      "aws configure set profile.api-caller.role_arn ROLE_ARN\naws configure set profile.api-caller.source_profile default\naws sts get-caller-identity --profile api-caller",
  },
};
