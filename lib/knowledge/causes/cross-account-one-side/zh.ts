import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "跨账户调用只有一方允许",
  why: "调用方与 API 不在同一账户时，调用方基于身份的策略和 API 的资源策略必须都允许该调用。现在其中一方缺少允许，或者与此阶段、方法和路径不匹配。",
  steps: {
    accounts: {
      action: "对比你的账户与消息的资源 ARN 中账户 ID 的后四位；前面的数字已被遮盖。",
      expect:
        "两者不同。如果相同，请向 API 所有者询问完整的账户 ID：如果就是你的账户，则只需一方允许，也就不是这个原因。",
    },
    "identity-side": {
      action:
        "用 IAM 策略模拟评估你这一侧。`ACCOUNT_ID` 是 API 的账户；如果是 `assumed-role` 的 ARN，请改用角色本身的 ARN。",
      expect:
        "`implicitDeny`：你这一侧缺少允许，新版消息会写 `no identity-based policy allows`。`allowed`：API 一侧缺少允许，消息可能写 `no resource-based policy allows`。",
    },
    "identity-repair": {
      action:
        "如果缺少的是你这一侧，请你的账户的管理员对消息中的 ARN（补全 API 的账户 ID）允许 `execute-api:Invoke`。角色 `AWSReservedSSO_...` 要在其权限集中修改。",
      expect: "模拟结果为 `allowed`。这一侧无需重新部署。",
    },
    "resource-side": {
      action:
        "输出 API 的资源策略，查找 `Principal` 为调用方的账户或 ARN、且 `Resource` 涵盖消息中 ARN 的 `Allow`。",
      expect: "没有匹配的，或者根本没有附加策略。对于代入的角色，主体是该角色的 ARN 或其账户。",
    },
    "resource-repair": {
      action:
        "如果缺少的是 API 一侧，请在资源策略中允许调用方的账户或角色：第一行把它保存为 `policy.json`，其余各行用修改后的内容替换整个策略；也可以在控制台中操作。只有所有方法都使用 `AWS_IAM` 时，以 AWS ARN 作为主体才有效。",
      expect: "命令输出带有新策略的 API。此时对调用方还没有影响。",
    },
    redeploy: {
      action: "重新部署阶段（资源策略在部署后才生效），然后让调用方重新调用。",
      expect: "调用通过了策略。如果消息变为提到另一侧，说明那一侧也缺少允许。",
    },
  },
  fix: {
    caller: "请你账户的管理员允许对报错中 ARN 的 `execute-api:Invoke`，另一侧请 API 所有者处理。",
    owner: "在 API 的资源策略中允许调用方的账户或角色，并重新部署阶段。",
  },
  misleads: "同一账户内一个 `Allow` 就够，跨账户要两侧都允许；报错最多只说其中一侧。",
};
