import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "签名标头无法解析",
  why: "`Authorization` 标头本应是签名版本 4 的格式，但没有写成 `AWS4-HMAC-SHA256 Credential=..., SignedHeaders=..., Signature=...`，或者没有同时发送 `X-Amz-Date` 或 `Date`。无论方法采用哪种授权，API Gateway 都会拒绝。",
  steps: {
    "header-shape": {
      action:
        "让客户端把所发送的标头写入日志（遮盖签名），与 `AWS4-HMAC-SHA256 Credential=KEY/DATE/REGION/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=HEX` 对照：只有一行，各部分以逗号分隔。",
      expect:
        "消息指出的部分缺失或损坏。实际见过的情况：标头自身的名称在值中又出现一次（`Authorization: AWS4-HMAC-SHA256`）；`Credential=` 之后有空格；中间有换行。",
    },
    "key-whitespace": {
      action:
        "检查凭证中有无多余字符；命令输出访问密钥 ID 和秘密访问密钥的长度，不输出秘密访问密钥。",
      expect:
        "访问密钥 ID 前后有空格、`\\r` 或 `\\n`，或者秘密访问密钥的长度不是 40 个字符：从控制台或密钥存储复制时，常会带上换行。",
    },
    "second-header": {
      action:
        "确认客户端中没有其他地方设置 `Authorization`（添加 Bearer 令牌的拦截器、默认标头、URL 中的凭证）。",
      expect:
        "本应只有一个值却有两个，或者签名被另一个值覆盖。应当最后再签名，排在所有会修改标头的步骤之后。",
    },
    "signed-call": {
      action: "用同样的凭证，以 `curl` 签名并发送同一请求。",
      expect:
        "响应不再是 `IncompleteSignatureException`：问题在客户端自身的签名代码。如果 `curl` 同样被拒绝，则问题在凭证，或者在途中改写标头的环节。",
    },
    "sdk-signer": {
      action:
        "让 AWS SDK 的签名版本 4 签名器为服务 `execute-api` 构造标头，并原样发送它返回的标头。",
      expect:
        "标头与上述格式一致，拒绝消失。如果变成 `InvalidSignatureException`，说明标头已能解析，接下来要核对的是签名。",
    },
  },
  fix: {
    caller: "用 AWS SDK 的签名器生成该标头，按一行原样发送。",
    owner: "API 一侧无需改动：标头在查看方法之前就被拒绝。",
  },
  misleads:
    "报错列出的是解析不出来的部分，不一定是漏写：密钥里多一个空格或换行，或者多一个 `Authorization`，都会这样。",
};
