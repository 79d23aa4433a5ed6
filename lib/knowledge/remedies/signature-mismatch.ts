import type { signatureMismatch as cause } from "../causes/signature-mismatch";
import type { Remedy } from "../types";

export const signatureMismatch: Remedy<typeof cause> = {
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
