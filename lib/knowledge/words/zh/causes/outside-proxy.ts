import type { outsideProxy as cause } from "../../../causes/outside-proxy";
import type { CauseWords } from "../../../types";

export const outsideProxy: CauseWords<typeof cause> = {
  why: "调用方的流量经正向代理或企业代理发出，该代理按自己的规则返回了 403。请求从未到达 API Gateway，因此原因不可能在 API 中。",
  steps: {
    "connect-answer": {
      action:
        "在收到 403 的机器上用 `curl -v` 调用该 URL，查看是谁作出响应。命令会略去可能显示代理密码的行。",
      expect:
        "出现 `CONNECT` 行，且代理拒绝了它：`CONNECT tunnel failed, response 403`，旧版本中为 `Received HTTP code 403 from proxy after CONNECT`。如果隧道已建立，但证书的 `issuer` 是你所在的公司，说明代理会解密 TLS，403 可能就是它返回的。如果响应中有 `x-amzn-RequestId` 或 `apigw-requestid`，说明请求已通过代理。",
    },
    "proxy-settings": {
      action:
        "列出调用失败的进程所继承的代理设置。在同一个容器、服务或 CI 作业中运行，而不是在自己的 shell 中；命令会隐去代理 URL 中的密码。",
      expect:
        "有一行 `HTTPS_PROXY=` 或 `https_proxy=`，且 `NO_PROXY` 中没有与 API 的主机匹配的条目。如果一行也没有，可排除由环境变量设置的代理，但不能排除透明代理或客户端自身设置中的代理。",
    },
    "direct-call": {
      action: "不经代理发出同样的调用：用 `--noproxy`，或者从 AWS CloudShell 或手机网络发出。",
      expect:
        "响应有变化，并且带有 `x-amzn-RequestId` 或 `apigw-requestid`。超时不能证明什么：网络可能只允许代理访问外部。如果是带有这些标头的同样的 403，说明是 API Gateway 自己拒绝了请求。",
    },
    "access-log": {
      action: "在访问日志已开启的情况下，请调用方重复调用，并查看该阶段的访问日志。",
      expect:
        "调用方的调用没有留下任何一行，而来自其他地方的调用有记录。如果该调用有一行记录，说明它到达了 API。",
    },
    "allowed-host": {
      action:
        "请代理的管理者允许在端口 443 上访问 API 的主机名，并提供时间和代理自身的错误文本。要求放行的应是名称，而不是地址：API Gateway 的地址会变化。然后再次调用。",
      expect:
        "curl 显示对 `CONNECT` 的响应为 200，随后的响应带有 `x-amzn-RequestId` 或 `apigw-requestid`。如果该响应又是 403，则它来自 API Gateway 自身，另有原因。",
    },
  },
  fix: {
    caller:
      "请代理的管理员放行该 API 的主机名（443 端口）；如果网络允许直连，也可以把它加进 `NO_PROXY`。",
    owner: "API 一侧无需改动：请求根本没有到达。",
    ask: "请在代理上按主机名（不要按 IP 地址）放行 443 端口。",
  },
};
