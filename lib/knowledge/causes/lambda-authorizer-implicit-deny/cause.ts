import { refusedByLambdaAuthorizer } from "../../families";
import { keyUnproven, reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    "other-methods-work": ["no"],
  },
  unusual: {
    ...keyUnproven,
    message: ["customised", "empty"],
    // a policy may name some methods; a cached one, made for another call, does so more often
    "other-methods-work": ["yes"],
  },
  checklist: [
    { id: "flush-cache", who: "owner", kind: "confirm", settles: "after-cache-flush" },
    { id: "authorizer-result", who: "owner", kind: "find", settles: "authorizer-policy" },
    { id: "test-authorizer", who: "owner", kind: "find" },
    { id: "widen-policy", who: "owner", kind: "fix" },
    { id: "flush-again", who: "owner", kind: "fix" },
    { id: "retry", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
