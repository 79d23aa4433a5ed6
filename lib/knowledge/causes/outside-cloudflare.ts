import { refusedBeforeGateway } from "../families";
import type { CauseEntry } from "../types";

export const outsideCloudflare = {
  id: "outside-cloudflare",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["cloudflare"],
    "front-signature": ["present"],
  },
  checklist: [
    { id: "answering-server", who: "caller" },
    { id: "ray-id", who: "caller" },
    { id: "origin-call", who: "owner" },
    { id: "security-event", who: "owner" },
    { id: "skip-rule", who: "owner" },
  ],
} as const satisfies CauseEntry;
