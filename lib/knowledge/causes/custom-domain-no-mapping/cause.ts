import { plainForbidden } from "../../families";
import { reachedGateway } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "custom-domain-no-mapping",
  hop: "domain",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "api-type": ["rest", "http", "websocket", "private"],
    host: ["custom-domain"],
    "stage-in-url": ["right"],
    "domain-mapping": ["none"],
    "websocket-step": ["none", "connect", "connections-api"],
    "host-resolves-to": ["public-address"],
    "client-certificate": ["accepted"],
    "works-on-default-endpoint": ["yes"],
    "other-clients-work": ["no"],
  },
  unusual: {
    "other-clients-work": ["yes"],
    message: ["empty"],
  },
  checklist: [
    {
      id: "default-endpoint-call",
      who: "owner",
      kind: "confirm",
      settles: "works-on-default-endpoint",
    },
    { id: "api-mappings", who: "owner", kind: "find", settles: "domain-mapping" },
    { id: "routing-mode", who: "owner", kind: "find" },
    { id: "called-path", who: "caller", kind: "find" },
    { id: "new-mapping", who: "owner", kind: "fix" },
    { id: "call-again", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
