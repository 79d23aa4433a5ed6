import { refusedSignature } from "../../families";
import { reachedSignatureCheck } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "malformed-authorization-header",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["incomplete-signature"],
    message: ["authorization-not-sigv4"],
    "authorization-sent": ["malformed-sigv4"],
    "other-methods-work": ["no"],
    "failed-phase": ["authenticate", "none"],
    "response-type": ["invalid-signature", "missing-authentication-token"],
  },
  unusual: {
    message: ["customised", "empty"],
    "response-type": ["access-denied"],
  },
  checklist: [
    { id: "header-shape", who: "caller", kind: "confirm", settles: "authorization-sent" },
    { id: "key-whitespace", who: "caller", kind: "find" },
    { id: "second-header", who: "caller", kind: "find" },
    { id: "signed-call", who: "caller", kind: "confirm" },
    { id: "sdk-signer", who: "caller", kind: "fix" },
  ],
} as const satisfies CauseEntry;
