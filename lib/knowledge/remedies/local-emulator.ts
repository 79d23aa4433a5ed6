import type { localEmulator as cause } from "../causes/local-emulator";
import type { Remedy } from "../types";

export const localEmulator: Remedy<typeof cause> = {
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
