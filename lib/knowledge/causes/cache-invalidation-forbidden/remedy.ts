import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["caching"],
  commands: {
    "header-comparison": ["status", "status-past-cache"],
    "stage-setting": ["get-stage-cache"],
    strategy: ["update-stage"],
    permission: [
      "put-role-policy-invalidate",
      "put-user-policy-invalidate",
      "permission-set-policy",
      "put-permission-set-policy",
      "provision-permission-set",
    ],
  },
};
