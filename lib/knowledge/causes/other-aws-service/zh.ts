import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "响应来自另一个 AWS 服务，而不是该 API",
  why: "该主机是另一服务的端点，或者是管理 API 的端点（`apigateway`），而不是运行 API 的端点（`execute-api`）。多个 AWS 服务使用相同的标头名称和错误消息，因此响应看起来像是来自 API Gateway。",
  steps: {
    host: {
      action: "查看主机名中的服务；如果是自有域名，查看它指向哪里。",
      expect:
        "例如 `apigateway.REGION.amazonaws.com`（管理 API）、`appsync-api`、`es.amazonaws.com`（OpenSearch）、`cognito-idp` 或 `iot`。已部署的 API 自身的主机名中有 `execute-api`。",
    },
    "response-head": {
      action: "查看响应标头。",
      expect:
        "有 `x-amzn-RequestId`，可能还有 `x-amzn-ErrorType`，但既没有 `x-amz-apigw-id`（REST API 和 WebSocket API），也没有 `apigw-requestid`（HTTP API）。",
    },
    "denied-action": {
      action: "查看消息中的操作和资源 ARN。",
      expect:
        "`es:ESHttpGet` 或 `appsync:GraphQL` 之类的操作指明是哪个服务以及所缺的权限。如果是 `execute-api:Invoke`，则说明响应其实来自 API。`anonymous` 表示请求到达该服务时没有签名。",
    },
    "intended-address": {
      action:
        "如果本意是调用自己的 API，使用其调用 URL `https://API_ID.execute-api.REGION.amazonaws.com/STAGE` 或其自定义域名；如果要签名，则为 `execute-api` 签名。",
      expect: "响应带有 `x-amz-apigw-id` 或 `apigw-requestid`。",
    },
    "service-permission": {
      action:
        "如果本意是调用该服务，针对调用方评估消息中的操作，并查看该服务自身的资源策略（对于 OpenSearch，是域的访问策略）。",
      expect:
        "`implicitDeny` 或 `explicitDeny`：在调用方一侧允许该操作。`allowed` 则指向该服务自身的策略，或者请求没有签名、签名时用了其他服务名。",
    },
    "web-acl": {
      action:
        "对于 AWS WAF 可以保护的服务（例如 AppSync 和 Cognito 用户池），查看是否关联了 Web ACL。",
      expect: "输出一个名称：在其采样请求或日志中查找该请求。`null` 可排除 AWS WAF。",
    },
  },
  fix: {
    caller:
      "如果要调用的是你的 API，请使用它的 `execute-api` 主机名或自定义域名；否则请修复对该服务的调用。",
    owner: "API 一侧无需改动；如果确实要调用该服务，请在那里允许报错中的操作。",
  },
  misleads:
    "多个 AWS 服务使用与 API Gateway 相同的响应标头和措辞，只能靠主机名和 ID 判断是谁返回的。",
};
