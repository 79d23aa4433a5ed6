import { reachedGateway } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "websocket-connections-denied",
  hop: "websocket",
  signature: {
    ...reachedGateway,
    preflight: ["no"],
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
    "host-resolves-to": ["public-address"],
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
    { id: "call-url", who: "caller", kind: "confirm" },
    { id: "known-good-call", who: "caller", kind: "confirm" },
    { id: "connection-id", who: "caller", kind: "find" },
    { id: "simulation", who: "caller", kind: "confirm" },
    {
      id: "policy-repair",
      who: "owner",
      kind: "fix",
      only: { message: ["invoke-denied", "customised", "empty"] },
    },
    {
      id: "code-repair",
      who: "caller",
      kind: "fix",
      only: { message: ["forbidden", "missing-authentication-token", "customised", "empty"] },
    },
  ],
} as const satisfies CauseEntry;
