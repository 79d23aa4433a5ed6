import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const missingAuthToken = {
  id: "missing-auth-token",
  hop: "authenticate",
  signature: {
    ...reachedMethod,
    preflight: ["no"],
    "error-type": ["missing-authentication-token"],
    message: ["missing-authentication-token"],
    "response-ids": ["rest-style"],
    "api-type": ["rest", "private"],
    "auth-mode": ["iam"],
    "authorization-sent": ["none"],
    "response-type": ["missing-authentication-token"],
    "failed-phase": ["authenticate", "none"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "signature-sent", who: "caller" },
    { id: "deployed-method", who: "owner" },
    { id: "signed-call", who: "caller" },
    { id: "sign-requests", who: "caller" },
    { id: "open-method", who: "owner" },
    { id: "redeploy", who: "owner" },
  ],
} as const satisfies CauseEntry;
