import { answeredByAnotherService } from "../families";
import type { CauseEntry } from "../types";

export const otherAwsService = {
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
    { id: "host", who: "caller" },
    { id: "response-head", who: "caller" },
    { id: "denied-action", who: "caller" },
    { id: "intended-address", who: "caller" },
    { id: "service-permission", who: "owner" },
    { id: "web-acl", who: "owner" },
  ],
} as const satisfies CauseEntry;
