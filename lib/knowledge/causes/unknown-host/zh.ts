import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "API Gateway 中没有与此主机名对应的 API 或域名",
  why: "API Gateway 根据请求的主机名查找 API。而收到的主机名是 IP 地址、代理自己的主机名、已删除的 API 或其他区域的主机名，或者是该区域中不存在的自定义域名。",
  steps: {
    "sent-host": {
      action:
        "查看发送的 `Host`。如果 API 前面有代理或服务网格，请在其日志或配置中查看它转发的值。",
      expect:
        "正确的值是 `API_ID.execute-api.REGION.amazonaws.com`，或者 API Gateway 的自定义域名。如果是 IP 地址、`localhost`、内部服务名称或代理自己的主机名，这就是原因；直接打开自定义域名的目标也是如此。",
    },
    "own-host-call": {
      action: "直接对 API 的主机名发出同样的调用，不经过代理，也不要自行设置 `Host` 标头。",
      expect:
        "如果 `Forbidden` 消失，原因就是主机名。如果 curl 无法解析该主机名，则其中的 ID 或区域有误。",
    },
    "api-exists": {
      action:
        "检查主机名中的 API ID 是否存在于该账户和区域。第一条命令适用于 REST API，第二条适用于 HTTP 和 WebSocket API。",
      expect:
        "两条都返回 `NotFoundException`，表示拼写错误、账户或区域不对，或者 API 已删除；重新部署的堆栈往往会有新的 ID。如果其中一条输出名称，则 ID 正确。",
    },
    "domain-exists": {
      action:
        "如果是自有域名，请检查 API Gateway 中是否有这个自定义域名，以及 DNS 记录是否指向它的目标。",
      expect:
        "返回 `NotFoundException`，而记录指向 API Gateway 的公有地址，这就是原因：请创建该域名，或者修正记录。私有自定义域名只有用 `--domain-name-id` 给出 ID 才能找到；最后一行列出这些 ID。记录必须指向输出中的 `regional` 或 `edge` 域名，并与 API 在同一区域。",
    },
    "forwarded-host": {
      action:
        "让代理在 `Host` 和 SNI 中都使用 API 自己的主机名：在 nginx 中，用 API 的主机名设置 `proxy_set_header Host`，并设置 `proxy_ssl_server_name on`；在 Envoy 中，用 `auto_host_rewrite` 或 `host_rewrite_literal` 以及 `sni`。",
      expect: "代理的日志显示发往上游的是 API 的主机名。已签名的请求必须是为同一主机名签名的。",
    },
    "call-again": {
      action: "按客户端的方式重新调用。",
      expect:
        '响应发生变化，阶段的访问日志中有一行该调用的记录，其 `$context.domainName` 与主机名相同。如果主机名正确而仍是 `{"message":"Forbidden"}`，请检查 URL 中的阶段。',
    },
  },
  fix: {
    caller: "在 URL、`Host` 和 SNI 中都使用 API 自己的主机名；代理不能发送自己的名称或 IP 地址。",
    owner: "如果该名称应当指向 API，在 API 所在的区域把它建成自定义域名，或者改正 DNS 记录。",
  },
  misleads: "对不属于任何 API 的主机名，API Gateway 只说 `Forbidden`，不会说明它不认识这个名称。",
};
