import type { websocketConnectionsDenied as cause } from "../causes/websocket-connections-denied";
import type { Remedy } from "../types";

export const websocketConnectionsDenied: Remedy<typeof cause> = {
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
