import { reachedGateway } from "../passed";
import type { CauseEntry } from "../types";

export const websocketConnectionsDenied = {
  id: "websocket-connections-denied",
  hop: "websocket",
  signature: {
    ...reachedGateway,
    message: ["forbidden", "missing-authentication-token", "invoke-denied"],
    "denied-action": ["manage-connections"],
    "error-type": ["forbidden", "missing-authentication-token", "access-denied"],
    "response-ids": ["rest-style"],
    "api-type": ["websocket"],
    "mutual-tls": ["no"],
    "auth-mode": ["iam"],
    host: ["execute-api", "custom-domain"],
    "default-endpoint": ["enabled"],
    "domain-mapping": ["matches"],
    "websocket-step": ["connections-api"],
    "response-type": ["access-denied", "missing-authentication-token", "none"],
    credentials: ["valid"],
    "signing-time": ["within-five-minutes"],
    "signed-for": ["this-api"],
    "waf-blocked": ["no"],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
  },
  unusual: {
    message: ["empty"],
  },
  checklist: [
    { id: "call-url", who: "caller" },
    { id: "known-good-call", who: "caller" },
    { id: "connection-id", who: "caller" },
    { id: "simulation", who: "caller" },
    { id: "policy-repair", who: "owner" },
    { id: "code-repair", who: "caller" },
  ],
} as const satisfies CauseEntry;
