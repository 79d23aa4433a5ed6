import { reachedMethod } from "../passed";
import type { CauseEntry } from "../types";

export const preflightRefused = {
  id: "preflight-refused",
  hop: "route",
  signature: {
    ...reachedMethod,
    preflight: ["yes"],
    "route-deployed": [],
    host: ["execute-api", "custom-domain"],
    "mutual-tls": ["no"],
    message: ["missing-authentication-token", "forbidden"],
    "error-type": ["missing-authentication-token", "forbidden"],
    "response-ids": ["rest-style"],
    "api-type": ["rest"],
    "authorization-sent": ["none"],
    "key-state": ["usable"],
    "api-key-required": [],
    "other-methods-work": ["yes"],
    "works-on-default-endpoint": ["no"],
    "response-type": ["missing-authentication-token", "invalid-api-key"],
    "failed-phase": ["none", "authenticate"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  checklist: [
    { id: "preflight-call", who: "caller" },
    { id: "request-itself", who: "caller" },
    { id: "options-method", who: "owner" },
    { id: "open-options", who: "owner" },
    { id: "redeploy", who: "owner" },
    { id: "deployed-options", who: "owner" },
  ],
} as const satisfies CauseEntry;
