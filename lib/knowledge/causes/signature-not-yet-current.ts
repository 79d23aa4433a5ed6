import { refusedSignature } from "../families";
import { reachedSignatureCheck } from "../passed";
import type { CauseEntry } from "../types";

export const signatureNotYetCurrent = {
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
    { id: "message-times", who: "caller" },
    { id: "clock", who: "caller" },
    { id: "sync-clock", who: "caller" },
    { id: "utc-date", who: "caller" },
    { id: "fresh-signature", who: "caller" },
  ],
} as const satisfies CauseEntry;
