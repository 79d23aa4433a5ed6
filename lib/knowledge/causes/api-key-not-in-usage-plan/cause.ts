import { refusedKey } from "../../families";
import { reachedMethod } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "api-key-not-in-usage-plan",
  hop: "api-key",
  signature: {
    ...reachedMethod,
    ...refusedKey,
    "api-key-sent": ["yes"],
    "key-state": ["no-usage-plan-for-stage"],
    "websocket-step": ["none", "connect"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "execution-log", who: "owner", kind: "confirm", settles: "key-state" },
    { id: "key-plans", who: "owner", kind: "find" },
    { id: "add-stage", who: "owner", kind: "fix" },
    { id: "add-key", who: "owner", kind: "fix" },
    { id: "retry", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
