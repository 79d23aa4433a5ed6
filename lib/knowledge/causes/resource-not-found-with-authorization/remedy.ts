import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
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
