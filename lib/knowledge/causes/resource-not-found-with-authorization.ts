import { reachedStage } from "../passed";
import type { CauseEntry } from "../types";

export const resourceNotFoundWithAuthorization = {
  id: "resource-not-found-with-authorization",
  hop: "route",
  signature: {
    ...reachedStage,
    preflight: ["no"],
    "error-type": ["incomplete-signature"],
    message: ["authorization-not-sigv4"],
    "response-ids": ["rest-style"],
    "api-type": ["rest", "private"],
    "authorization-sent": ["bearer", "other"],
    "route-deployed": ["no"],
    "waf-blocked": ["no"],
    "failed-phase": ["none", "authenticate"],
    "response-type": ["invalid-signature", "missing-authentication-token"],
  },
  unusual: {
    message: ["customised", "empty"],
    "response-type": ["access-denied"],
  },
  checklist: [
    { id: "without-authorization", who: "caller" },
    { id: "deployed-paths", who: "owner" },
    { id: "mapped-api", who: "owner" },
    { id: "correct-url", who: "caller" },
    { id: "redeploy", who: "owner" },
  ],
} as const satisfies CauseEntry;
