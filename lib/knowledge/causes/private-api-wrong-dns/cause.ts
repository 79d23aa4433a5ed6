import { plainForbidden } from "../../families";
import { reachedGateway } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "private-api-wrong-dns",
  hop: "client-network",
  signature: {
    ...reachedGateway,
    ...plainForbidden,
    "api-type": ["private"],
    host: ["execute-api", "vpc-endpoint", "other"],
    "private-api-name": ["wrong"],
    "stage-in-url": ["right"],
    "domain-mapping": ["matches"],
    "mutual-tls": ["no"],
    "works-on-default-endpoint": ["yes"],
  },
  unusual: {
    message: ["empty"],
    host: ["custom-domain"],
    // the endpoint has no private DNS
    "works-on-default-endpoint": ["no"],
  },
  checklist: [
    { id: "resolved-address", who: "caller", kind: "find" },
    { id: "call-by-endpoint", who: "caller", kind: "fix" },
    { id: "private-dns-setting", who: "caller", kind: "find" },
    {
      id: "dns-forwarding",
      who: "caller",
      kind: "fix",
      only: { "caller-network": ["on-premises"] },
    },
    { id: "endpoint-association", who: "owner", kind: "fix" },
    { id: "deployment", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
