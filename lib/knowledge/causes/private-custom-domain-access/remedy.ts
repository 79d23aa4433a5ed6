import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["private-custom-domains", "private-domain-share", "domain-access-association"],
  commands: {
    "resolved-address": ["resolve-host"],
    associations: ["get-domain-name-access-associations"],
    "domain-policies": ["get-domain-name-policies"],
    association: ["create-domain-name-access-association"],
    "domain-policy": ["domain-policy-to-file", "policy-patch", "update-domain-name-policy"],
    "api-policy": ["get-rest-api-policy"],
    "call-again": ["call-domain"],
  },
};
