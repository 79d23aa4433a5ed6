import { plainForbidden } from "../../families";
import { reachedGateway } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "private-dns-captures-public-api",
  hop: "client-network",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "api-type": ["rest", "http", "websocket"],
    "websocket-step": ["none", "connect"],
    host: ["execute-api"],
    "stage-in-url": ["right"],
    "default-endpoint": ["enabled"],
    "host-resolves-to": ["private-address"],
    "caller-network": ["vpc-with-private-dns-endpoint"],
    "other-clients-work": ["yes"],
  },
  unusual: {
    message: ["empty"],
    "caller-network": ["on-premises"],
  },
  checklist: [
    { id: "resolved-address", who: "caller", kind: "confirm", settles: "host-resolves-to" },
    { id: "endpoint-type", who: "owner", kind: "confirm", settles: "api-type" },
    { id: "private-dns-setting", who: "caller", kind: "find", settles: "caller-network" },
    { id: "custom-domain", who: "owner", kind: "fix", aside: true },
    { id: "private-dns-off", who: "caller", kind: "fix" },
    { id: "call-again", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
