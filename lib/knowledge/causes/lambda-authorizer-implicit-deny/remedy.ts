import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-403-lambda-authorizer",
    "authorization-flow",
    "lambda-authorizer",
    "kc-lambda-authorizer-caching",
    "iam-invoke",
    "kc-logs",
  ],
  commands: {
    "flush-cache": ["flush-stage-authorizers-cache"],
    "authorizer-result": ["execution-log"],
    "test-authorizer": ["test-invoke-authorizer-policy"],
    "flush-again": ["flush-stage-authorizers-cache"],
    retry: ["call-with-token"],
  },
};
