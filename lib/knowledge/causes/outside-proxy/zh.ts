import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "调用方网络中的代理拒绝了请求",
  why: "调用方的流量经正向代理或企业代理发出，该代理按自己的规则返回了 403。请求没有到达 API Gateway，因此与 API 的设置无关。",
  steps: {
    "connect-answer": {
      action:
        "在收到 403 的机器上用 `curl -v` 调用该 URL，查看响应由谁返回。命令会略去可能显示代理密码的行。",
      expect:
        "出现 `CONNECT` 行，且代理拒绝了它：`CONNECT tunnel failed, response 403`，旧版本中为 `Received HTTP code 403 from proxy after CONNECT`。如果隧道已建立，但证书的 `issuer` 是你所在的公司，说明代理会解密 TLS，403 可能由它返回。如果响应中有 `x-amzn-RequestId` 或 `apigw-requestid`，说明请求已通过代理。",
    },
    "proxy-settings": {
      action:
        "列出调用失败的进程所继承的代理设置。请在同一个容器、服务或 CI 作业中运行，而不是在自己的 shell 中；命令会隐去代理 URL 中的密码。",
      expect:
        "有一行 `HTTPS_PROXY=` 或 `https_proxy=`，且 `NO_PROXY` 中没有与 API 的主机匹配的条目。如果一行也没有，可排除通过环境变量设置的代理，但不能排除透明代理或客户端自身设置中的代理。",
    },
    "direct-call": {
      action: "绕过代理发出同样的调用：用 `--noproxy`，或者改用 AWS CloudShell 或手机网络。",
      expect:
        "响应有变化，并且带有 `x-amzn-RequestId` 或 `apigw-requestid`。超时不能说明问题：网络可能只允许代理访问外部。如果仍是 403 且带有这些标头，说明是 API Gateway 自己拒绝了请求。",
    },
    "access-log": {
      action: "在已开启访问日志的情况下，请调用方重新调用，并查看该阶段的访问日志。",
      expect:
        "调用方的调用没有留下任何一行，而来自其他地方的调用有记录。如果该调用有一行记录，说明它到达了 API。",
    },
    "allowed-host": {
      action:
        "请代理的管理员放行对 API 主机名的 443 端口访问，并提供发生时间和代理返回的错误消息。应当放行域名而不是 IP 地址：API Gateway 的地址会变化。然后再次调用。",
      expect:
        "curl 显示对 `CONNECT` 的响应为 200，随后的响应带有 `x-amzn-RequestId` 或 `apigw-requestid`。如果该响应仍是 403，则来自 API Gateway，另有原因。",
    },
  },
  fix: {
    caller:
      "请代理的管理员放行该 API 的主机名（443 端口）；如果网络允许直连，也可以把它加进 `NO_PROXY`。",
    owner: "API 一侧无需改动：请求根本没有到达。",
    ask: "请在代理上按主机名（不要按 IP 地址）放行 443 端口。",
  },
};
