import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
  sources: ["private-api-invoke", "kc-vpc-connections", "kc-direct-connect", "private-api-create"],
  commands: {
    "resolved-address": ["resolve-host"],
    "call-by-endpoint": ["call-by-endpoint"],
    "private-dns-setting": ["describe-vpc-endpoints-names"],
    "dns-forwarding": ["resolve-host-inbound"],
    "endpoint-association": ["update-rest-api-add-endpoint"],
    deployment: ["create-deployment"],
  },
};
