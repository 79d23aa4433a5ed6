import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "API 的默认 execute-api 端点已禁用",
  why: "API 所有者设置了 `disableExecuteApiEndpoint`，要求客户端使用自定义域名。此时 REST API 的默认端点对每个阶段都返回 403 Forbidden；WebSocket API 的默认端点也不接受连接。",
  steps: {
    "endpoint-setting": {
      action:
        "查看该设置。对于 WebSocket API，请用带 `--query '{ApiId:ApiId,Name:Name,DisableExecuteApiEndpoint:DisableExecuteApiEndpoint}'` 的 `aws apigatewayv2 get-api`。",
      expect:
        "`true` 可确认这个原因。`false` 可排除它，除非该设置改过之后阶段没有部署。有此设置的 HTTP API 返回 404，而不是 403。",
    },
    "domain-names": {
      action: "找出映射到此 API 和阶段的自定义域名和基本路径，告知调用方。",
      expect:
        "有一个 `api` 和 `stage` 与此一致的映射。如果没有，则目前谁也无法调用该 API：请创建映射或启用端点。",
    },
    "custom-domain-call": {
      action:
        "改为调用自定义域名。自定义域名的路径中不带阶段，但要带映射的基本路径（为 `(none)` 时除外）。",
      expect: "调用得到响应。如果域名启用了双向 TLS，客户端还必须发送证书。",
    },
    "endpoint-enabled": {
      action:
        "仅当默认端点是误停用时，才重新启用它；对于 WebSocket API，请用带 `--no-disable-execute-api-endpoint` 的 `aws apigatewayv2 update-api`。停用也许是有意为之：默认端点会绕过双向 TLS 和 CloudFront 分配。",
      expect: '输出中显示 `"disableExecuteApiEndpoint": false`。完成下一步之前，对调用方没有影响。',
    },
    deployment: {
      action:
        "重新部署任意一个阶段：该设置在部署后才生效。对于 WebSocket API，请用 `aws apigatewayv2 create-deployment`。然后让调用方重新调用。",
      expect:
        "默认端点上所有阶段的 403 都消失。如果只有一个阶段仍返回 403，则 URL 中该阶段的名称有误。",
    },
  },
  fix: {
    caller: "改用该 API 的自定义域名调用，路径中不带阶段。",
    owner: "把自定义域名告知调用方；只有误关时才重新启用默认端点，并重新部署。",
  },
  misleads: "默认端点关闭后返回的也是一句 `Forbidden`，看起来像没有权限，其实没有检查任何权限。",
};
