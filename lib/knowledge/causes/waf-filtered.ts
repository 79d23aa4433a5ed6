import { reachedStage } from "../passed";
import type { CauseEntry } from "../types";

export const wafFiltered = {
  id: "waf-filtered",
  hop: "waf",
  signature: {
    ...reachedStage,
    "route-deployed": ["yes", "no"],
    "error-type": ["forbidden"],
    message: ["forbidden"],
    "response-ids": ["rest-style"],
    "api-type": ["rest"],
    "waf-attached": ["yes"],
    "waf-blocked": ["yes"],
    "response-type": ["waf-filtered"],
    "failed-phase": ["waf"],
    "works-on-default-endpoint": ["no"],
    "api-key-sent": ["yes"],
    "key-state": ["usable"],
  },
  unusual: {
    message: ["customised", "empty"],
    "error-type": ["absent"],
    "api-type": ["private"],
  },
  sources: [
    "kc-waf-403",
    "waf",
    "waf-logging-fields",
    "waf-custom-response",
    "kc-waf-body",
    "kc-403",
  ],
  checklist: [
    {
      id: "web-acl",
      who: "owner",
      command:
        "aws wafv2 get-web-acl-for-resource --resource-arn arn:aws:apigateway:{region}::/restapis/{apiId}/stages/{stage} --region {region} --query '{WebACL:WebACL.{Name:Name,ARN:ARN,DefaultAction:DefaultAction,Rules:Rules[].{Name:Name,VisibilityConfig:VisibilityConfig.{MetricName:MetricName}}}}'",
    },
    {
      id: "access-log",
      who: "owner",
      command:
        "aws logs filter-log-events --log-group-name ACCESS_LOG_GROUP --filter-pattern '\"{requestId}\"' --region {region}",
    },
    {
      id: "sampled-requests",
      who: "owner",
      command:
        "aws wafv2 get-sampled-requests --web-acl-arn WEB_ACL_ARN --rule-metric-name RULE_METRIC_NAME --scope REGIONAL --region {region} --time-window StartTime=START_TIME,EndTime=END_TIME --max-items 100",
    },
    {
      id: "waf-log",
      who: "owner",
      command:
        "aws wafv2 get-logging-configuration --resource-arn WEB_ACL_ARN --region {region} --query '{LoggingConfiguration:LoggingConfiguration.{ResourceArn:ResourceArn,LogDestinationConfigs:LogDestinationConfigs}}'\naws logs filter-log-events --log-group-name WAF_LOG_GROUP --filter-pattern '\"{extendedRequestId}\"' --region {region}",
    },
    {
      id: "changed-request",
      who: "caller",
      command: "curl -sv -o /dev/null -X {method} -A 'Mozilla/5.0' '{url}'",
    },
    { id: "rule-exception", who: "owner" },
  ],
} as const satisfies CauseEntry;
