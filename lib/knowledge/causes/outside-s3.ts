import { answeredByAnotherService } from "../families";
import type { CauseEntry } from "../types";

export const outsideS3 = {
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
    { id: "response-head", who: "caller" },
    { id: "host", who: "caller" },
    { id: "distribution-paths", who: "owner" },
    { id: "object", who: "owner" },
    { id: "bucket-access", who: "owner" },
    { id: "fresh-signed-address", who: "caller" },
  ],
} as const satisfies CauseEntry;
