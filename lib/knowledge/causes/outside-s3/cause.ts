import { answeredByAnotherService } from "../../families";
import type { CauseEntry } from "../../types";

export const cause = {
  id: "outside-s3",
  hop: "other-service",
  signature: {
    ...answeredByAnotherService,
    "answered-by": ["s3"],
    "front-signature": ["present"],
    message: ["customised", "empty", "signature-mismatch", "forbidden"],
    "error-type": ["absent"],
    host: ["aws-service", "custom-domain", "cloudfront"],
  },
  unusual: {
    message: ["missing-authentication-token", "token-invalid", "token-expired"],
    "error-type": ["access-denied", "invalid-signature"],
    host: ["other"],
  },
  checklist: [
    { id: "response-head", who: "caller", kind: "confirm", settles: "answered-by" },
    { id: "host", who: "caller", kind: "find" },
    { id: "distribution-paths", who: "owner", kind: "fix", aside: true },
    { id: "object", who: "owner", kind: "find" },
    { id: "bucket-access", who: "owner", kind: "find" },
    { id: "fresh-signed-address", who: "caller", kind: "fix" },
  ],
} as const satisfies CauseEntry;
