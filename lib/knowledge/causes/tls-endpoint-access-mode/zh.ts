import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "严格端点访问模式不允许请求的接入方式",
  why: "当 `endpointAccessMode` 为 `STRICT` 时，如果请求经由的端点类型与 API 或域名的不同，或者 `Host` 与 TLS 握手中的服务器名称（SNI）不同，API Gateway 就会拒绝请求。AWS 文档说明了会拒绝，但没有说明状态码和消息，因此很可能表现为 403，但不能确定。",
  steps: {
    "access-mode": {
      action: "查看 API 的端点访问模式；如果调用的是自定义域名，还要查看该域名的。",
      expect:
        "`mode` 为 `STRICT`，且 `policy` 以 `SecurityPolicy_` 开头。`BASIC`，或者安全策略为 `TLS_1_0` 或 `TLS_1_2` 且没有模式，可排除这个原因。改为 `STRICT` 后约 15 分钟才开始强制执行，因此在那之前调用可能一直成功。",
    },
    "matching-name-call": {
      action:
        "用 API 自己的主机名调用，不要自行设置 `Host` 标头，使 SNI 与 `Host` 一致。第二条命令经由 VPC 端点调用，适用于私有 API。",
      expect:
        "其中一个调用成功，而客户端的调用（URL 的主机名与 `Host` 不同）被拒绝。如果两个都被拒绝，请查看端点类型。",
    },
    "endpoint-type": {
      action: "查看请求经由哪种类型的端点。",
      expect:
        "类型为 `REGIONAL` 或 `EDGE` 的 API 或域名解析到私有地址，或者类型为 `PRIVATE` 的解析到公有地址：严格模式会拒绝经由其他类型端点的请求。",
    },
    "client-name": {
      action:
        "让客户端或 API 前面的代理在 URL、SNI 和 `Host` 中使用同一个主机名。去掉自行设置的 `Host`；在 nginx 中，设置 `proxy_ssl_server_name on`，并把 `proxy_ssl_name` 设为所发送的 `Host` 的值。",
      expect:
        "响应来自 API，访问日志中有该调用的记录，其中 `$context.tlsVersion` 和 `$context.cipherSuite` 显示客户端协商的结果。",
    },
    "basic-mode": {
      action:
        "如果调用方只能使用端点的域名，而 `Host` 与之不同，请把模式改为 `BASIC`；对于自定义域名，请用 `aws apigateway update-domain-name` 和同样的补丁操作。请在业务低峰期进行：更新约需 15 分钟，期间可能无法访问该 API。",
      expect: "`apiStatus` 先是 `UPDATING`，然后是 `AVAILABLE`。",
    },
    deployment: {
      action: "重新部署阶段，然后让调用方原样重发失败的调用。",
      expect:
        "如果原因是该模式，调用会通过。如果在 `BASIC` 模式下仍被拒绝，说明 API Gateway 不认识这个主机名。",
    },
  },
  fix: {
    caller: "各处使用同一个名称：URL、TLS 握手中的 SNI 和 `Host` 必须一致。",
    owner: "如果调用方必须发送不同的 `Host`，把端点访问模式设为 `BASIC` 并重新部署阶段。",
  },
  misleads: "AWS 没有说明这种拒绝返回什么文字，所以不能靠报错确认，要看设置。",
};
