import type { resourcePolicyExplicitDeny as cause } from "../../../causes/resource-policy-explicit-deny";
import type { CauseWords } from "../../../types";

export const resourcePolicyExplicitDeny: CauseWords<typeof cause> = {
  why: "资源策略中匹配的 `Deny` 优先于任何 `Allow`，无论调用方是谁。这样的语句通常拒绝列表之外的所有地址、VPC 或 VPC 端点，而请求到达 API Gateway 的来源不在列表中。",
  steps: {
    message: {
      action: "把消息读到末尾，而不只是看开头。",
      expect:
        "它以 `User: ... is not authorized to perform: execute-api:Invoke` 开头，以 `with an explicit deny in a resource-based policy` 结尾，较早的措辞则只有 `with an explicit deny`。如果它提到基于身份的策略、VPC 端点策略、服务控制策略、权限边界或会话策略，那么拒绝的是那个策略。以 `User is not authorized to access this resource` 开头的文字来自 Lambda 授权方。如果消息后面带有授权 ID（authorization id），运行这些命令可以看到当时的评估结果（至少保留 24 小时）：`matchedPolicies` 中有拒绝该调用的策略及其语句的 `sid`。没有授权 ID 则不必运行。",
    },
    "policy-text": {
      action:
        "输出资源策略，找出 `Principal`、`Action`、`Resource` 和 `Condition` 都与请求相符的 `Deny` 语句；消息中的 ARN 给出可供比较的阶段、方法和路径。",
      expect:
        "有一条 `Deny` 相符，其条件中常有 `NotIpAddress` 或 `StringNotEquals`。如果没有 `Deny` 相符，请看已部署的策略：此命令显示的是已保存的策略，上次部署之后保存的策略尚未生效。",
    },
    "source-address": {
      action:
        "在阶段的访问日志中查看 API Gateway 看到了什么：`$context.identity.sourceIp`；对于私有 API，还有 `$context.identity.vpceId`。如果日志格式中没有它们，请加上。",
      expect:
        "该值落入 `Deny` 的范围。API Gateway 看到的是最后一跳，因此在 CloudFront、代理或 NAT 之后，它是那一跳的地址；在双栈端点上，它可能是 IPv6 地址，而列表中只有 IPv4。对于私有 API，`aws:SourceIp` 不是客户端的地址，请用 `aws:VpcSourceIp`；在公有 API 上，`aws:SourceVpc` 和 `aws:SourceVpce` 从不存在，因此针对它们的 `StringNotEquals` 与每个调用都匹配。",
    },
    "own-address": {
      action: "在发出调用的那台机器上查出你的公网地址，并告诉 API 所有者。",
      expect:
        "它不在所有者的地址列表中。如果在，请向所有者询问访问日志中的地址：你与 API 之间可能有代理。",
    },
    "statement-repair": {
      action:
        "第一行把策略保存为 `policy.json`：在其中改正条件中的列表（或它所用的键），再运行其余各行；也可以在控制台的“资源策略”中修改。保存的内容会替换整个策略。添加 `Allow` 没有用，因为 `Deny` 优先。",
      expect: "命令输出带有新策略的 API。在重新部署阶段之前，调用仍像以前一样被拒绝。",
    },
    redeploy: {
      action:
        "重新部署阶段，因为资源策略只有在部署之后才生效，然后重复调用。自上次部署以来保存的其他改动也会一并生效。",
      expect:
        "调用通过了该策略。如果消息现在说没有策略允许该调用，说明 `Deny` 已经消失，但缺少 `Allow`。",
    },
  },
};
