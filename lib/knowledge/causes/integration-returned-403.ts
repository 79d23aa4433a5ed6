import { reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const integrationReturned403 = {
  id: "integration-returned-403",
  hop: "backend",
  signature: {
    ...reachedAuthorizer,
    "answered-by": ["backend"],
    "error-type": ["absent"],
    message: ["customised"],
    "api-type": ["rest", "http", "private"],
    "backend-status": ["403"],
    "response-type": ["none"],
    "failed-phase": ["integration"],
    "host-known": ["yes"],
  },
  unusual: {
    message: ["forbidden", "empty"],
  },
  checklist: [
    { id: "response-head", who: "caller" },
    { id: "access-log", who: "owner" },
    { id: "execution-log", who: "owner" },
    { id: "runbook", who: "owner" },
    { id: "integration", who: "owner" },
    { id: "direct-call", who: "owner" },
    { id: "backend-repair", who: "owner" },
  ],
} as const satisfies CauseEntry;
