import { refusedByLambdaAuthorizer } from "../../families";
import { keyUnproven, reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "lambda-authorizer-explicit-deny",
  hop: "authorizer",
  signature: {
    ...reachedAuthorizer,
    ...refusedByLambdaAuthorizer,
    denial: ["explicit"],
    "authorizer-policy": ["denies-caller"],
    "resource-policy": ["none", "allows-caller", "silent-on-caller"],
  },
  unusual: {
    ...keyUnproven,
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "authorizer-result", who: "owner", kind: "find", settles: "authorizer-policy" },
    { id: "test-authorizer", who: "owner", kind: "confirm" },
    { id: "function-log", who: "owner", kind: "find" },
    { id: "runbook", who: "owner", kind: "find" },
    { id: "caller-token", who: "caller", kind: "find" },
    { id: "correct-decision", who: "owner", kind: "fix" },
    { id: "flush-cache", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
