import type { FacetId, FacetWords } from "../../types";

/** The questions and their answers, in Simplified Chinese. */
export const facetWords: { readonly [F in FacetId]: FacetWords<F> } = {
  "answered-by": {
    name: "响应方",
    question: "这个 403 是由谁返回的？",
    options: {
      "api-gateway": "API Gateway 本身",
      backend: "API Gateway 之后的自有后端",
      cloudfront: "CloudFront 本身",
      cloudflare: "Cloudflare",
      "load-balancer": "应用程序负载均衡器",
      "web-server": "Web 服务器（nginx、Apache …）或自带服务器的应用",
      s3: "Amazon S3",
      "forward-proxy": "调用方自己网络中的代理或过滤设备",
      "lambda-url": "Lambda 函数 URL",
      "other-aws-service": "另一个 AWS 服务",
      "other-gateway": "其他厂商的 API、CDN、防火墙或网关",
      "local-emulator": "开发者机器上的模拟器",
      "integrated-aws-service": "该方法所集成的 AWS 服务",
    },
  },
  message: {
    name: "错误消息",
    question: "响应正文的内容是什么？",
    options: {
      "authorizer-denied": "User is not authorized to access this resource …",
      "invoke-denied": "User: … is not authorized to perform: execute-api:…",
      "token-invalid": "The security token included in the request is invalid",
      "token-expired": "The security token included in the request is expired",
      "missing-authentication-token": "Missing Authentication Token",
      "signature-expired": "Signature expired: … is now earlier than …",
      "signature-not-yet-current": "Signature not yet current: … is still later than …",
      "signature-mismatch":
        "The request signature we calculated does not match the signature you provided …",
      "credential-scope": "Credential should be scoped to …",
      "authorization-not-sigv4":
        "Invalid key=value pair (missing equal-sign) in Authorization header …",
      "invalid-api-key": "Invalid API Key identifier specified",
      forbidden: "Forbidden",
      customised: "其他消息，或一个页面",
      empty: "没有内容，正文为空",
      null: '{"Message":null}',
      "operation-unknown": "Unable to determine service/operation name to be authorized",
    },
  },
  "error-type": {
    name: "x-amzn-errortype 标头",
    question: "响应标头 x-amzn-errortype 的值是什么？",
    options: {
      "access-denied": "AccessDeniedException",
      forbidden: "ForbiddenException",
      "missing-authentication-token": "MissingAuthenticationTokenException",
      "incomplete-signature": "IncompleteSignatureException",
      "invalid-signature": "InvalidSignatureException",
      "expired-token": "ExpiredTokenException",
      "unrecognized-client": "UnrecognizedClientException",
      absent: "响应中没有这个标头",
    },
  },
  "response-ids": {
    name: "请求 ID 标头",
    question: "响应带有哪种 API Gateway 请求 ID？",
    options: {
      "rest-style": "x-amz-apigw-id",
      "http-style": "只有 apigw-requestid",
    },
  },
  denial: {
    name: "显式拒绝",
    question: "消息中有“with an explicit deny”吗？",
    options: {
      explicit: "有，其中写着“with an explicit deny”",
      implicit: "没有，其中没有提到 explicit deny",
    },
  },
  "policy-named": {
    name: "提到的策略",
    question: "消息提到了哪种策略类型？",
    options: {
      identity: "基于身份的策略（identity-based policy）",
      resource: "基于资源的策略（resource-based policy）",
      "vpc-endpoint": "VPC 端点策略（VPC endpoint policy）",
      "service-control": "服务控制策略（service control policy）",
      "permissions-boundary": "权限边界（permissions boundary）",
      session: "会话策略（session policy）",
      unnamed: "没有提到策略类型",
    },
  },
  principal: {
    name: "被拒绝的一方",
    question: "消息中“User:”之后是谁？",
    options: {
      anonymous: "anonymous",
      arn: "一个 ARN：用户、角色或角色会话",
    },
  },
  "denied-action": {
    name: "被拒绝的操作",
    question: "消息拒绝的是哪个操作？",
    options: {
      invoke: "execute-api:Invoke",
      "manage-connections": "execute-api:ManageConnections",
    },
  },
  "same-account": {
    name: "同一账户",
    question: "调用方和 API 在同一个 AWS 账户中吗？",
    options: {
      yes: "是，两者在同一账户中",
      no: "否，两者不在同一账户中",
    },
  },
  "cloudfront-page": {
    name: "CloudFront 错误页面",
    question: "CloudFront 错误页面的内容是什么？",
    options: {
      blocked: "Request blocked",
      country: "… configured to block access from your country",
      method: "… not configured to allow the HTTP request method",
      "bad-request": "Bad request",
      other: "其他内容",
    },
  },
  "body-with-get": {
    name: "GET 带正文",
    question: "该请求是带正文的 GET 吗？",
    options: {
      yes: "是，GET 带有正文",
      no: "否，是其他方法，或没有正文",
    },
  },
  "api-type": {
    name: "API 类型",
    question: "调用的是哪种类型的 API？",
    options: {
      rest: "REST API（区域性或边缘优化）",
      http: "HTTP API",
      private: "私有 REST API",
      websocket: "WebSocket API",
    },
  },
  "auth-mode": {
    name: "方法的授权类型",
    question: "所调用的方法或路由使用哪种授权？",
    options: {
      none: "无（NONE）",
      iam: "IAM（AWS_IAM）",
      "lambda-authorizer": "Lambda 授权方（CUSTOM）",
      cognito: "Cognito 用户池（COGNITO_USER_POOLS）",
      jwt: "JWT 授权方（JWT）",
    },
  },
  host: {
    name: "调用的主机名",
    question: "请求发往了哪个主机名？",
    options: {
      "execute-api": "默认端点",
      "vpc-endpoint": "VPC 端点的域名",
      "custom-domain": "自有域名，即 API Gateway 的自定义域名",
      cloudfront: "自有的 CloudFront 分配",
      "aws-service": "另一个 AWS 服务的端点",
      other: "其他名称",
    },
  },
  partition: {
    name: "AWS 分区",
    question: "API 位于 AWS 的哪个分区？",
    options: {
      aws: "标准分区：主机名以 .amazonaws.com 结尾",
      "aws-cn": "AWS 中国：主机名以 .amazonaws.com.cn 结尾",
      "aws-us-gov": "AWS GovCloud (US)：区域以 us-gov- 开头",
    },
  },
  "authorization-sent": {
    name: "发送的 Authorization",
    question: "请求的 Authorization 标头中有什么？",
    options: {
      none: "没有，请求不带 Authorization 标头",
      sigv4: "完整的 AWS 签名",
      "malformed-sigv4": "不完整或损坏的 AWS 签名",
      bearer: "Bearer 令牌，或直接放 JWT",
      other: "其他内容",
    },
  },
  "websocket-step": {
    name: "WebSocket 步骤",
    question: "WebSocket 在哪一步失败？",
    options: {
      none: "都不是：该调用不建立 WebSocket，也不是 @connections 调用",
      connect: "建立连接（$connect）失败",
      message: "连接已建立，但某条消息收到“Forbidden”帧",
      "connections-api": "后端的 @connections 调用失败",
    },
  },
  preflight: {
    name: "预检请求",
    question: "被拒绝的是浏览器发送的预检请求吗？",
    options: {
      yes: "是，它的方法是 OPTIONS",
      no: "否，是实际请求，用的是其他方法",
    },
  },
  "route-deployed": {
    name: "路由已部署",
    question: "已部署的阶段中有与请求完全一致的方法和路径吗？",
    options: {
      yes: "有，已部署的阶段中有该方法和路径",
      no: "没有，已部署的阶段中没有这样的方法或路径",
    },
  },
  "stage-in-url": {
    name: "URL 中的阶段",
    question: "该 URL 对应已部署的阶段吗？",
    options: {
      right: "是，阶段正确",
      wrong: "否，阶段缺失、拼写错误或未部署",
    },
  },
  "host-known": {
    name: "主机名是否存在",
    question: "该区域中有与主机名完全一致的 API 或自定义域名吗？",
    options: {
      yes: "有，该区域中有对应的 API 或自定义域名",
      no: "没有，该区域中查不到",
    },
  },
  "default-endpoint": {
    name: "默认端点",
    question: "API 的默认 execute-api 端点已启用吗？",
    options: {
      enabled: "是，已启用",
      disabled: "否，已禁用",
    },
  },
  "domain-mapping": {
    name: "域名映射",
    question: "自定义域名有与此路径匹配的映射或路由规则吗？",
    options: {
      matches: "有，某个基本路径映射或路由规则与此路径匹配",
      none: "没有，没有基本路径映射或路由规则与此路径匹配",
    },
  },
  "mutual-tls": {
    name: "双向 TLS",
    question: "所调用的域名要求客户端证书（双向 TLS）吗？",
    options: {
      yes: "是，该域名启用了双向 TLS",
      no: "否，没有启用双向 TLS",
    },
  },
  "client-certificate": {
    name: "客户端证书",
    question: "调用方出示了什么客户端证书，信任存储库是否接受？",
    options: {
      "none-sent": "没有发送客户端证书",
      "untrusted-or-incomplete-chain": "信任存储库无法验证其证书链的证书",
      "expired-or-unsupported": "已过期，或使用了不受支持的密钥或签名的证书",
      accepted: "有效且受信任存储库信任的证书",
    },
  },
  "endpoint-access-mode": {
    name: "端点访问模式",
    question: "端点访问模式是否为 STRICT，且此请求违反了其规则？",
    options: {
      basic: "否，模式是 BASIC 或未设置，或者请求符合规则",
      strict: "是，模式是 STRICT，且请求违反了其规则",
    },
  },
  "front-signature": {
    name: "CloudFront、负载均衡器、Cloudflare 和 S3 的标头",
    question: "响应中有没有 CloudFront、负载均衡器、Cloudflare 或 S3 自己写入的标头？",
    options: {
      present: "有：它们的 Server、cf-ray、x-amz-cf-id 或 x-amz-request-id",
      absent: "都没有",
    },
  },
  "cloudfront-in-front": {
    name: "前面的 CloudFront",
    question: "API 前面有自有的 CloudFront 分配吗？分配发送的 Host 是什么？",
    options: {
      no: "没有，前面没有自有的 CloudFront 分配",
      "forwards-viewer-host": "有，它转发查看器的 Host 标头（API 没有对应的自定义域名）",
      "rewrites-host": "有，它以源的域名作为 Host",
    },
  },
  "private-api-name": {
    name: "私有 API 的域名",
    question: "调用私有 API 所用的域名适用于私有 API 吗？",
    options: {
      right: "是，所用的域名有效；域名中没有 API ID 时，已另外提供",
      wrong: "否，用的是其他域名，或缺少所需的 Host 或 x-apigw-api-id",
      "not-admitted": "是，所用的是它的私有自定义域名，但该域名不允许此 VPC 端点",
    },
  },
  "host-resolves-to": {
    name: "解析出的地址",
    question: "在调用方的环境中，该主机名解析到哪种地址？",
    options: {
      "public-address": "公有地址",
      "private-address": "私有地址",
    },
  },
  "caller-network": {
    name: "调用方的网络",
    question: "调用方从哪个网络发起调用？",
    options: {
      internet: "从互联网，不在任何自有 VPC 中",
      "vpc-with-private-dns-endpoint": "从 VPC，其中有已启用私有 DNS 的 execute-api 端点",
      "vpc-other": "从 VPC，但其中没有这种端点",
      "on-premises": "从本地数据中心，经由 VPN 或 Direct Connect",
    },
  },
  "api-key-required": {
    name: "要求 API 密钥",
    question: "所调用的方法要求 API 密钥吗？",
    options: {
      yes: "是，该方法要求 API 密钥",
      no: "否，该方法不要求",
    },
  },
  "api-key-sent": {
    name: "发送了 API 密钥",
    question: "请求带了 API 密钥吗？",
    options: {
      yes: "是，带了密钥",
      no: "否，没有带密钥",
    },
  },
  "key-state": {
    name: "密钥的状态",
    question: "请求所带的 API 密钥处于什么状态？",
    options: {
      usable: "已启用，且有使用量计划涵盖此 API 阶段",
      "unknown-or-disabled": "没有这个密钥，或该密钥已禁用",
      "no-usage-plan-for-stage": "已启用，但没有使用量计划涵盖此 API 阶段",
      "not-supplied-by-authorizer": "密钥来源是 AUTHORIZER，而授权方没有提供可用的密钥",
    },
  },
  "waf-attached": {
    name: "关联了 AWS WAF",
    question: "API 阶段关联了 AWS WAF 的 Web ACL 吗？",
    options: {
      yes: "是，API 的阶段关联了 Web ACL",
      no: "否，API 的阶段没有关联 Web ACL",
    },
  },
  "waf-blocked": {
    name: "AWS WAF 阻止",
    question: "API 阶段上的 Web ACL 阻止了这个请求吗？",
    options: {
      yes: "是，阶段上的 Web ACL 阻止了它",
      no: "否，该 Web ACL 没有阻止它",
    },
  },
  "vpc-endpoint-policy": {
    name: "VPC 端点策略",
    question: "VPC 端点的策略是否允许此调用方和此 API？",
    options: {
      default: "默认策略，允许所有请求",
      "allows-caller": "自定义策略，允许此调用方和此 API",
      "denies-caller": "拒绝此调用方或此 API",
    },
  },
  "identity-policy": {
    name: "身份策略",
    question: "调用方自己的 IAM 策略是否允许此调用？",
    options: {
      "allows-caller": "允许（allowed）",
      "denies-caller": "其中有一条 Deny 语句匹配（explicitDeny）",
      "silent-on-caller": "其中没有语句匹配（implicitDeny）",
    },
  },
  "resource-policy": {
    name: "资源策略",
    question: "API 的资源策略是否允许此调用方的此调用？",
    options: {
      none: "API 没有资源策略",
      "allows-caller": "允许此调用，且没有 Deny 匹配",
      "denies-caller": "其中有一条 Deny 语句匹配",
      "silent-on-caller": "有资源策略，但其中没有语句与此调用匹配",
    },
  },
  "deployed-since-change": {
    name: "更改后是否部署",
    question: "与此调用有关的最后一次更改之后，阶段部署过吗？",
    options: {
      yes: "是，最后一次更改之后部署过",
      no: "否，本应放行此调用的更改尚未部署",
    },
  },
  "authorizer-policy": {
    name: "授权方的策略",
    question: "Lambda 授权方返回的策略是否允许此方法？",
    options: {
      "allows-caller": "允许此方法的 ARN",
      "denies-caller": "其中有一条 Deny 与此方法的 ARN 匹配",
      "silent-on-method": "既不允许也不拒绝此方法的 ARN",
    },
  },
  "authorizer-cache": {
    name: "授权方缓存",
    question: "Lambda 授权方启用了策略缓存吗？",
    options: {
      off: "否，缓存已关闭（TTL 为 0）",
      on: "是，缓存已启用（TTL 大于 0）",
    },
  },
  "after-cache-flush": {
    name: "清空缓存之后",
    question: "清空授权方的缓存之后，同样的调用结果如何？",
    options: {
      works: "清空之后成功",
      "still-refused": "清空之后仍被拒绝",
    },
  },
  credentials: {
    name: "AWS 凭证",
    question: "签名所用的 AWS 凭证有效吗？",
    options: {
      valid: "有效，AWS 能识别且没有过期",
      "unknown-or-disabled": "无效，AWS 无法识别访问密钥或会话令牌",
      expired: "无效，临时凭证已过期（ExpiredToken）",
    },
  },
  "signed-for": {
    name: "签名的区域和服务",
    question: "签名使用的是哪个区域和服务？",
    options: {
      "this-api": "API 所在区域的 execute-api",
      "another-region-or-service": "另一个区域或另一个服务",
    },
  },
  "signing-time": {
    name: "签名时间",
    question: "请求的 X-Amz-Date 与响应的 Date 相差多少？",
    options: {
      "within-five-minutes": "五分钟以内",
      older: "X-Amz-Date 早了五分钟以上",
      ahead: "X-Amz-Date 晚了五分钟以上",
    },
  },
  clock: {
    name: "调用方的时钟",
    question: "签名所在机器的时钟准吗？",
    options: {
      right: "准，误差在五分钟以内",
      slow: "不准，慢了五分钟以上",
      fast: "不准，快了五分钟以上",
    },
  },
  "other-clients-work": {
    name: "其他客户端",
    question: "同样的请求换一个地址、网络或客户端能成功吗？",
    options: {
      yes: "能，换一处发出就能成功",
      no: "不能，从哪里发出都被拒绝",
    },
  },
  "works-on-default-endpoint": {
    name: "在默认端点上",
    question: "同样的请求在 API 的默认 execute-api 端点上能成功吗？",
    options: {
      yes: "能，在默认端点上成功",
      no: "不能，在默认端点上也被拒绝",
    },
  },
  "other-methods-work": {
    name: "其他方法",
    question: "几分钟前，同一调用方用同一令牌调用另一个路径或方法成功了吗？",
    options: {
      yes: "是，几分钟前另一个路径或方法成功了",
      no: "否，每个路径和方法都被拒绝",
    },
  },
  "scope-granted": {
    name: "是否有所需范围",
    question: "JWT 中有路由所要求的范围（scope）吗？",
    options: {
      yes: "有，至少有其中一个",
      no: "没有，一个也没有",
    },
  },
  "cache-invalidation": {
    name: "缓存失效",
    question: "请求是否要求启用了缓存的方法返回最新响应，却无权这样做？",
    options: {
      sent: "是，向启用了缓存且对此返回 403 的方法发送了 Cache-Control: max-age=0",
      "not-sent": "否，没有发送该标头，或该方法没有启用缓存或不会返回 403",
    },
  },
  "request-logged": {
    name: "日志中有无记录",
    question: "API 的访问日志或执行日志中有这个请求的记录吗？",
    options: {
      yes: "有，其中有这个请求的记录",
      no: "没有，访问日志已启用但没有记录",
    },
  },
  "response-type": {
    name: "日志中的响应类型",
    question: "访问日志中 $context.error.responseType 的值是什么？",
    options: {
      "access-denied": "ACCESS_DENIED",
      "invalid-api-key": "INVALID_API_KEY",
      "waf-filtered": "WAF_FILTERED",
      "missing-authentication-token": "MISSING_AUTHENTICATION_TOKEN",
      "expired-token": "EXPIRED_TOKEN",
      "invalid-signature": "INVALID_SIGNATURE",
      none: "没有值，只有连字符（-）",
    },
  },
  "failed-phase": {
    name: "拒绝请求的步骤",
    question: "访问日志中哪一步的状态码是 403？",
    options: {
      waf: "AWS WAF：$context.waf.status 为 403",
      authenticate: "签名：$context.authenticate.status 为 403",
      authorizer: "授权方：$context.authorizer.status 为 403",
      authorize: "策略：$context.authorize.status 为 403",
      integration: "后端：$context.integration.status 为 403",
      none: "都不是，而日志中这些字段都有",
    },
  },
  "backend-status": {
    name: "后端的状态码",
    question: "后端返回了什么状态码？",
    options: {
      "403": "403，由后端拒绝",
      other: "其他状态码，或没有调用后端",
    },
  },
};
