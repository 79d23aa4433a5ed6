import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-logs",
    "observability-blog",
    "kc-http-errors-runbook",
    "logging",
    "known-issues",
    "http-integrations",
    "lambda-proxy",
    "http-parameter-mapping",
    "http-logging-variables",
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
