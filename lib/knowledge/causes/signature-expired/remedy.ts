import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["kc-403", "iam-sigv4-troubleshooting", "gateway-response-types"],
  commands: {
    clock: ["clock"],
    "sync-clock": ["sync-clock", "clock-offset"],
    "fresh-signature": ["signed-call"],
  },
};
