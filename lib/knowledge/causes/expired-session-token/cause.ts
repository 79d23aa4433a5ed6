import { refusedSignature } from "../../families";
import { reachedSignatureCheck } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "expired-session-token",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["expired-token"],
    message: ["token-expired"],
    credentials: ["expired"],
    "response-type": ["expired-token"],
    "other-methods-work": ["no"],
  },
  unusual: {
    "error-type": ["unrecognized-client"],
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "caller-identity", who: "caller", kind: "confirm", settles: "credentials" },
    { id: "expiry", who: "caller", kind: "find" },
    { id: "credential-source", who: "caller", kind: "find" },
    { id: "new-credentials", who: "caller", kind: "fix" },
    { id: "credential-provider", who: "caller", kind: "fix" },
  ],
} as const satisfies CauseEntry;
