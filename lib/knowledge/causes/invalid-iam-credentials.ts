import { refusedSignature } from "../families";
import { reachedSignatureCheck } from "../passed";
import type { CauseEntry } from "../types";

export const invalidIamCredentials = {
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
    { id: "caller-identity", who: "caller" },
    { id: "token-sent", who: "caller" },
    { id: "credential-source", who: "caller" },
    { id: "key-state", who: "caller" },
    { id: "new-credentials", who: "caller" },
    { id: "signed-call", who: "caller" },
  ],
} as const satisfies CauseEntry;
