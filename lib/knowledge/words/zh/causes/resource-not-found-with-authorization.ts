import type { resourceNotFoundWithAuthorization as cause } from "../../../causes/resource-not-found-with-authorization";
import type { CauseWords } from "../../../types";

export const resourceNotFoundWithAuthorization: CauseWords<typeof cause> = {
  why: "阶段的部署中没有与请求相符的方法。这时 API Gateway 会把任何 `Authorization` 标头当作签名版本 4 来读取，因此 `Bearer` 或 `Basic` 的值最终换来一条关于缺少签名部分的消息，任何授权方都看不到这个值。",
  steps: {
    "without-authorization": {
      action: "去掉 `Authorization` 标头，以同样的方法和 URL 发送一次请求。",
      expect:
        "`Missing Authentication Token`：没有部署这样的路径或方法（或者该方法要求 IAM 签名，下面的导出可以区分）。如果是 `401 Unauthorized`，说明路由存在并且有授权方：那就不是这个原因。",
    },
    "deployed-paths": {
      action: "导出阶段真正提供的定义，并列出其中的路径和方法。",
      expect:
        "列表中没有带此方法的路径：请比较大小写、末尾的斜杠以及单复数。贪婪的 `proxy+` 路径段不包括它的上一级。如果它在列表中，请查看它的授权类型：如果是 `AWS_IAM`，Bearer 令牌也会遭到拒绝，文字相同。",
    },
    "mapped-api": {
      action: "如果使用自定义域名，请检查该名称通向哪个 API 和阶段。",
      expect:
        "`restApiId` 或 `stage` 与部署该路由的不同：该名称下往往仍是一个较旧的 API 在响应。映射中已有的阶段不能在 URL 中重复。",
    },
    "correct-url": {
      action: "把客户端的方法和路径改成与导出的定义一致，令牌保持不变。",
      expect:
        "关于 `Credential`、`Signature` 或 `key=value pair` 的消息消失，由授权方作出决定。不要开始为请求签名：问题不在令牌。",
    },
    redeploy: {
      action: "如果该方法在编辑器中而不在导出的定义中，请把 API 部署到该阶段。",
      expect: "导出的定义中现在有该路径和方法，带同一令牌的同样请求到达授权方。",
    },
  },
  fix: {
    caller: "改正方法和路径，令牌保持不变。",
    owner: "如果缺少该方法就创建它，并把 API 部署到该阶段。",
  },
  misleads:
    "没有匹配的路由时，API Gateway 把你的令牌当成签名来解析，抱怨缺这缺那；令牌本身并没有被检查。",
};
