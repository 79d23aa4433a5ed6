import { refusedBeforeGateway } from "../../families";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "outside-web-server",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["web-server"],
  },
  checklist: [
    { id: "answering-server", who: "caller", kind: "confirm", settles: "answered-by" },
    { id: "dns-target", who: "caller", kind: "find" },
    { id: "origin-call", who: "caller", kind: "confirm" },
    { id: "error-log", who: "owner", kind: "find" },
    { id: "access-rule", who: "owner", kind: "fix", aside: true },
    { id: "call-again", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
