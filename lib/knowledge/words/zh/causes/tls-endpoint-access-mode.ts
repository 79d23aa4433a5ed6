import type { tlsEndpointAccessMode as cause } from "../../../causes/tls-endpoint-access-mode";
import type { CauseWords } from "../../../types";

export const tlsEndpointAccessMode: CauseWords<typeof cause> = {
  why: "当 `endpointAccessMode` 为 `STRICT` 时，如果请求经由与 API 或域名不同的端点类型到达，或其 `Host` 与 TLS 握手中的名称（SNI）不同，API Gateway 就会拒绝它。AWS 文档说明了这种拒绝，但没有说明其状态码和文字，因此这种拒绝很可能表现为 403，但并不确定。",
  steps: {
    "access-mode": {
      action: "查看 API 的端点访问模式；如果调用的是自定义域名，也查看该域名的。",
      expect:
        "`mode` 为 `STRICT`，且 `policy` 以 `SecurityPolicy_` 开头。`BASIC`，或没有模式的 `TLS_1_0` 或 `TLS_1_2`，可以排除这个原因。改为 `STRICT` 之后约 15 分钟才开始强制执行，因此在那之前调用可能一直成功。",
    },
    "matching-name-call": {
      action:
        "用 API 自己的名称调用它，不带自己设置的 `Host` 标头，使 SNI 与 `Host` 一致。第二条命令经由 VPC 端点这样调用，适用于私有 API。",
      expect:
        "其中一个调用成功，而客户端的调用（URL 中的名称与 `Host` 中的不同）被拒绝。如果两个都被拒绝，请看端点类型。",
    },
    "endpoint-type": {
      action: "查看请求经由哪种端点。",
      expect:
        "类型为 `REGIONAL` 或 `EDGE` 的 API 或域名解析为私有地址，或类型为 `PRIVATE` 的解析为公有地址：严格模式会拒绝经由另一种端点类型而来的请求。",
    },
    "client-name": {
      action:
        "让客户端或 API 前面的代理使用同一个名称：在 URL、SNI 和 `Host` 中都相同。去掉覆盖的 `Host`；在 nginx 中，设置 `proxy_ssl_server_name on`，并把 `proxy_ssl_name` 设为作为 `Host` 发送的名称。",
      expect:
        "API 对调用作出响应，调用出现在它的访问日志中。其中的 `$context.tlsVersion` 和 `$context.cipherSuite` 显示客户端协商的结果。",
    },
    "basic-mode": {
      action:
        "如果调用方必须使用某个端点的名称而 `Host` 不同，请把模式改为 `BASIC`；对于自定义域名，请用 `aws apigateway update-domain-name` 和同样的补丁。请选择空闲的时段：更新约需 15 分钟，期间可能无法访问该 API。",
      expect: "`apiStatus` 先是 `UPDATING`，然后是 `AVAILABLE`。",
    },
    deployment: {
      action: "重新部署阶段，然后让调用方原样重复失败的调用。",
      expect:
        "如果原因是该模式，调用现在会通过。如果在 `BASIC` 模式下仍被拒绝，说明 API Gateway 不认识这个主机名。",
    },
  },
  fix: {
    caller: "各处使用同一个名称：URL、TLS 握手中的 SNI 和 `Host` 必须一致。",
    owner: "如果调用方必须发送不同的 `Host`，把端点访问模式设为 `BASIC` 并重新部署阶段。",
  },
  misleads: "AWS 没有说明这种拒绝返回什么文字，所以不能靠报错确认，要看设置。",
};
