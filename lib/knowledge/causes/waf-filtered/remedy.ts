import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-waf-403",
    "waf",
    "waf-logging-fields",
    "waf-forwarded-ip",
    "waf-custom-response",
    "kc-waf-body",
    "kc-403",
    "innovation-sandbox-35",
  ],
  commands: {
    "web-acl": ["get-web-acl-rules"],
    "access-log": ["access-log"],
    "sampled-requests": ["get-sampled-requests-regional"],
    "waf-log": ["get-logging-configuration", "waf-log"],
    "changed-request": ["call-as-browser"],
  },
};
