import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "私有自定义域名不允许此调用方的 VPC 端点",
  why: "私有自定义域名只对满足两个条件的 VPC 端点开放：端点与域名之间有访问关联，并且域名自身的策略允许该端点。此调用经过的端点缺少其中之一。这种拒绝返回什么消息，AWS 文档没有说明，预计只有 `Forbidden`。",
  steps: {
    "resolved-address": {
      action: "在发出调用的机器上解析该域名。",
      expect:
        "结果是私有地址，即 `execute-api` 的 VPC 端点的地址。如果是公有地址，说明该域名在那里没有解析到 VPC 端点，属于另一个原因。",
    },
    associations: {
      action: "在调用方的账户中列出访问关联。",
      expect:
        "没有哪个关联同时满足：`accessAssociationSource` 是调用所经过的端点，`domainNameArn` 是所调用的域名。",
    },
    "domain-policies": {
      action:
        "在拥有该域名的账户中查看它的两个策略。私有自定义域名只能按 ID 查询：ID 见 `get-domain-names` 输出的 `domainNameId`。",
      expect:
        "用于 `execute-api` 的 `policy` 不允许调用方的 VPC 端点，或者 `managementPolicy` 不允许调用方的账户创建关联。不带 `--domain-name-id` 时的 `NotFoundException` 并不表示该域名不存在。",
    },
    association: {
      action: "如果缺少关联，请在调用方的账户中创建；域名所有者不能代为创建。",
      expect:
        "命令输出 `domainNameAccessAssociationArn`。如果命令被拒绝，请查看 `managementPolicy` 或 AWS RAM 中的共享是否包括此账户。",
    },
    "domain-policy": {
      action:
        "如果问题在于策略，请域名所有者在其中允许该端点：第一行把它保存为 `policy.json`，其余各行用修改后的内容替换整个策略。",
      expect:
        "新的 `policy` 允许 `execute-api:Invoke`，条件是 `aws:SourceVpce` 为调用方的端点，并且其中没有与该端点匹配的 `Deny`。",
    },
    "api-policy": {
      action: "检查该域名映射到的私有 API 的资源策略是否也允许该端点。",
      expect:
        "资源策略允许该端点。如果不允许，调用能通过域名这一关，但会以 `User: anonymous is not authorized` 被拒绝，属于另一个原因。",
    },
    "call-again": {
      action: "重新调用。",
      expect: "响应来自 API。如果路径不在任何映射之内而得到 `Forbidden`，则属于另一个原因。",
    },
  },
  fix: {
    caller: "在你自己的账户中为 VPC 端点和该域名创建访问关联；提供方无法代劳。",
    owner: "在域名的策略中允许调用方的 VPC 端点，并允许调用方的账户创建关联。",
  },
  misleads: "AWS 没有说明这种拒绝返回什么文字，`Forbidden` 只是推测，要以访问关联列表为准。",
};
