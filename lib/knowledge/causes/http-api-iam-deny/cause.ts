import { refusedByHttpApi } from "../../families";
import { reachedMethod } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    // it has no keys, but its authorizer may ask for a header of that name
    "api-key-required": ["yes"],
    "error-type": ["incomplete-signature"],
    message: ["empty"],
  },
  checklist: [
    { id: "route-authorization", who: "owner", kind: "confirm", settles: "auth-mode" },
    { id: "signed-call", who: "caller", kind: "fix" },
    { id: "signer-in-log", who: "owner", kind: "find" },
    { id: "simulation", who: "caller", kind: "confirm" },
    { id: "policy-repair", who: "caller", kind: "fix" },
    { id: "account-role", who: "caller", kind: "fix", only: { "same-account": ["no"] } },
  ],
} as const satisfies CauseEntry;
