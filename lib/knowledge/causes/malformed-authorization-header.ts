import { refusedSignature } from "../families";
import { reachedSignatureCheck } from "../passed";
import type { CauseEntry } from "../types";

export const malformedAuthorizationHeader = {
  id: "malformed-authorization-header",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["incomplete-signature"],
    message: ["authorization-not-sigv4"],
    "authorization-sent": ["malformed-sigv4"],
    "failed-phase": ["authenticate", "none"],
    "response-type": ["invalid-signature", "missing-authentication-token"],
  },
  unusual: {
    message: ["customised", "empty"],
    "response-type": ["access-denied"],
  },
  checklist: [
    { id: "header-shape", who: "caller" },
    { id: "key-whitespace", who: "caller" },
    { id: "second-header", who: "caller" },
    { id: "signed-call", who: "caller" },
    { id: "sdk-signer", who: "caller" },
  ],
} as const satisfies CauseEntry;
