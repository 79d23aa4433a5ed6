import { deniedByPolicy, deniedToNamedCaller } from "../families";
import { keyUnproven, reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const iamNoIdentityAllow = {
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
    { id: "message", who: "caller" },
    { id: "caller-identity", who: "caller" },
    { id: "signer-in-log", who: "owner" },
    { id: "simulation", who: "caller" },
    { id: "policy-repair", who: "caller" },
    { id: "signed-retry", who: "caller" },
  ],
} as const satisfies CauseEntry;
