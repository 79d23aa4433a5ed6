import type { permissionsBoundary as cause } from "../causes/permissions-boundary";
import type { Remedy } from "../types";

export const permissionsBoundary: Remedy<typeof cause> = {
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
