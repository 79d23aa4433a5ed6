import type { PitfallWords, PolicyFaultWords } from "../words";

/** What is wrong with a policy, and what to write instead, in Simplified Chinese. */
export const pitfallWords: PitfallWords = {
  "another-api": {
    says: "Resource 写的是另一个 API，不是被调用的这个。",
    instead: "与报错信息里的 API ID 对照一下。",
  },
  "any-is-no-method": {
    says: "ANY 只是“匹配所有方法”的路由名称，请求里不存在叫 ANY 的方法。",
    instead: "把它改成 *。",
  },
  "authorizer-policy-for-one-method": {
    says: "授权方返回的策略只覆盖一个方法。在缓存有效期内，同一个令牌调用其他方法都会被拒绝。",
    instead: "让策略覆盖该令牌可以调用的所有方法，或者把缓存 TTL 设为 0。",
  },
  "aws-principal-without-iam": {
    says: "AWS 主体只能匹配签过名的调用方；这个方法没有启用 AWS_IAM，调用方是匿名的。",
    instead: '给所有方法启用 AWS_IAM，或者把主体写成 "*" 再用条件收紧。',
  },
  "callers-account": {
    says: "Resource 里写的是调用方的账户，而 API 属于另一个账户。",
    instead: "ARN 里要写 API 所有者的账户。",
  },
  "cidr-under-string-operator": {
    says: "字符串运算符会把网段当文本比较，没有哪个地址会与它相等。",
    instead: "改用 IpAddress 或 NotIpAddress。",
  },
  "deny-without-allow": {
    says: "策略里只有 Deny。没有语句允许的请求一律被拒绝，所以谁都调不通。",
    instead: "给允许调用的人加一条 Allow。",
  },
  "double-slash": {
    says: "路径里连着两个斜杠，而实际请求的路径只有一个。",
    instead: "去掉一个斜杠。",
  },
  "ipv6-caller": {
    says: "调用方用的是 IPv6 地址，而列表里只有 IPv4 网段。",
    instead: "补上 IPv6 网段，或者让 API 只用 IPv4。",
  },
  "options-not-listed": {
    says: "没有 Allow 覆盖 OPTIONS，浏览器的预检请求会先被拒绝。",
    instead: "如果浏览器要调用这个 API，把 OPTIONS 也放行。",
  },
  "path-parameter": {
    says: "路径参数还写着花括号，而策略匹配的是实际请求里的值。",
    instead: "把参数改成 *。",
  },
  placeholder: {
    says: "示例里的占位符没有替换掉。",
    instead: "换成真实的值。",
  },
  "private-range-on-public-api": {
    says: "公有 API 看到的是调用方的公网地址，私有网段永远匹配不上。",
    instead: "填写出口的公网地址（NAT 网关或代理）。",
  },
  "reserved-sso-role": {
    says: "IAM Identity Center 的角色（AWSReservedSSO_…）带有路径，后缀在重新分配权限集后会变。",
    instead:
      "主体写账户，再用 ArnLike 比较 aws:PrincipalArn：…/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_名称_*。",
  },
  "resource-cut-short": {
    says: "Resource 没写到方法和路径就结束了，一个请求也覆盖不到。",
    instead: "在 API ID、阶段或方法后面加上 /*。",
  },
  "source-ip-behind-cloudfront": {
    says: "请求由 CloudFront 发出，aws:SourceIp 是 CloudFront 的地址，不是查看器的。",
    instead: "在分配上用 AWS WAF 过滤访问者，并让 API 只接受来自该分配的请求。",
  },
  "source-ip-on-private-api": {
    says: "私有 API 经由 VPC 端点调用，aws:SourceIp 不是调用方的地址。",
    instead: "改用 aws:VpcSourceIp、aws:SourceVpce 或 aws:SourceVpc。",
  },
  "stars-missing": {
    says: "本该是星号的地方是空的，多半是 Markdown 把成对的星号当成了强调。",
    instead: "与实际保存的策略对照一下。",
  },
  "variables-need-version": {
    says: "没有写 Version 2012-10-17，变量会被当成普通文本。",
    instead: '加上 "Version": "2012-10-17"。',
  },
  "vpc-key-on-public-api": {
    says: "公有 API 看不到调用方的 VPC 和端点：依赖它的 Allow 永远不匹配，对它取反的 Deny 则总是匹配。",
    instead: "把 API 改成私有，或者改用 aws:SourceIp。",
  },
  "wildcard-in-principal": {
    says: "主体里的星号只能表示所有人，不能代替名称的一部分。",
    instead: "主体写账户，再用 ArnLike 比较 aws:PrincipalArn。",
  },
};

/** What AWS would not save of a policy. */
export const policyFaultWords: PolicyFaultWords = {
  "not-an-object": "这里应该是一个对象。",
  version: "Version 只能是 2012-10-17 或 2008-10-17。",
  "no-statement": "没有任何语句。",
  "unknown-element": "没有这个名字的元素。",
  effect: "Effect 只能写 Allow 或 Deny，大小写要一致。",
  "both-forms": "元素与它的 Not 形式不能同时出现。",
  "missing-element":
    "缺少元素：语句必须有 Action 和 Resource，附加在 API 或端点上的策略还必须有 Principal。",
  "principal-not-allowed": "附加在调用方身上的策略不能写 Principal。",
  principal: "主体写法不对：* 表示所有人，否则在 AWS 下写账户 ID，或者用户、角色、会话的 ARN。",
  "no-vendor": "操作和条件键都要以服务名开头，例如 execute-api:Invoke、aws:SourceIp。",
  resource: "既不是 ARN，也不是 *。",
  value: "这里应该是一段文本或文本列表。",
  operator: "没有这个名字的条件运算符。",
  address: "既不是 IP 地址，也不是 CIDR 网段。",
};
