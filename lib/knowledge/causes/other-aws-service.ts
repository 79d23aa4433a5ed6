import { answeredByAnotherService } from "../families";
import type { CauseEntry } from "../types";

export const otherAwsService = {
  id: "other-aws-service",
  hop: "other-service",
  signature: {
    ...answeredByAnotherService,
    "answered-by": ["other-aws-service"],
    host: ["aws-service"],
    "websocket-step": ["none", "connect"],
  },
  unusual: {
    host: ["custom-domain", "cloudfront", "other"],
  },
  sources: [
    "apigateway-endpoints",
    "iam-access-denied",
    "kc-opensearch-anonymous",
    "kinesis-websocket-thread",
  ],
  checklist: [
    { id: "host", who: "caller", command: "dig +short {host}" },
    { id: "response-head", who: "caller", command: "curl -si -X {method} '{url}'" },
    { id: "denied-action", who: "caller" },
    {
      id: "intended-address",
      who: "caller",
      command:
        "aws apigateway get-stages --rest-api-id {apiId} --region {region} --query '{item:item[].{stageName:stageName,deploymentId:deploymentId}}'",
    },
    {
      id: "service-permission",
      who: "owner",
      command:
        "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names SERVICE_ACTION --resource-arns RESOURCE_ARN --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    },
    {
      id: "web-acl",
      who: "owner",
      command:
        "aws wafv2 get-web-acl-for-resource --resource-arn RESOURCE_ARN --region {region} --query '{name:WebACL.Name}'",
    },
  ],
} as const satisfies CauseEntry;
