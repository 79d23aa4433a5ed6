import { refusedBeforeGateway } from "../../families";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "outside-load-balancer",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["load-balancer"],
    "front-signature": ["present"],
  },
  checklist: [
    { id: "answering-server", who: "caller", kind: "confirm", settles: "answered-by" },
    { id: "load-balancer-log", who: "owner", kind: "find" },
    { id: "fixed-response", who: "owner", kind: "find" },
    { id: "web-acl", who: "owner", kind: "find" },
    { id: "matching-rule", who: "owner", kind: "fix", aside: true },
  ],
} as const satisfies CauseEntry;
