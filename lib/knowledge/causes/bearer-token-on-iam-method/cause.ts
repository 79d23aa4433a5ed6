import { reachedMethod } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "bearer-token-on-iam-method",
  hop: "authenticate",
  signature: {
    ...reachedMethod,
    preflight: ["no"],
    "error-type": ["incomplete-signature"],
    message: ["authorization-not-sigv4"],
    "response-ids": ["rest-style"],
    "api-type": ["rest", "private"],
    "auth-mode": ["iam"],
    "other-methods-work": ["no"],
    "authorization-sent": ["bearer", "other"],
    "failed-phase": ["authenticate", "none"],
    "response-type": ["invalid-signature", "missing-authentication-token"],
  },
  unusual: {
    message: ["customised", "empty"],
    "other-methods-work": ["yes"],
    "response-type": ["access-denied"],
  },
  checklist: [
    { id: "without-authorization", who: "caller", kind: "confirm" },
    { id: "deployed-method", who: "owner", kind: "confirm", settles: "auth-mode" },
    { id: "signed-call", who: "caller", kind: "fix" },
    { id: "set-authorizer", who: "owner", kind: "fix" },
    { id: "redeploy", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
