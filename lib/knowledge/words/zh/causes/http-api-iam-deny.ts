import type { httpApiIamDeny as cause } from "../../../causes/http-api-iam-deny";
import type { CauseWords } from "../../../types";

export const httpApiIamDeny: CauseWords<typeof cause> = {
  why: '使用 `AWS_IAM` 的路由要求请求带有签名版本 4 的签名，签名者还必须有权对它执行 `execute-api:Invoke`。无论是签名缺失、签名错误，还是签名者没有权限，HTTP API 都只返回 `{"message":"Forbidden"}`。',
  steps: {
    "route-authorization": {
      action: "列出各路由及其授权，并找出与请求匹配的路由（最具体的路由优先，`$default` 最后）。",
      expect:
        "该路由为 `AWS_IAM`。`JWT` 或 `CUSTOM` 则指向授权方，`NONE` 指向后端。如果该路由本应开放，请用 `update-route` 修改并部署，除非阶段会自动部署。",
    },
    "signed-call": {
      action: "由 curl 签名并发出同样的调用；它从环境中取得凭证而不会输出它们。",
      expect:
        "响应不是 403，说明客户端没有签名，或签名有误：请在 HAR 或 `curl -v` 的输出中查找 `Authorization: AWS4-HMAC-SHA256`，其凭证范围中应有 `/REGION/execute-api/aws4_request`。仍是 403，说明该身份没有获得允许，或其凭证无效；`aws sts get-caller-identity` 可以说明是哪一种。",
    },
    "signer-in-log": {
      action:
        "HTTP API 没有执行日志。请在访问日志中查看该请求的记录，其格式中要有 `$context.identity.userArn`、`$context.error.message` 和 `$context.integrationStatus`。",
      expect:
        "有用户 ARN，说明签名很可能已被接受，是策略拒绝的；`-` 说明请求很可能没有签名，或签名未被接受。`$context.integrationStatus` 有值，说明是后端作出的响应，也就不是这个原因。",
    },
    simulation: {
      action:
        "让 IAM 评估该调用。如果是 `assumed-role` 的 ARN，请给出角色本身的 ARN；默认阶段在 ARN 中同样写作 `$default`。",
      expect:
        "`implicitDeny` 或 `explicitDeny`。从别处复制的策略，其 `Resource` 中往往是另一个阶段。`allowed` 指向签名。",
    },
    "policy-repair": {
      action:
        "请 API 账户的管理员允许你的角色对该路由执行 `execute-api:Invoke`（用户则用 `put-user-policy`；角色 `AWSReservedSSO_...` 则在其权限集中修改）。",
      expect: "已签名的调用成功。IAM 中的改动不需要部署 API。",
    },
    "account-role": {
      action:
        "如果从另一个账户调用，请代入 API 账户中的角色，并用它的凭证签名：HTTP API 没有可以放行你的账户的资源策略。",
      expect:
        "`Account` 是 API 的账户。这一步出错，说明该角色不信任你，或你无权对它执行 `sts:AssumeRole`。",
    },
  },
};
