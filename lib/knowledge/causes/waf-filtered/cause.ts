import { reachedStage } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    { id: "web-acl", who: "owner", kind: "find", settles: "waf-attached" },
    { id: "access-log", who: "owner", kind: "confirm", settles: "response-type" },
    { id: "sampled-requests", who: "owner", kind: "find", settles: "waf-blocked" },
    { id: "waf-log", who: "owner", kind: "find" },
    { id: "changed-request", who: "caller", kind: "find" },
    { id: "rule-exception", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
