import type { wafFiltered as cause } from "../causes/waf-filtered";
import type { Remedy } from "../types";

export const wafFiltered: Remedy<typeof cause> = {
  sources: [
    "kc-waf-403",
    "waf",
    "waf-logging-fields",
    "waf-forwarded-ip",
    "waf-custom-response",
    "kc-waf-body",
    "kc-403",
  ],
  commands: {
    "web-acl":
      "aws wafv2 get-web-acl-for-resource --resource-arn arn:aws:apigateway:{region}::/restapis/{apiId}/stages/{stage} --region {region} --query '{WebACL:WebACL.{Name:Name,ARN:ARN,DefaultAction:DefaultAction,Rules:Rules[].{Name:Name,VisibilityConfig:VisibilityConfig.{MetricName:MetricName}}}}'",
    "access-log":
      "aws logs filter-log-events --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --region {region}",
    "sampled-requests":
      "aws wafv2 get-sampled-requests --web-acl-arn WEB_ACL_ARN --rule-metric-name RULE_METRIC_NAME --scope REGIONAL --region {region} --time-window StartTime=START_TIME,EndTime=END_TIME --max-items 100",
    "waf-log":
      "aws wafv2 get-logging-configuration --resource-arn WEB_ACL_ARN --region {region} --query '{LoggingConfiguration:LoggingConfiguration.{ResourceArn:ResourceArn,LogDestinationConfigs:LogDestinationConfigs}}'\naws logs filter-log-events --log-group-name WAF_LOG_GROUP --filter-pattern '\"{extendedRequestId}\"' --region {region}",
    "changed-request": "curl -sv -o /dev/null -X {method} -A 'Mozilla/5.0' '{url}'",
  },
};
