import { refusedSignature } from "../families";
import { reachedSignatureCheck } from "../passed";
import type { CauseEntry } from "../types";

export const credentialScope = {
  id: "credential-scope",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["invalid-signature"],
    message: ["credential-scope"],
    "signed-for": ["another-region-or-service"],
    clock: ["right"],
    "response-type": ["invalid-signature"],
    "other-methods-work": ["no"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "scope-sent", who: "caller" },
    { id: "api-region", who: "caller" },
    { id: "domain-region", who: "owner" },
    { id: "set-scope", who: "caller" },
    { id: "signed-call", who: "caller" },
  ],
} as const satisfies CauseEntry;
