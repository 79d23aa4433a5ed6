import type { WafRuleWords } from "../../types";

const count = "把规则组中的这条规则改为 Count，再用它的标签拦截其他请求。";

/** What each kind of WAF rule looks at, and how to let one request through. */
export const wafRuleWords: WafRuleWords = {
  "no-user-agent": {
    looksAt: "请求是否缺少 `User-Agent` 标头。",
    letThrough: "让客户端发送 `User-Agent`，任何值都可以。",
  },
  "user-agent": {
    looksAt: "`User-Agent` 是否属于扫描工具，或不是浏览器的。",
    letThrough: `让客户端发送自己的 \`User-Agent\`。${count}`,
  },
  "body-size": {
    looksAt: "请求正文是否超过 8 KB（8,192 字节）。",
    letThrough:
      "大的正文不经过 API，改用 Amazon S3 的预签名 URL 上传；或者把这条规则改为 Count，再用它的标签在其他路径上拦截。",
  },
  "query-size": {
    looksAt: "查询字符串是否超过 2,048 字节。",
    letThrough: `缩短查询字符串，或改用 \`POST\` 的正文传递。${count}`,
  },
  "path-size": {
    looksAt: "URI 路径是否超过 1,024 字节。",
    letThrough: `缩短路径。${count}`,
  },
  "cookie-size": {
    looksAt: "Cookie 标头是否超过 10,240 字节。",
    letThrough: "不要把同一域名下其他站点的 Cookie 发送给 API。",
  },
  body: {
    looksAt: "正文中是否有类似攻击的内容：SQL、脚本、路径、URL 中的地址。",
    letThrough: `对正文中的内容编码（把相应字段做 Base64 编码即可），或者对该路径设置例外：${count}`,
  },
  query: {
    looksAt: "查询字符串中是否有类似攻击的内容：SQL、脚本、路径、URL 中的地址。",
    letThrough: `把这样的值放进正文，或先编码再发送；或者对该路径设置例外：${count}`,
  },
  path: {
    looksAt: "URI 路径中是否有类似攻击的内容：`../`、脚本、命令。",
    letThrough: `换一个路径，或者对该路径设置例外：${count}`,
  },
  cookie: {
    looksAt: "Cookie 中是否有类似攻击的内容：SQL、脚本、命令。",
    letThrough: `不向 API 发送 Cookie，或对其值编码。${count}`,
  },
  header: {
    looksAt: "标头中是否有类似攻击的内容：代码、查找表达式、系统文件。",
    letThrough: `去掉相应的标头，或对其值编码。${count}`,
  },
  "file-extension": {
    looksAt: "路径或查询字符串中是否有 `.log`、`.ini` 之类的文件扩展名。",
    letThrough: `文件名不带扩展名。${count}`,
  },
  "reserved-path": {
    looksAt: "路径是否通常用于服务器管理。",
    letThrough: `给资源换一个名称。${count}`,
  },
  host: {
    looksAt: "`Host` 标头是否为 `localhost`。",
    letThrough: "让客户端或代理把 API 自己的名称作为 `Host` 发送。",
  },
  method: {
    looksAt: "方法是否为 `PROPFIND`。",
    letThrough: "换一个方法。",
  },
  "bad-address": {
    looksAt: "调用方的地址是否在 AWS 的机器人、扫描或攻击来源名单中。",
    letThrough:
      "换一个地址调用，或者把调用方的地址放进 IP 集，在该规则组之前用一条规则放行。经过代理时，判断的是代理的地址。",
  },
  "anonymous-address": {
    looksAt: "调用方的地址是否在 AWS 的 VPN、代理和 Tor 名单中。",
    letThrough: "不经过 VPN 调用，或者把该地址放进 IP 集，在该规则组之前用一条规则放行。",
  },
  "hosting-address": {
    looksAt: "调用方的地址是否属于托管商或云服务商（不包括 AWS）。",
    letThrough: "对于服务器或 CI，请把其固定地址放进 IP 集，在该规则组之前用一条规则放行。",
  },
  bot: {
    looksAt: "调用方是否不像真人的浏览器：客户端名称、所在网络、调用节奏。",
    letThrough:
      "用范围缩小语句把该规则组限定在浏览器访问的路径上：供程序调用的 API，调用方本来就是程序。",
  },
  "sign-in": {
    looksAt: "登录和注册请求是否使用了被盗或猜测的凭证。",
    letThrough: "检查该规则组配置的路径，并确认客户端发送了它要求的 WAF 令牌。",
  },
  rate: {
    looksAt: "规则的时间窗口内，来自同一地址（或同一聚合键）的调用次数。",
    letThrough:
      "等待：低于上限之后，规则会自动放行。否则提高上限，或按比地址更细的键计数。前面有 CloudFront 或代理时，所有调用方共用一个地址：请设置 `ForwardedIPConfig`。",
  },
  country: {
    looksAt: "调用方地址所在的国家或地区。",
    letThrough:
      "把该国家或地区加入规则，或在它之前用 IP 集放行调用方的地址。前面有 CloudFront 或代理时请设置 `ForwardedIPConfig`，否则判断的是代理所在地。",
  },
  "ip-set": {
    looksAt: "调用方的地址是否在名单中。",
    letThrough:
      "修改 IP 集（IPv4 名单不会匹配 IPv6 地址）。前面有 CloudFront 或代理时请设置 `ForwardedIPConfig`，否则判断的是代理的地址。",
  },
  size: {
    looksAt: "请求某一部分的大小。",
    letThrough: "减小这一部分，或提高规则中的大小上限。",
  },
  pattern: {
    looksAt: "请求某一部分中的文字或模式。",
    letThrough: "查看规则语句针对哪一部分、哪种模式，并对该路径设置例外。",
  },
  label: {
    looksAt: "前面的规则给请求加上的标签。",
    letThrough: "在日志的 `labels` 中找到该标签：真正起作用的是加上它的那条规则。",
  },
  "default-action": {
    looksAt: "没有检查什么：没有规则放行该请求，而 Web ACL 默认拦截。",
    letThrough: "添加一条放行该请求的规则。",
  },
  own: {
    looksAt: "Web ACL 中该规则语句所指定的内容；AWS 没有关于这个名称的说明。",
    letThrough: "查看该规则的语句，并对这个请求设置例外。",
  },
};
