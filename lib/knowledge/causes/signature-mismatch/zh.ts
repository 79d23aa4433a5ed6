import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "签名与到达的请求不符",
  why: "API Gateway 根据收到的请求重新计算签名，结果不一致。可能是客户端签名的内容与发送的不同，或者请求在途中被修改，或者秘密访问密钥错误。",
  steps: {
    "canonical-diff": {
      action:
        "把消息中的 `The Canonical String for this request should have been` 与签名器调试日志中的规范请求逐行对比。",
      expect:
        "从第一个不同的行可以看出问题所在：路径（缺少阶段，或编码了两次）、查询字符串（顺序，或用 `+` 表示空格）、`host`（经过代理，或用了另一个域名）、`content-type`（由 HTTP 库添加或修改）、最后一行（正文）。所有行都相同：秘密访问密钥错误。",
    },
    "secret-check": {
      action: "用同一对访问密钥 ID 和秘密访问密钥调用 AWS STS。",
      expect:
        "`SignatureDoesNotMatch`：秘密访问密钥与该访问密钥 ID 不匹配，或者在传递过程中被截断。返回 ARN：秘密访问密钥正确，说明是请求内容不一致。",
    },
    "signed-call": {
      action:
        "用同样的凭证，以 `curl` 签名并发送同样的请求；如果请求有正文，请加上 `--data-binary @FILE` 及其 `Content-Type`。",
      expect:
        "成功：问题在客户端的签名代码。`curl` 也得到同样的消息：秘密访问密钥错误，或者请求在途中被修改。",
    },
    "sign-as-sent": {
      action:
        "最后再签名，且签名的内容与实际发送的完全一致：序列化后的正文；在 `execute-api` 主机上带阶段的路径（在自定义域名上则是客户端看到的路径）；编码后的查询字符串；除 `host` 和 `x-amz-*` 之外，只签不会被改写的标头。",
      expect: "签名器记录的规范字符串与 AWS 计算出的相同，消息消失。",
    },
    "rewriting-front": {
      action:
        "如果客户端没有问题，但 `host`、路径或查询字符串所在的行不同，请找出前面修改它的 CloudFront 分配或代理。",
      expect:
        "有 `OriginPath`，或者有源请求策略替换了 `Host` 或去掉了查询字符串。客户端必须按 API 收到的内容签名；让客户端直接调用 API 的自定义域名，可以避免改写。",
    },
  },
  fix: {
    caller:
      "最后再签名，并且签的就是实际发送的内容；你的规范请求与报错中的规范请求第一处不同的那一行，就是问题所在。",
    owner:
      "如果途中的 CloudFront 分配或代理改动了主机名、路径或查询串，不要让它改动，或者让调用方按 API 收到的内容签名。",
  },
  misleads: "报错让你检查秘密访问密钥，但任何不一致都是这句话；多数情况下是签名之后请求又变了。",
};
