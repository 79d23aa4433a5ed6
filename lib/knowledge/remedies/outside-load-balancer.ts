import type { outsideLoadBalancer as cause } from "../causes/outside-load-balancer";
import type { Remedy } from "../types";

export const outsideLoadBalancer: Remedy<typeof cause> = {
  sources: ["kc-alb-403", "alb-troubleshooting"],
  commands: {
    "answering-server": "curl -sv -o /dev/null '{url}'",
    "load-balancer-log":
      "aws elbv2 describe-load-balancer-attributes --load-balancer-arn LOAD_BALANCER_ARN --region {region} --query \"Attributes[?starts_with(Key, 'access_logs')]\"",
    "fixed-response":
      "aws elbv2 describe-rules --listener-arn LISTENER_ARN --region {region} --query 'Rules[].{priority:Priority,conditions:Conditions,action:Actions[-1].Type,status:Actions[-1].FixedResponseConfig.StatusCode}'",
    "web-acl":
      "aws wafv2 get-web-acl-for-resource --resource-arn LOAD_BALANCER_ARN --region {region} --query 'WebACL.{name:Name,arn:ARN,rules:Rules[].Name}'",
    "matching-rule": "curl -sv -o /dev/null '{url}'",
  },
};
