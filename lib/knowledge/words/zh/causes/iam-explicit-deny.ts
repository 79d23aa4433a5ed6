import type { iamExplicitDeny as cause } from "../../../causes/iam-explicit-deny";
import type { CauseWords } from "../../../types";

export const iamExplicitDeny: CauseWords<typeof cause> = {
  why: "附加到调用方的 IAM 用户、其组或其角色的策略中的 `Deny` 优先于任何 `Allow`，API 资源策略中的也不例外。它可能取决于该调用没有满足的条件，例如多重身份验证或源地址。",
  steps: {
    message: {
      action: "把消息从第一个词读到最后一个词。",
      expect:
        "它以 `User: arn:aws:` 开头，以 `with an explicit deny in an identity-based policy` 结尾。较早的措辞到 `with an explicit deny` 为止，没有说明是哪个策略，因此还必须排除 API 的资源策略。如果它以 `User is not authorized to access this resource` 开头，则返回 `Deny` 的是 Lambda 授权方，而不是 IAM。如果消息后面带有授权 ID（authorization id），运行这些命令可以看到当时的评估结果（至少保留 24 小时）：`matchedPolicies` 中有拒绝该调用的策略及其语句的 `sid`。没有授权 ID 则不必运行。",
    },
    "caller-identity": {
      action: "用发出调用的程序的凭证，向 AWS 查询当前身份。",
      expect:
        "与消息中相同的 ARN。得到另一个 ARN，说明程序签名所用的凭证与你所想的不同；请查看消息中那个 ARN 的策略。",
    },
    simulation: {
      action:
        "让 IAM 评估该调用。如果是 `assumed-role` 的 ARN，请给出角色本身的 ARN，即 `arn:aws:iam::ACCOUNT_ID:role/NAME`。",
      expect:
        "`explicitDeny`，以及包含该语句的策略。`allowed` 表示 `Deny` 取决于只有真实请求才不满足的条件（`aws:MultiFactorAuthPresent`、`aws:SourceIp` 等），或位于模拟不会读取的策略中，例如 API 的资源策略。",
    },
    "attached-policies": {
      action:
        "列出角色的托管策略和内联策略（用户则用 `user` 命令，并包括其每个组的策略），查看每一条 `Action` 涵盖 `execute-api:Invoke` 的 `Deny`，也包括通过 `NotAction` 涵盖的。",
      expect: "有一条语句与消息中的 ARN 相符。它的条件说明该调用缺少什么。",
    },
    "resource-policy-check": {
      action: "如果消息没有提到任何一类策略，请输出 API 的资源策略。",
      expect:
        "其中没有与调用方相符的 `Deny`。如果有，则原因是资源策略；要修复它，请修改它并重新部署阶段。",
    },
    "statement-repair": {
      action:
        "满足该条件，或让你的账户的管理员缩小 `Deny` 的范围（在运行最后一行之前修改 `policy.json`；内联策略用 `put-role-policy` 替换，角色 `AWSReservedSSO_...` 的策略则在其权限集中修改），然后重复调用。",
      expect:
        "不久之后调用成功；IAM 中的改动不需要重新部署 API。如果文字变成 `because no identity-based policy allows`，则还缺少 `Allow`。",
    },
  },
};
