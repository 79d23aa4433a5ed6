import { plainForbidden } from "../families";
import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const tlsEndpointAccessMode = {
  id: "tls-endpoint-access-mode",
  hop: "domain",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "error-type": ["forbidden", "absent"],
    "api-type": ["rest", "private"],
    host: ["execute-api", "vpc-endpoint", "custom-domain"],
    "stage-in-url": ["right"],
    "domain-mapping": ["matches"],
    "default-endpoint": ["enabled"],
    "host-resolves-to": ["public-address"],
    "client-certificate": ["accepted"],
    "endpoint-access-mode": ["strict"],
    "works-on-default-endpoint": ["yes"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "access-mode", who: "owner" },
    { id: "matching-name-call", who: "caller" },
    { id: "endpoint-type", who: "caller" },
    { id: "client-name", who: "caller" },
    { id: "basic-mode", who: "owner" },
    { id: "deployment", who: "owner" },
  ],
} as const satisfies CauseEntry;
