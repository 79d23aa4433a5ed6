import { plainForbidden } from "../families";
import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const privateDnsCapturesPublicApi = {
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
    { id: "resolved-address", who: "caller" },
    { id: "endpoint-type", who: "owner" },
    { id: "private-dns-setting", who: "caller" },
    { id: "custom-domain", who: "owner" },
    { id: "private-dns-off", who: "caller" },
    { id: "call-again", who: "caller" },
  ],
} as const satisfies CauseEntry;
