import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const mtlsClientCertificate = {
  id: "mtls-client-certificate",
  hop: "domain",
  signature: {
    ...reachedGateway,
    message: ["forbidden"],
    "error-type": ["forbidden"],
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
    "error-type": ["absent"],
  },
  checklist: [
    { id: "certificate-sent", who: "caller" },
    { id: "execution-log", who: "owner" },
    { id: "test-rest-api", who: "owner" },
    { id: "certificate-details", who: "caller" },
    { id: "truststore-chain", who: "owner" },
    { id: "truststore-version", who: "owner" },
  ],
} as const satisfies CauseEntry;
