import type { iamNoIdentityAllow as cause } from "../../../causes/iam-no-identity-allow";
import type { CauseWords } from "../../../types";

export const iamNoIdentityAllow: CauseWords<typeof cause> = {
  why: "使用 IAM 授权的方法，只有在调用方的身份策略或 API 的资源策略允许对此阶段、方法和路径执行 `execute-api:Invoke` 时，才会放行 API 自己账户中的调用方。两者都没有允许。",
  steps: {
    message: {
      action: "从消息中复制调用方的 ARN 和资源 ARN，并查看后面的内容。",
      expect:
        "`because no identity-based policy allows the execute-api:Invoke action`，较早的措辞则没有后文。签名是有效的：API Gateway 知道你是谁。`with an explicit deny` 表示有 `Deny`；如果提到权限边界、会话策略或服务控制策略，则是那一个。",
    },
    "caller-identity": {
      action: "用发出调用的程序的凭证，向 AWS 查询当前身份。",
      expect:
        "消息中的 ARN，以及最后四位数字与资源 ARN 相同的 `Account`。如果账户不同，则双方都必须允许该调用。如果 ARN 不同，则程序使用了别的凭证，例如实例的或环境中的凭证。",
    },
    "signer-in-log": {
      action:
        "在访问日志中查看该请求的记录：`$context.identity.userArn`、`$context.authorize.status` 和 `$context.authorize.error`。如果日志格式中没有它们，请加上。",
      expect:
        "调用方的 ARN，以及 `403` 和 `The client is not authorized to perform this operation.`。`$context.authenticate.status` 为 `403` 则表示签名本身被拒绝。",
    },
    simulation: {
      action:
        "让 IAM 评估该调用。如果是 `assumed-role` 的 ARN，请给出角色本身的 ARN，并使用消息中的资源 ARN，其中为完整的账户 ID。",
      expect:
        "`implicitDeny`，没有语句。请对照现有策略的 `Resource`：它必须涵盖 `API_ID/STAGE/METHOD/path`，而到阶段为止的 ARN 不涵盖其下的任何内容。需要的是 `execute-api:Invoke`，而不是只用于管理 API 的 `apigateway:*`。",
    },
    "policy-repair": {
      action:
        "让你的账户的管理员对消息中的 ARN 允许 `execute-api:Invoke`（用户则用 `put-user-policy`；角色 `AWSReservedSSO_...` 则在其权限集中修改）。",
      expect:
        "没有输出表示已保存，无需重新部署即可生效。在同一账户中，API 所有者也可以改为在 API 的资源策略中允许你的 ARN；那样需要重新部署阶段。",
    },
    "signed-retry": {
      action: "由 curl 签名并重复调用；它从环境中取得凭证而不会输出它们。",
      expect: "不再是这个 403。如果 curl 通过而你的程序没有，则程序是以另一个身份签名的。",
    },
  },
};
