import { signedCall } from "../commands";
import { refusedSignature } from "../families";
import { reachedSignatureCheck } from "../passed";
import type { CauseEntry } from "../types";

export const signatureMismatch = {
  id: "signature-mismatch",
  hop: "authenticate",
  signature: {
    ...reachedSignatureCheck,
    ...refusedSignature,
    "error-type": ["invalid-signature"],
    message: ["signature-mismatch"],
    clock: ["right"],
    "response-type": ["invalid-signature"],
  },
  unusual: {
    message: ["customised", "empty"],
  },
  sources: [
    "kc-403",
    "iam-sigv4-troubleshooting",
    "iam-sigv4-create",
    "thread-signing-path",
    "thread-signing-body",
  ],
  checklist: [
    { id: "canonical-diff", who: "caller" },
    { id: "secret-check", who: "caller", command: "aws sts get-caller-identity" },
    {
      id: "signed-call",
      who: "caller",
      command: signedCall,
    },
    { id: "sign-as-sent", who: "caller" },
    {
      id: "rewriting-front",
      who: "owner",
      command:
        "aws cloudfront get-distribution-config --id DISTRIBUTION_ID --query 'DistributionConfig.{Origins:{Items:Origins.Items[].{DomainName:DomainName,OriginPath:OriginPath}},DefaultCacheBehavior:DefaultCacheBehavior.{OriginRequestPolicyId:OriginRequestPolicyId,ForwardedValues:ForwardedValues},CacheBehaviors:{Items:CacheBehaviors.Items[].{PathPattern:PathPattern}}}'",
    },
  ],
} as const satisfies CauseEntry;
