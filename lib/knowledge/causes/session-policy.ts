import { deniedByPolicy, deniedToNamedCaller } from "../families";
import { keyUnproven, reachedAuthorizer } from "../passed";
import type { CauseEntry } from "../types";

export const sessionPolicy = {
  id: "session-policy",
  hop: "policy",
  signature: {
    ...reachedAuthorizer,
    ...deniedByPolicy,
    ...deniedToNamedCaller,
    denial: ["explicit", "implicit"],
    "policy-named": ["session"],
    "identity-policy": ["allows-caller"],
  },
  unusual: {
    ...keyUnproven,
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "message", who: "caller" },
    { id: "session-origin", who: "caller" },
    { id: "issuing-event", who: "caller" },
    { id: "policy-repair", who: "caller" },
    { id: "new-session", who: "caller" },
    { id: "signed-retry", who: "caller" },
  ],
} as const satisfies CauseEntry;
