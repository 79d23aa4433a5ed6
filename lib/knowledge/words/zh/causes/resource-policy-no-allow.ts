import type { resourcePolicyNoAllow as cause } from "../../../causes/resource-policy-no-allow";
import type { CauseWords } from "../../../types";

export const resourcePolicyNoAllow: CauseWords<typeof cause> = {
  why: "在没有授权或使用 Cognito 授权方的方法上，附加的资源策略必须显式允许调用；私有 API 则拒绝其策略没有允许的一切调用。策略如果只列出部分方法，就不涵盖其余任何方法，`OPTIONS` 也不例外。",
  steps: {
    message: {
      action: "从消息中复制资源 ARN，并查看它后面的内容。",
      expect:
        "`User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:.../STAGE/METHOD/path`，其后没有内容，或是 `because no resource-based policy allows the execute-api:Invoke action`。`with an explicit deny` 表示有 `Deny` 语句，`no VPC endpoint policy allows` 则指端点自己的策略。",
    },
    "policy-text": {
      action:
        "输出资源策略，把消息中的 ARN 与每条 `Allow` 对照：阶段、方法和路径必须与其 `Resource` 相符，调用方必须与其 `Principal` 和 `Condition` 相符。",
      expect:
        "没有 `Allow` 相符：没有列出该方法（预检请求 `OPTIONS` 容易被忘记），缺少路径或阶段的通配符，或某个条件没有满足。`null` 表示没有策略：这时公有 API 没有拒绝的依据，而私有 API 会拒绝一切。",
    },
    "method-authorization": {
      action:
        "如果策略的 `Principal` 是 AWS 账户、角色或用户，请列出每个方法的 `authorizationType`。",
      expect:
        "有一个方法不是 `AWS_IAM`，`OPTIONS` 也算在内。AWS 文档说明，只有每个方法都使用 `AWS_IAM` 时，这样的主体才有效；其他任何调用方都算作 `anonymous`。`aws:PrincipalOrgID` 这样的条件键也需要 IAM 授权。",
    },
    "source-address": {
      action:
        "如果 `Allow` 带有关于地址或 VPC 的条件，请在访问日志中查看 API Gateway 看到了什么：`$context.identity.sourceIp`；对于私有 API，还有 `$context.identity.vpceId`。",
      expect:
        "该值不在列表中：它属于 CloudFront、代理或换过的 NAT，或是双栈端点上的 IPv6 地址，而列表中只有 IPv4。在公有 API 上，`aws:SourceVpc` 和 `aws:SourceVpce` 从不存在，因此要求它们的 `Allow` 永远不相符。",
    },
    runbook: {
      action:
        "也可以让 AWS 自己的运行手册来查（前提是失败之前已开启日志）：它检查 API、阶段、资源和方法是否存在，并搜索你给出的时间段（UTC）内的日志。第二条命令显示它的结果。",
      expect:
        "日志中符合此原因的错误，以及指向 AWS 相关文章的链接。什么都没找到，说明这段时间内没有日志。",
    },
    "statement-repair": {
      action:
        "第一行把策略保存为 `policy.json`。在其中允许该调用：在 `Resource` 中加上 `execute-api:/STAGE/METHOD/path`（或通配符），或改正 `Principal` 或 `Condition`。再运行其余各行，或在控制台的“资源策略”中修改。保存的内容会替换整个策略。",
      expect:
        "命令输出带有新策略的 API；`execute-api:/...` 显示为展开后的完整 ARN。对调用方来说还没有任何变化。",
    },
    redeploy: {
      action:
        "重新部署阶段，因为资源策略只有在部署之后才生效，然后重复调用。自上次部署以来保存的其他改动也会一并生效。",
      expect:
        "调用通过了该策略。如果消息没有变化，请再次把其中的阶段和方法与策略作比较：它们是 API Gateway 匹配到的，而不是本来想要的。",
    },
  },
};
