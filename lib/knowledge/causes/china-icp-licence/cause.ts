import { reachedStage } from "../../passed";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "china-icp-licence",
  hop: "domain",
  signature: {
    ...reachedStage,
    partition: ["aws-cn"],
    host: ["execute-api"],
    "api-type": ["rest", "http", "websocket"],
    "websocket-step": ["none", "connect"],
    message: ["null", "forbidden"],
    "error-type": ["absent", "access-denied"],
    "authorizer-policy": [],
    "resource-policy": ["none", "allows-caller"],
    "auth-mode": ["none"],
    "authorization-sent": ["none", "bearer", "other"],
    "mutual-tls": ["no"],
    "cloudfront-in-front": ["no"],
    "request-logged": ["no"],
    "response-type": [],
    "failed-phase": [],
    "waf-blocked": ["no"],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
  },
  checklist: [
    { id: "host-and-body", who: "caller", kind: "confirm", settles: "partition" },
    { id: "console-test", who: "owner", kind: "confirm", settles: "request-logged" },
    { id: "unauthenticated-methods", who: "owner", kind: "confirm", settles: "auth-mode" },
    { id: "licence", who: "owner", kind: "fix" },
    { id: "iam-authorization", who: "owner", kind: "fix" },
    { id: "call-again", who: "caller", kind: "confirm" },
  ],
} as const satisfies CauseEntry;
