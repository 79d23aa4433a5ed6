import type { signatureNotYetCurrent as cause } from "../causes/signature-not-yet-current";
import { signedCall } from "../commands";
import type { Remedy } from "../types";

export const signatureNotYetCurrent: Remedy<typeof cause> = {
  sources: ["iam-sigv4-troubleshooting", "gateway-response-types", "kc-403"],
  commands: {
    clock: "date -u; curl -sI '{url}' | grep -i '^date'",
    "sync-clock": "sudo chronyc makestep\nchronyc tracking",
    "fresh-signature": signedCall,
  },
};
