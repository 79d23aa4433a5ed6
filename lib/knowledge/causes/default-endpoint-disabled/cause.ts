import { plainForbidden } from "../../families";
import { reachedGateway } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    { id: "endpoint-setting", who: "owner", kind: "confirm", settles: "default-endpoint" },
    { id: "domain-names", who: "owner", kind: "find" },
    { id: "custom-domain-call", who: "caller", kind: "fix" },
    { id: "endpoint-enabled", who: "owner", kind: "fix" },
    { id: "deployment", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
