import { deniedByPolicy, deniedToNamedCaller } from "../../families";
import { keyUnproven, reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    { id: "message", who: "caller", kind: "confirm", settles: "policy-named" },
    { id: "session-origin", who: "caller", kind: "find" },
    { id: "issuing-event", who: "caller", kind: "find" },
    { id: "policy-repair", who: "caller", kind: "fix" },
    { id: "new-session", who: "caller", kind: "fix", aside: true },
    { id: "signed-retry", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
