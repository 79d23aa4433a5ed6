import { deniedByPolicy, deniedToNamedCaller } from "../families";
import { keyUnproven, reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const crossAccountOneSide = {
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
    { id: "accounts", who: "caller" },
    { id: "identity-side", who: "caller" },
    { id: "identity-repair", who: "caller" },
    { id: "resource-side", who: "owner" },
    { id: "resource-repair", who: "owner" },
    { id: "redeploy", who: "owner" },
  ],
} as const satisfies CauseEntry;
