import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "VPC 端点的策略不允许此调用",
  why: "私有 API 要通过接口 VPC 端点访问，而端点自己的策略先于 API 的策略评估。这个端点策略拒绝了此调用方或此 API，或者没有允许它们。对端点策略来说，没有 SigV4 签名的调用（包括带 Bearer 令牌的调用）一律视为匿名。",
  steps: {
    "denial-message": {
      action: "查看 403 响应中消息的末尾；如果实际的客户端会签名，请用该客户端发出调用。",
      expect:
        "`because no VPC endpoint policy allows the execute-api:Invoke action` 或 `with an explicit deny in a VPC endpoint policy` 可确认是这个原因。如果提到另一个策略，请先修复那个策略：消息只会提到一个。如果没有提到任何策略，请继续下一步。",
    },
    "endpoint-policy": {
      action: "在拥有该 VPC 的账户中，查看调用所经过的端点的策略。",
      expect:
        "策略只列出了其他 API、操作或主体，或者有 Deny。请把 `Resource` 与消息中的 ARN 逐字对比。如果是默认策略（允许 `*` 对 `*` 执行 `*`），可排除这个原因。",
    },
    "caller-identity": {
      action: "根据客户端发送的 `Authorization` 标头，判断端点策略看到的是谁。",
      expect:
        "没有该标头，或者是 Bearer 令牌：匿名，针对特定主体或 `aws:PrincipalOrgID` 的语句不会匹配。有效的 SigV4 签名：身份是这里输出的 ARN。签名无效时，即使方法没有授权要求也会被拒绝。",
    },
    "used-endpoint": {
      action:
        "在访问日志的格式中加入 `$context.identity.vpceId`、`$context.authorize.status` 和 `$context.authorize.error`，并查看该请求的记录。",
      expect:
        "`authorize.status` 为 403，以及实际经过的端点。如果 ID 与预期不同，说明 DNS 把调用方解析到了另一个 VPC 的端点：起作用的是那个端点的策略。",
    },
    "allowed-call": {
      action:
        "第一行把端点的策略保存为 `policy.json`。在其中对 API 的 ARN（后面加上 `/*`）允许 `execute-api:Invoke`；如果调用方不发送签名，则 `Principal` 用 `*`。请保留其他语句：该文件会替换整个策略。API 无需重新部署。",
      expect: '`"Return": true`。更改可能要过几分钟才生效。',
    },
    "call-again": {
      action: "重新调用。",
      expect:
        "调用通过，或者消息变为提到下一个策略。`because no resource-based policy allows` 指的是 API 的资源策略，更改它需要重新部署阶段。",
    },
  },
  fix: {
    caller:
      "请 VPC 的所有者在端点策略中允许对该 API 的 `execute-api:Invoke`；调用不签名时 `Principal` 要写 `*`。",
    owner: "API 一侧无需改动；把端点策略需要允许的 ARN 告知调用方。",
    ask: "请在我们所用的 VPC 端点的策略中，允许对该 API 的 `execute-api:Invoke`。",
  },
  misleads: "报错里的 `anonymous` 只表示请求没有 IAM 签名；带了 Bearer 令牌或 API 密钥也一样。",
};
