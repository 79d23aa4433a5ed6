import { refusedBeforeGateway } from "../families";
import type { CauseEntry } from "../types";

export const outsideCloudfront = {
  id: "outside-cloudfront",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["cloudfront"],
    "front-signature": ["present"],
    "cloudfront-in-front": ["no", "rewrites-host"],
  },
  checklist: [
    { id: "answering-server", who: "caller" },
    { id: "error-page", who: "caller" },
    { id: "plain-request", who: "caller" },
    { id: "alternate-name", who: "owner" },
    { id: "distribution-rules", who: "owner" },
    { id: "blocked-sample", who: "owner" },
  ],
} as const satisfies CauseEntry;
