import { refusedKey } from "../../families";
import { reachedMethod } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "invalid-api-key",
  hop: "api-key",
  signature: {
    ...reachedMethod,
    ...refusedKey,
    "api-key-sent": ["yes", "no"],
    "key-state": ["unknown-or-disabled", "not-supplied-by-authorizer"],
    "websocket-step": ["none", "connect"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "key-sent", who: "caller", kind: "confirm", settles: "api-key-sent" },
    { id: "send-key", who: "caller", kind: "fix", only: { "api-key-sent": ["no"] } },
    { id: "execution-log", who: "owner", kind: "confirm", settles: "response-type" },
    { id: "key-source", who: "owner", kind: "find" },
    { id: "key-state", who: "owner", kind: "find", settles: "key-state" },
    { id: "enable-key", who: "owner", kind: "fix", only: { "api-key-sent": ["yes"] } },
    { id: "redeploy", who: "owner", kind: "fix", aside: true, only: { "api-key-sent": ["yes"] } },
  ],
} as const satisfies CauseEntry;
