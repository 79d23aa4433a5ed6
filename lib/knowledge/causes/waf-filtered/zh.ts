import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "AWS WAF 规则阻止了请求",
  why: "API 的阶段关联了 Web ACL，它的某条规则或默认操作阻止了请求。这一步先于 API 密钥、IAM、授权方和资源策略的检查。",
  steps: {
    "web-acl": {
      action:
        "查看阶段是否关联了 Web ACL。CloudFront 或负载均衡器上的 Web ACL 不会在这里显示，属于另一个原因。",
      expect:
        "输出一个 Web ACL 及其规则和指标名称，供以下步骤使用。`null` 或空的结果可排除这个原因。",
    },
    "access-log": {
      action:
        "在阶段的访问日志中找到该请求。其格式需要有 `$context.waf.status`、`$context.wafResponseCode` 和 `$context.error.responseType`；如果没有，请在阶段的设置中加上并重新调用。",
      expect:
        "`WAF_BLOCK`、`waf.status` 403 和 `WAF_FILTERED` 可确认是这个原因。`WAF_ALLOW` 可排除它。",
    },
    "sampled-requests": {
      action:
        "在最近三小时的采样请求中找出规则：对每个指标名称运行此命令，或者在 WAF 控制台中查看该 Web ACL 的采样请求。如果调用发生得更早，请先重新调用一次。",
      expect:
        '有一条采样含调用方的地址和 URI，且为 `"Action": "BLOCK"`；在规则组中，`RuleNameWithinRuleGroup` 给出规则的名称。并非每个请求都会被采样，因此没有采样不能说明问题。如果地址是 CloudFront 的，针对调用方地址的规则必须从 `X-Forwarded-For` 读取（`ForwardedIPConfig`）。',
    },
    "waf-log": {
      action:
        "如果 Web ACL 开启了日志，请在其中查找该请求：在 AWS 的日志示例中，`httpRequest.requestId` 与响应的 `x-amz-apigw-id` 形式相同。第二条命令读取日志组；如果写入 S3 或 Firehose，请在那里查找。",
      expect:
        "`action` 为 `BLOCK`，`terminatingRuleId` 和 `ruleGroupList` 给出规则的名称。`Default_Action` 表示没有规则允许该请求，而 Web ACL 的默认操作是阻止。",
    },
    "changed-request": {
      action:
        "重新调用，每次只改一处：换成浏览器的 `User-Agent`、缩小正文或换一个网络。把某次被拒绝的调用的请求 ID、时间和你的公网地址发给 API 所有者。",
      expect:
        "改了哪一处后能通过，规则检查的就是哪一处：`User-Agent`、正文的大小或内容（AWS 核心规则集拒绝超过 8 KB 的正文）、地址、国家/地区或调用频率。基于速率的规则会在几分钟后自动放行。",
    },
    "rule-exception": {
      action:
        "让合法的请求不受那一条规则限制：在 WAF 控制台中，把托管规则组中的该规则设为 Count，或者用范围缩小语句限定该规则，或者把调用方加入在该规则之前放行的 IP 集。如果前面有 CloudFront，阶段上的 Web ACL 看到的来源地址是 CloudFront 的：按地址、国家或地区、速率判断的规则需要配置 `ForwardedIPConfig`。API 无需重新部署。然后让调用方重新调用。",
      expect:
        "调用在几分钟之内通过，访问日志显示 `WAF_ALLOW`。如果显示 `WAF_ALLOW` 而仍被拒绝，则另有原因。",
    },
  },
  fix: {
    caller:
      "把请求 ID、时间和你的公网地址发给 API 所有者；同时可以逐项改动请求，看规则针对的是什么。",
    owner:
      "只对拦截它的那一条规则设置例外：改为 Count、用范围缩小语句限定，或者在它之前放行该调用方。",
  },
  misleads: "API Gateway 把 WAF 的拦截改写成自己的 `Forbidden`，既不提 AWS WAF，也不说是哪条规则。",
};
