import type { signatureExpired as cause } from "../causes/signature-expired";
import { signedCall } from "../commands";
import type { Remedy } from "../types";

export const signatureExpired: Remedy<typeof cause> = {
  sources: ["kc-403", "iam-sigv4-troubleshooting", "gateway-response-types"],
  commands: {
    clock: "date -u; curl -sI '{url}' | grep -i '^date'",
    "sync-clock": "sudo chronyc makestep\nchronyc tracking",
    "fresh-signature": signedCall,
  },
};
