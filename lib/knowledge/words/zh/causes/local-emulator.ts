import type { localEmulator as cause } from "../../../causes/local-emulator";
import type { CauseWords } from "../../../types";

export const localEmulator: CauseWords<typeof cause> = {
  why: "调用发往了模拟器，例如 `sam local start-api`、serverless-offline 或 LocalStack，它们用 API Gateway 的文字作出响应。AWS 从未收到请求，因此 AWS 上的任何设置都不能解释这个响应。",
  steps: {
    "called-address": {
      action: "查看实际调用的地址。",
      expect:
        "它是 `localhost`、`127.0.0.1` 或同一台机器的其他名称，或者以 `.localhost.localstack.cloud` 结尾。`server: Werkzeug` 是 `sam local start-api` 的 Web 服务器。如果从那里有隧道通往 AWS，响应会带有 `x-amz-apigw-id` 或 `apigw-requestid`，那就是 API Gateway 的响应。",
    },
    "local-routes": {
      action: "把方法和路径与模拟器启动时打印的路由逐字比较。",
      expect:
        "对于没有挂载的每个路径和方法，`sam local start-api` 都返回 `Missing Authentication Token`，不论是否带有令牌。serverless-offline 在这种情况下返回 404，而且 REST API 的路径以阶段开头，例如 `/dev/orders`。",
    },
    "local-checks": {
      action: "如果路由存在，请查看模拟器自己检查什么：它按自己的规则检查。",
      expect:
        "对于 `private` 路由，如果没有带上它打印的密钥或 `serverless.yml` 列出的密钥之一，serverless-offline 返回 `Forbidden`；如果在本机运行的授权方返回的策略不允许该路由，它返回 `User is not authorized to access this resource`；`--noAuth` 关闭这两项检查。LocalStack 只有在设置 `ENFORCE_IAM=1` 时才强制执行 IAM 策略。",
    },
    "deployed-call": {
      action: "对已部署的 API 发出同样的调用；部署时会打印它的地址。",
      expect:
        "已部署的 API 作出不同的响应，带有 `x-amzn-RequestId` 或 `apigw-requestid`。如果它也返回 403，那么该查的就是那个响应：请把它粘贴到这里。",
    },
    "client-address": {
      action:
        "把客户端的基本 URL 改为想要调用的地址，路径也随之调整：已部署的默认端点要求前面带有阶段。",
      expect: "模拟器的地址出现在环境变量文件、开发服务器的代理设置或测试中，替换之后调用成功。",
    },
  },
  fix: {
    caller: "把客户端指向已部署的 API（地址要包含阶段），或者在模拟器里补上它要的路由或密钥。",
    owner: "AWS 一侧无需改动：请求没有发到 AWS。",
  },
  misleads: "模拟器借用了 API Gateway 的措辞，但规则是它自己的，所以这句话的含义和在 AWS 中不同。",
};
