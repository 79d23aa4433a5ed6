import type { HopId, HopWords } from "../../types";

/** The stations of a request, in Simplified Chinese. */
export const hopWords: { readonly [H in HopId]: HopWords } = {
  "client-network": {
    name: "调用方的网络",
    what: "调用方的 DNS 和代理决定请求发往何处，代理也可能直接返回响应。",
  },
  front: {
    name: "API 前置",
    what: "CloudFront、Cloudflare、负载均衡器或 Web 服务器接收请求，予以拒绝或转发。",
  },
  domain: {
    name: "域名与阶段",
    what: "API Gateway 查找主机名，检查 TLS 连接，并找到 API 及其阶段。",
  },
  "vpc-endpoint": {
    name: "VPC 端点策略",
    what: "对于私有 API，VPC 端点的策略先于其他所有策略评估。",
  },
  waf: {
    name: "AWS WAF",
    what: "如果 API 的阶段关联了 Web ACL，由它允许或阻止请求。",
  },
  route: {
    name: "路由",
    what: "API Gateway 在已部署的阶段中查找该方法和路径。",
  },
  authenticate: {
    name: "签名",
    what: "API Gateway 检查 AWS 签名、访问密钥和会话令牌。",
  },
  "api-key": {
    name: "API 密钥",
    what: "如果方法要求 API 密钥，API Gateway 会检查密钥及其使用量计划。",
  },
  authorizer: {
    name: "授权方",
    what: "Lambda、Cognito 或 JWT 授权方检查令牌，决定谁可以调用什么。",
  },
  policy: {
    name: "策略",
    what: "调用方、API 和组织的策略一并评估。",
  },
  websocket: {
    name: "WebSocket",
    what: "WebSocket API 检查连接，为每条消息选择路由，并控制对 @connections 的调用。",
  },
  backend: {
    name: "后端",
    what: "API 的后端集成返回响应，API Gateway 转发其状态码。",
  },
  "other-service": {
    name: "另一个 AWS 服务",
    what: "请求发到了另一个 AWS 服务，其错误消息与 API Gateway 的相似。",
  },
};
