import { refusedBeforeGateway } from "../../families";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "cloudfront-forwards-host",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    // the distribution of an edge-optimised API refuses the foreign name itself
    "answered-by": ["api-gateway", "cloudfront"],
    message: ["forbidden", "customised"],
    "error-type": ["forbidden", "absent"],
    "response-ids": ["rest-style"],
    "cloudfront-page": ["bad-request"],
    "body-with-get": ["no"],
    "api-type": ["rest", "http", "websocket"],
    host: ["custom-domain", "cloudfront"],
    "client-certificate": ["accepted"],
    "host-known": ["yes"],
    "host-resolves-to": ["public-address"],
    "domain-mapping": ["matches"],
    "cloudfront-in-front": ["forwards-viewer-host"],
    "endpoint-access-mode": ["basic"],
    "cache-invalidation": ["not-sent"],
    "works-on-default-endpoint": ["yes"],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
  },
  unusual: {
    message: ["empty"],
  },
  checklist: [
    { id: "origin-call", who: "caller", kind: "confirm", settles: "works-on-default-endpoint" },
    { id: "foreign-host-call", who: "caller", kind: "confirm" },
    { id: "forwarded-headers", who: "owner", kind: "find", settles: "cloudfront-in-front" },
    { id: "origin-request-policy", who: "owner", kind: "fix" },
    { id: "custom-domain", who: "owner", kind: "fix" },
    { id: "call-again", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
