import { plainForbidden } from "../../families";
import { reachedGateway } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "wrong-stage",
  hop: "domain",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "route-deployed": ["yes", "no"],
    "api-type": ["rest", "private", "websocket"],
    host: ["execute-api", "vpc-endpoint", "cloudfront"],
    "websocket-step": ["none", "connect"],
    "stage-in-url": ["wrong"],
    "domain-mapping": ["matches"],
    "default-endpoint": ["enabled"],
    "host-resolves-to": ["public-address"],
    "mutual-tls": ["no"],
    "other-clients-work": ["no"],
  },
  unusual: {
    "other-clients-work": ["yes"],
    message: ["empty"],
    host: ["custom-domain"],
  },
  checklist: [
    { id: "stage-names", who: "owner", kind: "find", settles: "stage-in-url" },
    { id: "staged-call", who: "caller", kind: "confirm" },
    { id: "client-base-url", who: "caller", kind: "fix" },
    { id: "origin-path", who: "owner", kind: "find" },
    { id: "deployment", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
