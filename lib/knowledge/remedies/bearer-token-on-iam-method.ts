import type { bearerTokenOnIamMethod as cause } from "../causes/bearer-token-on-iam-method";
import type { Remedy } from "../types";

export const bearerTokenOnIamMethod: Remedy<typeof cause> = {
  sources: ["kc-403", "iam-sigv4-troubleshooting", "call-api", "thread-missing-equal-sign"],
  commands: {
    "without-authorization": ["call"],
    "deployed-method": ["get-export", "exported-methods", "get-resources-authorization"],
    "signed-call": ["signed-call"],
    "set-authorizer": ["update-method-custom"],
    redeploy: ["create-deployment"],
  },
};
