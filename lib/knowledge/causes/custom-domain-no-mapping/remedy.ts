import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "mappings",
    "zappa-1248",
    "routing-mode",
    "routing-rules",
    "kc-missing-logs",
    "known-issues",
  ],
  commands: {
    "default-endpoint-call": ["call-default-endpoint"],
    "api-mappings": ["v2-get-api-mappings-short"],
    "routing-mode": ["get-domain-name-routing-mode", "v2-list-routing-rules"],
    "called-path": ["call-domain"],
    "new-mapping": ["v2-create-api-mapping"],
    "call-again": ["call-domain"],
  },
};
