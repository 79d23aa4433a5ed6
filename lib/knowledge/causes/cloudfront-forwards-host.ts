import { refusedBeforeGateway } from "../families";
import type { CauseEntry } from "../types";

export const cloudfrontForwardsHost = {
  id: "cloudfront-forwards-host",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    // the distribution of an edge-optimised API refuses the foreign name itself
    "answered-by": ["api-gateway", "cloudfront"],
    message: ["forbidden", "customised"],
    "error-type": ["forbidden", "absent"],
    "response-ids": ["rest-style"],
    "cloudfront-page": ["bad-request"],
    "body-with-get": ["no"],
    "api-type": ["rest", "http", "websocket"],
    host: ["custom-domain", "cloudfront"],
    "client-certificate": ["accepted"],
    "host-known": ["yes"],
    "domain-mapping": ["matches"],
    "cloudfront-in-front": ["forwards-viewer-host"],
    "endpoint-access-mode": ["basic"],
    "works-on-default-endpoint": ["yes"],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
  },
  unusual: {
    message: ["empty"],
  },
  sources: [
    "kc-cloudfront-headers",
    "cf-origin-request-policies",
    "kc-cloudfront-distribution",
    "kc-domain-cloudfront",
  ],
  checklist: [
    {
      id: "origin-call",
      who: "caller",
      command:
        "curl -sv -o /dev/null 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    },
    {
      id: "foreign-host-call",
      who: "caller",
      command:
        "curl -sv -o /dev/null -H 'Host: {host}' 'https://{apiId}.execute-api.{region}.amazonaws.com/{stage}{path}'",
    },
    {
      id: "forwarded-headers",
      who: "owner",
      command:
        "aws cloudfront get-distribution-config --id DISTRIBUTION_ID --query 'DistributionConfig.[DefaultCacheBehavior,CacheBehaviors.Items[]][].{path:PathPattern,origin:TargetOriginId,originRequestPolicy:OriginRequestPolicyId,cachePolicy:CachePolicyId,headers:ForwardedValues.Headers.Items}'",
    },
    { id: "origin-request-policy", who: "owner" },
    {
      id: "custom-domain",
      who: "owner",
      command:
        "aws apigateway get-domain-name --domain-name '{host}' --region {region} --query '{domainName:domainName,regionalDomainName:regionalDomainName,distributionDomainName:distributionDomainName}'",
    },
    { id: "call-again", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
  ],
} as const satisfies CauseEntry;
