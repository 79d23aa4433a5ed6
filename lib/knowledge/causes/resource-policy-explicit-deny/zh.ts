import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "API 资源策略中有一条 Deny 语句匹配了请求",
  why: "资源策略中匹配的 `Deny` 优先于任何 `Allow`，无论调用方是谁。这样的语句通常拒绝列表之外的所有地址、VPC 或 VPC 端点，而此请求的来源不在列表中。",
  steps: {
    message: {
      action: "把消息看到末尾，不要只看开头。",
      expect:
        "它以 `User: ... is not authorized to perform: execute-api:Invoke` 开头，以 `with an explicit deny in a resource-based policy` 结尾，旧版消息则只有 `with an explicit deny`。如果消息提到基于身份的策略、VPC 端点策略、服务控制策略、权限边界或会话策略，则是那个策略拒绝的。以 `User is not authorized to access this resource` 开头的消息来自 Lambda 授权方。如果消息后面带有授权 ID（authorization id），运行这些命令可以看到当时的评估结果（至少保留 24 小时）：`matchedPolicies` 中有拒绝该调用的策略及其语句的 `sid`。没有授权 ID 则不必运行。",
    },
    "policy-text": {
      action:
        "输出资源策略，找出 `Principal`、`Action`、`Resource` 和 `Condition` 都与请求匹配的 `Deny` 语句；用于对比的阶段、方法和路径见消息中的 ARN。",
      expect:
        "有一条 `Deny` 匹配，其条件中常有 `NotIpAddress` 或 `StringNotEquals`。如果没有匹配的 `Deny`，请查看已部署的策略：此命令显示的是已保存的策略，上次部署之后保存的策略尚未生效。",
    },
    "source-address": {
      action:
        "在阶段的访问日志中查看 API Gateway 看到了什么：`$context.identity.sourceIp`；对于私有 API，还有 `$context.identity.vpceId`。如果日志格式中没有这些变量，请加上。",
      expect:
        "该值落入 `Deny` 的范围。API Gateway 看到的是最后一跳，因此如果途经 CloudFront、代理或 NAT，看到的就是它们的地址；在双栈端点上，看到的可能是 IPv6 地址，而列表中只有 IPv4。对于私有 API，`aws:SourceIp` 不是客户端的地址，请用 `aws:VpcSourceIp`；在公有 API 上，`aws:SourceVpc` 和 `aws:SourceVpce` 始终不存在，因此针对它们的 `StringNotEquals` 会匹配所有调用。",
    },
    "own-address": {
      action: "在发出调用的那台机器上查询你的公网地址，并告知 API 所有者。",
      expect:
        "该地址不在所有者的地址列表中。如果在，请向所有者询问访问日志中的地址：你与 API 之间可能有代理。",
    },
    "statement-repair": {
      action:
        "第一行把策略保存为 `policy.json`：在其中修正条件中的列表（或条件键），再运行其余各行；也可以在控制台的“资源策略”中操作。保存的内容会替换整个策略。添加 `Allow` 没有用，因为 `Deny` 优先。",
      expect: "命令输出带有新策略的 API。重新部署阶段之前，调用仍会被拒绝。",
    },
    redeploy: {
      action:
        "重新部署阶段（资源策略在部署后才生效），然后重新调用。上次部署以来保存的其他更改也会一并生效。",
      expect:
        "调用通过了该策略。如果消息变为没有策略允许该调用，说明 `Deny` 已不再匹配，但还缺少 `Allow`。",
    },
  },
  fix: {
    caller: "从策略允许的地址、VPC 或端点调用，或者把你的来源地址告知 API 所有者。",
    owner: "缩小命中的 `Deny`（改它的列表或条件键），并重新部署阶段；部署之前旧策略仍然有效。",
  },
  misleads:
    "报错里如果写的是 `anonymous`，只表示请求没有 IAM 签名；在别处登录、带 Bearer 令牌或 API 密钥都不会改变这一点。",
};
