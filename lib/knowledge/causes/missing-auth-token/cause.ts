import { reachedMethod } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    { id: "signature-sent", who: "caller", kind: "confirm", settles: "authorization-sent" },
    { id: "deployed-method", who: "owner", kind: "confirm", settles: "auth-mode" },
    { id: "signed-call", who: "caller", kind: "fix" },
    { id: "sign-requests", who: "caller", kind: "fix" },
    { id: "open-method", who: "owner", kind: "fix" },
    { id: "redeploy", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
