import { refusedBeforeGateway } from "../families";
import type { CauseEntry } from "../types";

export const outsideLoadBalancer = {
  id: "outside-load-balancer",
  hop: "front",
  signature: {
    ...refusedBeforeGateway,
    "answered-by": ["load-balancer"],
  },
  sources: ["kc-alb-403", "alb-troubleshooting"],
  checklist: [
    { id: "answering-server", who: "caller", command: "curl -sv -o /dev/null '{url}'" },
    {
      id: "load-balancer-log",
      who: "owner",
      command:
        "aws elbv2 describe-load-balancer-attributes --load-balancer-arn LOAD_BALANCER_ARN --region {region} --query \"Attributes[?starts_with(Key, 'access_logs')]\"",
    },
    {
      id: "fixed-response",
      who: "owner",
      command:
        "aws elbv2 describe-rules --listener-arn LISTENER_ARN --region {region} --query 'Rules[].{priority:Priority,conditions:Conditions,action:Actions[-1].Type,status:Actions[-1].FixedResponseConfig.StatusCode}'",
    },
    {
      id: "web-acl",
      who: "owner",
      command:
        "aws wafv2 get-web-acl-for-resource --resource-arn LOAD_BALANCER_ARN --region {region} --query 'WebACL.{name:Name,arn:ARN,rules:Rules[].Name}'",
    },
    { id: "matching-rule", who: "owner", command: "curl -sv -o /dev/null '{url}'" },
  ],
} as const satisfies CauseEntry;
