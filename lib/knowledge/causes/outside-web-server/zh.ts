import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "拒绝请求的是 Web 服务器，不是 API Gateway",
  why: "地址指向 API 前面的服务器（例如 nginx 或 Apache），或者调用方本机、内网中自带服务器的应用，是它的访问规则返回了 403。请求没有到达 API Gateway。",
  steps: {
    "answering-server": {
      action: "用 `curl -v` 调用该 URL，查看响应标头。",
      expect:
        "有 `server: nginx`、`Apache` 之类，多为 HTML 页面，而 `x-amzn-RequestId`、`x-amz-apigw-id`、`apigw-requestid` 三者皆无。如果有这三者之一，或者有 `x-amzn-Remapped-Server`，说明请求经过了 API Gateway，响应来自后端服务器。",
    },
    "dns-target": {
      action: "查看主机名指向哪里。",
      expect:
        "结果是自有服务器或托管服务商服务器的地址。如果是 `execute-api` 下的域名或 `cloudfront.net`，则指向 AWS，不太可能是这个原因。",
    },
    "origin-call": {
      action: "绕过该服务器，对 API 自身的主机发出同样的调用。",
      expect:
        "响应来自 API，带有 `x-amzn-RequestId` 或 `apigw-requestid`。如果得到同样的 HTML 页面，说明该页面由 API 的后端返回。",
    },
    "error-log": {
      action:
        "在服务器上查看调用时刻的错误日志，例如 `/var/log/nginx/error.log` 或 `/var/log/apache2/error.log`。",
      expect:
        "`deny` 匹配时，nginx 写入 `access forbidden by rule`，Apache 写入 `client denied by server configuration`，ModSecurity 写入其规则的 ID。该行中的调用方地址是服务器看到的地址：如果前面有负载均衡器，可能是负载均衡器的地址。",
    },
    "access-rule": {
      action:
        "修正日志指明的规则：`allow` 与 `deny` 的顺序、地址列表、`Require`，或者 ModSecurity 中的例外。测试并重新加载服务器（先 `nginx -t`，再 `nginx -s reload`）。",
      expect:
        "nginx 采用第一条匹配的 `allow` 或 `deny`，因此 `deny all` 之后的 `allow` 不起作用。命令会按先后顺序输出这些规则。",
    },
    "call-again": {
      action: "重新调用。",
      expect:
        '该服务器的页面消失。如果变为 API Gateway 返回 `{"message":"Forbidden"}` 和 `ForbiddenException`，说明服务器转发的是自己的 `Host`：它必须发送 API 的主机名，在 nginx 中用 `proxy_set_header Host` 和 `proxy_ssl_server_name on`。',
    },
  },
  fix: {
    caller: "把时间、URL 和你的公网地址发给该服务器的管理员。",
    owner: "按服务器错误日志在那一刻记下的访问规则进行修改，检查配置后重新加载。",
  },
  misleads: "这个页面是该服务器自己返回的，请求没有到 API Gateway。",
};
