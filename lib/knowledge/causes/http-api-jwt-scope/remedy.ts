import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "http-jwt-authorizer",
    "http-jwt-troubleshooting",
    "thread-scope-claim",
    "http-logging-variables",
  ],
  commands: {
    "token-scopes": ["token-claims"],
    "route-scopes": ["v2-get-routes-scopes-and-ids"],
    "client-scopes": ["describe-user-pool-client"],
    "new-token": ["call-with-bearer-token"],
    "route-change": ["v2-update-route"],
    redeploy: ["v2-create-deployment"],
  },
};
