import { deniedByPolicy } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const resourcePolicyExplicitDeny = {
  id: "resource-policy-explicit-deny",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    denial: ["explicit"],
    "policy-named": ["resource", "unnamed"],
    principal: ["anonymous", "arn"],
    "api-type": ["rest", "private"],
    "resource-policy": ["denies-caller"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: [
    "authorization-flow",
    "kc-403",
    "resource-policies-examples",
    "resource-policies-conditions",
    "resource-policies-attach",
    "iam-access-denied",
  ],
  checklist: [
    { id: "message", who: "caller" },
    {
      id: "policy-text",
      who: "owner",
      command:
        "aws apigateway get-rest-api --rest-api-id {apiId} --region {region} --query '{id:id,name:name,endpointConfiguration:endpointConfiguration,policy:policy}'",
    },
    {
      id: "source-address",
      who: "owner",
      command:
        "aws logs filter-log-events --region {region} --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    },
    { id: "own-address", who: "caller", command: "curl -s https://checkip.amazonaws.com" },
    {
      id: "statement-repair",
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
