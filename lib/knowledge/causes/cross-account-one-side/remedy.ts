import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "kc-cross-account-403",
    "authorization-flow",
    "iam-invoke",
    "resource-policies-examples",
  ],
  commands: {
    accounts: ["get-caller-identity"],
    "identity-side": ["simulate-invoke"],
    "identity-repair": [
      "put-role-policy-invoke",
      "put-user-policy-invoke",
      "permission-set-policy",
      "put-permission-set-policy",
      "provision-permission-set",
    ],
    "resource-side": ["get-rest-api-policy"],
    "resource-repair": ["resource-policy-to-file", "policy-patch", "update-rest-api-policy"],
    redeploy: ["create-deployment"],
  },
};
