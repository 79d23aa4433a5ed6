import { deniedByPolicy, deniedToNamedCaller } from "../../families";
import { keyUnproven, reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "iam-no-identity-allow",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    ...deniedToNamedCaller,
    denial: ["implicit"],
    "policy-named": ["identity", "unnamed"],
    "same-account": ["yes"],
    "identity-policy": ["silent-on-caller"],
    "resource-policy": ["none", "silent-on-caller"],
  },
  unusual: {
    ...keyUnproven,
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "message", who: "caller", kind: "confirm", settles: "policy-named" },
    { id: "caller-identity", who: "caller", kind: "confirm", settles: "same-account" },
    { id: "signer-in-log", who: "owner", kind: "find" },
    { id: "simulation", who: "caller", kind: "confirm", settles: "identity-policy" },
    { id: "policy-repair", who: "caller", kind: "fix" },
    { id: "signed-retry", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
