import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "临时凭证已过期",
  why: "签名所用的临时凭证（`ASIA...`）已过有效期。签名本身可能正确，但会话令牌已不再被接受。",
  steps: {
    "caller-identity": {
      action: "用失败的客户端所用的同一套凭证和环境，向 AWS STS 查询当前身份。",
      expect:
        "`ExpiredToken`：可确认是这个原因。返回 ARN：这套凭证仍然有效，说明客户端用的是更旧的一套。",
    },
    expiry: {
      action: "对比凭证的到期时间与当前时间；此命令不会输出凭证的其他内容。",
      expect:
        "`Expiration` 早于当前时间。`null` 表示该来源不提供到期时间，例如长期密钥或普通的环境变量。",
    },
    "credential-source": {
      action: "查看凭证来自何处；AWS CLI 会遮盖凭证的值。",
      expect:
        "类型列中为 `env`：几小时前粘贴的环境变量，优先于能自动续期的配置文件（profile）或角色。",
    },
    "new-credentials": {
      action: "清除旧的值，重新登录或重新代入角色，再发送请求。",
      expect:
        "`The security token included in the request is expired` 消失。如果客户端是在启动时读取凭证的，还需要重启客户端。",
    },
    "credential-provider": {
      action:
        "在代码中，把凭证提供程序交给签名器，每次请求时都从中获取凭证，而不是只在启动时读取一次访问密钥、秘密访问密钥和令牌。",
      expect:
        "超过原来的有效期之后，请求仍然成功。几周前的令牌被拒绝时，消息可能是 `invalid` 而不是 `expired`：修复方法相同。",
    },
  },
  fix: {
    caller: "重新登录或重新担任角色，并让客户端在每次请求时获取凭证，而不是一直用旧的。",
    owner: "API 一侧无需改动。",
  },
};
