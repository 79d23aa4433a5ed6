import { reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    // the application itself was called
    host: ["other"],
  },
  checklist: [
    { id: "response-head", who: "caller", kind: "confirm", settles: "answered-by" },
    { id: "access-log", who: "owner", kind: "confirm", settles: "backend-status" },
    { id: "execution-log", who: "owner", kind: "find", settles: "failed-phase" },
    { id: "runbook", who: "owner", kind: "find" },
    { id: "integration", who: "owner", kind: "find" },
    { id: "direct-call", who: "owner", kind: "find" },
    { id: "backend-repair", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
