import type { outsideCloudfront as cause } from "../causes/outside-cloudfront";
import type { Remedy } from "../types";

export const outsideCloudfront: Remedy<typeof cause> = {
  sources: [
    "kc-cloudfront-403",
    "cf-error-403",
    "kc-cloudfront-bad-request",
    "cf-custom-origin",
    "cf-invalid-method",
    "cf-georestrictions",
    "cf-signed-urls",
  ],
  commands: {
    "answering-server": "curl -sv -o /dev/null -X {method} '{url}'",
    "error-page": "curl -s '{url}' | sed -e 's/<[^>]*>//g' | grep -v '^ *$'",
    "plain-request": "curl -sv -o /dev/null '{url}'",
    "alternate-name":
      "aws cloudfront list-distributions --query 'DistributionList.Items[?contains(Aliases.Items || `[]`, `\"{host}\"`)].{id:Id,domain:DomainName,webAcl:WebACLId}'\naws apigateway get-domain-name --domain-name '{host}' --region {region} --query '{domainName:domainName,distributionDomainName:distributionDomainName}'",
    "distribution-rules":
      "aws cloudfront get-distribution-config --id DISTRIBUTION_ID --query 'DistributionConfig.{webAcl:WebACLId,geo:Restrictions.GeoRestriction,protocol:DefaultCacheBehavior.ViewerProtocolPolicy,methods:DefaultCacheBehavior.AllowedMethods.Items,keyGroups:DefaultCacheBehavior.TrustedKeyGroups,signers:DefaultCacheBehavior.TrustedSigners}'",
    "blocked-sample":
      "aws wafv2 get-sampled-requests --web-acl-arn WEB_ACL_ARN --rule-metric-name RULE_METRIC_NAME --scope CLOUDFRONT --region us-east-1 --time-window StartTime=START_TIME,EndTime=END_TIME --max-items 100",
  },
};
