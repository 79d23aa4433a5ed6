import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "向要求 IAM 签名的方法发送了 Bearer 令牌",
  why: "该方法的授权类型是 `AWS_IAM`，因此 API Gateway 按签名版本 4 解析 `Authorization` 标头。`Bearer` 或 `Basic` 的值不含签名的任何组成部分，会被当作不完整的签名拒绝；令牌本身根本没有被检查。",
  steps: {
    "without-authorization": {
      action: "去掉 `Authorization` 标头，用同样的方法和 URL 再发一次请求。",
      expect:
        "`Missing Authentication Token`：该方法要求 IAM 签名，或路由未部署。`401 Unauthorized` 表示配置了授权方：则不是这个原因。",
    },
    "deployed-method": {
      action: "确认路径和方法在已部署的定义中，并查看该方法的授权类型。",
      expect:
        "导出结果中有该路径和方法，且 API 的列表显示其授权类型为 `AWS_IAM`。导出结果中没有：该路由未部署，也会得到同样的消息。列表中是 `CUSTOM` 或 `COGNITO_USER_POOLS`，而阶段仍要求签名：更改尚未部署。",
    },
    "signed-call": {
      action:
        "如果该 API 面向 IAM 调用方，请以服务 `execute-api` 签名后发送请求，不要在 `Authorization` 中放 Bearer 令牌；后端如需该令牌，可用单独的标头传递。",
      expect:
        "关于 `Credential`、`Signature` 或 `key=value pair` 的报错消失。如果 403 中有 `is not authorized to perform: execute-api:Invoke`，说明签名已被接受，接下来是权限问题。",
    },
    "set-authorizer": {
      action:
        "如果该 API 面向使用 Bearer 令牌的调用方，请把该方法的授权从 `AWS_IAM` 改为 Lambda 授权方（`CUSTOM`）或用户池（`COGNITO_USER_POOLS`）。",
      expect:
        "`authorizationType` 和 `authorizerId` 与设置的一致。部署到阶段之前，对调用方没有影响。",
    },
    redeploy: {
      action: "更改方法后，把 API 部署到该阶段。",
      expect: "带同一令牌的同一请求能到达授权方；无效的令牌此时得到 401，或由授权方拒绝。",
    },
  },
  fix: {
    caller: "用 `execute-api` 对请求签名，不要把 Bearer 令牌放在 `Authorization` 里。",
    owner: "如果该 API 本来就要用 Bearer 令牌，把方法的 `AWS_IAM` 换成授权方，然后部署。",
  },
  misleads:
    "关于 `Credential` 或 `key=value pair` 的说法，是把令牌当签名解析的结果，和令牌是否有效无关。",
};
