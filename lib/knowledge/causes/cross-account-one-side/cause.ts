import { deniedByPolicy, deniedToNamedCaller } from "../../families";
import { keyUnproven, reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "cross-account-one-side",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    ...deniedToNamedCaller,
    denial: ["implicit"],
    "policy-named": ["identity", "resource", "unnamed"],
    "same-account": ["no"],
    "identity-policy": ["allows-caller", "silent-on-caller"],
    "resource-policy": ["none", "allows-caller", "silent-on-caller"],
  },
  unusual: {
    ...keyUnproven,
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "accounts", who: "caller", kind: "confirm", settles: "same-account" },
    { id: "identity-side", who: "caller", kind: "confirm", settles: "identity-policy" },
    {
      id: "identity-repair",
      who: "caller",
      kind: "fix",
      only: { "policy-named": ["identity", "unnamed"] },
    },
    { id: "resource-side", who: "owner", kind: "find", settles: "resource-policy" },
    {
      id: "resource-repair",
      who: "owner",
      kind: "fix",
      only: { "policy-named": ["resource", "unnamed"] },
    },
    {
      id: "redeploy",
      who: "owner",
      kind: "fix",
      only: { "policy-named": ["resource", "unnamed"] },
    },
  ],
} as const satisfies CauseEntry;
