import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "iam-invoke",
    "authorization-flow",
    "iam-access-denied",
    "kc-403",
    "access-log-variables",
  ],
  commands: {
    "caller-identity": ["get-caller-identity"],
    "signer-in-log": ["access-log"],
    simulation: ["simulate-invoke"],
    "policy-repair": [
      "put-role-policy-invoke",
      "put-user-policy-invoke",
      "permission-set-policy",
      "put-permission-set-policy",
      "provision-permission-set",
    ],
    "signed-retry": ["signed-call"],
  },
};
