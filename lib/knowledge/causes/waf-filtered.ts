import { reachedStage } from "../passed";
import type { CauseEntry } from "../types";

export const wafFiltered = {
  id: "waf-filtered",
  hop: "waf",
  signature: {
    ...reachedStage,
    "route-deployed": ["yes", "no"],
    "error-type": ["forbidden"],
    message: ["forbidden"],
    "response-ids": ["rest-style"],
    "api-type": ["rest"],
    "waf-attached": ["yes"],
    "waf-blocked": ["yes"],
    "response-type": ["waf-filtered"],
    "failed-phase": ["waf"],
    "works-on-default-endpoint": ["no"],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
  },
  unusual: {
    message: ["customised", "empty"],
    "error-type": ["absent"],
    "api-type": ["private"],
  },
  checklist: [
    { id: "web-acl", who: "owner" },
    { id: "access-log", who: "owner" },
    { id: "sampled-requests", who: "owner" },
    { id: "waf-log", who: "owner" },
    { id: "changed-request", who: "caller" },
    { id: "rule-exception", who: "owner" },
  ],
} as const satisfies CauseEntry;
