import { refusedByLambdaAuthorizer } from "../families";
import { keyUnproven, reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const lambdaAuthorizerExplicitDeny = {
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
    { id: "authorizer-result", who: "owner" },
    { id: "test-authorizer", who: "owner" },
    { id: "function-log", who: "owner" },
    { id: "runbook", who: "owner" },
    { id: "caller-token", who: "caller" },
    { id: "correct-decision", who: "owner" },
    { id: "flush-cache", who: "owner" },
  ],
} as const satisfies CauseEntry;
