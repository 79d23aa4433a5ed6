import type { outsideS3 as cause } from "../causes/outside-s3";
import type { Remedy } from "../types";

export const outsideS3: Remedy<typeof cause> = {
  sources: ["s3-403", "cf-error-403"],
  commands: {
    "response-head": "curl -si -X {method} '{url}'",
    host: "dig +short {host}",
    "distribution-paths":
      "aws cloudfront get-distribution-config --id DISTRIBUTION_ID --query 'DistributionConfig.{CacheBehaviors:CacheBehaviors.Items[].{PathPattern:PathPattern,TargetOriginId:TargetOriginId},DefaultCacheBehavior:DefaultCacheBehavior.{TargetOriginId:TargetOriginId}}'",
    object: "aws s3api head-object --bucket BUCKET_NAME --key OBJECT_KEY",
    "bucket-access":
      "aws s3api get-bucket-policy --bucket BUCKET_NAME --query Policy --output text\naws s3api get-public-access-block --bucket BUCKET_NAME",
  },
};
