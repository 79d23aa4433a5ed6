import { signedCall } from "../commands";
import { refusedSignature } from "../families";
import { reachedSignatureCheck } from "../passed";
import type { CauseEntry } from "../types";

export const signatureExpired = {
  id: "signature-expired",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["invalid-signature"],
    message: ["signature-expired"],
    "signing-time": ["older"],
    clock: ["slow", "right"],
    "response-type": ["invalid-signature"],
    "other-methods-work": ["no"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: ["kc-403", "iam-sigv4-troubleshooting", "gateway-response-types"],
  checklist: [
    { id: "message-times", who: "caller" },
    { id: "clock", who: "caller", command: "date -u; curl -sI '{url}' | grep -i '^date'" },
    { id: "sync-clock", who: "caller", command: "sudo chronyc makestep\nchronyc tracking" },
    { id: "sign-late", who: "caller" },
    {
      id: "fresh-signature",
      who: "caller",
      command: signedCall,
    },
  ],
} as const satisfies CauseEntry;
