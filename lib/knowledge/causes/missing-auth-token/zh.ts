import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "方法要求 IAM 签名，而请求没有签名",
  why: "该方法的授权类型是 `AWS_IAM`，因此 API Gateway 要求签名版本 4 的签名。`Missing Authentication Token` 指的就是缺少这个签名；加上 Bearer 令牌或 API 密钥没有用。",
  steps: {
    "signature-sent": {
      action:
        "在客户端的调试日志或浏览器的网络面板中，查看客户端发出的请求有无 `Authorization: AWS4-HMAC-SHA256` 或查询参数 `X-Amz-Signature`。",
      expect:
        "两者都没有。导出时选择不含敏感数据的 HAR 不能说明问题：浏览器会从中略去 `Authorization`。如果客户端确实发送了签名，则可能是途中的某个环节（代理、CloudFront 分配）丢弃了该标头。",
    },
    "deployed-method": {
      action: "确认路径和方法在已部署的定义中，并查看该方法的授权类型。",
      expect:
        "导出结果中有该路径和方法，且 API 的列表显示其授权类型为 `AWS_IAM`。导出结果中没有：该路由未部署，也会得到同样的消息。该列表显示的是编辑中的 API；如果与从外部看到的不同，说明更改之后没有部署该阶段。",
    },
    "signed-call": {
      action: "用 AWS CLI 所用的凭证，以 `curl` 签名并发送一次该请求。",
      expect:
        "`Missing Authentication Token` 消失：缺少的只是签名。如果 403 中有 `is not authorized to perform: execute-api:Invoke`，说明签名已被接受，接下来是权限问题。如果仍是同样的消息，说明路径或方法未部署。",
    },
    "sign-requests": {
      action:
        "让客户端对每个请求签名：服务为 `execute-api`，区域为 API 所在区域，使用 AWS SDK 的签名器或客户端自带的设置（在 Postman 中是授权类型“AWS Signature”）。",
      expect:
        "请求带有 `Authorization: AWS4-HMAC-SHA256 Credential=...`；使用临时凭证时，还带有 `X-Amz-Security-Token`。",
    },
    "open-method": {
      action:
        "仅当该方法不需要检查调用方的权限时，才把方法的授权设为 `NONE`（上面的 `get-resources` 去掉 `--query` 后会显示 ID）。`OPTIONS` 方法需要这样设置：浏览器无法对预检请求签名。",
      expect: "`authorizationType` 显示为 `NONE`。部署到该阶段之前，对调用方没有影响。",
    },
    redeploy: {
      action: "更改方法后，把 API 部署到该阶段。",
      expect: "同样的未签名请求不再得到 `Missing Authentication Token`。",
    },
  },
  fix: {
    caller:
      "用 Signature Version 4 对每个请求签名，服务名为 `execute-api`；在 Postman 中选择授权类型“AWS Signature”。",
    owner: "只有确实不需要检查权限时，才把该方法的授权设为 `NONE` 并重新部署。",
  },
  misleads: "这句报错里的“authentication token”指 IAM 签名，不是 Bearer 令牌、Cookie 或 API 密钥。",
};
