import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "请求到达 API 之前被 CloudFront 拒绝",
  why: "API 前面有一个 CloudFront 分配，403 由该分配返回，原因可能是其 Web ACL、地理限制、主机名不属于该分配、方法或协议不被允许、GET 带有正文，或者 URL 缺少签名。边缘优化的 API 前面也有这样的分配，由 AWS 管理。",
  steps: {
    "answering-server": {
      action: "查看被拒绝的调用的响应标头：用 `curl -v`，或者在浏览器网络面板的 HAR 文件中查看。",
      expect:
        "有 `server: CloudFront`、`x-cache: Error from cloudfront` 和 `x-amz-cf-id`，而 `x-amzn-RequestId`、`x-amz-apigw-id`、`apigw-requestid`、`x-amzn-ErrorType` 四者皆无。只要有这四者之一，就说明响应来自 API，CloudFront 只是转发。",
    },
    "error-page": {
      action: "查看 HTML 页面“The request could not be satisfied”上的那句说明。",
      expect:
        "`Request blocked` 说明是 Web ACL；`block access from your country` 说明是地理限制；`Bad request` 说明用了明文 HTTP，或主机名不是该分配的备用域名，也可能是 GET 带有正文；`Missing Key-Pair-Id` 与签名 URL 有关，它出现在一小段 XML 里，而不是在这个页面上；`not configured to allow the HTTP request method` 与允许的方法有关。自定义的错误页面可能会隐藏这句说明。",
    },
    "plain-request": {
      action:
        "通过 HTTPS，以不带正文的普通 GET 重新调用。客户端常在 GET 中带上空的 JSON 正文或 `Content-Length`。",
      expect:
        "如果这次通过或得到另一种错误，说明原因是正文或明文 HTTP：CloudFront 对带正文的 GET 返回 403，请修正客户端。如果页面相同，说明原因在分配的设置中。",
    },
    "alternate-name": {
      action: "查找为该主机提供服务的分配。第二条命令适用于边缘优化的自定义域名，其分配属于 AWS。",
      expect:
        "空列表和 `NotFoundException` 表示 DNS 记录指向 CloudFront，但没有分配使用该域名：请将其添加为备用域名并配上证书，或者修正该记录。如果是 CNAME，对该主机执行 `dig +short` 会得到此处输出的 `domain`；如果是 Route 53 的别名记录，则只会得到地址。",
    },
    "distribution-rules": {
      action:
        "对照错误页面的那句说明检查分配的设置，更改造成拒绝的那一项。如果该路径有单独的缓存行为，请在 `CacheBehaviors` 下查看。",
      expect:
        "应当只有一项符合：Web ACL、国家/地区列表、`https-only`、不含该方法的 `methods`，或者在本不需要签名的路径上启用了密钥组。如果已开启标准日志，该请求的 `x-edge-detailed-result-type` 会说明更多，例如 `ClientGeoBlocked`。",
    },
    "blocked-sample": {
      action:
        "如果分配有 Web ACL，在其最近三小时的采样请求中找到被阻止的请求，并让该请求不受那条规则限制。更改部署完成后再次调用。",
      expect:
        "有一条采样含调用方的地址和 URI，且操作为 `BLOCK`，即可确认。更改后，响应带有 API 自身的标头；在错误缓存时间结束之前，CloudFront 可能会重复旧的错误。",
    },
  },
  fix: {
    caller:
      "用 HTTPS 发送不带正文的 GET；如果仍是同样的页面，把 `x-amz-cf-id` 和时间发给 API 所有者。",
    owner:
      "按错误页面上的那句话，改分配中对应的一项设置：Web ACL、国家/地区限制、备用域名、允许的方法或签名 URL。",
  },
  misleads:
    "页面上说的“流量过大或配置错误”是通用文字，各种拒绝都用同一个页面，真正有用的是中间那一句。",
};
