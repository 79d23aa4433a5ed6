import { deniedByPolicy, deniedToNamedCaller } from "../families";
import { keyUnproven, reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const iamExplicitDeny = {
  id: "iam-explicit-deny",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    ...deniedToNamedCaller,
    denial: ["explicit"],
    "policy-named": ["identity", "unnamed"],
    "identity-policy": ["denies-caller"],
    "resource-policy": ["none", "allows-caller", "silent-on-caller"],
  },
  unusual: {
    ...keyUnproven,
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "message", who: "caller" },
    { id: "caller-identity", who: "caller" },
    { id: "simulation", who: "caller" },
    { id: "attached-policies", who: "caller" },
    { id: "resource-policy-check", who: "owner" },
    { id: "statement-repair", who: "caller" },
  ],
} as const satisfies CauseEntry;
