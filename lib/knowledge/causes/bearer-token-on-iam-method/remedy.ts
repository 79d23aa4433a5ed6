import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["kc-403", "iam-sigv4-troubleshooting", "call-api", "thread-missing-equal-sign"],
  commands: {
    "without-authorization": ["call"],
    "deployed-method": ["get-export", "exported-methods", "get-resources-authorization"],
    "signed-call": ["signed-call"],
    "set-authorizer": ["update-method-custom"],
    redeploy: ["create-deployment"],
  },
};
