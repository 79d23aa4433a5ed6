import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "cors",
    "chalice-1418",
    "preflight-iam-thread",
    "cdk-preflight-thread",
    "sam-api-auth",
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
