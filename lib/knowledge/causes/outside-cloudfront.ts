import { refusedBeforeGateway } from "../families";
import type { CauseEntry } from "../types";

export const outsideCloudfront = {
  id: "outside-cloudfront",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["cloudfront"],
    "cloudfront-in-front": ["no", "rewrites-host"],
  },
  sources: [
    "kc-cloudfront-403",
    "cf-error-403",
    "kc-cloudfront-bad-request",
    "cf-custom-origin",
    "cf-invalid-method",
    "cf-georestrictions",
    "cf-signed-urls",
  ],
  checklist: [
    { id: "answering-server", who: "caller", command: "curl -sv -o /dev/null -X {method} '{url}'" },
    {
      id: "error-page",
      who: "caller",
      command: "curl -s '{url}' | sed -e 's/<[^>]*>//g' | grep -v '^ *$'",
    },
    { id: "plain-request", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
    {
      id: "alternate-name",
      who: "owner",
      command:
        "aws cloudfront list-distributions --query 'DistributionList.Items[?contains(Aliases.Items || `[]`, `\"{host}\"`)].{id:Id,domain:DomainName,webAcl:WebACLId}'\naws apigateway get-domain-name --domain-name '{host}' --region {region} --query '{domainName:domainName,distributionDomainName:distributionDomainName}'",
    },
    {
      id: "distribution-rules",
      who: "owner",
      command:
        "aws cloudfront get-distribution-config --id DISTRIBUTION_ID --query 'DistributionConfig.{webAcl:WebACLId,geo:Restrictions.GeoRestriction,protocol:DefaultCacheBehavior.ViewerProtocolPolicy,methods:DefaultCacheBehavior.AllowedMethods.Items,keyGroups:DefaultCacheBehavior.TrustedKeyGroups,signers:DefaultCacheBehavior.TrustedSigners}'",
    },
    {
      id: "blocked-sample",
      who: "owner",
      command:
        "aws wafv2 get-sampled-requests --web-acl-arn WEB_ACL_ARN --rule-metric-name RULE_METRIC_NAME --scope CLOUDFRONT --region us-east-1 --time-window StartTime=START_TIME,EndTime=END_TIME --max-items 100",
    },
  ],
} as const satisfies CauseEntry;
