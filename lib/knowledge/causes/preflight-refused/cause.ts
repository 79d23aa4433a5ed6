import { reachedMethod } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "preflight-refused",
  hop: "route",
  signature: {
    ...reachedMethod,
    preflight: ["yes"],
    "route-deployed": [],
    host: ["execute-api", "custom-domain", "cloudfront"],
    "mutual-tls": ["no"],
    message: ["missing-authentication-token"],
    "error-type": ["missing-authentication-token", "forbidden"],
    "response-ids": ["rest-style"],
    "api-type": ["rest"],
    "authorization-sent": ["none"],
    "auth-mode": ["none", "iam", "lambda-authorizer", "cognito"],
    "key-state": ["usable"],
    "api-key-required": [],
    "api-key-sent": ["no"],
    "other-methods-work": ["yes"],
    "works-on-default-endpoint": ["no"],
    "response-type": ["missing-authentication-token", "invalid-api-key"],
    "failed-phase": ["none", "authenticate"],
  },
  unusual: {
    // an OPTIONS method that asks for a key
    message: ["forbidden", "customised", "empty"],
  },
  checklist: [
    { id: "preflight-call", who: "caller", kind: "confirm", settles: "preflight" },
    { id: "request-itself", who: "caller", kind: "confirm" },
    { id: "options-method", who: "owner", kind: "find" },
    { id: "open-options", who: "owner", kind: "fix" },
    { id: "redeploy", who: "owner", kind: "fix" },
    { id: "deployed-options", who: "owner", kind: "find" },
  ],
} as const satisfies CauseEntry;
