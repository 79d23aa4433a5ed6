import { refusedBeforeGateway } from "../families";
import type { CauseEntry } from "../types";

export const outsideProxy = {
  id: "outside-proxy",
  hop: "client-network",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["forward-proxy"],
  },
  checklist: [
    { id: "connect-answer", who: "caller" },
    { id: "proxy-settings", who: "caller" },
    { id: "direct-call", who: "caller" },
    { id: "access-log", who: "owner" },
    { id: "allowed-host", who: "caller" },
  ],
} as const satisfies CauseEntry;
