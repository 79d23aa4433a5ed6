import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-403",
    "kc-authentication-token",
    "kc-custom-domain",
    "gateway-response-types",
    "kc-missing-logs",
    "known-issues",
    "http-integrations",
    "serverless-examples-667",
  ],
  commands: {
    "arrived-request": ["call-method-verbose"],
    "deployed-paths": ["get-export", "exported-methods"],
    "access-log": ["get-stage-access-log", "access-log"],
    "current-definition": ["get-resources"],
    redeploy: ["create-deployment"],
  },
};
