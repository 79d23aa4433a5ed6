import { refusedSignature } from "../families";
import { reachedSignatureCheck } from "../passed";
import type { CauseEntry } from "../types";

export const signatureMismatch = {
  id: "signature-mismatch",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["invalid-signature"],
    message: ["signature-mismatch"],
    clock: ["right"],
    "response-type": ["invalid-signature"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "canonical-diff", who: "caller" },
    { id: "secret-check", who: "caller" },
    { id: "signed-call", who: "caller" },
    { id: "sign-as-sent", who: "caller" },
    { id: "rewriting-front", who: "owner" },
  ],
} as const satisfies CauseEntry;
