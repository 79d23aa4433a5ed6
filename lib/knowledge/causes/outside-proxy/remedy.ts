import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["kc-403", "curl-connect-code", "curl-connect-failed"],
  commands: {
    "connect-answer": ["called-connect-answer"],
    "proxy-settings": ["proxy-settings"],
    "direct-call": ["call-without-proxy"],
    "access-log": ["access-log-recent"],
    "allowed-host": ["call-called-verbose"],
  },
};
