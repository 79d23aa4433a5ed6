import type { bearerTokenOnIamMethod as cause } from "../../../causes/bearer-token-on-iam-method";
import type { CauseWords } from "../../../types";

export const bearerTokenOnIamMethod: CauseWords<typeof cause> = {
  why: "该方法的授权类型是 `AWS_IAM`，因此 API Gateway 把 `Authorization` 标头当作签名版本 4 来读取。`Bearer` 或 `Basic` 的值没有签名的任何部分，因此会因不完整而被拒绝；令牌本身从未被检查。",
  steps: {
    "without-authorization": {
      action: "去掉 `Authorization` 标头，以同样的方法和 URL 发送一次请求。",
      expect:
        "`Missing Authentication Token`：该方法要求 IAM 签名，或路由未部署。`401 Unauthorized` 表示设置了授权方：那就不是这个原因。",
    },
    "deployed-method": {
      action: "确认路径和方法在已部署的定义中，并查看该方法的授权类型。",
      expect:
        "导出结果中有该路径和方法，而 API 的列表中它们对应的是 `AWS_IAM`。不在导出结果中：该路由未部署，这会产生同样的消息。该列表中是 `CUSTOM` 或 `COGNITO_USER_POOLS`，而阶段仍要求签名：改动尚未部署。",
    },
    "signed-call": {
      action:
        "如果该 API 是供 IAM 调用方使用的，请为服务 `execute-api` 签名并发送请求，不要把 Bearer 令牌放在 `Authorization` 中；需要它的后端可以从单独的标头中取得。",
      expect:
        "关于 `Credential`、`Signature` 或 `key=value pair` 的文字消失。如果 403 中有 `is not authorized to perform: execute-api:Invoke`，说明签名已被接受，接下来是权限问题。",
    },
    "set-authorizer": {
      action:
        "如果该 API 是供持 Bearer 令牌的调用方使用的，请为该方法设置 Lambda 授权方（`CUSTOM`）或用户池（`COGNITO_USER_POOLS`），代替 `AWS_IAM`。",
      expect:
        "`authorizationType` 和 `authorizerId` 与你所设置的一致。在部署阶段之前，对调用方来说没有变化。",
    },
    redeploy: {
      action: "改动方法之后，把 API 部署到该阶段。",
      expect: "带同一令牌的同样请求到达授权方；错误的令牌现在会得到 401 或授权方自己的拒绝。",
    },
  },
  fix: {
    caller: "用 `execute-api` 对请求签名，不要把 Bearer 令牌放在 `Authorization` 里。",
    owner: "如果该 API 本来就要用 Bearer 令牌，把方法的 `AWS_IAM` 换成授权方，然后部署。",
  },
  misleads:
    "关于 `Credential` 或 `key=value pair` 的说法，是把令牌当签名解析的结果，和令牌是否有效无关。",
};
