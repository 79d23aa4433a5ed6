import { refusedKey } from "../families";
import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const invalidApiKey = {
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
    { id: "key-sent", who: "caller" },
    { id: "execution-log", who: "owner" },
    { id: "runbook", who: "owner" },
    { id: "key-source", who: "owner" },
    { id: "key-state", who: "owner" },
    { id: "enable-key", who: "owner" },
    { id: "redeploy", who: "owner" },
  ],
} as const satisfies CauseEntry;
