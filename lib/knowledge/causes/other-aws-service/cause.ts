import { answeredByAnotherService } from "../../families";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "other-aws-service",
  hop: "other-service",
  signature: {
    ...answeredByAnotherService,
    "answered-by": ["other-aws-service"],
    host: ["aws-service"],
    "websocket-step": ["none", "connect"],
  },
  unusual: {
    // some services run behind an API Gateway of their own
    "response-ids": ["rest-style"],
    host: ["custom-domain", "cloudfront", "other"],
  },
  checklist: [
    { id: "host", who: "caller", kind: "confirm", settles: "host" },
    { id: "response-head", who: "caller", kind: "confirm", settles: "answered-by" },
    { id: "denied-action", who: "caller", kind: "find" },
    { id: "intended-address", who: "caller", kind: "fix", aside: true },
    { id: "service-permission", who: "owner", kind: "find" },
    { id: "web-acl", who: "owner", kind: "find" },
  ],
} as const satisfies CauseEntry;
