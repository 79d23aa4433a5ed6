import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "调用方所在组织的服务控制策略拒绝了调用",
  why: "服务控制策略（SCP）限定成员账户中用户和角色的最大权限。只要有一个策略拒绝，或者从组织的根到该账户之间有一级没有任何策略允许，调用就会被拒绝，无论账户自己的策略如何规定。",
  steps: {
    message: {
      action: "查看消息指明的是哪种策略类型。",
      expect:
        "`service control policy`。即使策略只是没有允许该调用，消息中也可能写 `explicit deny`，因此既要找 `Deny`，也要看是否缺少 `Allow`。AWS 没有把 `execute-api` 列入资源控制策略适用的服务，因此这里不会是资源控制策略。如果消息后面带有授权 ID（authorization id），运行这些命令可以看到当时的评估结果（至少保留 24 小时）：`matchedPolicies` 中有拒绝该调用的策略及其语句的 `sid`。没有授权 ID 则不必运行。",
    },
    "caller-identity": {
      action: "用发出调用的程序所用的凭证，向 AWS 查询当前身份。",
      expect:
        "ARN 与消息中的相同，且账户是某个组织的成员账户。服务控制策略不约束管理账户，因此如果是管理账户，就不是这个原因。",
    },
    simulation: {
      action: "用 IAM 策略模拟评估该调用。如果是 `assumed-role` 的 ARN，请改用角色本身的 ARN。",
      expect:
        "`AllowedByOrganizations` 为 `false`。如果是 `true`，拒绝可能取决于只有实际请求才不满足的条件，例如 `aws:SourceIp` 或 `aws:PrincipalTag`。",
    },
    "policies-of-the-account": {
      action:
        "请组织的管理员（在管理账户或委派管理员账户中）列出该账户的策略，再以同样的方式列出其上各级组织单位和根的策略。",
      expect:
        "某一级除 `FullAWSAccess` 之外还有其他策略，或者某一级没有 `FullAWSAccess`，而其策略允许的服务列表中没有 `execute-api`。",
    },
    "policy-content": {
      action:
        "在这些策略中逐一查找涵盖 `execute-api:Invoke` 的 `Deny`（包括通过 `NotAction` 或区域列表涵盖的）及其条件。",
      expect: "有一条语句与该调用匹配：区域、主体或操作不在组织允许的范围之内。",
    },
    exception: {
      action:
        "请管理员在那一级允许 `execute-api`，或者在 `Deny` 的条件中豁免此角色；也可以改用组织允许的区域或账户。然后重新调用。",
      expect: "调用成功，或者消息变为提到另一个策略。API 无需重新部署。",
    },
  },
  fix: {
    caller: "请组织的管理员为你的账户允许 `execute-api:Invoke`，或者从组织允许的区域或账户调用。",
    owner: "API 一侧无需改动：该策略属于调用方账户所在的组织。",
    ask: "请在服务控制策略中为我们的账户允许 `execute-api:Invoke`，或者豁免我们的角色。",
  },
  misleads:
    "报错可能写 `explicit deny`，其实没有哪条策略写了 `Deny`：SCP 只要没有列出 `execute-api`，同样会拒绝。",
};
