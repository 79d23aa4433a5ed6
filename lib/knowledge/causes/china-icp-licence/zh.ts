import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "AWS 中国账户没有 ICP 许可证，不能提供未经 IAM 授权的调用",
  why: '在 AWS 中国区域，只有账户关联了有效的 ICP 许可证（即完成 ICP 备案），API Gateway 才提供未经 IAM 授权的调用和自定义域名。没有许可证时，实际见过 REST API 返回 403 和 `{"Message":null}`，HTTP API 返回 `{"message":"Forbidden"}`，且日志中没有任何记录。',
  steps: {
    "host-and-body": {
      action: "调用该 URL，查看主机名、状态码和响应正文。",
      expect:
        '主机名以 `.amazonaws.com.cn` 结尾，正文是 `{"Message":null}`，或者只有 `{"message":"Forbidden"}`。标头中的错误类型是什么，文档没有说明。如果是其他消息（例如 `Missing Authentication Token`），则另有原因。',
    },
    "console-test": {
      action: "用命令或控制台的“测试”在内部调用该方法：这种调用不经过互联网。",
      expect: "测试返回 200，而从外部调用得到 403，且访问日志和执行日志中都没有该调用的记录。",
    },
    "unauthenticated-methods": {
      action: "查看该方法的授权类型。",
      expect:
        "`authorizationType` 为 `NONE` 或 `CUSTOM`（Lambda 授权方）：两者都需要许可证。对授权类型为 `AWS_IAM` 的方法发出的已签名调用不需要许可证。",
    },
    licence: {
      action:
        "向该账户的管理员确认账户是否关联了 ICP 许可证；如果没有，请在该区域运营方的协助下完成关联。",
      expect: "拥有该 API 的账户没有关联许可证。以 API 所有者的账户为准，而不是调用方的账户。",
    },
    "iam-authorization": {
      action: "如果不打算办理许可证，请把该方法改为 IAM 授权并部署，让调用方对请求签名。",
      expect: "对该方法的已签名调用通过；未签名的调用得到 `Missing Authentication Token`。",
    },
    "call-again": {
      action: "关联许可证之后，从外部重新调用。",
      expect: "该方法正常响应，访问日志中有该调用的记录。",
    },
  },
  fix: {
    caller: "如果方法使用 IAM 授权，请对调用签名；否则联系 API 所有者，请求本身没有问题。",
    owner: "为拥有该 API 的账户关联 ICP 许可证，或者把方法改为 IAM 授权并重新部署。",
  },
  misleads:
    '请求在进入阶段之前就被拦下，所以响应没有说明文字，只有 `{"Message":null}` 或一句 `Forbidden`。',
};
