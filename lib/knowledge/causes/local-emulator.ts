import type { CauseEntry } from "../types";

export const localEmulator = {
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
    // LocalStack writes what API Gateway writes
    "error-type": ["missing-authentication-token"],
    "response-ids": ["rest-style"],
  },
  sources: [
    "sam-local-start-api",
    "sam-local-errors",
    "sam-local-thread",
    "serverless-offline-server",
    "serverless-offline-authorizer",
    "localstack-api-gateway",
    "localstack-iam",
  ],
  checklist: [
    { id: "called-address", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
    { id: "local-routes", who: "caller", command: "curl -sS -i -X '{method}' '{url}'" },
    { id: "local-checks", who: "caller" },
    {
      id: "deployed-call",
      who: "caller",
      command:
        "curl -sS -i -X '{method}' 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    },
    { id: "client-address", who: "caller" },
  ],
} as const satisfies CauseEntry;
