import { deniedByPolicy, deniedToNamedCaller } from "../families";
import { keyUnproven, reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const permissionsBoundary = {
  id: "permissions-boundary",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    ...deniedToNamedCaller,
    denial: ["explicit", "implicit"],
    "policy-named": ["permissions-boundary"],
    "identity-policy": ["allows-caller"],
  },
  unusual: {
    ...keyUnproven,
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "message", who: "caller" },
    { id: "boundary", who: "caller" },
    { id: "boundary-text", who: "caller" },
    { id: "simulation", who: "caller" },
    { id: "boundary-repair", who: "caller" },
    { id: "signed-retry", who: "caller" },
  ],
} as const satisfies CauseEntry;
