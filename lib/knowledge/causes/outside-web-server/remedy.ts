import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["kc-403", "nginx-access"],
  commands: {
    "answering-server": ["call-called-verbose"],
    "dns-target": ["resolve-host"],
    "origin-call": ["call-default-endpoint"],
    "error-log": ["web-server-errors"],
    "access-rule": ["nginx-rules"],
    "call-again": ["call-called-verbose"],
  },
};
