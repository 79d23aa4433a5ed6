import { answeredByAnotherService } from "../../families";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "lambda-function-url",
  hop: "other-service",
  signature: {
    ...answeredByAnotherService,
    "answered-by": ["lambda-url"],
    host: ["aws-service", "custom-domain", "cloudfront"],
    "auth-mode": ["iam", "none"],
    "policy-named": [],
    "denied-action": [],
  },
  checklist: [
    { id: "response-head", who: "caller", kind: "confirm", settles: "answered-by" },
    { id: "url-configuration", who: "owner", kind: "find" },
    { id: "signed-call", who: "caller", kind: "confirm" },
    { id: "function-policy", who: "owner", kind: "find" },
    { id: "permission", who: "owner", kind: "fix" },
    { id: "intended-address", who: "caller", kind: "fix", aside: true },
  ],
} as const satisfies CauseEntry;
