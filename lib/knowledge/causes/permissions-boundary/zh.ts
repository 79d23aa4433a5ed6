import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "调用方的权限边界不允许此调用",
  why: "权限边界限定了用户或角色的最大权限：调用必须同时得到权限边界和基于身份的策略的允许。该边界要么没有允许对此 API 的 `execute-api:Invoke`，要么拒绝了它。",
  steps: {
    message: {
      action: "查看消息指明的是哪种策略类型。",
      expect:
        "`because no permissions boundary allows the execute-api:Invoke action` 或 `with an explicit deny in a permissions boundary`。如果有多个策略拒绝，消息只会指明其中一个，因此修复这一个之后，可能还会出现另一个。如果消息后面带有授权 ID（authorization id），运行这些命令可以看到当时的评估结果（至少保留 24 小时）：`matchedPolicies` 中有拒绝该调用的策略及其语句的 `sid`。没有授权 ID 则不必运行。",
    },
    boundary: {
      action:
        "查询消息中用户或角色的边界（如果是用户：`aws iam get-user --user-name USER_NAME --query '{User:User.{UserName:UserName,Arn:Arn,PermissionsBoundary:PermissionsBoundary}}'`）。",
      expect:
        "`PermissionsBoundaryArn` 的值是一个策略的 ARN。`null` 表示没有边界：用 `aws sts get-caller-identity` 确认查看的是消息中的身份。",
    },
    "boundary-text": {
      action: "输出边界策略的当前版本。",
      expect:
        "没有允许对消息中的资源 ARN 执行 `execute-api:Invoke` 的 `Allow`，或者有一条涵盖它的 `Deny`。允许 `apigateway:*` 不算：它只涵盖对 API 的管理。",
    },
    simulation: {
      action: "用 IAM 策略模拟评估该调用。如果是 `assumed-role` 的 ARN，请改用角色本身的 ARN。",
      expect:
        "`AllowedByPermissionsBoundary` 为 `false`。如果为 `true`，请核对所用的 ARN 是否就是消息中的；如果是，可能边界中有某个条件只在实际请求中不满足。",
    },
    "boundary-repair": {
      action:
        "请边界策略的负责人在其中允许对此 API 的 `execute-api:Invoke`。边界只设定上限：还必须有基于身份的策略允许该调用。",
      expect: "出现 `IsDefaultVersion` 为 `true` 的新版本。使用该边界的每个用户和角色都会受影响。",
    },
    "signed-retry": {
      action: "用 curl 签名并重新调用；curl 从环境变量读取凭证，不会将其输出。",
      expect:
        "不再是这个 403；API 无需重新部署。如果变成 `because no identity-based policy allows`，说明缺少基于身份的策略。",
    },
  },
  fix: {
    caller:
      "请权限边界的所有者在其中允许对该 API 的 `execute-api:Invoke`；基于身份的策略也必须允许。",
    owner: "API 一侧无需改动。",
    ask: "请在我们角色的权限边界中允许对该 API 的 `execute-api:Invoke`。",
  },
};
