import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["call-api", "envoy-14285", "thread-domain-target", "kc-missing-logs"],
  commands: {
    "sent-host": ["sent-host"],
    "own-host-call": ["call-default-endpoint"],
    "api-exists": ["get-rest-api-endpoint", "v2-get-api-type"],
    "domain-exists": ["resolve-host", "get-domain-name-status-short", "get-domain-names-ids"],
    "call-again": ["call-called-verbose"],
  },
};
