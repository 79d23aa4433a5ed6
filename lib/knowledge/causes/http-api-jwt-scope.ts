import { refusedByHttpApi } from "../families";
import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const httpApiJwtScope = {
  id: "http-api-jwt-scope",
  hop: "authorizer",
  signature: {
    ...reachedMethod,
    ...refusedByHttpApi,
    preflight: ["no"],
    "auth-mode": ["jwt"],
    "authorization-sent": ["bearer"],
    "scope-granted": ["no"],
    "failed-phase": ["authorizer"],
  },
  unusual: {
    message: ["empty"],
  },
  checklist: [
    { id: "token-scopes", who: "caller" },
    { id: "route-scopes", who: "owner" },
    { id: "client-scopes", who: "owner" },
    { id: "new-token", who: "caller" },
    { id: "route-change", who: "owner" },
    { id: "redeploy", who: "owner" },
  ],
} as const satisfies CauseEntry;
