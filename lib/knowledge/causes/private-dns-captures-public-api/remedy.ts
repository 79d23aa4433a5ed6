import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["kc-vpc-connections", "private-api-create", "private-apis"],
  commands: {
    "resolved-address": ["resolve-host"],
    "endpoint-type": ["get-rest-api-endpoint"],
    "private-dns-setting": ["describe-vpc-endpoints-private-dns"],
    "custom-domain": ["get-domain-names-targets"],
    "private-dns-off": ["private-hosted-zone", "modify-vpc-endpoint-private-dns-off"],
    "call-again": ["call-verbose"],
  },
};
