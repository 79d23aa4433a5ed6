import type { cloudfrontForwardsHost as cause } from "../causes/cloudfront-forwards-host";
import type { Remedy } from "../types";

export const cloudfrontForwardsHost: Remedy<typeof cause> = {
  sources: [
    "kc-cloudfront-headers",
    "cf-origin-request-policies",
    "kc-cloudfront-distribution",
    "kc-domain-cloudfront",
  ],
  commands: {
    "origin-call":
      "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    "foreign-host-call":
      "curl -sv -o /dev/null -H 'Host: {host}' 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    "forwarded-headers":
      "aws cloudfront get-distribution-config --id DISTRIBUTION_ID --query 'DistributionConfig.[DefaultCacheBehavior,CacheBehaviors.Items[]][].{path:PathPattern,origin:TargetOriginId,originRequestPolicy:OriginRequestPolicyId,cachePolicy:CachePolicyId,headers:ForwardedValues.Headers.Items}'",
    "custom-domain":
      "aws apigateway get-domain-name --domain-name '{host}' --region {region} --query '{domainName:domainName,regionalDomainName:regionalDomainName,distributionDomainName:distributionDomainName}'",
    "call-again": "curl -sv -o /dev/null '{url}'",
  },
};
