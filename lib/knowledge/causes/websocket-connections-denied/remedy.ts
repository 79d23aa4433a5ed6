import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "websocket-connections",
    "websocket-iam",
    "websocket-connections-thread",
    "cdk-manage-connections-thread",
  ],
  commands: {
    "known-good-call": ["get-connection"],
    simulation: ["simulate-manage-connections"],
    "policy-repair": [
      "put-role-policy-manage",
      "put-user-policy-manage",
      "permission-set-policy",
      "put-permission-set-policy",
      "provision-permission-set",
    ],
  },
};
