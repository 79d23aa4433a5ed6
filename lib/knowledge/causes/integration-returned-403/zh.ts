import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "后端集成返回了 403，API Gateway 将其转发",
  why: "请求通过了 API Gateway 的所有检查。拒绝请求的是其后的函数、HTTP 后端或 AWS 服务，客户端看到的就是后端的响应。",
  steps: {
    "response-head": {
      action: "查看整个响应，而不只是状态码。",
      expect:
        "没有 `x-amzn-ErrorType`，正文是后端自己的格式。`x-amzn-Remapped-Server` 或 `x-amzn-Remapped-WWW-Authenticate` 这样的标头可以证明响应来自集成。如果有已知的 `x-amzn-ErrorType`，则是 API Gateway 拒绝的。",
    },
    "access-log": {
      action:
        "在访问日志中查看该请求的记录，格式中要有 `$context.integration.status` 和 `$context.error.responseType`。HTTP API 不能只看 `$context.integrationStatus`：后端是 Lambda 函数时，它记录的是 Lambda 服务的状态码，不是函数返回的。",
      expect:
        "集成的状态码为 `403`，没有响应类型。集成的状态码为 `-`，表示响应由 API Gateway 自己返回。如果是其他状态码，表示某个映射把它改成了 403：请查看集成响应，HTTP API 则查看 `overwrite:statuscode`。",
    },
    "execution-log": {
      action: "对于 REST API，请在 INFO 级别的执行日志中查看该请求。HTTP API 没有执行日志。",
      expect:
        '`Received response. Status: 403, Integration latency: ...`，后端的响应在 `Endpoint response headers` 和 `Endpoint response body before transformations` 中，在它们之前是所调用的 URI。如果是 Lambda 代理集成，该正文就是函数的返回值，无论前面的状态是什么，其中都有 `"statusCode":403`。这就是确证。',
    },
    runbook: {
      action:
        "也可以让 AWS 自己的运行手册来查（前提是失败之前已开启日志）：它检查 API、阶段、资源和方法是否存在，并搜索你给出的时间段（UTC）内的日志。第二条命令显示它的结果。",
      expect:
        "日志中符合此原因的错误，以及指向 AWS 相关文章的链接。什么都没找到，说明这段时间内没有日志。",
    },
    integration: {
      action:
        "输出该方法的集成目标（HTTP API 用 `aws apigatewayv2 get-integrations --api-id API_ID --region REGION`）。",
      expect:
        "显示拒绝请求的后端 URI。对于 S3 等 AWS 服务，`credentials` 就是缺少权限的角色。如果主机、路径或阶段变量在此阶段有误，在这里可以看出。",
    },
    "direct-call": {
      action: "从能访问该 URI 的地方，用执行日志中的方法、路径、标头和正文直接调用它。",
      expect:
        "仍是 403：后端拒绝的就是这个请求本身，原因见后端自己的日志。不是 403：后端拒绝的是 API Gateway 转发的版本。常见的差别有 `Host` 标头、缺少 `Authorization`（如果其中是签名版本 4 的签名，API Gateway 会将其去掉）、源地址和路径。",
    },
    "backend-repair": {
      action:
        "在拒绝请求的地方修复：函数或应用程序的授权代码、其前面的防火墙或允许列表，或者集成角色的策略。对集成本身的更改在重新部署阶段后才生效。",
      expect:
        "`$context.integration.status` 不再是 `403`。客户端的 403 也随之消失，除非缓存或映射保留了旧的结果。",
    },
  },
  fix: {
    caller: "把响应正文和请求 ID 发给 API 所有者；API 已放行，是后面的程序拒绝的。",
    owner: "在真正拒绝的地方修复：函数、应用程序或集成的角色；只有改动集成本身时才需要部署。",
  },
  misleads: "API Gateway 原样转发后端的响应，所以看起来像是它自己拒绝的。",
};
