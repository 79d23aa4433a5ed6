import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-403",
    "usage-plan-test",
    "api-key-source",
    "usage-plans",
    "gateway-response-types",
    "kc-logs",
  ],
  commands: {
    "key-sent": ["call-with-key"],
    "send-key": ["call-with-key"],
    "execution-log": ["execution-log"],
    "key-source": ["get-rest-api-key-source"],
    "key-state": ["get-api-keys", "get-api-key"],
    "enable-key": ["update-api-key"],
    redeploy: ["create-deployment"],
  },
};
