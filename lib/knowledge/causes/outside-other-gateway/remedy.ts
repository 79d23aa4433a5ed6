import type { Remedy } from "../../types";
import type { cause } from "./cause";

export const remedy: Remedy<typeof cause> = {
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
