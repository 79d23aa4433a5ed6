import { deniedByPolicy, deniedToNamedCaller } from "../families";
import { keyUnproven, reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const serviceControlPolicy = {
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
    { id: "message", who: "caller" },
    { id: "caller-identity", who: "caller" },
    { id: "simulation", who: "caller" },
    { id: "policies-of-the-account", who: "caller" },
    { id: "policy-content", who: "caller" },
    { id: "exception", who: "caller" },
  ],
} as const satisfies CauseEntry;
