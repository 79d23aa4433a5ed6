import { reachedGateway } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "mtls-client-certificate",
  hop: "domain",
  signature: {
    ...reachedGateway,
    message: ["forbidden"],
    // an HTTP API names no type
    "error-type": ["forbidden", "absent"],
    "response-ids": ["rest-style", "http-style"],
    "api-type": ["rest", "http"],
    host: ["custom-domain"],
    "domain-mapping": ["matches"],
    "stage-in-url": ["right"],
    "mutual-tls": ["yes"],
    "client-certificate": ["none-sent", "untrusted-or-incomplete-chain", "expired-or-unsupported"],
    "host-resolves-to": ["public-address"],
    "works-on-default-endpoint": ["yes"],
    "request-logged": ["yes"],
    "response-type": ["access-denied", "none"],
    "failed-phase": ["none"],
    "waf-blocked": ["no"],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
  },
  unusual: {
    message: ["empty"],
  },
  checklist: [
    { id: "certificate-sent", who: "caller", kind: "confirm", settles: "client-certificate" },
    { id: "execution-log", who: "owner", kind: "find", only: { "api-type": ["rest"] } },
    { id: "test-rest-api", who: "owner", kind: "find", only: { "api-type": ["http"] } },
    { id: "certificate-details", who: "caller", kind: "find" },
    { id: "truststore-chain", who: "owner", kind: "find" },
    { id: "truststore-version", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
