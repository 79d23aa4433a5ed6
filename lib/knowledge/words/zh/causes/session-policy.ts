import type { sessionPolicy as cause } from "../../../causes/session-policy";
import type { CauseWords } from "../../../types";

export const sessionPolicy: CauseWords<typeof cause> = {
  why: "颁发临时凭证时传入的策略，把这一个会话限制在该策略与角色都允许的范围内。角色允许对此 API 执行 `execute-api:Invoke`，该策略却没有包括这个操作，或拒绝了它。",
  steps: {
    message: {
      action: "查看消息提到的是哪一类策略。",
      expect:
        "`because no session policy allows the execute-api:Invoke action` 或 `with an explicit deny in a session policy`。它前面的 ARN 形如 `assumed-role/ROLE/SESSION` 或 `federated-user/NAME`。如果消息后面带有授权 ID（authorization id），运行这些命令可以看到当时的评估结果（至少保留 24 小时）：`matchedPolicies` 中有拒绝该调用的策略及其语句的 `sid`。没有授权 ID 则不必运行。",
    },
    "session-origin": {
      action: "用发出调用的程序的凭证查看角色和会话名称，并找出颁发它们的代码或服务。",
      expect:
        "消息中的 ARN。颁发者向 `AssumeRole`、`AssumeRoleWithWebIdentity`、`AssumeRoleWithSAML` 或 `GetFederationToken` 传递了 `Policy` 或 `PolicyArns`；Cognito 身份池会自行为访客凭证加上会话策略。直接使用的实例配置文件或 Lambda 角色没有这样的策略。",
    },
    "issuing-event": {
      action:
        "在 CloudTrail 中，在调用 STS 的区域（全局端点对应 `us-east-1`）找出颁发该会话的事件。",
      expect:
        "参数中有 `policy` 或 `policyArns`。两者都没有，表示这次调用没有设置会话策略；如果角色是从另一个会话代入的，请沿这条链往上查找会话策略。",
    },
    "policy-repair": {
      action:
        "在颁发会话的代码中，把对消息中资源 ARN 的 `execute-api:Invoke` 加入会话策略；如果角色的权限已经足够小，也可以不用会话策略。",
      expect: "会话策略现在涵盖该调用。会话策略只能缩小范围：如果角色不允许该调用，它仍会被拒绝。",
    },
    "new-session": {
      action: "颁发新的凭证，并让程序使用它们。正在使用的会话会保留颁发时的策略。",
      expect: "同样的角色，新的会话。请重新启动缓存凭证的程序。",
    },
    "signed-retry": {
      action: "用新的会话重复调用，由 curl 签名；它从环境中取得凭证而不会输出它们。",
      expect: "不再是这个 403；API 不需要重新部署。",
    },
  },
};
