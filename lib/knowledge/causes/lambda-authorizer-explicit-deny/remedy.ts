import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-403-lambda-authorizer",
    "kc-403",
    "lambda-authorizer",
    "lambda-authorizer-configure",
    "authorization-flow",
    "kc-logs",
    "kc-http-errors-runbook",
  ],
  commands: {
    "authorizer-result": ["execution-log"],
    "test-authorizer": ["test-invoke-authorizer-policy"],
    "function-log": ["function-log"],
    runbook: ["runbook", "runbook-result"],
    "caller-token": ["token-claims"],
    "flush-cache": ["flush-stage-authorizers-cache"],
  },
};
