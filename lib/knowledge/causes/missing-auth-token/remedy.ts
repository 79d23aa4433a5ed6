import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-authentication-token",
    "kc-403",
    "iam-sigv4-troubleshooting",
    "call-api",
    "gateway-response-types",
  ],
  commands: {
    "deployed-method": ["get-export", "exported-methods", "get-resources-authorization"],
    "signed-call": ["signed-call"],
    "open-method": ["update-method-none"],
    redeploy: ["create-deployment"],
  },
};
