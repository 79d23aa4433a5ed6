import { answeredByAnotherService } from "../families";
import type { CauseEntry } from "../types";

export const lambdaFunctionUrl = {
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
    { id: "response-head", who: "caller" },
    { id: "url-configuration", who: "owner" },
    { id: "signed-call", who: "caller" },
    { id: "function-policy", who: "owner" },
    { id: "permission", who: "owner" },
    { id: "intended-address", who: "caller" },
  ],
} as const satisfies CauseEntry;
