import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "响应来自开发者机器上的模拟器，而不是 API Gateway",
  why: "调用发到了模拟器，例如 `sam local start-api`、serverless-offline 或 LocalStack，它们返回的消息与 API Gateway 的相同。AWS 根本没有收到请求，因此这个响应与 AWS 上的任何设置无关。",
  steps: {
    "called-address": {
      action: "查看实际调用的是哪个地址。",
      expect:
        "它是 `localhost`、`127.0.0.1` 或同一台机器的其他名称，或者以 `.localhost.localstack.cloud` 结尾。`server: Werkzeug` 是 `sam local start-api` 的 Web 服务器。如果该地址经隧道通往 AWS，响应会带有 `x-amz-apigw-id` 或 `apigw-requestid`，那就是 API Gateway 的响应。",
    },
    "local-routes": {
      action: "把方法和路径与模拟器启动时打印的路由逐字对比。",
      expect:
        "对于没有挂载的路径和方法，无论是否带有令牌，`sam local start-api` 都返回 `Missing Authentication Token`。serverless-offline 在这种情况下返回 404，而且 REST API 的路径以阶段开头，例如 `/dev/orders`。",
    },
    "local-checks": {
      action: "如果路由存在，请查看模拟器本身做了哪些检查：它有自己的一套规则。",
      expect:
        "对于 `private` 路由，如果没有带上 serverless-offline 启动时打印的密钥或 `serverless.yml` 中列出的密钥之一，它返回 `Forbidden`；如果在本机运行的授权方返回的策略不允许该路由，它返回 `User is not authorized to access this resource`；`--noAuth` 可关闭这两项检查。如果在本机运行的 Lambda 授权方拒绝请求，`sam local start-api` 也返回同一句话。LocalStack 只有在设置 `ENFORCE_IAM=1` 时才会强制执行 IAM 策略。",
    },
    "deployed-call": {
      action: "对已部署的 API 发出同样的调用；其地址见部署时的输出。",
      expect:
        "已部署的 API 返回不同的响应，带有 `x-amzn-RequestId` 或 `apigw-requestid`。如果它也返回 403，那么该排查的是那个响应：请把它粘贴到这里。",
    },
    "client-address": {
      action:
        "把客户端的基本 URL 改为真正要调用的地址，并相应调整路径：已部署 API 的默认端点要求路径以阶段开头。",
      expect: "在环境变量文件、开发服务器的代理设置或测试代码中找到模拟器的地址，替换后调用成功。",
    },
  },
  fix: {
    caller: "把客户端指向已部署的 API（地址要包含阶段），或者在模拟器里补上它要的路由或密钥。",
    owner: "AWS 一侧无需改动：请求没有发到 AWS。",
  },
  misleads: "模拟器借用了 API Gateway 的措辞，但规则是它自己的，所以这句话的含义和在 AWS 中不同。",
};
