import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "HTTP API 的 Lambda 授权方拒绝了请求",
  why: '授权方函数返回了 `isAuthorized: false`，或者返回的策略不允许此路由，或者命中了缓存的这类结果。HTTP API 只返回 `{"message":"Forbidden"}`；它没有执行日志。',
  steps: {
    "route-authorizer": {
      action: "找出路由的授权方及其设置。",
      expect:
        "该路由旁为 `CUSTOM`。TTL 大于 0，而身份来源中没有 `$context.routeKey`，表示使用此授权方的所有路由共用一个授权结果。如果是 `AWS_IAM` 或 `JWT`：不是这个原因。",
    },
    "access-log": {
      action:
        "在访问日志中查找该请求，其格式中要有 `$context.status`、`$context.authorizer.error` 和 `$context.integration.status`；第一条命令显示日志组和格式。",
      expect:
        "状态码为 403，`integration.status` 为 `-`：在到达后端之前被拒绝。如果此处为 403，则是后端自己的响应。如果 `authorizer.error` 有内容，则是授权方出错，会导致 500。",
    },
    "function-log": {
      action: "在函数自身的日志中查看它收到了什么、为何拒绝。",
      expect:
        "未通过的那项检查。相应时间没有日志条目：命中了缓存的拒绝结果，可能是针对另一个路由的。",
    },
    "caller-token": {
      action:
        "确认发送的是此授权方所要求的令牌；如果是 JWT，将其放入 shell 变量 `TOKEN`，命令会输出其声明和当前时间，不输出令牌。",
      expect:
        "`exp` 早于 `now`，或者 `iss`、`aud`、`client_id` 属于另一个环境。如果请求中根本没有身份来源，响应会是 401。",
    },
    "correct-decision": {
      action:
        "修正函数：返回 `isAuthorized: true`（格式 2.0 的简单响应），或者返回一个允许此调用方可用的所有路由的策略；也可以在身份来源中加入 `$context.routeKey`。更改授权方后请部署阶段（启用了自动部署时不必手动部署）。",
      expect: "对于同一令牌，函数的日志中显示新的结果。",
    },
    "reset-cache": {
      action: "清空该阶段的授权方缓存，让调用方重新发送请求。",
      expect: "403 消失。如果不清空，旧的拒绝结果会保留到授权方的 TTL 到期。",
    },
  },
  fix: {
    caller: "发送该授权方需要的令牌（未过期、环境正确）；否则请 API 所有者授予访问权限。",
    owner: "改正函数对该调用方返回的结果，并重置该阶段的授权方缓存。",
  },
  misleads: "不管授权方因为什么拒绝，HTTP API 都只说一句 `Forbidden`。",
};
