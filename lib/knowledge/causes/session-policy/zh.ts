import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "调用方临时凭证上的会话策略拒绝了调用",
  why: "颁发临时凭证时可以传入会话策略，会话的权限是该策略与角色权限的交集。角色允许对此 API 执行 `execute-api:Invoke`，但会话策略没有包含它，或者拒绝了它。",
  steps: {
    message: {
      action: "查看消息指明的是哪种策略类型。",
      expect:
        "`because no session policy allows the execute-api:Invoke action` 或 `with an explicit deny in a session policy`。它前面的 ARN 形如 `assumed-role/ROLE/SESSION` 或 `federated-user/NAME`。如果消息后面带有授权 ID（authorization id），运行这些命令可以看到当时的评估结果（至少保留 24 小时）：`matchedPolicies` 中有拒绝该调用的策略及其语句的 `sid`。没有授权 ID 则不必运行。",
    },
    "session-origin": {
      action: "用发出调用的程序的凭证查看角色和会话名称，并找出颁发该凭证的代码或服务。",
      expect:
        "ARN 与消息中的相同。颁发方在调用 `AssumeRole`、`AssumeRoleWithWebIdentity`、`AssumeRoleWithSAML` 或 `GetFederationToken` 时传入了 `Policy` 或 `PolicyArns`；Cognito 身份池在增强流程中会自行为访客凭证加上两份会话策略：一份托管策略（`AmazonCognitoUnAuthedIdentitiesSessionPolicy`）和一份内联策略。托管策略不含 `execute-api`；内联策略目前是否包含，未能查证。基本流程两者都没有。直接使用实例配置文件或 Lambda 角色时没有会话策略。",
    },
    "issuing-event": {
      action:
        "在 CloudTrail 中找出颁发该会话的事件，区域选择调用 STS 的区域（全局端点对应 `us-east-1`）。",
      expect:
        "参数中有 `policy` 或 `policyArns`。两者都没有，表示这次调用没有传入会话策略；如果角色是从另一个会话代入的，请沿角色链向上查找。",
    },
    "policy-repair": {
      action:
        "在颁发会话的代码中，在会话策略中允许对消息中的资源 ARN 执行 `execute-api:Invoke`；如果角色的权限范围已经足够小，也可以不传会话策略。",
      expect: "会话策略现在涵盖该调用。会话策略只能缩小权限：如果角色不允许该调用，仍会被拒绝。",
    },
    "new-session": {
      action: "重新颁发凭证，并让程序使用新的凭证。已有的会话会一直沿用颁发时的策略。",
      expect: "角色相同，会话是新的。缓存凭证的程序需要重启。",
    },
    "signed-retry": {
      action: "用新会话的凭证，以 curl 签名并重新调用；curl 从环境变量读取凭证，不会将其输出。",
      expect: "不再是这个 403；API 无需重新部署。",
    },
  },
  fix: {
    caller: "在签发会话时传入的策略中加上对该 API 的 `execute-api:Invoke`，然后获取新的凭证。",
    owner: "API 一侧无需改动。",
    ask: "请在签发我们凭证时所用的会话策略中，加上对该 API 的 `execute-api:Invoke`。",
  },
};
