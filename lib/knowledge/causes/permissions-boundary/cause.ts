import { deniedByPolicy, deniedToNamedCaller } from "../../families";
import { keyUnproven, reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    { id: "message", who: "caller", kind: "confirm", settles: "policy-named" },
    { id: "boundary", who: "caller", kind: "find" },
    { id: "boundary-text", who: "caller", kind: "find" },
    { id: "simulation", who: "caller", kind: "find" },
    { id: "boundary-repair", who: "caller", kind: "fix" },
    { id: "signed-retry", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
