import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "access-troubleshooter",
    "iam-boundaries",
    "iam-access-denied",
    "iam-policy-evaluation",
  ],
  commands: {
    message: ["authorization-details", "authorization-policy"],
    boundary: ["get-role"],
    "boundary-text": ["boundary-version", "get-policy-version"],
    simulation: ["simulate-invoke"],
    "boundary-repair": ["create-boundary-version"],
    "signed-retry": ["signed-call"],
  },
};
