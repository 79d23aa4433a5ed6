import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "API 密钥缺失、不存在或已禁用",
  why: "该方法要求 API 密钥，而 API Gateway 没有收到存在且已启用的密钥。无论是哪种情况，客户端都只看到 `Forbidden`。",
  steps: {
    "key-sent": {
      action:
        "把密钥的值放入 shell 变量 `API_KEY`，手动发送带 `x-api-key` 的请求，并与失败的客户端实际发送的内容对比（`curl -v`，或浏览器的 HAR）。",
      expect:
        "手动发送成功：客户端没有发送 `x-api-key`，或者被代理去掉了。仍是 `ForbiddenException`：被拒绝的是密钥本身。请发送密钥的值，而不是它的 ID 或名称；在浏览器中，预检请求 `OPTIONS` 不能携带密钥。",
    },
    "send-key": {
      action:
        "每个请求都在 `x-api-key` 标头中带上密钥的值（不是它的 ID 或名称），或者按 API 所有者的授权方要求的方式发送。",
      expect: "不再是 `Forbidden`。如果带了密钥仍然如此，则是密钥本身被拒绝。",
    },
    "execution-log": {
      action: "在阶段的执行日志中查找该请求，或在访问日志中查找 `$context.error.responseType`。",
      expect:
        "`API Key ... not authorized because method ... requires API Key`，或访问日志中的 `INVALID_API_KEY`。如果是 `WAF_FILTERED`，则是 AWS WAF 以同样的正文阻止了请求。如果没有发送密钥，`API Key` 之后很可能是空的。",
    },
    "key-source": {
      action: "查看 API 的密钥来源。",
      expect:
        "`HEADER`：客户端必须发送 `x-api-key`。`AUTHORIZER`：不使用该标头，必须由 Lambda 授权方以 `usageIdentifierKey` 返回密钥的值。",
    },
    "key-state": {
      action:
        "按值（放在 shell 变量 `API_KEY` 中）查找密钥；此命令输出 ID、名称和状态，不输出密钥的值。如果访问日志中有密钥的 ID（`$context.identity.apiKeyId`），用第二行即可，不需要密钥的值。",
      expect:
        "为空：此账户和区域中没有这个密钥。`false`：密钥已停用。`true`：密钥没有问题，请继续检查是否有涵盖此阶段的使用量计划。",
    },
    "enable-key": {
      action: "启用该密钥，或者把另一个已启用的密钥的值提供给调用方。",
      expect:
        "`enabled` 为 `true`，请求通过，可能要过几分钟。密钥不属于部署内容，因此无需重新部署。",
    },
    redeploy: {
      action: "如果更改了 API 密钥来源，或者更改了方法是否要求密钥，请把 API 部署到该阶段。",
      expect: "同样的请求不再返回 `Forbidden`。",
    },
  },
  fix: {
    caller: "在 `x-api-key` 标头中发送密钥的值（不是它的 ID 或名称）。",
    owner: "启用该密钥，或者给调用方一个已启用的密钥的值；密钥的改动不需要部署。",
  },
  misleads: "密钥没带、带错或已停用，API Gateway 都只说 `Forbidden`，不会提到密钥。",
};
