import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "HTTP API 的路由要求 IAM 授权，并拒绝了请求",
  why: '使用 `AWS_IAM` 的路由要求请求带有签名版本 4 的签名，签名者还必须有权对该路由执行 `execute-api:Invoke`。无论是签名缺失、签名错误，还是签名者没有权限，HTTP API 都只返回 `{"message":"Forbidden"}`。',
  steps: {
    "route-authorization": {
      action: "列出各路由及其授权，并找出与请求匹配的路由（最具体的路由优先，`$default` 最后）。",
      expect:
        "该路由为 `AWS_IAM`。如果是 `JWT` 或 `CUSTOM`，应检查授权方；如果是 `NONE`，应检查后端。如果该路由本应公开，请用 `update-route` 修改并部署（阶段启用了自动部署时不必手动部署）。",
    },
    "signed-call": {
      action: "用 curl 签名并发出同样的调用；curl 从环境变量读取凭证，不会将其输出。",
      expect:
        "响应不是 403，说明客户端没有签名，或者签名有误：请在 HAR 或 `curl -v` 的输出中查找 `Authorization: AWS4-HMAC-SHA256`，其凭证范围中应有 `/REGION/execute-api/aws4_request`。仍是 403，说明该身份未获允许，或者其凭证无效；用 `aws sts get-caller-identity` 可以区分。",
    },
    "signer-in-log": {
      action:
        "HTTP API 没有执行日志。请在访问日志中查看该请求的记录，其格式中要有 `$context.identity.userArn`、`$context.error.message` 和 `$context.integrationStatus`。",
      expect:
        "有用户 ARN，说明签名很可能已被接受，是策略拒绝的；`-` 说明请求很可能没有签名，或者签名未被接受。`$context.integrationStatus` 有值，说明响应来自后端，也就不是这个原因。",
    },
    simulation: {
      action:
        "用 IAM 策略模拟评估该调用。如果是 `assumed-role` 的 ARN，请改用角色本身的 ARN；默认阶段在 ARN 中同样写作 `$default`。",
      expect:
        "`implicitDeny` 或 `explicitDeny`。从别处复制的策略，其 `Resource` 往往写的是另一个阶段。`allowed` 则说明问题在签名。",
    },
    "policy-repair": {
      action: "请 API 账户的管理员允许你的角色对该路由执行 `execute-api:Invoke`。",
      expect: "已签名的调用成功。IAM 的更改无需部署 API。",
    },
    "account-role": {
      action:
        "如果从另一个账户调用，请代入 API 账户中的角色，并用该角色的凭证签名：HTTP API 不支持资源策略，无法直接放行你的账户。",
      expect:
        "`Account` 是 API 的账户。这一步出错，说明该角色不信任你，或者你无权对它执行 `sts:AssumeRole`。",
    },
  },
  fix: {
    caller:
      "用 API 所在账户中有权 `execute-api:Invoke` 该路由的身份，对调用按 `execute-api` 签名。",
    owner:
      "在本账户中为调用方的角色允许对该路由的 `execute-api:Invoke`；其他账户的调用方需要担任本账户的角色。",
  },
  misleads: "没有签名、签名错误、有签名但没有权限，HTTP API 都只说一句 `Forbidden`。",
};
