import { refusedByLambdaAuthorizer } from "../families";
import { keyUnproven, reachedAuthorizer } from "../passed";
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
    ...keyUnproven,
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "call-order", who: "caller" },
    { id: "cache-time", who: "owner" },
    { id: "flush-cache", who: "owner" },
    { id: "widen-policy", who: "owner" },
    { id: "cache-off", who: "owner" },
    { id: "redeploy", who: "owner" },
  ],
} as const satisfies CauseEntry;
