import type { vpcEndpointPolicy as cause } from "../../../causes/vpc-endpoint-policy";
import type { CauseWords } from "../../../types";

export const vpcEndpointPolicy: CauseWords<typeof cause> = {
  why: "私有 API 要通过接口端点访问，而端点自己的策略先于 API 的策略评估。这个端点策略拒绝此调用方或此 API，或没有允许它们。没有 SigV4 签名的调用，包括带 Bearer 令牌的调用，在那里都算作匿名。",
  steps: {
    "denial-message": {
      action: "查看被拒绝的响应中消息的末尾；如果真实的客户端会为调用签名，请由它发出调用。",
      expect:
        "`because no VPC endpoint policy allows the execute-api:Invoke action` 或 `with an explicit deny in a VPC endpoint policy` 可以证实这个原因。如果提到另一个策略，请先修复那个策略：消息只会提到一个。如果没有提到任何策略，请继续。",
    },
    "endpoint-policy": {
      action: "在拥有该 VPC 的账户中，查看调用所经端点的策略。",
      expect:
        "默认策略允许 `*` 对 `*` 执行 `*`，可以排除这个原因。如果是这个原因，策略列出的是其他 API、操作或主体，或者有 Deny。请把 `Resource` 与消息中的 ARN 逐字比较。",
    },
    "caller-identity": {
      action: "根据客户端发送的 `Authorization` 标头，判断端点策略看到的是谁。",
      expect:
        "没有该标头，或是 Bearer 令牌：匿名，针对指定主体或 `aws:PrincipalOrgID` 的语句永远不会匹配。有效的 SigV4 签名：这里输出的 ARN。无效的签名即使在没有授权的方法上也会被拒绝。",
    },
    "used-endpoint": {
      action:
        "在访问日志的格式中加入 `$context.identity.vpceId`、`$context.authorize.status` 和 `$context.authorize.error`，并查看该请求的记录。",
      expect:
        "`authorize.status` 为 403，以及真正使用的端点。ID 与预期不同，说明 DNS 把调用方引向了另一个 VPC 的端点：起作用的是那个端点的策略。",
    },
    "allowed-call": {
      action:
        "第一行把端点的策略保存为 `policy.json`。在其中对 API 的 ARN（后面加上 `/*`）允许 `execute-api:Invoke`；如果调用方不发送签名，则 `Principal` 用 `*`。请保留其他语句：该文件会替换整个策略。为此不需要重新部署 API。",
      expect: '`"Return": true`。改动可能需要几分钟才生效。',
    },
    "call-again": {
      action: "重复调用。",
      expect:
        "调用通过，或消息现在提到下一个策略。`because no resource-based policy allows` 指的是 API 的资源策略，改动它需要重新部署阶段。",
    },
  },
};
