import type { permissionsBoundary as cause } from "../../../causes/permissions-boundary";
import type { CauseWords } from "../../../types";

export const permissionsBoundary: CauseWords<typeof cause> = {
  why: "权限边界限定了用户或角色的基于身份的策略所能授予的上限：调用必须同时得到两者的允许。该边界要么没有提及对此 API 的 `execute-api:Invoke`，要么拒绝了它。",
  steps: {
    message: {
      action: "查看消息点名的是哪种策略类型。",
      expect:
        "`because no permissions boundary allows the execute-api:Invoke action` 或 `with an explicit deny in a permissions boundary`。如果有多个策略拒绝，消息只点名其中一个，因此修复这一个之后，可能还会出现另一个。如果消息后面带有授权 ID（authorization id），运行这些命令可以看到当时的评估结果（至少保留 24 小时）：`matchedPolicies` 中有拒绝该调用的策略及其语句的 `sid`。没有授权 ID 则不必运行。",
    },
    boundary: {
      action:
        "查询消息中用户或角色的边界（如果是用户：`aws iam get-user --user-name USER_NAME --query '{User:User.{UserName:UserName,Arn:Arn,PermissionsBoundary:PermissionsBoundary}}'`）。",
      expect:
        "`PermissionsBoundaryArn`，其值为一个策略的 ARN。`null` 表示没有边界：用 `aws sts get-caller-identity` 确认查看的是消息中的身份。",
    },
    "boundary-text": {
      action: "输出边界的当前版本。",
      expect:
        "对消息中的资源 ARN 没有针对 `execute-api:Invoke` 的 `Allow`，或者有一条涵盖它的 `Deny`。对 `apigateway:*` 的允许不算：它只涵盖 API 的管理。",
    },
    simulation: {
      action: "让 IAM 评估该调用。如果是 `assumed-role` ARN，改用角色本身的 ARN。",
      expect:
        "`AllowedByPermissionsBoundary` 为 `false`。如果为 `true`，请看所用的 ARN 是否就是消息中的；如果是，可能是边界中有一个条件只在实际请求中不满足。",
    },
    "boundary-repair": {
      action:
        "请边界的所有者在其中允许对此 API 的 `execute-api:Invoke`。边界只设上限：还必须有基于身份的策略允许该调用。",
      expect: "出现 `IsDefaultVersion` 为 `true` 的新版本。使用该边界的每个用户和角色都会受影响。",
    },
    "signed-retry": {
      action: "用 curl 签名并重复调用；curl 从环境变量读取凭证，不会将其输出。",
      expect:
        "不再是这个 403；API 不需要重新部署。如果变成 `because no identity-based policy allows`，说明缺少基于身份的策略。",
    },
  },
};
