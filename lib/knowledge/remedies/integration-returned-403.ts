import type { integrationReturned403 as cause } from "../causes/integration-returned-403";
import type { Remedy } from "../types";

export const integrationReturned403: Remedy<typeof cause> = {
  sources: [
    "kc-logs",
    "observability-blog",
    "kc-http-errors-runbook",
    "logging",
    "known-issues",
    "http-integrations",
    "lambda-proxy",
    "http-parameter-mapping",
  ],
  commands: {
    "response-head": ["call"],
    "access-log": ["access-log"],
    "execution-log": ["execution-log"],
    runbook: ["runbook", "runbook-result"],
    integration: ["get-integration"],
    "direct-call": ["call-backend"],
  },
};
