import type { cacheInvalidationForbidden as cause } from "../../../causes/cache-invalidation-forbidden";
import type { CauseWords } from "../../../types";

export const cacheInvalidationForbidden: CauseWords<typeof cause> = {
  why: "发送 `Cache-Control: max-age=0` 的客户端要求 API Gateway 取得新的响应并放入缓存。如果阶段对此要求授权，并设置为让请求失败，没有 `execute-api:InvalidateCache` 的调用方就会得到 403。",
  steps: {
    "request-header": {
      action:
        "在请求标头中查找 `Cache-Control`：在浏览器网络面板的 HAR 中，或在 `curl -v` 的输出中。",
      expect:
        "`Cache-Control: max-age=0`。浏览器在重新加载页面时常会发送它，因此同一地址在重新打开时可能是成功的。没有这个标头，就不是这个原因。",
    },
    "header-comparison": {
      action:
        "分别在不带和带该标头的情况下发出同样的调用。两次都要加上方法所要求的授权和 API 密钥。",
      expect: "第一个调用通过，第二个得到 `403`。如果两个都得到 `403`，则拒绝另有原因。",
    },
    "stage-setting": {
      action:
        "查看阶段和方法的缓存设置。键是代表整个阶段的 `*/*`，或是路径（每个斜杠写成 `~1`）加上方法。",
      expect:
        "`cacheClusterEnabled`、`cachingEnabled` 和 `requireAuthorizationForCacheControl` 为 `true`，`unauthorizedCacheControlHeaderStrategy` 为 `FAIL_WITH_403`。使用任一 `SUCCEED_...` 策略时，该标头不会导致 403。",
    },
    "client-header": {
      action: "除非需要新的响应，请从请求中去掉 `Cache-Control: max-age=0`。",
      expect: "调用成功，在缓存的生存时间之内得到缓存的响应。",
    },
    strategy: {
      action:
        "要从缓存为这样的客户端提供响应，请让请求成功并带上警告标头，或用 `SUCCEED_WITHOUT_RESPONSE_HEADER` 让它成功而不作提示。如果只针对一个方法，请用它的键代替 `*/*`。",
      expect: "设置显示新的策略，带该标头的调用成功。它是阶段的设置，不属于部署。",
    },
    permission: {
      action:
        "要让某个调用方刷新缓存，请允许其角色对该方法执行 `execute-api:InvalidateCache`（角色 `AWSReservedSSO_...` 则在其权限集中修改）。它必须为请求签名，并属于 API 的账户，因为 AWS 不支持跨账户使缓存失效。",
      expect: "带该标头的已签名调用成功，并得到新的响应。",
    },
  },
};
