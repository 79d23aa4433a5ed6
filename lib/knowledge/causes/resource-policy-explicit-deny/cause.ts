import { deniedByPolicy } from "../../families";
import { keyUnproven, reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "resource-policy-explicit-deny",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    denial: ["explicit"],
    "policy-named": ["resource", "unnamed"],
    principal: ["anonymous", "arn"],
    "api-type": ["rest", "private"],
    "resource-policy": ["denies-caller"],
  },
  unusual: {
    ...keyUnproven,
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "message", who: "caller", kind: "confirm", settles: "policy-named" },
    { id: "policy-text", who: "owner", kind: "find", settles: "resource-policy" },
    { id: "source-address", who: "owner", kind: "find" },
    { id: "own-address", who: "caller", kind: "find" },
    { id: "statement-repair", who: "owner", kind: "fix" },
    { id: "redeploy", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
