import type { CauseEntry } from "../../types";

export const cause = {
  id: "local-emulator",
  hop: "client-network",
  signature: {
    "answered-by": ["local-emulator"],
    message: ["missing-authentication-token", "forbidden", "authorizer-denied"],
    "error-type": ["absent", "forbidden"],
    "api-type": ["rest", "websocket"],
    host: ["other"],
    "mutual-tls": ["no"],
    "route-deployed": ["yes"],
    "auth-mode": ["none", "lambda-authorizer"],
    "authorizer-policy": [],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
    "cloudfront-in-front": ["no"],
    "websocket-step": ["none"],
    "waf-blocked": ["no"],
    "request-logged": ["no"],
    "response-type": [],
    "failed-phase": [],
    "response-ids": [],
  },
  unusual: {
    // LocalStack checks signatures as IAM does
    message: ["customised", "empty", "signature-mismatch", "token-invalid"],
    // LocalStack and Chalice write what API Gateway writes
    "error-type": ["missing-authentication-token", "access-denied", "invalid-signature"],
    "response-ids": ["rest-style"],
    // what its table of routes lacks may be missing in the API, too
    "route-deployed": ["no"],
  },
  checklist: [
    { id: "called-address", who: "caller", kind: "confirm", settles: "answered-by" },
    { id: "local-routes", who: "caller", kind: "find" },
    { id: "local-checks", who: "caller", kind: "find" },
    { id: "deployed-call", who: "caller", kind: "find" },
    { id: "client-address", who: "caller", kind: "fix" },
  ],
} as const satisfies CauseEntry;
