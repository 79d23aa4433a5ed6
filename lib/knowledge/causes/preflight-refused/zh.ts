import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "没有能响应浏览器预检请求的 OPTIONS 方法",
  why: "发出跨源请求之前，浏览器会先自动发送一个 `OPTIONS` 预检请求，其中既没有 `Authorization`，也没有 `x-api-key`。资源没有 `OPTIONS` 方法，或者该方法要求签名或密钥，因此 API Gateway 拒绝了预检请求，浏览器也就不会发送实际请求。",
  steps: {
    "preflight-call": {
      action: "手动发送预检请求，带上页面的源（Origin）和实际请求的方法。",
      expect:
        "得到同样的 403，且没有 `access-control-allow-origin`。`Missing Authentication Token` 表示没有 `OPTIONS`，或者该方法要求 IAM 签名；`Forbidden` 表示该方法可能要求 API 密钥。",
    },
    "request-itself": {
      action: "在浏览器之外发出实际请求，使用其原本的方法、签名、令牌或密钥。",
      expect:
        "请求得到响应：只有预检失败。如果也得到 `Missing Authentication Token`，说明 URL 中的路径或阶段有误，应先解决它。",
    },
    "options-method": {
      action: "列出该资源的方法。",
      expect:
        "该路径没有 `OPTIONS`，也没有 `ANY`；或者该方法的 `authorizationType` 不是 `NONE`；或者 `apiKeyRequired` 为 `true`。为整个 API 设置授权方或密钥时，很容易把 `OPTIONS` 也一并设上。",
    },
    "open-options": {
      action:
        "为资源设置一个不要求授权、不要求密钥并返回 CORS 标头的 `OPTIONS` 方法：控制台中的“启用 CORS”会创建它。如果已经存在，请用命令去掉其授权要求；由 AWS SAM 生成的，则把 `AddDefaultAuthorizerToCorsPreflight` 和 `AddApiKeyRequiredToCorsPreflight` 设为 `false`。",
      expect: "`get-resources` 列出 `OPTIONS`，其授权类型为 `NONE`，`apiKeyRequired` 为 `false`。",
    },
    redeploy: {
      action: "把 API 部署到该阶段。",
      expect: "手动发送的预检请求得到 200 或 204，带有 `access-control-allow-origin`。",
    },
    "deployed-options": {
      action: "如果仍被拒绝，请查看阶段正在运行的定义。",
      expect:
        "导出的定义中，该路径下应有 `options`。如果有，说明拒绝来自别处，例如逐个列出方法的资源策略，或者 AWS WAF。",
    },
  },
  fix: {
    caller: "客户端无能为力：浏览器的预检请求不带令牌也不带密钥。请 API 所有者开放 `OPTIONS`。",
    owner: "为该路径添加不需要授权也不需要 API 密钥的 `OPTIONS` 方法，返回 CORS 标头，然后部署。",
  },
  misleads:
    "被拒绝的预检响应里没有 CORS 标头，所以浏览器报 CORS 错误；真正带令牌的请求并没有发出。",
};
