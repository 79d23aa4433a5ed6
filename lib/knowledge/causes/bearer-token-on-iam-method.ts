import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const bearerTokenOnIamMethod = {
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
    "authorization-sent": ["bearer", "other"],
    "failed-phase": ["authenticate", "none"],
    "response-type": ["invalid-signature", "missing-authentication-token"],
  },
  unusual: {
    message: ["customised", "empty"],
    "response-type": ["access-denied"],
  },
  checklist: [
    { id: "without-authorization", who: "caller" },
    { id: "deployed-method", who: "owner" },
    { id: "signed-call", who: "caller" },
    { id: "set-authorizer", who: "owner" },
    { id: "redeploy", who: "owner" },
  ],
} as const satisfies CauseEntry;
