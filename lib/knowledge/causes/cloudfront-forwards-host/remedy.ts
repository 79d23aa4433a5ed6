import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-cloudfront-headers",
    "cf-origin-request-policies",
    "kc-cloudfront-distribution",
    "kc-domain-cloudfront",
  ],
  commands: {
    "origin-call": ["call-default-endpoint"],
    "foreign-host-call": ["call-foreign-host"],
    "forwarded-headers": ["get-distribution-config-headers"],
    "custom-domain": ["get-domain-name-targets"],
    "call-again": ["call-called-verbose"],
  },
};
