import type { credentialScope as cause } from "../causes/credential-scope";
import type { Remedy } from "../types";

export const credentialScope: Remedy<typeof cause> = {
  sources: [
    "iam-sigv4-troubleshooting",
    "iam-sigv4-create",
    "thread-signing-service",
    "thread-signing-region",
  ],
  commands: {
    "api-region": ["resolve-host"],
    "domain-region": ["get-domain-name-region"],
    "signed-call": ["signed-call"],
  },
};
