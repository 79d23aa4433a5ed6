import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-lambda-authorizer-caching",
    "lambda-authorizer",
    "lambda-authorizer-configure",
    "kc-403-lambda-authorizer",
  ],
  commands: {
    "call-order": ["status-with-token", "status-of-other-url"],
    "cache-time": ["get-authorizers-identity-source"],
    "flush-cache": ["flush-stage-authorizers-cache"],
    "cache-off": ["update-authorizer"],
    redeploy: ["create-deployment"],
  },
};
