import { refusedByHttpApi } from "../../families";
import { reachedMethod } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "http-api-lambda-authorizer-deny",
  hop: "authorizer",
  signature: {
    ...reachedMethod,
    ...refusedByHttpApi,
    "auth-mode": ["lambda-authorizer"],
    "failed-phase": ["authorizer"],
  },
  unusual: {
    // it has no keys, but its authorizer may ask for a header of that name
    "api-key-required": ["yes"],
    message: ["empty"],
  },
  checklist: [
    { id: "route-authorizer", who: "owner", kind: "find", settles: "auth-mode" },
    { id: "access-log", who: "owner", kind: "confirm", settles: "failed-phase" },
    { id: "function-log", who: "owner", kind: "find" },
    { id: "caller-token", who: "caller", kind: "find" },
    { id: "correct-decision", who: "owner", kind: "fix" },
    { id: "reset-cache", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
