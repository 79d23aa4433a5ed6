import { plainForbidden } from "../../families";
import { reachedGateway } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
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
    { id: "access-mode", who: "owner", kind: "confirm", settles: "endpoint-access-mode" },
    { id: "matching-name-call", who: "caller", kind: "confirm" },
    { id: "endpoint-type", who: "caller", kind: "find" },
    { id: "client-name", who: "caller", kind: "fix" },
    { id: "basic-mode", who: "owner", kind: "fix" },
    { id: "deployment", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
