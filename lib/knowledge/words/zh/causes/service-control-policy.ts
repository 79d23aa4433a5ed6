import type { serviceControlPolicy as cause } from "../../../causes/service-control-policy";
import type { CauseWords } from "../../../types";

export const serviceControlPolicy: CauseWords<typeof cause> = {
  why: "服务控制策略限定成员账户中的用户和角色最多可以做什么。只要其中有一个策略拒绝，或者从组织的根到该账户之间有一级没有任何策略允许，调用就会被拒绝，无论账户自己的策略怎么说。",
  steps: {
    message: {
      action: "查看消息提到的是哪一类策略。",
      expect:
        "`service control policy`。即使策略只是没有提到该调用，措辞中也可能有 `explicit deny`，因此既要找 `Deny`，也要看是否缺少 `Allow`。资源控制策略不适用于 `execute-api`：如果文字提到它，那么被拒绝的是对其他服务的调用。如果消息后面带有授权 ID（authorization id），运行这些命令可以看到当时的评估结果（至少保留 24 小时）：`matchedPolicies` 中有拒绝该调用的策略及其语句的 `sid`。没有授权 ID 则不必运行。",
    },
    "caller-identity": {
      action: "用发出调用的程序所用的凭证，向 AWS 查询当前身份。",
      expect:
        "消息中的 ARN，位于某个组织的成员账户中。服务控制策略不约束管理账户，因此如果是管理账户，就不是这个原因。",
    },
    simulation: {
      action: "让 IAM 评估该调用。如果是 `assumed-role` 的 ARN，请给出角色本身的 ARN。",
      expect:
        "`AllowedByOrganizations` 为 `false`。如果是 `true`，拒绝可能取决于只有真实请求才不满足的条件，例如 `aws:SourceIp` 或 `aws:PrincipalTag`。",
    },
    "policies-of-the-account": {
      action:
        "与组织的管理员（管理账户或委派的账户）一起列出该账户的策略，然后以同样的方式列出其上每个组织单位和根的策略。",
      expect:
        "在某一级除 `FullAWSAccess` 之外还有策略，或者某一级没有 `FullAWSAccess`，而其策略列出的允许的服务中没有 `execute-api`。",
    },
    "policy-content": {
      action:
        "在这些策略中逐一查找涵盖 `execute-api:Invoke` 的 `Deny`（也包括通过 `NotAction` 或区域列表涵盖的）及其条件。",
      expect: "有一条语句与该调用相符：区域、主体或操作不在组织允许的范围之内。",
    },
    exception: {
      action:
        "请管理员在那一级允许 `execute-api`，或在 `Deny` 的条件中豁免此角色；也可以从组织允许的区域或账户发起调用。然后重复调用。",
      expect: "调用成功，或消息提到另一个策略。不需要重新部署 API。",
    },
  },
};
