import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "响应来自 Amazon S3，而不是 API Gateway",
  why: "请求发到了存储桶：URL 本身是 S3 地址，或者 CloudFront 分配或自定义域名把该路径转发到了存储桶，而不是 API。如果调用方无权列出存储桶，S3 对不存在的对象也返回 403。",
  steps: {
    "response-head": {
      action: "查看完整的响应。",
      expect:
        "XML 正文中有 `<Error><Code>`，标头中有 `x-amz-request-id` 和 `x-amz-id-2`。如果有 `x-amz-apigw-id` 或 `apigw-requestid`，则说明前面是 API，S3 是其集成。",
    },
    host: {
      action: "对照主机名与 API 的调用 URL，并查看该主机名指向哪里。",
      expect:
        "它指向 S3 或 CloudFront 分配，而不是 `execute-api`。网页调用 `/api/items` 之类的相对路径时，请求发到的是提供该网页的主机，而那往往是存储桶：请在网页中使用 API 的完整地址。",
    },
    "distribution-paths": {
      action: "如果中间有 CloudFront，查看该路径由哪个源处理。",
      expect:
        "该路径落入以存储桶为源的默认缓存行为。请为 API 的路径（例如 `/api/*`）添加一个以 API 为源的缓存行为，并等待分配部署完成。",
    },
    object: {
      action:
        "如果本应由 S3 响应，用有权列出存储桶的凭证，检查该键（须完全一致）对应的对象是否存在。",
      expect:
        "`404` 表示对象不存在；对没有 `s3:ListBucket` 权限的调用方，S3 会改为返回 403。如果能查到对象，说明是对该对象的访问被拒绝。",
    },
    "bucket-access": {
      action: "查看存储桶的策略及其阻止公有访问设置。",
      expect:
        "没有对该调用方或 CloudFront 分配允许 `s3:GetObject` 的 `Allow`，或者有一条 `Deny`，或者公有策略被阻止公有访问设置屏蔽。用 KMS 密钥加密的对象还需要 `kms:Decrypt`。",
    },
    "fresh-signed-address": {
      action:
        "如果使用预签名 S3 地址，查看 XML 中的 `<Code>` 和 `<Message>`，重新获取一个地址，并完全按照签名时的方法和标头发送。",
      expect:
        "`SignatureDoesNotMatch` 表示方法、标头或路径不同；`RequestTimeTooSkewed` 表示时钟有误；`Request has expired` 表示地址已过期。如果只有 `AccessDenied`，说明签名者无权访问该对象。",
    },
  },
  fix: {
    caller:
      "用 API 的完整地址调用，而不是网站下的相对路径；如果本来就要访问 S3，请获取新的预签名地址。",
    owner:
      "在 CloudFront 中添加把 API 路径转到 API 的行为；如果本来就要访问 S3，请放入该对象或允许访问。",
  },
  misleads: "调用方无权列出存储桶时，S3 对不存在的对象也会说 `AccessDenied`。",
};
