import { refusedBeforeGateway } from "../../families";
import type { CauseEntry } from "../../types";

export const cause = {
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
  checklist: [
    { id: "answering-product", who: "caller", kind: "confirm", settles: "answered-by" },
    { id: "reference-id", who: "caller", kind: "find" },
    { id: "origin-call", who: "owner", kind: "confirm" },
    { id: "product-log", who: "owner", kind: "find" },
    { id: "exception", who: "owner", kind: "fix", aside: true },
    { id: "other-api", who: "caller", kind: "fix", aside: true },
  ],
} as const satisfies CauseEntry;
