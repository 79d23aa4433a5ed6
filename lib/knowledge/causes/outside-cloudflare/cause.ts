import { refusedBeforeGateway } from "../../families";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "outside-cloudflare",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["cloudflare"],
    "front-signature": ["present"],
  },
  checklist: [
    { id: "answering-server", who: "caller", kind: "confirm", settles: "answered-by" },
    { id: "ray-id", who: "caller", kind: "find" },
    { id: "origin-call", who: "owner", kind: "confirm" },
    { id: "security-event", who: "owner", kind: "find" },
    { id: "skip-rule", who: "owner", kind: "fix", aside: true },
  ],
} as const satisfies CauseEntry;
