import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "API 的资源策略中没有语句允许此调用",
  why: "在没有授权或使用 Cognito 授权方的方法上，一旦附加了资源策略，就必须由它显式允许调用；私有 API 则拒绝其策略没有允许的所有调用。如果策略只列出部分方法，其余方法都不在允许之列，包括 `OPTIONS`。",
  steps: {
    message: {
      action: "从消息中复制资源 ARN，并查看其后的内容。",
      expect:
        "`User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:.../STAGE/METHOD/path`，其后没有内容，或是 `because no resource-based policy allows the execute-api:Invoke action`。`with an explicit deny` 表示有 `Deny` 语句，`no VPC endpoint policy allows` 则是 VPC 端点自己的策略所致。",
    },
    "policy-text": {
      action:
        "输出资源策略，把消息中的 ARN 与每条 `Allow` 对照：阶段、方法和路径必须与其 `Resource` 匹配，调用方必须与其 `Principal` 和 `Condition` 匹配。",
      expect:
        "没有匹配的 `Allow`：没有列出该方法（容易漏掉预检请求 `OPTIONS`），缺少路径或阶段的通配符，或者某个条件没有满足。`null` 表示没有策略：这时公有 API 不会因策略拒绝，而私有 API 会拒绝所有调用。",
    },
    "method-authorization": {
      action:
        "如果策略的 `Principal` 是 AWS 账户、角色或用户，请列出每个方法的 `authorizationType`。",
      expect:
        "有方法不是 `AWS_IAM`（包括 `OPTIONS`）。AWS 文档说明，只有所有方法都使用 `AWS_IAM` 时，这样的主体才有效；否则调用方一律视为 `anonymous`。`aws:PrincipalOrgID` 这样的条件键也需要 IAM 授权。",
    },
    "source-address": {
      action:
        "如果 `Allow` 带有地址或 VPC 条件，请在访问日志中查看 API Gateway 看到了什么：`$context.identity.sourceIp`；对于私有 API，还有 `$context.identity.vpceId`。",
      expect:
        "该值不在列表中：它是 CloudFront、代理或更换过的 NAT 的地址，或者是双栈端点上的 IPv6 地址，而列表中只有 IPv4。在公有 API 上，`aws:SourceVpc` 和 `aws:SourceVpce` 始终不存在，因此以它们为条件的 `Allow` 不会匹配。",
    },
    "statement-repair": {
      action:
        "第一行把策略保存为 `policy.json`。在其中允许该调用：在 `Resource` 中加上 `execute-api:/STAGE/METHOD/path`（或通配符），或者修正 `Principal` 或 `Condition`。再运行其余各行，或者在控制台的“资源策略”中操作。保存的内容会替换整个策略。",
      expect:
        "命令输出带有新策略的 API；`execute-api:/...` 会展开为完整的 ARN。此时对调用方还没有影响。",
    },
    redeploy: {
      action:
        "重新部署阶段（资源策略在部署后才生效），然后重新调用。上次部署以来保存的其他更改也会一并生效。",
      expect:
        "调用通过了该策略。如果消息没有变化，请再次对比其中的阶段、方法与策略：消息中的是 API Gateway 实际匹配到的，未必是你想调用的。",
    },
  },
  fix: {
    caller: "把报错中的 ARN 和你的来源地址或 VPC 端点发给 API 所有者。",
    owner: "在资源策略中为该阶段、方法和路径添加 `Allow`，并重新部署阶段。",
  },
  misleads:
    "报错里的 `anonymous` 只表示请求没有 IAM 签名；缺的是 API 资源策略里的 `Allow`，不是登录。",
};
