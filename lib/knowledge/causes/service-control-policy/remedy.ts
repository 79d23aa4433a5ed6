import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "access-troubleshooter",
    "scp-evaluation",
    "iam-access-denied",
    "iam-policy-evaluation",
    "kc-explicit-deny",
    "orgs-rcps",
  ],
  commands: {
    message: ["authorization-details", "authorization-policy"],
    "caller-identity": ["get-caller-identity"],
    simulation: ["simulate-invoke"],
    "policies-of-the-account": ["list-parents", "list-policies-for-target"],
    "policy-content": ["describe-policy"],
    exception: ["update-policy"],
  },
};
