import { refusedByHttpApi } from "../families";
import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const httpApiIamDeny = {
  id: "http-api-iam-deny",
  hop: "policy",
  signature: {
    ...reachedMethod,
    ...refusedByHttpApi,
    "auth-mode": ["iam"],
    "authorization-sent": ["none", "sigv4", "malformed-sigv4", "bearer", "other"],
    "failed-phase": ["authenticate", "authorize", "none"],
  },
  unusual: {
    "error-type": ["incomplete-signature"],
    message: ["empty"],
  },
  checklist: [
    { id: "route-authorization", who: "owner" },
    { id: "signed-call", who: "caller" },
    { id: "signer-in-log", who: "owner" },
    { id: "simulation", who: "caller" },
    { id: "policy-repair", who: "caller" },
    { id: "account-role", who: "caller" },
  ],
} as const satisfies CauseEntry;
