import { refusedByLambdaAuthorizer } from "../../families";
import { keyUnproven, reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    { id: "call-order", who: "caller", kind: "confirm", settles: "other-methods-work" },
    { id: "cache-time", who: "owner", kind: "confirm", settles: "authorizer-cache" },
    { id: "flush-cache", who: "owner", kind: "fix", settles: "after-cache-flush" },
    { id: "widen-policy", who: "owner", kind: "fix" },
    { id: "cache-off", who: "owner", kind: "fix" },
    { id: "redeploy", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
