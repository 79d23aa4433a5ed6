import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-403",
    "iam-sigv4-create",
    "iam-sigv4-troubleshooting",
    "thread-authorization-repeated",
    "thread-missing-equal-sign",
  ],
  commands: {
    "key-whitespace": ["access-key-bytes", "secret-key-length"],
    "signed-call": ["signed-call"],
  },
};
