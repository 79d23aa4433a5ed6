import { refusedByHttpApi } from "../families";
import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const httpApiLambdaAuthorizerDeny = {
  id: "http-api-lambda-authorizer-deny",
  hop: "authorizer",
  signature: {
    ...reachedMethod,
    ...refusedByHttpApi,
    "auth-mode": ["lambda-authorizer"],
    "failed-phase": ["authorizer"],
  },
  unusual: {
    message: ["empty"],
  },
  checklist: [
    { id: "route-authorizer", who: "owner" },
    { id: "access-log", who: "owner" },
    { id: "function-log", who: "owner" },
    { id: "caller-token", who: "caller" },
    { id: "correct-decision", who: "owner" },
    { id: "reset-cache", who: "owner" },
  ],
} as const satisfies CauseEntry;
