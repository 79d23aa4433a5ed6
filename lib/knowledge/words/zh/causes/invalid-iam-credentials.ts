import type { invalidIamCredentials as cause } from "../../../causes/invalid-iam-credentials";
import type { CauseWords } from "../../../types";

export const invalidIamCredentials: CauseWords<typeof cause> = {
  why: "为请求签名的访问密钥已被删除或从未存在，或者会话令牌不属于它。发送临时密钥（`ASIA...`）而没有其 `X-Amz-Security-Token`，也会得到这个结果。",
  steps: {
    "caller-identity": {
      action: "用失败的客户端所用的那一套凭证和环境，向 AWS STS 查询当前身份。",
      expect:
        "`InvalidClientTokenId`：这套凭证在哪里都无效。得到 ARN：它们有效，因此客户端签名用的是别的凭证，或丢失了会话令牌。",
    },
    "token-sent": {
      action: "在失败的请求中，把 `Credential=` 中密钥的开头与 `X-Amz-Security-Token` 标头作比较。",
      expect:
        "密钥以 `ASIA` 开头而没有该标头，或其值为空、被截断、为 `undefined`，或来自之前的一套。使用以 `AKIA` 开头的密钥时，不能带该标头。",
    },
    "credential-source": {
      action: "查看凭证来自何处；AWS CLI 会遮盖它们的值。",
      expect:
        "本以为是配置文件（profile）或角色，而类型列中为 `env`：很久以前设置的变量优先于其他一切，而且三个变量之一可能来自另一套凭证。",
    },
    "key-state": {
      action: "如果是长期密钥，请查出密钥的账户和状态。",
      expect:
        "账户与本意的不同，没有这个密钥，或它旁边是 `Inactive`。第一条命令只说明账户，不说明密钥是否仍然有效。其他分区（AWS 中国、GovCloud）的密钥在这里同样不被认识。",
    },
    "new-credentials": {
      action: "去掉旧的值，取得一整套新的凭证：访问密钥、秘密访问密钥和会话令牌一起。",
      expect: "`aws sts get-caller-identity` 输出你所期望的 ARN。",
    },
    "signed-call": {
      action: "用新的一套凭证，由 `curl` 签名并发送一次请求。",
      expect:
        "`The security token included in the request is invalid.` 消失。如果 `curl` 成功而客户端仍然失败，则客户端保留的是旧的一套。",
    },
  },
  fix: {
    caller: "重新获取一整套凭证（访问密钥、秘密密钥和会话令牌要配套），再用它签名。",
    owner: "API 一侧无需改动：AWS 不认识调用方的凭证。",
  },
  misleads:
    "这句报错里的“security token”泛指整套凭证：访问密钥已删除或不存在时也这么说，哪怕根本没发会话令牌。",
};
