import { plainForbidden } from "../families";
import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const customDomainNoMapping = {
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
  },
  unusual: {
    message: ["empty"],
  },
  checklist: [
    { id: "default-endpoint-call", who: "owner" },
    { id: "api-mappings", who: "owner" },
    { id: "routing-mode", who: "owner" },
    { id: "called-path", who: "caller" },
    { id: "new-mapping", who: "owner" },
    { id: "call-again", who: "caller" },
  ],
} as const satisfies CauseEntry;
