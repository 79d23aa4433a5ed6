import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "自定义域名的双向 TLS 不接受客户端的证书",
  why: "该自定义域名要求客户端证书。证书缺失、过期、自签名、以弱算法签名，或者其到根证书的证书链在信任存储库中不完整时，API Gateway 会拒绝请求。",
  steps: {
    "certificate-sent": {
      action: "用客户端应使用的证书和私钥调用该域名，途中不能有解密 TLS 的代理。",
      expect:
        "curl 输出中的 `Request CERT` 表示该域名要求证书。如果此调用成功，说明你的客户端或途中的代理没有发送证书；请修复这一点。如果仍是 403，说明证书已发送但未被接受。完全没有发送证书时，连接也可能直接中断。`unable to set private key` 表示私钥与证书不匹配。",
    },
    "execution-log": {
      action:
        "对于已开启执行日志的 REST API，在其执行日志中查看原因。HTTP API 没有执行日志，请转到下一步。",
      expect:
        "`Could not find issuer for certificate`、`Client cert using an insecure Signature Algorithm` 或 `self signed certificate`。如果日志已开启而该调用没有留下任何一行，则 403 不是来自双向 TLS。",
    },
    "test-rest-api": {
      action:
        "对于 HTTP API，把一个已开启执行日志的 REST API 映射到同一域名，让客户端带上证书调用 `/mtls-test`，再查看该 REST API 的执行日志。之后删除该映射。",
      expect:
        "该 REST API 的日志 `API-Gateway-Execution-Logs_TEST_REST_API_ID/TEST_STAGE` 中有 HTTP API 无法显示的 `Access denied. Reason` 行。",
    },
    "certificate-details": {
      action: "查看证书的日期、颁发者、签名和密钥。",
      expect:
        "API Gateway 的下列要求中，证书至少有一项不满足：在有效期内；颁发者与主体（Subject）不同，即非自签名；SHA-256 或更强；RSA 2,048 位或以上，或者 ECDSA 256 位或 384 位。此时请申请新证书。",
    },
    "truststore-chain": {
      action:
        "查看该域名使用哪个信任存储库，下载它，并只用它验证客户端证书，不借助客户端自己的中间证书。如果输出中有 `truststoreVersion`，而存储桶中有更新的版本，请用 `aws s3api get-object --version-id` 下载输出中的那个版本。",
      expect:
        "`client.pem: OK` 表示证书链完整。`unable to get local issuer certificate` 表示信任存储库中缺少中间证书或根证书：这就是原因。`truststoreWarnings` 列出其中无效的证书。",
    },
    "truststore-version": {
      action:
        "把信任存储库上传到 S3，其中须包含直到根证书的每个颁发者，并在域名上设置其新的对象版本。仅上传不会生效；API 无需重新部署。然后重复第一步。",
      expect:
        "`domainNameStatus` 恢复为 `AVAILABLE`，没有 `truststoreWarnings`，且带证书的调用成功。",
    },
  },
  fix: {
    caller:
      "发送客户端证书；该证书必须能由域名的信任存储库一直验证到根，且未过期、非自签名、签名算法为 SHA-256 或更强。",
    owner: "把客户端证书的全部签发者放进 S3 中的信任存储库，并在域名上设置新的对象版本。",
  },
  misleads: "API Gateway 不会告诉客户端证书哪里不对，原因只写在 REST API 的执行日志里。",
};
