import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["security-policies", "security-policies-update", "private-custom-domains"],
  commands: {
    "access-mode": ["get-rest-api-access-mode", "get-domain-name-access-mode-short"],
    "matching-name-call": ["call-default-endpoint", "call-through-endpoint"],
    "endpoint-type": ["resolve-host"],
    "basic-mode": ["update-rest-api-basic-mode"],
    deployment: ["create-deployment"],
  },
};
