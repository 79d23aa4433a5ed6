import { refusedSignature } from "../families";
import { reachedSignatureCheck } from "../passed";
import type { CauseEntry } from "../types";

export const signatureExpired = {
  id: "signature-expired",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["invalid-signature"],
    message: ["signature-expired"],
    "signing-time": ["older"],
    clock: ["slow", "right"],
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
    { id: "sign-late", who: "caller" },
    { id: "fresh-signature", who: "caller" },
  ],
} as const satisfies CauseEntry;
