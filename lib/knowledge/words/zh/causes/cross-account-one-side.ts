import type { crossAccountOneSide as cause } from "../../../causes/cross-account-one-side";
import type { CauseWords } from "../../../types";

export const crossAccountOneSide: CauseWords<typeof cause> = {
  why: "当调用方的账户不是 API 的账户时，既需要调用方的身份策略允许，也需要 API 的资源策略允许。其中一项缺失，或与此阶段、方法和路径不符。",
  steps: {
    accounts: {
      action: "把你的账户与消息的资源 ARN 中账户的最后四位数字作比较；前面的数字已被遮盖。",
      expect:
        "两者不同。如果相同，请向 API 所有者询问完整的账户 ID：如果就是你的账户，则只要一方允许即可，也就不是这个原因。",
    },
    "identity-side": {
      action:
        "让 IAM 评估你这一侧。`ACCOUNT_ID` 是 API 的账户；如果是 `assumed-role` 的 ARN，请给出角色本身的 ARN。",
      expect:
        "`implicitDeny`：缺少的是你这一侧，较新的消息会写 `no identity-based policy allows`。`allowed`：缺少的是 API 一侧，消息可能写 `no resource-based policy allows`。",
    },
    "identity-repair": {
      action:
        "如果缺少的是你这一侧，请让你的账户的管理员对消息中的 ARN（其中为 API 的账户 ID）允许 `execute-api:Invoke`。角色 `AWSReservedSSO_...` 要在其权限集中修改。",
      expect: "模拟结果为 `allowed`。这一侧不需要重新部署。",
    },
    "resource-side": {
      action:
        "输出 API 的资源策略，查找 `Principal` 为调用方的账户或 ARN、且 `Resource` 涵盖消息中 ARN 的 `Allow`。",
      expect: "没有相符的，或根本没有附加策略。对于代入的角色，主体是角色的 ARN 或其账户。",
    },
    "resource-repair": {
      action:
        "如果缺少的是 API 一侧，请在资源策略中允许调用方的账户或角色：第一行把它保存为 `policy.json`，其余各行用你修改后的内容替换整个策略。也可以在控制台中修改。只有每个方法都使用 `AWS_IAM` 时，作为主体的 AWS ARN 才有效。",
      expect: "命令输出带有新策略的 API。对调用方来说还没有任何变化。",
    },
    redeploy: {
      action: "重新部署阶段，因为资源策略只有在部署之后才生效，然后让调用方重复调用。",
      expect: "调用通过了策略。如果消息现在提到另一侧，说明那一侧也缺少允许。",
    },
  },
};
