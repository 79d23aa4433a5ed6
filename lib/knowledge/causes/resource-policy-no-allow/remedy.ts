import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: [
    "authorization-flow",
    "kc-403",
    "resource-policies-attach",
    "resource-policies-conditions",
    "private-apis",
    "private-api-create",
    "ip-address-type",
  ],
  commands: {
    "policy-text": ["get-rest-api-policy"],
    "method-authorization": ["get-resources-authorization"],
    "source-address": ["access-log"],
    "statement-repair": ["resource-policy-to-file", "policy-patch", "update-rest-api-policy"],
    redeploy: ["create-deployment"],
  },
};
