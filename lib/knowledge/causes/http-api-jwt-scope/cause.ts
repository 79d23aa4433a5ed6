import { refusedByHttpApi } from "../../families";
import { reachedMethod } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    // it has no keys, but its authorizer may ask for a header of that name
    "api-key-required": ["yes"],
    message: ["empty"],
  },
  checklist: [
    { id: "token-scopes", who: "caller", kind: "confirm", settles: "scope-granted" },
    { id: "route-scopes", who: "owner", kind: "find", settles: "auth-mode" },
    { id: "client-scopes", who: "owner", kind: "find" },
    { id: "new-token", who: "caller", kind: "fix" },
    { id: "route-change", who: "owner", kind: "fix" },
    { id: "redeploy", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
