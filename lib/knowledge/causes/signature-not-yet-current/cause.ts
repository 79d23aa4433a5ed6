import { refusedSignature } from "../../families";
import { reachedSignatureCheck } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "signature-not-yet-current",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["invalid-signature"],
    message: ["signature-not-yet-current"],
    "signing-time": ["ahead"],
    clock: ["fast"],
    "response-type": ["invalid-signature"],
    "other-methods-work": ["no"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "message-times", who: "caller", kind: "confirm", settles: "signing-time" },
    { id: "clock", who: "caller", kind: "confirm", settles: "clock" },
    { id: "sync-clock", who: "caller", kind: "fix", only: { clock: ["fast"] } },
    { id: "utc-date", who: "caller", kind: "fix" },
    { id: "fresh-signature", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
