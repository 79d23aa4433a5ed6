import { deniedByPolicy, deniedToNamedCaller } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const crossAccountOneSide = {
  id: "cross-account-one-side",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    ...deniedToNamedCaller,
    denial: ["implicit"],
    "policy-named": ["identity", "resource", "unnamed"],
    "same-account": ["no"],
    "identity-policy": ["allows-caller", "silent-on-caller"],
    "resource-policy": ["none", "allows-caller", "silent-on-caller"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: [
    "kc-cross-account-403",
    "authorization-flow",
    "iam-invoke",
    "resource-policies-examples",
  ],
  checklist: [
    { id: "accounts", who: "caller", command: "aws sts get-caller-identity" },
    {
      id: "identity-side",
      who: "caller",
      command:
        "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    },
    {
      id: "identity-repair",
      who: "caller",
      command:
        'aws iam put-role-policy --role-name ROLE_NAME --policy-name invoke-api --policy-document \'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}"}]}\'',
    },
    {
      id: "resource-side",
      who: "owner",
      command:
        "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,policy:policy}'",
    },
    {
      id: "resource-repair",
      who: "owner",
      command:
        "aws apigateway update-rest-api --rest-api-id {apiId} --region {region} --patch-operations file://policy-patch.json",
    },
    {
      id: "redeploy",
      who: "owner",
      command:
        "aws apigateway create-deployment --rest-api-id {apiId} --stage-name '{stage}' --region {region}",
    },
  ],
} as const satisfies CauseEntry;
