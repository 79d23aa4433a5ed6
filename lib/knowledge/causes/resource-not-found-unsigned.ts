import { reachedStage } from "../passed";
import type { CauseEntry } from "../types";

export const resourceNotFoundUnsigned = {
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
  },
  unusual: {
    message: ["customised", "empty"],
    "authorization-sent": ["sigv4", "bearer", "other"],
  },
  checklist: [
    { id: "arrived-request", who: "caller" },
    { id: "deployed-paths", who: "owner" },
    { id: "access-log", who: "owner" },
    { id: "runbook", who: "owner" },
    { id: "current-definition", who: "owner" },
    { id: "correct-url", who: "caller" },
    { id: "redeploy", who: "owner" },
  ],
} as const satisfies CauseEntry;
