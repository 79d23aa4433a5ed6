import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "调用方基于身份的策略中有一条 Deny 匹配了请求",
  why: "附加到调用方的 IAM 用户、用户组或角色的策略中，`Deny` 优先于任何 `Allow`，包括 API 资源策略中的。它可能带有该调用没有满足的条件，例如多重身份验证（MFA）或源地址。",
  steps: {
    message: {
      action: "从头到尾完整阅读错误消息。",
      expect:
        "它以 `User: arn:aws:` 开头，以 `with an explicit deny in an identity-based policy` 结尾。旧版消息到 `with an explicit deny` 为止，没有说明是哪个策略，因此还要排除 API 的资源策略。如果它以 `User is not authorized to access this resource` 开头，则返回 `Deny` 的是 Lambda 授权方，而不是 IAM。如果消息后面带有授权 ID（authorization id），运行这些命令可以看到当时的评估结果（至少保留 24 小时）：`matchedPolicies` 中有拒绝该调用的策略及其语句的 `sid`。没有授权 ID 则不必运行。",
    },
    "caller-identity": {
      action: "用发出调用的程序的凭证，向 AWS 查询当前身份。",
      expect:
        "ARN 与消息中的相同。如果不同，说明程序签名用的凭证不是你以为的那一套；请查看消息中那个 ARN 的策略。",
    },
    simulation: {
      action:
        "用 IAM 策略模拟评估该调用。如果是 `assumed-role` 的 ARN，请改用角色本身的 ARN，即 `arn:aws:iam::ACCOUNT_ID:role/NAME`。",
      expect:
        "`explicitDeny`，以及包含该语句的策略。`allowed` 表示这条 `Deny` 取决于只有实际请求才不满足的条件（`aws:MultiFactorAuthPresent`、`aws:SourceIp` 等），或者位于模拟不读取的策略中，例如 API 的资源策略。",
    },
    "attached-policies": {
      action:
        "列出角色的托管策略和内联策略（如果是用户，用相应的 `user` 命令，并包括其所属各个用户组的策略），查看每一条 `Action` 涵盖 `execute-api:Invoke` 的 `Deny`，包括通过 `NotAction` 涵盖的。",
      expect: "有一条语句与消息中的 ARN 匹配。从它的条件可以看出该调用缺少什么。",
    },
    "resource-policy-check": {
      action: "如果消息没有指明策略类型，请输出 API 的资源策略。",
      expect:
        "其中没有与调用方匹配的 `Deny`。如果有，则原因是资源策略；请修改资源策略并重新部署阶段。",
    },
    "statement-repair": {
      action:
        "满足该条件，或者请你的账户的管理员缩小 `Deny` 的范围（在运行最后一行之前修改 `policy.json`；内联策略用 `put-role-policy` 替换，角色 `AWSReservedSSO_...` 的策略则在其权限集中修改），然后重新调用。",
      expect:
        "片刻之后调用成功；IAM 的更改无需重新部署 API。如果消息变成 `because no identity-based policy allows`，说明还缺少 `Allow`。",
    },
  },
  fix: {
    caller: "满足该 `Deny` 的条件，或者请你账户的管理员缩小它；任何 `Allow` 都压不过它。",
    owner: "API 一侧无需改动；只有当报错没有说明策略类型时，才需要排除资源策略中的 `Deny`。",
    ask: "请缩小命中这次调用的基于身份的策略中的 `Deny`，或者告诉我们需要满足什么条件。",
  },
};
