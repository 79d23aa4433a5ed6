import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "CloudFront 转发了 API 不认识的 Host 标头",
  why: "API Gateway 根据 `Host` 标头查找 API。该分配转发的是查看器的 `Host`，而不是源的域名，但没有任何 API 或自定义域名对应那个主机名。",
  steps: {
    "origin-call": {
      action: "不经过 CloudFront，直接在 API 自己的主机名上调用同样的方法和路径。",
      expect:
        '调用成功，或至少响应不再是带有 `ForbiddenException` 的 `{"message":"Forbidden"}`。如果失败的方式相同，则原因不在 CloudFront。',
    },
    "foreign-host-call": {
      action: "像 CloudFront 那样，在 `Host` 标头中填查看器的主机名，重复该调用。",
      expect:
        '403 再次出现，而唯一的差别是 `Host`：这就是原因。区域性 API 返回 `{"message":"Forbidden"}`；边缘优化的 API 则可能返回 CloudFront 的“Bad request”页面。',
    },
    "forwarded-headers": {
      action: "查看此路径的缓存行为使用了哪些策略。",
      expect:
        "源请求策略是 `216adef6-5c7f-47e4-b989-5492eafa07d3`（AllViewer），或者是自定义策略，或者缓存策略或 `headers` 中包含 `Host` 或全部标头。`b689b0a8-53d0-40ab-baf2-68738e2966ac`（AllViewerExceptHostHeader）可对该缓存行为排除这个原因。",
    },
    "origin-request-policy": {
      action:
        "在 CloudFront 控制台中，打开该分配的“行为”并选择“编辑”：把源请求策略设为 AllViewerExceptHostHeader，并从缓存策略或旧版的标头列表中去掉 `Host`。API 无需重新部署。",
      expect: "分配的状态变为 Deploying。该策略会转发查看器的其他标头，包括 `Authorization`。",
    },
    "custom-domain": {
      action:
        "如果后端需要查看器的主机名，则反过来做：把这个主机名设为 API Gateway 的区域（Regional）自定义域名并映射到该阶段，再以它的 `regionalDomainName` 作为源。",
      expect:
        "`NotFoundException` 可确认 API Gateway 目前不认识该主机名。建好该域名及其映射之后，转发 `Host` 就是正确的。",
    },
    "call-again": {
      action: "分配部署完成后，再次经 CloudFront 调用。",
      expect:
        '403 消失。如果 `Host` 正确而仍为 `{"message":"Forbidden"}`，则源路径中缺少阶段（`/` 加阶段名称）；`Missing Authentication Token` 表示主机名和阶段正确，而路径有误。',
    },
  },
  fix: {
    caller: "修好之前，绕过 CloudFront，直接调用 API 自己的主机名。",
    owner:
      "把该行为的源请求策略设为 `AllViewerExceptHostHeader`，让 CloudFront 发送源站自己的主机名。",
  },
  misleads: "API Gateway 靠主机名找 API；主机名不属于任何 API 时，它只回一句 `Forbidden`。",
};
