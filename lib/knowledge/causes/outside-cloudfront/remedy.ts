import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-cloudfront-403",
    "cf-error-403",
    "kc-cloudfront-bad-request",
    "cf-custom-origin",
    "cf-invalid-method",
    "cf-georestrictions",
    "cf-signed-urls",
    "cf-standard-logs",
  ],
  commands: {
    "answering-server": ["call-called-method"],
    "error-page": ["error-page-text"],
    "plain-request": ["call-called-verbose"],
    "alternate-name": ["list-distributions-of-alias", "get-domain-name-distribution"],
    "distribution-rules": ["get-distribution-config-rules"],
    "blocked-sample": ["get-sampled-requests-cloudfront"],
  },
};
