import { refusedByLambdaAuthorizer } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const lambdaAuthorizerImplicitDeny = {
  id: "lambda-authorizer-implicit-deny",
  hop: "authorizer",
  signature: {
    ...reachedAuthorizer,
    ...refusedByLambdaAuthorizer,
    denial: ["implicit"],
    "authorizer-policy": ["silent-on-method"],
    "resource-policy": ["none", "silent-on-caller"],
    "authorizer-cache": ["off", "on"],
    "after-cache-flush": ["still-refused"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: [
    "kc-403-lambda-authorizer",
    "authorization-flow",
    "lambda-authorizer",
    "kc-lambda-authorizer-caching",
    "iam-invoke",
    "kc-logs",
  ],
  checklist: [
    {
      id: "flush-cache",
      who: "owner",
      command:
        "aws apigateway flush-stage-authorizers-cache --rest-api-id {apiId} --stage-name {stage} --region {region}",
    },
    {
      id: "authorizer-result",
      who: "owner",
      command:
        "aws logs tail 'API-Gateway-Execution-Logs_{apiId}/{stage}' --since 1h --filter-pattern '\"{requestId}\"' --region {region}",
    },
    {
      id: "test-authorizer",
      who: "owner",
      command:
        "aws apigateway test-invoke-authorizer --rest-api-id {apiId} --authorizer-id AUTHORIZER_ID --headers \"Authorization=$TOKEN\" --region {region} --query '{clientStatus:clientStatus,policy:policy}'",
    },
    { id: "widen-policy", who: "owner" },
    {
      id: "flush-again",
      who: "owner",
      command:
        "aws apigateway flush-stage-authorizers-cache --rest-api-id {apiId} --stage-name {stage} --region {region}",
    },
    {
      id: "retry",
      who: "caller",
      command: "curl -sS -i -X '{method}' -H \"Authorization: $TOKEN\" '{url}'",
    },
  ],
} as const satisfies CauseEntry;
