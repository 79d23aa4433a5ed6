import { signedCall } from "../commands";
import { refusedByHttpApi } from "../families";
import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const httpApiIamDeny = {
  id: "http-api-iam-deny",
  hop: "policy",
  signature: {
    ...reachedMethod,
    ...refusedByHttpApi,
    "auth-mode": ["iam"],
    "authorization-sent": ["none", "sigv4", "malformed-sigv4", "bearer", "other"],
    "failed-phase": ["authenticate", "authorize", "none"],
  },
  unusual: {
    "error-type": ["incomplete-signature"],
    message: ["empty"],
  },
  sources: [
    "http-iam",
    "iam-invoke",
    "kc-http-iam-cross-account",
    "http-routes",
    "http-logging-variables",
    "http-vs-rest",
  ],
  checklist: [
    {
      id: "route-authorization",
      who: "owner",
      command:
        "aws apigatewayv2 get-routes --api-id {apiId} --region {region} --query '{Items:Items[].{RouteKey:RouteKey,AuthorizationType:AuthorizationType,AuthorizerId:AuthorizerId}}'",
    },
    {
      id: "signed-call",
      who: "caller",
      command: signedCall,
    },
    {
      id: "signer-in-log",
      who: "owner",
      command:
        "aws logs filter-log-events --region {region} --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    },
    {
      id: "simulation",
      who: "caller",
      command:
        "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    },
    {
      id: "policy-repair",
      who: "caller",
      command:
        'aws iam put-role-policy --role-name ROLE_NAME --policy-name invoke-api --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}"}]}\'',
    },
    {
      id: "account-role",
      who: "caller",
      command:
        "aws configure set profile.api-caller.role_arn ROLE_ARN\naws configure set profile.api-caller.source_profile default\naws sts get-caller-identity --profile api-caller",
    },
  ],
} as const satisfies CauseEntry;
