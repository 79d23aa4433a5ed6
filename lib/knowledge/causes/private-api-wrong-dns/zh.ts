import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "调用私有 API 所用的主机名到不了该 API",
  why: "私有 API 只能通过 `execute-api` 接口端点调用，该端点根据主机名或 `x-apigw-api-id` 标头确定是哪个 API。如果所用的写法不适用于当前网络，或者两者都不正确，请求虽能到达端点，却不对应任何 API。",
  steps: {
    "resolved-address": {
      action: "在收到 403 的机器上解析客户端所调用的主机。",
      expect:
        "解析出 VPC 的私有地址，表示调用确实到达了端点：此时有误的是请求中的主机名。解析出公有地址或无法解析，表示该 DNS 解析器不知道端点的私有 DNS，在本地数据中心和其他 VPC 中通常如此。",
    },
    "call-by-endpoint": {
      action:
        "用端点的公有 DNS 名称 `vpce-...-....execute-api.REGION.vpce.amazonaws.com` 调用 API，并带上标头 `x-apigw-api-id`。这种写法不需要私有 DNS，也不需要关联。",
      expect:
        '响应不再是带 `ForbiddenException` 的 `{"message":"Forbidden"}`。如果仍是，请检查阶段。`User: anonymous is not authorized ...` 表示主机名已经正确，是策略在拒绝。如果超时，请检查端点的安全组：必须允许 443 端口的入站流量。',
    },
    "private-dns-setting": {
      action: "查看端点支持哪些写法：其私有 DNS 设置和 DNS 名称。",
      expect:
        "如果 `privateDns` 为 false，默认主机 `API_ID.execute-api` 在此 VPC 中不可用；请使用上一步的写法，或者开启该设置。开启后，对该区域公有 API 的调用也会被解析到该端点。",
    },
    "dns-forwarding": {
      action:
        "在本地数据中心，把 `execute-api.REGION.amazonaws.com` 转发到接口端点所在 VPC 的 Route 53 Resolver 入站端点，并直接向该入站端点查询来验证。",
      expect:
        "入站端点返回接口端点的私有地址。如果它能返回而普通的 `dig` 不能，缺少的就是本地 DNS 服务器的转发规则。",
    },
    "endpoint-association": {
      action:
        "如果调用方使用 `API_ID-VPCE_ID.execute-api`，请把该端点与 API 关联。`aws apigateway get-rest-api` 在 `endpointConfiguration.vpcEndpointIds` 下显示已关联的端点。",
      expect: "输出的 `vpcEndpointIds` 含有该端点的 ID。如果之前就有，说明缺少的不是关联。",
    },
    deployment: {
      action: "更改关联后，重新部署该阶段；几分钟后 DNS 记录生效，再让调用方重试。",
      expect:
        "对 `API_ID-VPCE_ID.execute-api` 执行 `dig +short` 得到端点的私有地址，且调用不再得到 `ForbiddenException`。资源策略仍须允许此 VPC 或端点。",
    },
  },
  fix: {
    caller:
      "用端点自己的 DNS 名称调用，并带上 `x-apigw-api-id` 标头；这样既不需要私有 DNS，也不需要关联。",
    owner:
      "把调用方的 VPC 端点关联到该 API，使 `API_ID-VPCE_ID.execute-api` 可以解析，然后重新部署阶段。",
  },
  misleads: "这里的 `Forbidden` 表示端点判断不出要调用哪个 API，还没有检查任何权限。",
};
