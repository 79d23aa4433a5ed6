import { refusedBeforeGateway } from "../families";
import type { CauseEntry } from "../types";

export const outsideOtherGateway = {
  id: "outside-other-gateway",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["other-gateway"],
    host: ["custom-domain", "cloudfront", "other"],
    "cloudfront-in-front": ["no", "rewrites-host"],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
    "domain-mapping": ["matches"],
    "private-api-name": ["right"],
    "mutual-tls": ["no"],
  },
  unusual: {
    message: ["forbidden"],
  },
  sources: [
    "akamai-reference",
    "azure-reference",
    "azure-waf-response",
    "f5-support-id",
    "kong-ip-restriction",
    "apisix-uri-blocker",
  ],
  checklist: [
    { id: "answering-product", who: "caller", command: "curl -sv '{url}'" },
    {
      id: "reference-id",
      who: "caller",
      command:
        "curl -s -D - '{url}' | grep -i -E '^(date|server|x-azure-ref|x-iinfo|x-kong-request-id|x-served-by):|reference|support id|incident id'",
    },
    {
      id: "origin-call",
      who: "owner",
      command:
        "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    },
    { id: "product-log", who: "owner" },
    { id: "exception", who: "owner", command: "curl -sv -o /dev/null '{url}'" },
  ],
} as const satisfies CauseEntry;
