import { signedCall } from "../commands";
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
  sources: [
    "kc-403",
    "iam-sigv4-create",
    "iam-sigv4-troubleshooting",
    "thread-authorization-repeated",
    "thread-missing-equal-sign",
  ],
  checklist: [
    { id: "header-shape", who: "caller" },
    {
      id: "key-whitespace",
      who: "caller",
      command:
        "printf '%s' \"$AWS_ACCESS_KEY_ID\" | od -c\nprintf '%s' \"$AWS_SECRET_ACCESS_KEY\" | wc -c",
    },
    { id: "second-header", who: "caller" },
    {
      id: "signed-call",
      who: "caller",
      command: signedCall,
    },
    { id: "sdk-signer", who: "caller" },
  ],
} as const satisfies CauseEntry;
