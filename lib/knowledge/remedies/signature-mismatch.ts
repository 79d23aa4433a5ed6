import type { signatureMismatch as cause } from "../causes/signature-mismatch";
import { signedCall } from "../commands";
import type { Remedy } from "../types";

export const signatureMismatch: Remedy<typeof cause> = {
  sources: [
    "kc-403",
    "iam-sigv4-troubleshooting",
    "iam-sigv4-create",
    "thread-signing-path",
    "thread-signing-body",
  ],
  commands: {
    "secret-check": "aws sts get-caller-identity",
    "signed-call": signedCall,
    "rewriting-front":
      "aws cloudfront get-distribution-config --id DISTRIBUTION_ID --query 'DistributionConfig.{Origins:{Items:Origins.Items[].{DomainName:DomainName,OriginPath:OriginPath}},DefaultCacheBehavior:DefaultCacheBehavior.{OriginRequestPolicyId:OriginRequestPolicyId,ForwardedValues:ForwardedValues},CacheBehaviors:{Items:CacheBehaviors.Items[].{PathPattern:PathPattern}}}'",
  },
};
