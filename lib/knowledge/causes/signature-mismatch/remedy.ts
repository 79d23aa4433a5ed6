import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-403",
    "iam-sigv4-troubleshooting",
    "iam-sigv4-create",
    "thread-signing-path",
    "thread-signing-body",
  ],
  commands: {
    "secret-check": ["get-caller-identity"],
    "signed-call": ["signed-call"],
    "rewriting-front": ["get-distribution-config-front"],
  },
};
