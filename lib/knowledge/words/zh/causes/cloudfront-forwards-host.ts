import type { cloudfrontForwardsHost as cause } from "../../../causes/cloudfront-forwards-host";
import type { CauseWords } from "../../../types";

export const cloudfrontForwardsHost: CauseWords<typeof cause> = {
  why: "API Gateway 根据 `Host` 标头查找 API。该分配转发的是查看者的 `Host`，而不是源的名称，但没有任何 API 或自定义域名对应那个主机名。",
  steps: {
    "origin-call": {
      action: "不经过 CloudFront，在 API 自己的主机上调用同样的方法和路径。",
      expect:
        '调用成功，或至少响应不再是带有 `ForbiddenException` 的 `{"message":"Forbidden"}`。如果以同样的方式失败，原因就不在 CloudFront。',
    },
    "foreign-host-call": {
      action: "像 CloudFront 那样，在 `Host` 标头中带上查看者的主机名，重复该调用。",
      expect:
        '403 再次出现，而唯一的差别是 `Host`：原因就在于此。区域性 API 返回 `{"message":"Forbidden"}`；边缘优化的 API 则可能返回 CloudFront 的页面“Bad request”。',
    },
    "forwarded-headers": {
      action: "查看此路径的缓存行为使用了哪些策略。",
      expect:
        "源请求策略是 `216adef6-5c7f-47e4-b989-5492eafa07d3`（AllViewer），或者你们自己的策略、缓存策略或 `headers` 包括 `Host` 或全部标头。`b689b0a8-53d0-40ab-baf2-68738e2966ac`（AllViewerExceptHostHeader）可以为该行为排除这个原因。",
    },
    "origin-request-policy": {
      action:
        "在 CloudFront 控制台中，在该分配的“行为”中选择“编辑”：把源请求策略设为 AllViewerExceptHostHeader，并从缓存策略或旧式的标头列表中去掉 `Host`。为此不需要重新部署 API。",
      expect: "分配的状态变为 Deploying。该策略会转发查看者的其他标头，`Authorization` 也在其中。",
    },
    "custom-domain": {
      action:
        "如果后端需要查看者的主机名，则反过来做：把这个主机名设为 API Gateway 的区域（Regional）自定义域名，并映射到该阶段，再用它的 `regionalDomainName` 作为源。",
      expect:
        "`NotFoundException` 证实 API Gateway 目前不认识该主机名。一旦该名称及其映射存在，转发 `Host` 就是正确的。",
    },
    "call-again": {
      action: "分配部署完成之后，再次经由 CloudFront 调用。",
      expect:
        '403 消失。如果 `Host` 正确而仍为 `{"message":"Forbidden"}`，则源路径缺少阶段（`/` 加上阶段的名称）；`Missing Authentication Token` 表示主机名和阶段正确，而路径不正确。',
    },
  },
  fix: {
    caller: "修好之前，绕过 CloudFront，直接调用 API 自己的主机名。",
    owner:
      "把该行为的源请求策略设为 `AllViewerExceptHostHeader`，让 CloudFront 发送源站自己的主机名。",
  },
  misleads: "API Gateway 靠主机名找 API；主机名不属于任何 API 时，它只回一句 `Forbidden`。",
};
