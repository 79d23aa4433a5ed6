import type { otherAwsService as cause } from "../causes/other-aws-service";
import type { Remedy } from "../types";

export const otherAwsService: Remedy<typeof cause> = {
  sources: [
    "apigateway-endpoints",
    "iam-access-denied",
    "kc-opensearch-anonymous",
    "kinesis-websocket-thread",
  ],
  commands: {
    host: "dig +short {host}",
    "response-head": "curl -si -X {method} '{url}'",
    "intended-address":
      "aws apigateway get-stages --rest-api-id {apiId} --region {region} --query '{item:item[].{stageName:stageName,deploymentId:deploymentId}}'",
    "service-permission":
      "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names SERVICE_ACTION --resource-arns RESOURCE_ARN --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    "web-acl":
      "aws wafv2 get-web-acl-for-resource --resource-arn RESOURCE_ARN --region {region} --query '{name:WebACL.Name}'",
  },
};
