import type { preflightRefused as cause } from "../causes/preflight-refused";
import type { Remedy } from "../types";

export const preflightRefused: Remedy<typeof cause> = {
  sources: [
    "cors",
    "chalice-1418",
    "preflight-iam-thread",
    "cdk-preflight-thread",
    "kc-authentication-token",
    "deploy",
  ],
  commands: {
    "preflight-call": ["preflight"],
    "request-itself": ["call-after-preflight"],
    "options-method": ["get-resources-authorization"],
    "open-options": ["update-method-options"],
    redeploy: ["create-deployment"],
    "deployed-options": ["get-export", "exported-methods"],
  },
};
