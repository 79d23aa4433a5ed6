import type { wafFiltered as cause } from "../../../causes/waf-filtered";
import type { CauseWords } from "../../../types";

export const wafFiltered: CauseWords<typeof cause> = {
  why: "API 的阶段关联了 Web ACL，它的某条规则或默认操作阻止了请求。这发生在查看 API 密钥、IAM、授权方和资源策略之前。",
  steps: {
    "web-acl": {
      action:
        "查看阶段是否关联了 Web ACL。CloudFront 或负载均衡器上的 Web ACL 不会显示在这里，属于另一个原因。",
      expect:
        "输出了一个 Web ACL 及其规则和指标名称，供以下步骤使用。`null` 或空的结果可以排除这个原因。",
    },
    "access-log": {
      action:
        "在阶段的访问日志中找到该请求。其格式需要有 `$context.waf.status`、`$context.wafResponseCode` 和 `$context.error.responseType`；如果没有，请在阶段中加上并重复调用。",
      expect:
        "`WAF_BLOCK`、`waf.status` 403 和 `WAF_FILTERED` 可以证实这个原因。`WAF_ALLOW` 可以排除它。",
    },
    "sampled-requests": {
      action:
        "在最近三小时的采样中找出规则：对每个指标名称运行此命令，或在 WAF 控制台中查看该 Web ACL 的采样请求。如果调用发生得更早，请先重复一次。",
      expect:
        '有一条带有调用方的地址和 URI 以及 `"Action": "BLOCK"` 的采样；在规则组中，`RuleNameWithinRuleGroup` 给出规则的名称。并非每个请求都会被采样，因此没有采样不能证明什么。',
    },
    "waf-log": {
      action:
        "如果 Web ACL 写日志，请在其中查找该请求：在 AWS 的日志示例中，`httpRequest.requestId` 与响应的 `x-amz-apigw-id` 形式相同。第二条命令读取日志组；如果写入 S3 或 Firehose，请在那里查找。",
      expect:
        "`action` 为 `BLOCK`，`terminatingRuleId` 和 `ruleGroupList` 给出规则的名称。`Default_Action` 表示没有规则允许该请求，而 Web ACL 默认阻止。",
    },
    "changed-request": {
      action:
        "重复调用，每次只改动一处：换用浏览器的 `User-Agent`、较小的正文或另一个网络。把一次被拒绝的调用的请求 ID、时间和你的公网地址发给 API 所有者。",
      expect:
        "使它通过的那一处，就是规则所看的内容：`User-Agent`、正文的大小或内容（AWS 核心规则集拒绝超过 8 KB 的正文）、地址、国家/地区或调用的速率。基于速率的规则会在几分钟后自动放行。",
    },
    "rule-exception": {
      action:
        "为合法的请求对那一条规则设置例外：在 WAF 控制台中，把托管规则组中的该规则设为 Count，用范围缩小语句限定该规则，或把调用方加入在该规则之前放行的 IP 集。如果前面有 CloudFront，阶段上的 Web ACL 看到的来源地址是 CloudFront 的：按地址、国家或地区、速率判断的规则需要配置 `ForwardedIPConfig`。不需要重新部署 API。然后让调用方重复调用。",
      expect:
        "调用在几分钟之内通过，访问日志显示 `WAF_ALLOW`。如果显示 `WAF_ALLOW` 而仍被拒绝，则背后另有原因。",
    },
  },
};
