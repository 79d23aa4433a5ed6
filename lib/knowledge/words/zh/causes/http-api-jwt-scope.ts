import type { httpApiJwtScope as cause } from "../../../causes/http-api-jwt-scope";
import type { CauseWords } from "../../../types";

export const httpApiJwtScope: CauseWords<typeof cause> = {
  why: "令牌的 `scope` 或 `scp` 声明中没有该路由的任何一个授权范围（scope）；有其中一个即可。如果令牌已过期，或者颁发者或受众错误，得到的则是 401。",
  steps: {
    "token-scopes": {
      action: "输出你所发送的令牌（放在 shell 变量 `TOKEN` 中）的声明；此命令不会输出令牌。",
      expect:
        "`scope` 和 `scp` 都是 `None`，或列表中没有路由所要求的范围（scope）。其他声明（例如 `permissions` 或 `roles`）中的范围不会被读取。`token_use id` 是 Cognito 的 ID 令牌：请发送访问令牌。",
    },
    "route-scopes": {
      action: "列出每个路由所要求的范围（scope）。",
      expect:
        "该路由旁为 `JWT`，并有一个范围（scope）列表，逐字比较，令牌中一个也没有；自定义的 Cognito 范围前面带有资源服务器，例如 `orders/read`。路由没有要求任何范围：那就不是这个原因。",
    },
    "client-scopes": {
      action:
        "在身份提供商处允许客户端使用该范围（scope）；此命令显示 Cognito 应用程序客户端可以请求哪些范围。",
      expect: "列表中没有该范围（scope）：请允许它。列表中有：客户端有权获得它，只是没有请求。",
    },
    "new-token": {
      action: "在请求中写明该范围（`scope=...`），向身份提供商取得新的令牌，并发送新的令牌。",
      expect:
        "新令牌的 `scope` 中有它，请求通过。改动之前颁发的令牌永远不会增加范围（scope），只请求旧范围的刷新也不会。",
    },
    "route-change": {
      action: "如果路由要求的范围（scope）有误，请设置它应当要求的列表。",
      expect: "`AuthorizationScopes` 与你所设置的一致；有其中一个即可。",
    },
    redeploy: {
      action: "改动路由之后部署阶段，除非它会自动部署（`AutoDeploy`）。",
      expect: "同样的令牌现在通过该路由。",
    },
  },
  fix: {
    caller: "向身份提供商申请带有该路由所需 scope 的新令牌，并发送访问令牌（access token）。",
    owner: "在身份提供商处允许该客户端使用这个 scope，或者改正路由上的 scope。",
  },
  misleads: "令牌是有效的，否则会返回 401；`Forbidden` 不会说明缺少哪个 scope。",
};
