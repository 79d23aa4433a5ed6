import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "access-troubleshooter",
    "iam-access-denied",
    "kc-explicit-deny",
    "iam-policy-evaluation",
    "authorization-flow",
  ],
  commands: {
    message: ["authorization-details", "authorization-policy"],
    "caller-identity": ["get-caller-identity"],
    simulation: ["simulate-invoke"],
    "attached-policies": [
      "list-attached-role-policies",
      "list-role-policies",
      "list-attached-user-policies",
      "list-user-policies",
      "list-groups-of-user",
      "list-permission-set-policies",
      "permission-set-policy",
    ],
    "resource-policy-check": ["get-rest-api-policy"],
    "statement-repair": ["policy-version", "policy-to-file", "create-policy-version"],
  },
};
