import type { invalidApiKey as cause } from "../../../causes/invalid-api-key";
import type { CauseWords } from "../../../types";

export const invalidApiKey: CauseWords<typeof cause> = {
  why: "该方法要求 API 密钥，而 API Gateway 没有收到它认识且已启用的密钥。无论是哪种情况，客户端看到的都只是 `Forbidden`。",
  steps: {
    "key-sent": {
      action:
        "把密钥的值放入 shell 变量 `API_KEY`，手动发送带 `x-api-key` 的请求，并与失败的客户端所发送的作比较（`curl -v`，或浏览器的 HAR）。",
      expect:
        "手动发送成功：客户端没有发送 `x-api-key`，或被代理去掉了。仍是 `ForbiddenException`：被拒绝的是密钥本身。请发送密钥的值，而不是它的 ID 或名称；在浏览器中，预检请求 `OPTIONS` 不能携带密钥。",
    },
    "execution-log": {
      action: "在阶段的执行日志中查找该请求，或在访问日志中查找 `$context.error.responseType`。",
      expect:
        "`API Key ... not authorized because method ... requires API Key`，或访问日志中的 `INVALID_API_KEY`。如果是 `WAF_FILTERED`，则是 AWS WAF 以同样的正文阻止了它。如果没有发送密钥，`API Key` 之后的位置很可能是空的。",
    },
    runbook: {
      action:
        "也可以让 AWS 自己的运行手册来查（前提是失败之前已开启日志）：它检查 API、阶段、资源和方法是否存在，并搜索你给出的时间段（UTC）内的日志。第二条命令显示它的结果。",
      expect:
        "日志中符合此原因的错误，以及指向 AWS 相关文章的链接。什么都没找到，说明这段时间内没有日志。",
    },
    "key-source": {
      action: "查看 API 从何处取得密钥。",
      expect:
        "`HEADER`：客户端必须发送 `x-api-key`。`AUTHORIZER`：不使用该标头，而必须由 Lambda 授权方把密钥的值作为 `usageIdentifierKey` 返回。",
    },
    "key-state": {
      action:
        "按值（放在 shell 变量 `API_KEY` 中）查找密钥；此命令输出 ID、名称和状态，而不输出值。如果访问日志中有密钥的 ID（`$context.identity.apiKeyId`），用第二行即可，不需要值。",
      expect:
        "为空：此账户和区域中没有这个密钥。`false`：密钥已停用。`true`：密钥没有问题，因此请查找涵盖此阶段的使用量计划。",
    },
    "enable-key": {
      action: "启用该密钥，或把一个已启用的密钥的值给调用方。",
      expect: "`enabled` 为 `true`，请求通过，可能要过几分钟。密钥不属于部署，因此不需要重新部署。",
    },
    redeploy: {
      action: "如果改动了 API 密钥来源，或改动了方法是否要求密钥，请把 API 部署到该阶段。",
      expect: "同样的请求不再以 `Forbidden` 被拒绝。",
    },
  },
};
