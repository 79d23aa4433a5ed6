import { refusedBeforeGateway } from "../families";
import type { CauseEntry } from "../types";

export const outsideWebServer = {
  id: "outside-web-server",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["web-server"],
  },
  checklist: [
    { id: "answering-server", who: "caller" },
    { id: "dns-target", who: "caller" },
    { id: "origin-call", who: "caller" },
    { id: "error-log", who: "owner" },
    { id: "access-rule", who: "owner" },
    { id: "call-again", who: "caller" },
  ],
} as const satisfies CauseEntry;
