import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "调用方没有任何策略允许调用此方法",
  why: "对于同一账户中的调用方，使用 IAM 授权的方法只有在调用方基于身份的策略或 API 的资源策略允许对此阶段、方法和路径执行 `execute-api:Invoke` 时才会放行。现在两者都没有允许。",
  steps: {
    message: {
      action: "从消息中复制调用方的 ARN 和资源 ARN，并查看其后的内容。",
      expect:
        "`because no identity-based policy allows the execute-api:Invoke action`，旧版消息其后没有内容。签名是有效的：API Gateway 已识别你的身份。如果有 `with an explicit deny`，则是某条 `Deny` 所致；如果提到权限边界、会话策略或服务控制策略，则是相应的策略所致。",
    },
    "caller-identity": {
      action: "用发出调用的程序的凭证，向 AWS 查询当前身份。",
      expect:
        "ARN 与消息中的相同，且 `Account` 的后四位与资源 ARN 的相同。如果账户不同，则双方都必须允许该调用。如果 ARN 不同，说明程序用了别的凭证，例如实例的或环境变量中的凭证。",
    },
    "signer-in-log": {
      action:
        "在访问日志中查看该请求的记录：`$context.identity.userArn`、`$context.authorize.status` 和 `$context.authorize.error`。如果日志格式中没有这些变量，请加上。",
      expect:
        "有调用方的 ARN，以及 `403` 和 `The client is not authorized to perform this operation.`。`$context.authenticate.status` 为 `403` 则表示签名本身被拒绝。",
    },
    simulation: {
      action:
        "用 IAM 策略模拟评估该调用。如果是 `assumed-role` 的 ARN，请改用角色本身的 ARN；资源用消息中的 ARN，并补全账户 ID。",
      expect:
        "`implicitDeny`，没有匹配的语句。请对照现有策略的 `Resource`：它必须涵盖 `API_ID/STAGE/METHOD/path`，只写到阶段的 ARN 不涵盖阶段下的任何内容。需要的是 `execute-api:Invoke`，而不是只用于管理 API 的 `apigateway:*`。",
    },
    "policy-repair": {
      action:
        "请你的账户的管理员对消息中的 ARN 允许 `execute-api:Invoke`（用户则用 `put-user-policy`；角色 `AWSReservedSSO_...` 则在其权限集中修改）。",
      expect:
        "没有输出表示已保存，无需重新部署即可生效。在同一账户中，API 所有者也可以改为在 API 的资源策略中允许你的 ARN，但需要重新部署阶段。",
    },
    "signed-retry": {
      action: "用 curl 签名并重新调用；curl 从环境变量读取凭证，不会将其输出。",
      expect: "不再是这个 403。如果 curl 能通过而你的程序不能，说明程序是以另一个身份签名的。",
    },
  },
  fix: {
    caller: "请你账户的管理员为你的角色或用户允许对报错中 ARN 的 `execute-api:Invoke`。",
    owner: "在同一账户中，也可以在 API 的资源策略里允许调用方的 ARN，并重新部署阶段。",
    ask: "请为报错中的身份允许对该方法的 `execute-api:Invoke`。",
  },
};
