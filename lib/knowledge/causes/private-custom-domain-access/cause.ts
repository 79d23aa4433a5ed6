import { plainForbidden } from "../../families";
import { reachedGateway } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "private-custom-domain-access",
  hop: "domain",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "api-type": ["private"],
    host: ["custom-domain"],
    "stage-in-url": ["right"],
    "private-api-name": ["not-admitted"],
    "domain-mapping": ["matches"],
    "client-certificate": ["accepted"],
    "works-on-default-endpoint": ["yes"],
    "caller-network": ["vpc-with-private-dns-endpoint", "vpc-other", "on-premises"],
    "vpc-endpoint-policy": ["default", "allows-caller"],
  },
  unusual: {
    message: ["empty"],
  },
  checklist: [
    { id: "resolved-address", who: "caller", kind: "find" },
    { id: "associations", who: "caller", kind: "find", settles: "private-api-name" },
    { id: "domain-policies", who: "owner", kind: "find" },
    { id: "association", who: "caller", kind: "fix" },
    { id: "domain-policy", who: "owner", kind: "fix" },
    { id: "api-policy", who: "owner", kind: "find" },
    { id: "call-again", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
