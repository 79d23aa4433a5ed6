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
    "answering-product": "curl -sv '{url}'",
    "reference-id":
      "curl -s -D - '{url}' | grep -i -E '^(date|server|x-azure-ref|x-iinfo|x-kong-request-id|x-served-by):|reference|support id|incident id'",
    "origin-call":
      "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    exception: "curl -sv -o /dev/null '{url}'",
  },
};
