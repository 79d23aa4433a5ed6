import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
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
