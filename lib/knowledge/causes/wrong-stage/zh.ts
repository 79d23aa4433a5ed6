import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "URL 中的阶段缺失、拼写错误或未部署",
  why: '在默认端点上，路径的第一段是阶段名称。API Gateway 没有找到这个名称的阶段，于是返回 `{"message":"Forbidden"}`。在自定义域名上，阶段由映射指定；阶段删除之后，映射仍然指向它。日志是按阶段配置的，因此任何日志中都没有该请求的记录。',
  steps: {
    "stage-names": {
      action: "列出 API 的阶段；对于 WebSocket API，请用 `aws apigatewayv2 get-stages --api-id`。",
      expect:
        "没有与所调用路径第一段完全一致的阶段：`Prod` 和 `prod` 是两个不同的阶段。如果有，则阶段正确，403 另有原因。在自定义域名上，请比较 `get-base-path-mappings` 给出的阶段；即使存在，也可能是旧的阶段。HTTP API 在这种情况下返回 404。",
    },
    "staged-call": {
      action: "在完整的资源路径之前加上阶段，再次调用。该 URL 即控制台“阶段”页面中的“调用 URL”。",
      expect:
        "`Forbidden` 消失。`Missing Authentication Token` 表示阶段已经正确，而资源路径或方法有误。",
    },
    "client-base-url": {
      action:
        "修正客户端中的基本 URL。以 `/` 开头的链接或请求路径会丢掉基本 URL（例如 `https://API_ID.execute-api.REGION.amazonaws.com/prod`）中的阶段；许多 HTTP 库拼接 URL 时也是如此。",
      expect:
        "`curl -v`、客户端的调试日志或浏览器的 HAR 文件显示，实际发送的路径以 `/` 加阶段开头。",
    },
    "origin-path": {
      action: "如果前面有 CloudFront 或其他代理，请检查它是否会添加阶段。",
      expect:
        "对于 `execute-api` 源，`path` 必须是 `/` 加阶段名称，除非调用方发送的路径已带阶段。`path` 为空就是原因；两边都带则阶段重复，会得到 `Missing Authentication Token`。",
    },
    deployment: {
      action: "如果应有的阶段不存在，请把 API 部署到该阶段。这会发布 API 当前的配置。",
      expect:
        "`get-stages` 列出该阶段及其 `deploymentId`，调用方的 URL 得到响应。不带 `--stage-name` 的部署不会创建阶段。",
    },
  },
  fix: {
    caller:
      "在路径最前面加上阶段，拼写与部署的一致：`https://API_ID.execute-api.REGION.amazonaws.com/STAGE/path`。",
    owner: "把带阶段的调用 URL 告知调用方；如果该阶段不存在，把 API 部署到该阶段。",
  },
  misleads: "阶段不存在，就没有 API 可以处理请求，所以返回 `Forbidden` 而不是 404。",
};
