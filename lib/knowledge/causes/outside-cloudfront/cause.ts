import { refusedBeforeGateway } from "../../families";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "outside-cloudfront",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["cloudfront"],
    "body-with-get": ["yes", "no"],
    "front-signature": ["present"],
    "cloudfront-in-front": ["no", "rewrites-host"],
  },
  checklist: [
    { id: "answering-server", who: "caller", kind: "confirm", settles: "answered-by" },
    { id: "error-page", who: "caller", kind: "confirm", settles: "cloudfront-page" },
    { id: "plain-request", who: "caller", kind: "confirm", settles: "body-with-get" },
    {
      id: "alternate-name",
      who: "owner",
      kind: "find",
      only: { "cloudfront-page": ["bad-request", "other"] },
    },
    { id: "distribution-rules", who: "owner", kind: "fix", aside: true },
    {
      id: "blocked-sample",
      who: "owner",
      kind: "fix",
      aside: true,
      only: { "cloudfront-page": ["blocked", "other"] },
    },
  ],
} as const satisfies CauseEntry;
