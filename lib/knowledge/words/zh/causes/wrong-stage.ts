import type { wrongStage as cause } from "../../../causes/wrong-stage";
import type { CauseWords } from "../../../types";

export const wrongStage: CauseWords<typeof cause> = {
  why: '在默认主机上，路径的第一部分是阶段。API Gateway 查找以此命名的阶段，没有找到，于是返回 `{"message":"Forbidden"}`。在自定义域名上，阶段由映射指定；阶段删除之后，映射仍然指向它。日志属于阶段，因此该请求不会在任何日志中留下记录。',
  steps: {
    "stage-names": {
      action: "列出 API 的阶段；对于 WebSocket API，请用 `aws apigatewayv2 get-stages --api-id`。",
      expect:
        "其中没有与所调用路径的第一部分完全一致的阶段：`Prod` 和 `prod` 是两个阶段。如果有，则阶段正确，403 另有原因。在自定义域名上，请比较 `get-base-path-mappings` 给出的阶段；即使存在，也可能是旧的阶段。HTTP API 在这里返回 404。",
    },
    "staged-call": {
      action: "调用在整个资源路径之前带有阶段的 URL。控制台在“阶段”下把它显示为“调用 URL”。",
      expect:
        "`Forbidden` 消失。`Missing Authentication Token` 表示阶段现在正确，而资源路径或方法不正确。",
    },
    "client-base-url": {
      action:
        "改正客户端中的基本 URL。以 `/` 开头的链接或请求路径会丢掉基本 URL（例如 `https://API_ID.execute-api.REGION.amazonaws.com/prod`）中的阶段；许多 HTTP 库在拼接 URL 时也会如此。",
      expect:
        "`curl -v`、客户端的调试日志或浏览器的 HAR 文件显示，所发送路径的第一部分是 `/` 和阶段。",
    },
    "origin-path": {
      action: "如果前面有 CloudFront 或其他代理，请检查它是否添加了阶段。",
      expect:
        "对于 `execute-api` 源，`path` 必须是 `/` 加上阶段的名称，除非调用方自己发送阶段。`path` 为空就是原因；两者都有则会重复阶段，得到 `Missing Authentication Token`。",
    },
    deployment: {
      action: "如果阶段应当存在而没有，请把 API 部署到该阶段。这会发布 API 当前的配置。",
      expect:
        "`get-stages` 列出该阶段及其 `deploymentId`，调用方的 URL 得到响应。不带 `--stage-name` 的部署不会创建阶段。",
    },
  },
};
