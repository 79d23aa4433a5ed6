import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const cacheInvalidationForbidden = {
  id: "cache-invalidation-forbidden",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    preflight: ["no"],
    "error-type": ["forbidden", "access-denied"],
    message: ["forbidden"],
    "response-ids": ["rest-style"],
    "api-type": ["rest"],
    "cache-invalidation": ["sent"],
    "works-on-default-endpoint": ["no"],
    "failed-phase": ["none", "authorize"],
    "response-type": ["access-denied", "none"],
  },
  unusual: {
    message: ["empty"],
  },
  checklist: [
    { id: "request-header", who: "caller" },
    { id: "header-comparison", who: "caller" },
    { id: "stage-setting", who: "owner" },
    { id: "client-header", who: "caller" },
    { id: "strategy", who: "owner" },
    { id: "permission", who: "owner" },
  ],
} as const satisfies CauseEntry;
