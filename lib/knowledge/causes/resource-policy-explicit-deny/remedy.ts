import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "access-troubleshooter",
    "authorization-flow",
    "kc-403",
    "resource-policies-examples",
    "resource-policies-conditions",
    "resource-policies-attach",
    "iam-access-denied",
  ],
  commands: {
    message: ["authorization-details", "authorization-policy"],
    "policy-text": ["get-rest-api-policy"],
    "source-address": ["access-log"],
    "own-address": ["own-address"],
    "statement-repair": ["resource-policy-to-file", "policy-patch", "update-rest-api-policy"],
    redeploy: ["create-deployment"],
  },
};
