import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "已部署的 API 中没有该路径或方法，而 `Authorization` 标头被当作签名解析",
  why: "阶段的部署中没有与请求匹配的方法。这时 API Gateway 会把任何 `Authorization` 标头都按签名版本 4 解析，因此 `Bearer` 或 `Basic` 的值会得到一条提示签名不完整的消息，而授权方根本没有看到这个值。",
  steps: {
    "without-authorization": {
      action: "去掉 `Authorization` 标头，用同样的方法和 URL 再发一次请求。",
      expect:
        "`Missing Authentication Token`：没有部署该路径或方法（也可能是该方法要求 IAM 签名，下面的导出可以区分）。如果是 `401 Unauthorized`，说明路由存在且有授权方：则不是这个原因。",
    },
    "deployed-paths": {
      action: "导出阶段实际运行的定义，并列出其中的路径和方法。",
      expect:
        "列表中没有该路径和方法：请核对大小写、末尾的斜杠以及单复数。贪婪路径变量 `proxy+` 不包括其父路径。如果列表中有，请查看其授权类型：如果是 `AWS_IAM`，Bearer 令牌也会被拒绝，消息相同。",
    },
    "mapped-api": {
      action: "如果使用自定义域名，请检查该域名映射到哪个 API 和阶段。",
      expect:
        "`restApiId` 或 `stage` 与部署该路由的不同：往往是该域名仍指向旧的 API。映射中已指定的阶段不能在 URL 中再写一遍。",
    },
    "correct-url": {
      action: "把客户端的方法和路径改成与导出的定义一致，令牌保持不变。",
      expect:
        "关于 `Credential`、`Signature` 或 `key=value pair` 的消息消失，请求交由授权方判断。不必改为签名：问题不在令牌。",
    },
    redeploy: {
      action: "如果编辑器中有该方法，而导出的定义中没有，请把 API 部署到该阶段。",
      expect: "导出的定义中现在有该路径和方法，带同一令牌的同一请求能到达授权方。",
    },
  },
  fix: {
    caller: "改正方法和路径，令牌保持不变。",
    owner: "如果缺少该方法就创建它，并把 API 部署到该阶段。",
  },
  misleads:
    "没有匹配的路由时，API Gateway 把你的令牌当成签名来解析，抱怨缺这缺那；令牌本身并没有被检查。",
};
