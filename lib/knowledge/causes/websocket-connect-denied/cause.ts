import { keyUnproven, reachedAuthorizer } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "websocket-connect-denied",
  hop: "websocket",
  signature: {
    ...reachedAuthorizer,
    message: ["forbidden", "empty"],
    "error-type": ["absent", "forbidden"],
    "response-ids": ["rest-style"],
    "api-type": ["websocket"],
    host: ["execute-api", "custom-domain"],
    credentials: ["valid", "unknown-or-disabled", "expired"],
    "signing-time": ["within-five-minutes", "older", "ahead"],
    "signed-for": ["this-api", "another-region-or-service"],
    "auth-mode": ["iam", "lambda-authorizer"],
    "websocket-step": ["connect"],
    "api-key-required": ["no", "yes"],
    "works-on-default-endpoint": ["no"],
    "response-type": ["access-denied", "missing-authentication-token", "invalid-signature", "none"],
    "failed-phase": ["authenticate", "authorizer", "authorize"],
  },
  unusual: {
    ...keyUnproven,
    "error-type": ["access-denied", "missing-authentication-token"],
  },
  checklist: [
    { id: "handshake", who: "caller", kind: "confirm", settles: "websocket-step" },
    { id: "route-authorization", who: "owner", kind: "find", settles: "auth-mode" },
    { id: "execution-log", who: "owner", kind: "find" },
    {
      id: "authorizer-policy",
      who: "owner",
      kind: "find",
      only: { "auth-mode": ["lambda-authorizer"] },
    },
    {
      id: "signed-address",
      who: "caller",
      kind: "confirm",
      only: { "auth-mode": ["iam"] },
    },
    { id: "redeploy", who: "owner", kind: "fix" },
  ],
} as const satisfies CauseEntry;
