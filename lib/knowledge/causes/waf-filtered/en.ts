import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "An AWS WAF rule blocked the request",
  why: "A web ACL is attached to the API's stage, and one of its rules, or its default action, blocked the request. This happens before API keys, IAM, authorizers and the resource policy are looked at.",
  steps: {
    "web-acl": {
      action:
        "See whether a web ACL is attached to the stage. One on CloudFront or on a load balancer is not shown here and is another cause.",
      expect:
        "A web ACL is printed, with its rules and their metric names for the steps below. `null` or an empty answer rules this out.",
    },
    "access-log": {
      action:
        "Find the request in the stage's access log. Its format needs `$context.waf.status`, `$context.wafResponseCode` and `$context.error.responseType`; if they are missing, add them to the stage and repeat the call.",
      expect:
        "`WAF_BLOCK`, `waf.status` 403 and `WAF_FILTERED` confirm it. `WAF_ALLOW` rules it out.",
    },
    "sampled-requests": {
      action:
        "Find the rule among the samples of the last three hours: this command for each metric name, or the web ACL's sampled requests in the WAF console. Repeat the call first if it is older.",
      expect:
        'A sample with the caller\'s address and URI and `"Action": "BLOCK"`; in a rule group `RuleNameWithinRuleGroup` names the rule. Not every request is sampled, so its absence proves nothing. If the address is that of CloudFront, a rule on the address of the caller has to read it from `X-Forwarded-For` (`ForwardedIPConfig`).',
    },
    "waf-log": {
      action:
        "If the web ACL writes logs, look the request up there: in AWS's sample logs `httpRequest.requestId` has the form of the response's `x-amz-apigw-id`. The second command reads a log group; for S3 or Firehose search there.",
      expect:
        "`action` is `BLOCK`, and `terminatingRuleId` and `ruleGroupList` name the rule. `Default_Action` means that no rule allowed the request and the web ACL blocks by default.",
    },
    "changed-request": {
      action:
        "Repeat the call with one thing changed at a time: a browser's `User-Agent`, a small body, another network. Send the owner the request id, the time and your public address of a refused one.",
      expect:
        "What makes it pass is what the rule looks at: the `User-Agent`, the size or content of the body (the AWS core rule set refuses bodies over 8 KB), the address, the country, or the rate of calls. A rate rule lets you in again by itself after some minutes.",
    },
    "rule-exception": {
      action:
        "Except the legitimate request from that one rule: in the WAF console set the rule of the managed group to Count, narrow the rule with a scope-down statement, or add the caller to an IP set that is allowed before it. Where CloudFront stands in front, a web ACL on the stage sees CloudFront's address as the caller's: a rule on addresses, countries or rates then needs `ForwardedIPConfig`. The API needs no redeploy. Then have the caller repeat the call.",
      expect:
        "The call passes within some minutes, and the access log shows `WAF_ALLOW`. If it is refused with `WAF_ALLOW`, another cause stands behind it.",
    },
  },
  fix: {
    caller:
      "Send the owner the request id, the time and your public address; meanwhile change what the rule may look at, one thing at a time.",
    owner:
      "Except this request from the one rule that blocked it: set the rule to Count, narrow it with a scope-down statement, or allow the caller before it.",
  },
  misleads:
    "API Gateway turns the block into its own `Forbidden` and names neither AWS WAF nor the rule.",
};
