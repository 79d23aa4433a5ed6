import { refusedByLambdaAuthorizer } from "../families";
import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const lambdaAuthorizerCachedPolicy = {
  id: "lambda-authorizer-cached-policy",
  hop: "authorizer",
  signature: {
    ...reachedAuthorizer,
    ...refusedByLambdaAuthorizer,
    denial: ["implicit"],
    "authorizer-policy": ["silent-on-method"],
    "resource-policy": ["none", "silent-on-caller"],
    "authorizer-cache": ["on"],
    "after-cache-flush": ["works"],
    "other-methods-work": ["yes"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: [
    "kc-lambda-authorizer-caching",
    "lambda-authorizer",
    "lambda-authorizer-configure",
    "kc-403-lambda-authorizer",
  ],
  checklist: [
    {
      id: "call-order",
      who: "caller",
      command:
        "curl -sS -o /dev/null -D - -X '{method}' -H \"Authorization: $TOKEN\" '{url}' | head -1\ncurl -sS -o /dev/null -D - -H \"Authorization: $TOKEN\" 'OTHER_URL' | head -1",
    },
    {
      id: "cache-time",
      who: "owner",
      command:
        "aws apigateway get-authorizers --rest-api-id {apiId} --region {region} --query '{items:items[].{id:id,name:name,type:type,identitySource:identitySource,authorizerResultTtlInSeconds:authorizerResultTtlInSeconds}}'",
    },
    {
      id: "flush-cache",
      who: "owner",
      command:
        "aws apigateway flush-stage-authorizers-cache --rest-api-id {apiId} --stage-name {stage} --region {region}",
    },
    { id: "widen-policy", who: "owner" },
    {
      id: "cache-off",
      who: "owner",
      command:
        "aws apigateway update-authorizer --rest-api-id {apiId} --authorizer-id AUTHORIZER_ID --patch-operations op=replace,path=/authorizerResultTtlInSeconds,value=0 --region {region}",
    },
    {
      id: "redeploy",
      who: "owner",
      command:
        "aws apigateway create-deployment --rest-api-id {apiId} --stage-name {stage} --region {region}",
    },
  ],
} as const satisfies CauseEntry;
