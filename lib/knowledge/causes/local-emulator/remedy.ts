import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "sam-local-start-api",
    "sam-local-errors",
    "sam-local-thread",
    "serverless-offline-server",
    "serverless-offline-authorizer",
    "localstack-api-gateway",
    "localstack-iam",
  ],
  commands: {
    "called-address": ["call-called-verbose"],
    "local-routes": ["call-called"],
    "deployed-call": ["call-deployed"],
  },
};
