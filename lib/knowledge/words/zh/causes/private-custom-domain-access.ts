import type { privateCustomDomainAccess as cause } from "../../../causes/private-custom-domain-access";
import type { CauseWords } from "../../../types";

export const privateCustomDomainAccess: CauseWords<typeof cause> = {
  why: "私有自定义域名只响应这样的 VPC 端点：有访问关联把端点与域名联系起来，并且域名自己的策略允许该端点。此调用经过的端点缺少其中之一。AWS 没有在文档中说明这种拒绝的文字，预计只有 `Forbidden`。",
  steps: {
    "resolved-address": {
      action: "查看在发出调用的机器上，该名称指向哪里。",
      expect:
        "结果是私有地址，即 `execute-api` 的 VPC 端点的地址。如果是公有地址，说明该名称在那里并不指向 VPC 端点，那是另一个原因。",
    },
    associations: {
      action: "在调用方的账户中列出访问关联。",
      expect:
        "其中没有一个关联的 `accessAssociationSource` 是调用所经过的端点，同时 `domainNameArn` 又是所调用的域名。",
    },
    "domain-policies": {
      action:
        "在拥有该域名的账户中查看它的两个策略。私有域名只能按 ID 找到：见 `get-domain-names` 中的 `domainNameId`。",
      expect:
        "用于 `execute-api` 的 `policy` 不允许调用方的 VPC 端点，或者 `managementPolicy` 不允许调用方的账户创建关联。不带 `--domain-name-id` 时的 `NotFoundException` 并不表示该域名不存在。",
    },
    association: {
      action: "如果缺少关联，请在调用方的账户中创建；提供方不能代替调用方创建。",
      expect:
        "命令输出 `domainNameAccessAssociationArn`。如果命令被拒绝，请查看 `managementPolicy` 或 AWS RAM 中的共享是否包括此账户。",
    },
    "domain-policy": {
      action:
        "如果问题在于策略，请让所有者在其中允许该端点：第一行把它保存为 `policy.json`，其余各行用修改后的内容替换整个策略。",
      expect:
        "新的 `policy` 允许 `execute-api:Invoke`，条件是 `aws:SourceVpce` 为调用方的端点，并且其中没有与该端点匹配的 `Deny`。",
    },
    "api-policy": {
      action: "请检查域名背后的私有 API 的资源策略是否也允许该端点。",
      expect:
        "该端点在其中得到允许。如果没有，调用会通过域名，而被 `User: anonymous is not authorized` 拒绝，那是另一个原因。",
    },
    "call-again": {
      action: "重复调用。",
      expect: "API 作出响应。对没有映射涵盖的路径返回 `Forbidden`，则是另一个原因。",
    },
  },
};
