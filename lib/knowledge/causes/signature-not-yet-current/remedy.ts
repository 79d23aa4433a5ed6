import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["iam-sigv4-troubleshooting", "gateway-response-types", "kc-403"],
  commands: {
    clock: ["clock"],
    "sync-clock": ["sync-clock", "clock-offset"],
    "fresh-signature": ["signed-call"],
  },
};
