import type { chinaIcpLicence as cause } from "../../../causes/china-icp-licence";
import type { CauseWords } from "../../../types";

export const chinaIcpLicence: CauseWords<typeof cause> = {
  why: '在 AWS 中国区域，API Gateway 只为拥有有效 ICP 许可的账户提供不经 IAM 授权的调用以及自定义域名。没有许可时，实际见到 REST API 返回 403 和 `{"Message":null}`，HTTP API 返回 `{"message":"Forbidden"}`，日志中没有任何记录。',
  steps: {
    "host-and-body": {
      action: "调用该 URL，查看主机名、状态码和正文。",
      expect:
        '主机名以 `.amazonaws.com.cn` 结尾，正文是 `{"Message":null}`，或者只有 `{"message":"Forbidden"}`。标头中是哪种错误类型，没有文档说明。其他文字（例如 `Missing Authentication Token`）另有原因。',
    },
    "console-test": {
      action: "用命令或控制台中的“测试”从内部测试该方法：这种调用不经过互联网。",
      expect: "测试返回 200，而来自外部的调用得到 403，访问日志和执行日志中都没有该调用的记录。",
    },
    "unauthenticated-methods": {
      action: "查看该方法如何对调用方授权。",
      expect:
        "`authorizationType` 为 `NONE` 或 `CUSTOM`（Lambda 授权方）：两者都需要许可。对使用 `AWS_IAM` 的方法发出的已签名调用不需要许可。",
    },
    licence: {
      action: "请询问管理该账户的人，账户是否关联了 ICP 许可，并在该区域运营方的协助下完成关联。",
      expect:
        "拥有该 API 的账户没有关联许可。起决定作用的是 API 所有者的账户，而不是调用方的账户。",
    },
    "iam-authorization": {
      action: "如果不会有许可，请把该方法改为 IAM 授权，部署，并让调用方签名。",
      expect: "对该方法的已签名调用通过；未签名的调用得到 `Missing Authentication Token`。",
    },
    "call-again": {
      action: "许可关联之后，从外部重复调用。",
      expect: "该方法作出响应，访问日志中有该调用的记录。",
    },
  },
  fix: {
    caller: "如果方法使用 IAM 授权，请对调用签名；否则联系 API 所有者，请求本身没有问题。",
    owner: "为拥有该 API 的账户关联 ICP 许可，或者把方法改为 IAM 授权并重新部署。",
  },
  misleads:
    '请求在进入阶段之前就被拦下，所以响应没有说明文字，只有 `{"Message":null}` 或一句 `Forbidden`。',
};
