import { deniedByPolicy, deniedToNamedCaller } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const iamExplicitDeny = {
  id: "iam-explicit-deny",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    ...deniedToNamedCaller,
    denial: ["explicit"],
    "policy-named": ["identity", "unnamed"],
    "identity-policy": ["denies-caller"],
    "resource-policy": ["none", "allows-caller", "silent-on-caller"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: ["iam-access-denied", "kc-explicit-deny", "iam-policy-evaluation", "authorization-flow"],
  checklist: [
    { id: "message", who: "caller" },
    { id: "caller-identity", who: "caller", command: "aws sts get-caller-identity" },
    {
      id: "simulation",
      who: "caller",
      command:
        "aws iam simulate-principal-policy --policy-source-arn ROLE_OR_USER_ARN --action-names execute-api:Invoke --resource-arns 'arn:aws:execute-api:{region}:ACCOUNT_ID:{apiId}/{stage}/{method}{path}' --query '{EvaluationResults:EvaluationResults[].{EvalActionName:EvalActionName,EvalResourceName:EvalResourceName,EvalDecision:EvalDecision,MatchedStatements:MatchedStatements[].{SourcePolicyId:SourcePolicyId},PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail,OrganizationsDecisionDetail:OrganizationsDecisionDetail}}'",
    },
    {
      id: "attached-policies",
      who: "caller",
      command:
        "aws iam list-attached-role-policies --role-name ROLE_NAME\naws iam list-role-policies --role-name ROLE_NAME",
    },
    {
      id: "resource-policy-check",
      who: "owner",
      command:
        "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,policy:policy}'",
    },
    {
      id: "statement-repair",
      who: "caller",
      command:
        "aws iam create-policy-version --policy-arn POLICY_ARN --policy-document file://policy.json --set-as-default",
    },
  ],
} as const satisfies CauseEntry;
