import { refusedBeforeGateway } from "../../families";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "outside-proxy",
  hop: "client-network",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["forward-proxy"],
  },
  checklist: [
    { id: "connect-answer", who: "caller", kind: "confirm", settles: "answered-by" },
    { id: "proxy-settings", who: "caller", kind: "find" },
    { id: "direct-call", who: "caller", kind: "confirm" },
    { id: "access-log", who: "owner", kind: "confirm", settles: "request-logged" },
    { id: "allowed-host", who: "caller", kind: "fix", aside: true },
  ],
} as const satisfies CauseEntry;
