import { deniedByPolicy } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const resourcePolicyNoAllow = {
  id: "resource-policy-no-allow",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    denial: ["implicit"],
    "policy-named": ["resource", "unnamed"],
    principal: ["anonymous"],
    "authorizer-policy": ["allows-caller"],
    "same-account": ["no"],
    "api-type": ["rest", "private"],
    "auth-mode": ["none", "cognito"],
    "resource-policy": ["silent-on-caller", "none"],
    "identity-policy": [],
  },
  unusual: {
    message: ["customised", "empty"],
    "policy-named": ["identity"],
    "auth-mode": ["lambda-authorizer"],
  },
  sources: [
    "authorization-flow",
    "kc-403",
    "resource-policies-attach",
    "resource-policies-conditions",
    "private-apis",
    "private-api-create",
    "ip-address-type",
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
      id: "method-authorization",
      who: "owner",
      command:
        "aws apigateway get-resources --rest-api-id {apiId} --region {region} --embed methods --query '{items:items[?resourceMethods].{path:path,resourceMethods:resourceMethods.*.{httpMethod:httpMethod,authorizationType:authorizationType,authorizerId:authorizerId,apiKeyRequired:apiKeyRequired}}}'",
    },
    {
      id: "source-address",
      who: "owner",
      command:
        "aws logs filter-log-events --region {region} --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --query '{events:events[].{message:message}}'",
    },
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
