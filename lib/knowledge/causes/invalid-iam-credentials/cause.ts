import { refusedSignature } from "../../families";
import { reachedSignatureCheck } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "invalid-iam-credentials",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["unrecognized-client", "access-denied"],
    message: ["token-invalid"],
    "policy-named": ["unnamed"],
    credentials: ["unknown-or-disabled"],
    "other-methods-work": ["no"],
    "response-type": ["access-denied", "invalid-signature"],
    "identity-policy": [],
    "resource-policy": ["none", "allows-caller", "silent-on-caller"],
  },
  unusual: {
    "error-type": ["invalid-signature"],
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "caller-identity", who: "caller", kind: "confirm", settles: "credentials" },
    { id: "token-sent", who: "caller", kind: "find" },
    { id: "credential-source", who: "caller", kind: "find" },
    { id: "key-state", who: "caller", kind: "find" },
    { id: "new-credentials", who: "caller", kind: "fix" },
    { id: "signed-call", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
