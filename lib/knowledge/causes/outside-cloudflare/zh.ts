import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "请求到达 API 之前被 Cloudflare 拒绝",
  why: "该主机名由 Cloudflare 代理，其某项安全功能阻止或质询了请求。浏览器之外的客户端无法通过质询，因此看到 403。",
  steps: {
    "answering-server": {
      action: "用 `curl -v` 调用该 URL，查看响应标头。",
      expect:
        "有 `server: cloudflare` 和 `cf-ray`，有 Cloudflare 页面或 `cf-mitigated: challenge`，而 `x-amzn-RequestId`、`x-amz-apigw-id`、`apigw-requestid` 三者皆无。Cloudflare 转发响应时也会加上 `server` 和 `cf-ray`，因此只要有这三者之一，就说明响应来自 API Gateway。",
    },
    "ray-id": {
      action: "记下 Ray ID、时间和你的公网地址，发给域名的所有者。",
      expect:
        "`cf-mitigated: challenge` 表示返回的是质询，而不是直接阻止。`cf-ray` 中连字符之前的部分，就是所有者要搜索的 Ray ID。",
    },
    "origin-call": {
      action: "绕过 Cloudflare，对 API 自身的主机发出同样的调用。",
      expect:
        "响应来自 API，带有 `x-amzn-RequestId` 或 `apigw-requestid`。如果仍是同样的 403，说明原因不在 Cloudflare。",
    },
    "security-event": {
      action:
        "在 Cloudflare 仪表板中该域（zone）之下，打开 Security 下的 Events，按 Ray ID 或调用方的地址筛选。",
      expect:
        "事件中会列出服务（托管规则、自定义规则、Browser Integrity Check、机器人防护、速率限制等）和规则。如果没有事件，可能是客户端的 SNI 与 `Host` 不一致：主机与 SNI 不匹配时，Cloudflare 返回 403，且不会记录。",
    },
    "skip-rule": {
      action:
        "用一条操作为 Skip 的自定义规则，让 API 的主机或路径只跳过那一条规则，或者修正那条规则的表达式。然后让调用方重新调用。",
      expect:
        "响应带有 API Gateway 的请求 ID。Free 套餐的 Bot Fight Mode 无法通过规则跳过；此时将其关闭，或者让 API 的主机不经代理（DNS only）。",
    },
  },
  fix: {
    caller: "把 Ray ID 和时间发给域名的所有者；程序自己通不过质询。",
    owner: "在 Cloudflare 中用 Ray ID 找到事件，只对 API 的主机名或路径跳过那一条规则。",
  },
};
