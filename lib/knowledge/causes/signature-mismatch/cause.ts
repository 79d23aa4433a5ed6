import { refusedSignature } from "../../families";
import { reachedSignatureCheck } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    { id: "canonical-diff", who: "caller", kind: "find" },
    { id: "secret-check", who: "caller", kind: "find" },
    { id: "signed-call", who: "caller", kind: "confirm" },
    { id: "sign-as-sent", who: "caller", kind: "fix" },
    { id: "rewriting-front", who: "owner", kind: "fix", aside: true },
  ],
} as const satisfies CauseEntry;
