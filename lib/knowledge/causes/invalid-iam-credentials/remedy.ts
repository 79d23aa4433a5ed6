import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-403",
    "iam-sigv4-troubleshooting",
    "thread-token-undefined",
    "thread-token-very-old",
  ],
  commands: {
    "caller-identity": ["get-caller-identity"],
    "credential-source": ["credential-source"],
    "key-state": ["get-access-key-info", "list-access-keys"],
    "new-credentials": ["forget-credentials", "sso-login", "get-caller-identity-profile"],
    "signed-call": ["signed-call"],
  },
};
