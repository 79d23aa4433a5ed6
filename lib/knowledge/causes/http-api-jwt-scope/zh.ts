import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "令牌缺少路由所要求的范围（scope）",
  why: "令牌的 `scope` 或 `scp` 声明中没有该路由的任何一个授权范围（scope）；只要有其中一个即可。如果令牌已过期，或者颁发者、受众不对，得到的则是 401。",
  steps: {
    "token-scopes": {
      action: "输出所发送令牌（放在 shell 变量 `TOKEN` 中）的声明；此命令不会输出令牌本身。",
      expect:
        "`scope` 和 `scp` 都是 `None`，或列表中没有路由所要求的范围（scope）。写在其他声明（例如 `permissions` 或 `roles`）中的范围无效。`token_use id` 是 Cognito 的 ID 令牌：请发送访问令牌。",
    },
    "route-scopes": {
      action: "列出每个路由所要求的范围（scope）。",
      expect:
        "该路由旁为 `JWT`，并有一个范围（scope）列表，逐字对比，令牌中一个也没有；Cognito 的自定义范围带有资源服务器前缀，例如 `orders/read`。路由没有要求任何范围：则不是这个原因。",
    },
    "client-scopes": {
      action:
        "在身份提供者（IdP）中允许客户端使用该范围（scope）；此命令显示 Cognito 应用程序客户端可以请求哪些范围。",
      expect: "列表中没有该范围（scope）：请添加。列表中有：客户端可以获得它，只是没有请求。",
    },
    "new-token": {
      action: "在请求中指定该范围（`scope=...`），向身份提供者获取新令牌，并用新令牌发送请求。",
      expect:
        "新令牌的 `scope` 中有它，请求通过。更改之前颁发的令牌不会增加范围（scope），刷新时只请求旧的范围也不会增加。",
    },
    "route-change": {
      action: "如果路由要求的范围（scope）本身有误，请改为正确的列表。",
      expect: "`AuthorizationScopes` 与设置的一致；令牌有其中一个即可。",
    },
    redeploy: {
      action: "更改路由后部署阶段（启用了自动部署 `AutoDeploy` 时不必手动部署）。",
      expect: "用同一令牌可以通过该路由。",
    },
  },
  fix: {
    caller: "向身份提供商申请带有该路由所需 scope 的新令牌，并发送访问令牌（access token）。",
    owner: "在身份提供商处允许该客户端使用这个 scope，或者改正路由上的 scope。",
  },
  misleads: "令牌是有效的，否则会返回 401；`Forbidden` 不会说明缺少哪个 scope。",
};
