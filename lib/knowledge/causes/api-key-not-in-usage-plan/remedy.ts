import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["usage-plans", "api-key-source", "usage-plan-test", "kc-logs", "kc-403", "zappa-52"],
  commands: {
    "execution-log": ["execution-log"],
    "key-plans": ["get-usage-plans"],
    "add-stage": ["update-usage-plan"],
    "add-key": ["create-usage-plan-key"],
    retry: ["call-with-key"],
  },
};
