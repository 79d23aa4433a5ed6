import { refusedSignature } from "../../families";
import { reachedSignatureCheck } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    { id: "scope-sent", who: "caller", kind: "confirm", settles: "signed-for" },
    { id: "api-region", who: "caller", kind: "find" },
    { id: "domain-region", who: "owner", kind: "find" },
    { id: "set-scope", who: "caller", kind: "fix" },
    { id: "signed-call", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
