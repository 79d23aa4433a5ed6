import { reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    { id: "request-header", who: "caller", kind: "confirm", settles: "cache-invalidation" },
    { id: "header-comparison", who: "caller", kind: "confirm" },
    { id: "stage-setting", who: "owner", kind: "find" },
    { id: "client-header", who: "caller", kind: "fix" },
    { id: "strategy", who: "owner", kind: "fix" },
    { id: "permission", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
