import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["gateway-response-types", "iam-sigv4-troubleshooting", "thread-token-very-old"],
  commands: {
    "caller-identity": ["get-caller-identity"],
    expiry: ["credentials-expiry"],
    "credential-source": ["credential-source"],
    "new-credentials": ["forget-credentials", "sso-login", "get-caller-identity-profile"],
  },
};
