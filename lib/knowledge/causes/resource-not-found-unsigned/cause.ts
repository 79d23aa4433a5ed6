import { reachedStage } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "resource-not-found-unsigned",
  hop: "route",
  signature: {
    ...reachedStage,
    preflight: ["no"],
    "error-type": ["missing-authentication-token"],
    message: ["missing-authentication-token"],
    "response-ids": ["rest-style"],
    "api-type": ["rest", "private"],
    "authorization-sent": ["none"],
    "route-deployed": ["no"],
    "waf-blocked": ["no"],
    "response-type": ["missing-authentication-token"],
    "failed-phase": ["none"],
    "other-clients-work": ["no"],
  },
  unusual: {
    "other-clients-work": ["yes"],
    message: ["customised", "empty"],
    "authorization-sent": ["sigv4", "bearer", "other"],
  },
  checklist: [
    { id: "arrived-request", who: "caller", kind: "find" },
    { id: "deployed-paths", who: "owner", kind: "find", settles: "route-deployed" },
    { id: "access-log", who: "owner", kind: "confirm", settles: "response-type" },
    { id: "current-definition", who: "owner", kind: "find" },
    { id: "correct-url", who: "caller", kind: "fix" },
    { id: "redeploy", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
