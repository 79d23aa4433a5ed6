import { refusedByLambdaAuthorizer } from "../families";
import { keyUnproven, reachedAuthorizer } from "../passed";
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
    ...keyUnproven,
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "flush-cache", who: "owner" },
    { id: "authorizer-result", who: "owner" },
    { id: "test-authorizer", who: "owner" },
    { id: "widen-policy", who: "owner" },
    { id: "flush-again", who: "owner" },
    { id: "retry", who: "caller" },
  ],
} as const satisfies CauseEntry;
