import { refusedSignature } from "../families";
import { reachedSignatureCheck } from "../passed";
import type { CauseEntry } from "../types";

export const expiredSessionToken = {
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
    { id: "caller-identity", who: "caller" },
    { id: "expiry", who: "caller" },
    { id: "credential-source", who: "caller" },
    { id: "new-credentials", who: "caller" },
    { id: "credential-provider", who: "caller" },
  ],
} as const satisfies CauseEntry;
