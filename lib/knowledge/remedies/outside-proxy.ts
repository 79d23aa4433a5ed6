import type { outsideProxy as cause } from "../causes/outside-proxy";
import type { Remedy } from "../types";

export const outsideProxy: Remedy<typeof cause> = {
  sources: ["kc-403", "curl-connect-code"],
  commands: {
    "connect-answer": ["called-connect-answer"],
    "proxy-settings": ["proxy-settings"],
    "direct-call": ["call-without-proxy"],
    "access-log": ["access-log-recent"],
    "allowed-host": ["call-called-verbose"],
  },
};
