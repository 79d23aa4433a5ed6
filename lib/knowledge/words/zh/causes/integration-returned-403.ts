import type { integrationReturned403 as cause } from "../../../causes/integration-returned-403";
import type { CauseWords } from "../../../types";

export const integrationReturned403: CauseWords<typeof cause> = {
  why: "请求通过了 API Gateway 的每一项检查。拒绝的是它背后的函数、HTTP 后端或 AWS 服务，客户端看到的就是那个响应。",
  steps: {
    "response-head": {
      action: "查看整个响应，而不只是状态码。",
      expect:
        "没有 `x-amzn-ErrorType`，正文是后端自己的样式。`x-amzn-Remapped-Server` 或 `x-amzn-Remapped-WWW-Authenticate` 这样的标头可以证明是集成作出的响应。有已知的 `x-amzn-ErrorType`，则是 API Gateway 拒绝的。",
    },
    "access-log": {
      action:
        "在访问日志中查看该请求的记录，格式中要有 `$context.integration.status` 和 `$context.error.responseType`（HTTP API 为 `$context.integrationStatus`）。",
      expect:
        "集成的状态码为 `403`，没有响应类型。集成的状态码为 `-`，表示 API Gateway 自己作出了响应。为其他状态码，表示某个映射把它变成了 403：请查看集成响应，在 HTTP API 上请查看 `overwrite:statuscode`。",
    },
    "execution-log": {
      action: "对于 REST API，请在 INFO 级别的执行日志中查看该请求。HTTP API 没有执行日志。",
      expect:
        '`Received response. Status: 403, Integration latency: ...`，后端的响应在 `Endpoint response headers` 和 `Endpoint response body before transformations` 中，在它们之前是所调用的 URI。如果是 Lambda 代理集成，该正文就是函数的返回值，无论前面的状态是什么，其中都有 `"statusCode":403`。这就是证明。',
    },
    runbook: {
      action:
        "也可以让 AWS 自己的运行手册来查（前提是失败之前已开启日志）：它检查 API、阶段、资源和方法是否存在，并搜索你给出的时间段（UTC）内的日志。第二条命令显示它的结果。",
      expect:
        "日志中符合此原因的错误，以及指向 AWS 相关文章的链接。什么都没找到，说明这段时间内没有日志。",
    },
    integration: {
      action:
        "输出该方法所调用的目标（HTTP API 用 `aws apigatewayv2 get-integrations --api-id API_ID --region REGION`）。",
      expect:
        "拒绝请求的后端的 URI。对于 S3 这样的 AWS 服务，`credentials` 是缺少权限的角色。主机、路径或阶段变量如果对此阶段有误，会在这里显现。",
    },
    "direct-call": {
      action: "从可以访问它的地方，以执行日志所显示的方法、路径、标头和正文直接调用该 URI。",
      expect:
        "仍是 403：后端拒绝的就是这个请求本身，它自己的日志说明原因。不是 403：它拒绝的是 API Gateway 发出的版本。常见的差别有 `Host` 标头、缺少 `Authorization`（如果其中是签名版本 4 的签名，API Gateway 会去掉它）、源地址和路径。",
    },
    "backend-repair": {
      action:
        "在拒绝之处修复：函数或应用程序的授权代码、它前面的防火墙或允许列表，或集成角色的策略。对集成本身的改动在重新部署阶段之后才生效。",
      expect:
        "`$context.integration.status` 不再是 `403`。客户端的 403 随之改变，除非缓存或映射保留了旧的结果。",
    },
  },
};
