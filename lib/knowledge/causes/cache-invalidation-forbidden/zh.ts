import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "请求要绕过 API 缓存，但调用方无权这样做",
  why: "发送 `Cache-Control: max-age=0` 的客户端，是要求 API Gateway 重新获取响应并写入缓存。如果阶段要求为此授权，并设置为授权不通过时让请求失败，那么没有 `execute-api:InvalidateCache` 的调用方就会得到 403。",
  steps: {
    "request-header": {
      action:
        "在请求标头中查找 `Cache-Control`：在浏览器网络面板的 HAR 中，或在 `curl -v` 的输出中。",
      expect:
        "`Cache-Control: max-age=0`。浏览器刷新页面时常会带上它，因此同一地址在新标签页中打开可能是成功的。没有这个标头，就不是这个原因。",
    },
    "header-comparison": {
      action:
        "分别在不带和带该标头的情况下发出同样的调用。两次都要带上方法所要求的授权和 API 密钥。",
      expect: "第一次调用通过，第二次得到 `403`。如果两次都得到 `403`，则另有原因。",
    },
    "stage-setting": {
      action:
        "查看阶段和方法的缓存设置。键是代表整个阶段的 `*/*`，或者是路径（每个斜杠写成 `~1`）加上方法。",
      expect:
        "`cacheClusterEnabled`、`cachingEnabled` 和 `requireAuthorizationForCacheControl` 为 `true`，`unauthorizedCacheControlHeaderStrategy` 为 `FAIL_WITH_403`。设为任一 `SUCCEED_...` 时，该标头不会导致 403。",
    },
    "client-header": {
      action: "除非确实需要最新的响应，否则请从请求中去掉 `Cache-Control: max-age=0`。",
      expect: "调用成功，在缓存的生存时间（TTL）内返回缓存的响应。",
    },
    strategy: {
      action:
        "如果要让这类客户端直接使用缓存，请设置为请求成功并附带警告标头，或用 `SUCCEED_WITHOUT_RESPONSE_HEADER` 设置为成功但不提示。如果只针对一个方法，请用该方法的键替换 `*/*`。",
      expect: "设置中显示新的处理方式，带该标头的调用成功。这是阶段的设置，不属于部署内容。",
    },
    permission: {
      action:
        "如果要允许某个调用方刷新缓存，请允许其角色对该方法执行 `execute-api:InvalidateCache`（角色 `AWSReservedSSO_...` 则在其权限集中修改）。调用方必须为请求签名，且属于 API 所在的账户，因为 AWS 不支持跨账户的缓存失效。",
      expect: "带该标头的已签名调用成功，并返回最新的响应。",
    },
  },
  fix: {
    caller: "请求中不要带 `Cache-Control: max-age=0`。",
    owner:
      "让这类请求照常成功但不刷新缓存（阶段的设置），或者为调用方允许 `execute-api:InvalidateCache`。",
  },
  misleads:
    "重新打开页面可能成功，而刷新会失败，因为只有刷新才带这个标头；AWS 没有说明这种拒绝返回什么文字。",
};
