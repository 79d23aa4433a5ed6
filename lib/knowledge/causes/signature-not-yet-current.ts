import { signedCall } from "../commands";
import { refusedSignature } from "../families";
import { reachedSignatureCheck } from "../passed";
import type { CauseEntry } from "../types";

export const signatureNotYetCurrent = {
  id: "signature-not-yet-current",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["invalid-signature"],
    message: ["signature-not-yet-current"],
    "signing-time": ["ahead"],
    clock: ["fast"],
    "response-type": ["invalid-signature"],
    "other-methods-work": ["no"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: ["iam-sigv4-troubleshooting", "gateway-response-types", "kc-403"],
  checklist: [
    { id: "message-times", who: "caller" },
    { id: "clock", who: "caller", command: "date -u; curl -sI '{url}' | grep -i '^date'" },
    { id: "sync-clock", who: "caller", command: "sudo chronyc makestep\nchronyc tracking" },
    { id: "utc-date", who: "caller" },
    {
      id: "fresh-signature",
      who: "caller",
      command: signedCall,
    },
  ],
} as const satisfies CauseEntry;
