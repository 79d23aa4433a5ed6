import { deniedByPolicy } from "../families";
import { keyUnproven, reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const resourcePolicyExplicitDeny = {
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
    { id: "message", who: "caller" },
    { id: "policy-text", who: "owner" },
    { id: "source-address", who: "owner" },
    { id: "own-address", who: "caller" },
    { id: "statement-repair", who: "owner" },
    { id: "redeploy", who: "owner" },
  ],
} as const satisfies CauseEntry;
