import type { signatureExpired as cause } from "../causes/signature-expired";
import type { Remedy } from "../types";

export const signatureExpired: Remedy<typeof cause> = {
  sources: ["kc-403", "iam-sigv4-troubleshooting", "gateway-response-types"],
  commands: {
    clock: ["clock"],
    "sync-clock": ["sync-clock", "clock-offset"],
    "fresh-signature": ["signed-call"],
  },
};
