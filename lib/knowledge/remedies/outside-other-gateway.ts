import type { outsideOtherGateway as cause } from "../causes/outside-other-gateway";
import type { Remedy } from "../types";

export const outsideOtherGateway: Remedy<typeof cause> = {
  sources: [
    "akamai-reference",
    "azure-reference",
    "azure-waf-response",
    "f5-support-id",
    "kong-ip-restriction",
    "apisix-uri-blocker",
  ],
  commands: {
    "answering-product": ["get-called-verbose"],
    "reference-id": ["reference-ids"],
    "origin-call": ["call-default-endpoint"],
    exception: ["call-called-verbose"],
  },
};
