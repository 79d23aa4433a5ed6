import { plainForbidden } from "../../families";
import { reachedGateway } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "unknown-host",
  hop: "domain",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    host: ["execute-api", "other"],
    "host-known": ["no"],
    "stage-in-url": ["right"],
    "domain-mapping": ["matches"],
    "websocket-step": ["none", "connect", "connections-api"],
    "default-endpoint": ["enabled"],
    "host-resolves-to": ["public-address"],
    "mutual-tls": ["no"],
    "works-on-default-endpoint": ["yes"],
    "other-clients-work": ["no"],
    "other-methods-work": ["no"],
  },
  unusual: {
    message: ["empty"],
    host: ["custom-domain", "vpc-endpoint"],
  },
  checklist: [
    { id: "sent-host", who: "caller", kind: "find" },
    { id: "own-host-call", who: "caller", kind: "confirm", settles: "works-on-default-endpoint" },
    { id: "api-exists", who: "owner", kind: "confirm", settles: "host-known" },
    {
      id: "domain-exists",
      who: "owner",
      kind: "find",
      only: { host: ["custom-domain", "cloudfront", "other"] },
    },
    { id: "forwarded-host", who: "caller", kind: "fix" },
    { id: "call-again", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
