import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "WebSocket API 拒绝建立连接",
  why: "WebSocket API 只在 `$connect` 时授权一次：Lambda 授权方返回的策略没有允许该路由，或者 IAM 授权发现签名无效或没有权限。于是握手以 403 结束，连接没有建立。",
  steps: {
    handshake: {
      action:
        "用 curl 重新握手，带上客户端的查询字符串和标头（如果用自定义域名，请换成该域名的地址）。浏览器不会让脚本看到握手失败的响应。",
      expect:
        "返回 `403`。`101` 表示连接可以建立，是别处在拒绝。`401` 表示授权方无法验证身份，例如缺少身份来源。",
    },
    "route-authorization": {
      action: "查看 `$connect` 的授权；只有这个路由可以设置授权。",
      expect:
        "`CUSTOM`（Lambda 授权方）或 `AWS_IAM`。如果是 `NONE`，请改为查看 `ApiKeyRequired` 和 `$connect` 的集成。列表中显示的是已保存的路由；已部署的可能较旧。",
    },
    "execution-log": {
      action:
        "在执行日志中查看这次握手的记录。阶段必须启用执行日志；请从响应的 `x-amzn-RequestId` 取得请求 ID，或按时间筛选。",
      expect:
        "在出现调用集成的记录之前，已有授权方的结果或拒绝。如果调用了集成而集成返回 403，则是 `$connect` 的函数或后端拒绝的；这时同样不会建立连接。",
    },
    "authorizer-policy": {
      action:
        "如果是 Lambda 授权方，请记录函数返回的策略，并对比其中的 `Resource` 与 `event.methodArn`。",
      expect:
        "`Deny`，或者 `Allow` 的 `Resource` 与 `arn:aws:execute-api:REGION:ACCOUNT_ID:API_ID/STAGE/$connect` 不匹配。多出一段的 REST API 式写法，例如 `STAGE/*/*`，不包括 `STAGE/$connect`。",
    },
    "signed-address": {
      action:
        "如果是 `AWS_IAM`，请检查你的身份是否可以调用 `$connect`，以及客户端是否签名。浏览器无法在 WebSocket 上设置标头，因此需要用预签名的 `wss://` 地址，以签名版本 4 为 `execute-api` 签名。",
      expect:
        "`implicitDeny` 或 `explicitDeny` 说明问题在权限；`allowed` 说明问题在签名：请在地址中查找 `X-Amz-Signature`，或在标头中查找 `Authorization: AWS4-HMAC-SHA256`。",
    },
    redeploy: {
      action:
        "更改路由或其授权方后，把 API 部署到该阶段并重新握手。更改函数代码或 IAM 策略无需部署。",
      expect: "握手以 `101 Switching Protocols` 结束。",
    },
  },
  fix: {
    caller: "发送 `$connect` 所要求的令牌或预签名地址；客户端是浏览器时放在查询串中。",
    owner:
      "让授权方的策略覆盖 `STAGE/$connect`，或者为调用方允许对它的 `execute-api:Invoke`；改动路由后要部署。",
  },
  misleads: "浏览器不显示这个响应，只说连接失败；AWS 没有说明 `$connect` 被拒绝时返回什么文字。",
};
