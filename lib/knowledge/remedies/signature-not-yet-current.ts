import type { signatureNotYetCurrent as cause } from "../causes/signature-not-yet-current";
import type { Remedy } from "../types";

export const signatureNotYetCurrent: Remedy<typeof cause> = {
  sources: ["iam-sigv4-troubleshooting", "gateway-response-types", "kc-403"],
  commands: {
    clock: ["clock"],
    "sync-clock": ["sync-clock", "clock-offset"],
    "fresh-signature": ["signed-call"],
  },
};
