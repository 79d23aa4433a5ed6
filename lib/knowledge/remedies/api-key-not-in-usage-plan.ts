import type { apiKeyNotInUsagePlan as cause } from "../causes/api-key-not-in-usage-plan";
import type { Remedy } from "../types";

export const apiKeyNotInUsagePlan: Remedy<typeof cause> = {
  sources: ["usage-plans", "api-key-source", "usage-plan-test", "kc-logs", "kc-403", "zappa-52"],
  commands: {
    "execution-log": ["execution-log"],
    "key-plans": ["get-usage-plans"],
    "add-stage": ["update-usage-plan"],
    "add-key": ["create-usage-plan-key"],
    retry: ["call-with-key"],
  },
};
