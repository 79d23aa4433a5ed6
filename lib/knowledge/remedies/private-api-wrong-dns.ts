import type { privateApiWrongDns as cause } from "../causes/private-api-wrong-dns";
import type { Remedy } from "../types";

export const privateApiWrongDns: Remedy<typeof cause> = {
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
