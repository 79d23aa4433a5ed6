import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "AWS 无法识别访问密钥或会话令牌",
  why: "签名所用的访问密钥已被删除或从未存在，或者会话令牌与该密钥不配套。使用临时密钥（`ASIA...`）却没有发送配套的 `X-Amz-Security-Token`，也会得到这个结果。",
  steps: {
    "caller-identity": {
      action: "用失败的客户端所用的同一套凭证和环境，向 AWS STS 查询当前身份。",
      expect:
        "`InvalidClientTokenId`：这套凭证在哪里都无效。返回 ARN：这套凭证有效，说明客户端签名用的是别的凭证，或者漏掉了会话令牌。",
    },
    "token-sent": {
      action: "在失败的请求中，对照 `Credential=` 中密钥的开头与 `X-Amz-Security-Token` 标头。",
      expect:
        "密钥以 `ASIA` 开头却没有该标头，或者其值为空、被截断、为 `undefined`，或者属于之前的一套凭证。使用以 `AKIA` 开头的密钥时，不能带该标头。",
    },
    "credential-source": {
      action: "查看凭证来自何处；AWS CLI 会遮盖凭证的值。",
      expect:
        "本以为用的是配置文件（profile）或角色，类型列中却是 `env`：很久以前设置的环境变量优先于其他所有来源，而且三个变量中可能有一个来自另一套凭证。",
    },
    "key-state": {
      action: "如果是长期密钥，请查出密钥的账户和状态。",
      expect:
        "账户与预期的不同，或者没有这个密钥，或者其状态为 `Inactive`。第一条命令只显示账户，不说明密钥是否仍然有效。其他分区（AWS 中国、GovCloud）的密钥在这里同样无法识别。",
    },
    "new-credentials": {
      action: "清除旧的值，重新获取完整的一套凭证：访问密钥、秘密访问密钥和会话令牌一起更换。",
      expect: "`aws sts get-caller-identity` 输出你所期望的 ARN。",
    },
    "signed-call": {
      action: "用新的一套凭证，以 `curl` 签名并发送一次请求。",
      expect:
        "`The security token included in the request is invalid.` 消失。如果 `curl` 成功而客户端仍然失败，说明客户端用的还是旧的一套。",
    },
  },
  fix: {
    caller: "重新获取一整套凭证（访问密钥、秘密密钥和会话令牌要配套），再用它签名。",
    owner: "API 一侧无需改动：AWS 不认识调用方的凭证。",
  },
  misleads:
    "这句报错里的“security token”泛指整套凭证：访问密钥已删除或不存在时也这么说，哪怕根本没发会话令牌。",
};
