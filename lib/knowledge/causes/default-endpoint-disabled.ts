import { plainForbidden } from "../families";
import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const defaultEndpointDisabled = {
  id: "default-endpoint-disabled",
  hop: "domain",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "api-type": ["rest", "websocket"],
    host: ["execute-api"],
    "stage-in-url": ["right"],
    "default-endpoint": ["disabled"],
    "host-resolves-to": ["public-address"],
    "mutual-tls": ["no"],
    "websocket-step": ["none", "connect", "connections-api"],
    "other-clients-work": ["no"],
  },
  unusual: {
    message: ["empty"],
  },
  checklist: [
    { id: "endpoint-setting", who: "owner" },
    { id: "domain-names", who: "owner" },
    { id: "custom-domain-call", who: "caller" },
    { id: "endpoint-enabled", who: "owner" },
    { id: "deployment", who: "owner" },
  ],
} as const satisfies CauseEntry;
