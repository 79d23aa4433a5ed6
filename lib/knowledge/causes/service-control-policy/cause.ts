import { deniedByPolicy, deniedToNamedCaller } from "../../families";
import { keyUnproven, reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "service-control-policy",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    ...deniedToNamedCaller,
    denial: ["explicit", "implicit"],
    "policy-named": ["service-control"],
    "identity-policy": ["allows-caller"],
  },
  unusual: {
    ...keyUnproven,
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "message", who: "caller", kind: "confirm", settles: "policy-named" },
    { id: "caller-identity", who: "caller", kind: "find" },
    { id: "simulation", who: "caller", kind: "find" },
    { id: "policies-of-the-account", who: "caller", kind: "find" },
    { id: "policy-content", who: "caller", kind: "find" },
    { id: "exception", who: "caller", kind: "fix" },
  ],
} as const satisfies CauseEntry;
