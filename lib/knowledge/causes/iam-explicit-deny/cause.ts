import { deniedByPolicy, deniedToNamedCaller } from "../../families";
import { keyUnproven, reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    { id: "message", who: "caller", kind: "confirm", settles: "policy-named" },
    { id: "caller-identity", who: "caller", kind: "find" },
    { id: "simulation", who: "caller", kind: "confirm", settles: "identity-policy" },
    { id: "attached-policies", who: "caller", kind: "find" },
    {
      id: "resource-policy-check",
      who: "owner",
      kind: "find",
      only: { "policy-named": ["unnamed"] },
    },
    { id: "statement-repair", who: "caller", kind: "fix" },
  ],
} as const satisfies CauseEntry;
