import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["http-lambda-authorizer", "http-logging-variables", "http-vs-rest"],
  commands: {
    "route-authorizer": ["v2-get-routes-authorizer", "v2-get-authorizers-format"],
    "access-log": ["v2-get-stage-access-log", "access-log"],
    "function-log": ["function-log"],
    "caller-token": ["token-claims"],
    "correct-decision": ["v2-create-deployment"],
    "reset-cache": ["v2-reset-authorizers-cache"],
  },
};
