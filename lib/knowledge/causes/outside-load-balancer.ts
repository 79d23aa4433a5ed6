import { refusedBeforeGateway } from "../families";
import type { CauseEntry } from "../types";

export const outsideLoadBalancer = {
  id: "outside-load-balancer",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["load-balancer"],
    "front-signature": ["present"],
  },
  checklist: [
    { id: "answering-server", who: "caller" },
    { id: "load-balancer-log", who: "owner" },
    { id: "fixed-response", who: "owner" },
    { id: "web-acl", who: "owner" },
    { id: "matching-rule", who: "owner" },
  ],
} as const satisfies CauseEntry;
