import type { httpApiLambdaAuthorizerDeny as cause } from "../../../causes/http-api-lambda-authorizer-deny";
import type { CauseWords } from "../../../types";

export const httpApiLambdaAuthorizerDeny: CauseWords<typeof cause> = {
  why: '函数返回了 `isAuthorized: false` 或不允许此路由的策略，或者用的是缓存的这类结果。HTTP API 只返回 `{"message":"Forbidden"}`；它没有执行日志。',
  steps: {
    "route-authorizer": {
      action: "找出路由的授权方及其设置。",
      expect:
        "该路由旁为 `CUSTOM`。TTL 大于 0，而身份来源中没有 `$context.routeKey`，表示使用此授权方的所有路由共用一个决定。如果是 `AWS_IAM` 或 `JWT`：不是这个原因。",
    },
    "access-log": {
      action:
        "在访问日志中查找该请求，其格式中要有 `$context.status`、`$context.authorizer.error` 和 `$context.integration.status`；第一条命令显示日志组和格式。",
      expect:
        "状态码 403，`integration.status` 为 `-`：在到达后端之前被拒绝。那里的值为 403，则是后端自己的响应。`authorizer.error` 中有文字，则是授权方出错，它会导致 500。",
    },
    "function-log": {
      action: "在函数自己的日志中查看它收到了什么、为什么拒绝。",
      expect: "未通过的那项检查。在这个时间没有记录：使用了缓存的拒绝，可能是为另一个路由作出的。",
    },
    "caller-token": {
      action:
        "检查你发送的是否是此授权方所期望的令牌；如果是 JWT（放在 shell 变量 `TOKEN` 中），此命令输出它的声明和现在的时间，而不输出令牌。",
      expect:
        "`exp` 早于 `now`，或 `iss`、`aud` 或 `client_id` 属于另一个环境。如果请求中根本没有身份来源，响应会是 401。",
    },
    "correct-decision": {
      action:
        "改正函数：返回 `isAuthorized: true`（格式 2.0 的简单响应），或返回允许此调用方可用的所有路由的策略；或在身份来源中加入 `$context.routeKey`。改动授权方之后请部署阶段，除非它会自动部署。",
      expect: "对同一令牌，函数的日志显示新的结果。",
    },
    "reset-cache": {
      action: "重置阶段的授权方缓存，并让调用方再次发送请求。",
      expect: "403 消失。如果不重置，旧的拒绝会一直持续到授权方的 TTL 结束。",
    },
  },
  fix: {
    caller: "发送该授权方需要的令牌（未过期、环境正确）；否则请 API 所有者授予访问权限。",
    owner: "改正函数对该调用方返回的结果，并重置该阶段的授权方缓存。",
  },
  misleads: "不管授权方因为什么拒绝，HTTP API 都只说一句 `Forbidden`。",
};
