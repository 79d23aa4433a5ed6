import { answeredByAnotherService } from "../families";
import type { CauseEntry } from "../types";

export const outsideS3 = {
  id: "outside-s3",
  hop: "other-service",
  signature: {
    ...answeredByAnotherService,
    "answered-by": ["s3"],
    message: ["customised", "empty", "signature-mismatch", "forbidden"],
    "error-type": ["absent"],
    host: ["aws-service", "custom-domain", "cloudfront"],
  },
  unusual: {
    message: ["missing-authentication-token", "token-invalid", "token-expired"],
    "error-type": ["access-denied", "invalid-signature"],
    host: ["other"],
  },
  sources: ["s3-403", "cf-error-403"],
  checklist: [
    { id: "response-head", who: "caller", command: "curl -si -X {method} '{url}'" },
    { id: "host", who: "caller", command: "dig +short {host}" },
    {
      id: "distribution-paths",
      who: "owner",
      command:
        "aws cloudfront get-distribution-config --id DISTRIBUTION_ID --query 'DistributionConfig.{CacheBehaviors:CacheBehaviors.Items[].{PathPattern:PathPattern,TargetOriginId:TargetOriginId},DefaultCacheBehavior:DefaultCacheBehavior.{TargetOriginId:TargetOriginId}}'",
    },
    {
      id: "object",
      who: "owner",
      command: "aws s3api head-object --bucket BUCKET_NAME --key OBJECT_KEY",
    },
    {
      id: "bucket-access",
      who: "owner",
      command:
        "aws s3api get-bucket-policy --bucket BUCKET_NAME --query Policy --output text\naws s3api get-public-access-block --bucket BUCKET_NAME",
    },
    { id: "fresh-signed-address", who: "caller" },
  ],
} as const satisfies CauseEntry;
