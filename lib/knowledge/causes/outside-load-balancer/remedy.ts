import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["kc-alb-403", "alb-troubleshooting"],
  commands: {
    "answering-server": ["call-called-verbose"],
    "load-balancer-log": ["describe-load-balancer-attributes"],
    "fixed-response": ["describe-rules"],
    "web-acl": ["get-web-acl-of-load-balancer"],
    "matching-rule": ["call-called-verbose"],
  },
};
