import type { resourceNotFoundWithAuthorization as cause } from "../causes/resource-not-found-with-authorization";
import type { Remedy } from "../types";

export const resourceNotFoundWithAuthorization: Remedy<typeof cause> = {
  sources: [
    "kc-403",
    "kc-authentication-token",
    "thread-missing-equal-sign",
    "kc-custom-domain",
    "gateway-response-types",
  ],
  commands: {
    "without-authorization": ["call"],
    "deployed-paths": ["get-export", "exported-methods"],
    "mapped-api": ["get-base-path-mappings"],
    redeploy: ["create-deployment"],
  },
};
