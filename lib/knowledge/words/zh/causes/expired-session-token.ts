import type { expiredSessionToken as cause } from "../../../causes/expired-session-token";
import type { CauseWords } from "../../../types";

export const expiredSessionToken: CauseWords<typeof cause> = {
  why: "请求是用已过有效期的临时凭证（`ASIA...`）签名的。签名可能是正确的；会话令牌不再被接受。",
  steps: {
    "caller-identity": {
      action: "用失败的客户端所用的那一套凭证和环境，向 AWS STS 查询当前身份。",
      expect:
        "`ExpiredToken`：证实了这个原因。得到 ARN：这一套仍然有效，因此客户端保留的是较旧的一套。",
    },
    expiry: {
      action: "把凭证的到期时间与现在的时间作比较；此命令不会输出凭证的其他内容。",
      expect:
        "`Expiration` 早于现在。`null` 表示此来源不给出到期时间，例如长期密钥或普通的环境变量。",
    },
    "credential-source": {
      action: "查看凭证来自何处；AWS CLI 会遮盖它们的值。",
      expect:
        "类型列中为 `env`：几个小时前粘贴的变量优先于本可自动续期的配置文件（profile）或角色。",
    },
    "new-credentials": {
      action: "去掉旧的值，重新登录或重新代入角色，然后再次发送请求。",
      expect:
        "`The security token included in the request is expired` 消失。如果客户端在启动时读取了旧的值，请把它也重新启动。",
    },
    "credential-provider": {
      action:
        "在代码中，把凭证提供程序交给签名器，并在每次请求时向它取得凭证，而不是在启动时读取一次访问密钥、秘密访问密钥和令牌。",
      expect:
        "过了原来的有效期之后，请求仍然成功。几周前的令牌可能以 `invalid` 而不是 `expired` 被拒绝：修复方法相同。",
    },
  },
  fix: {
    caller: "重新登录或重新担任角色，并让客户端在每次请求时获取凭证，而不是一直用旧的。",
    owner: "API 一侧无需改动。",
  },
};
