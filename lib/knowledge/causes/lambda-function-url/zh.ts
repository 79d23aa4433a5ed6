import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "响应来自 Lambda 函数 URL，而不是 API Gateway",
  why: "请求发到了函数 URL，而函数 URL 有自己的授权：类型为 `AWS_IAM` 时，要求请求已签名，且调用方获得允许；类型为 `NONE` 时，函数的策略仍须允许公有访问。AWS 要求 `lambda:InvokeFunctionUrl` 权限，对自 2025 年 10 月起创建的函数 URL 还要求 `lambda:InvokeFunction`。对更早的 URL，AWS 的例外只到 2026 年 11 月 1 日。",
  steps: {
    "response-head": {
      action: "查看主机和正文。",
      expect:
        '主机形如 `URL_ID.lambda-url.REGION.on.aws`，或者是指向它的自有域名；正文以 `{"Message":"Forbidden. For troubleshooting Function URL authorization issues` 开头。如果有 `x-amz-apigw-id` 或 `apigw-requestid`，则说明响应来自 API。',
    },
    "url-configuration": {
      action: "查看该 URL 的身份验证类型（如果是别名，加上 `--qualifier ALIAS`）。",
      expect:
        "显示所调用的 URL，以及 `AWS_IAM` 或 `NONE`。`ResourceNotFoundException` 表示该函数或别名没有 URL。",
    },
    "signed-call": {
      action:
        "类型为 `AWS_IAM` 时，以服务 `lambda`（而不是 `execute-api`）签名后调用；curl 从环境变量读取凭证，不会将其输出。",
      expect:
        "如果成功，说明你的客户端没有签名，或者签名时用了错误的服务。如果仍是 403，说明缺少权限。",
    },
    "function-policy": {
      action:
        "输出函数基于资源的策略（如果是别名，加上 `--qualifier ALIAS`，因为每个别名有各自的策略）。",
      expect:
        "没有授予该调用方 `lambda:InvokeFunctionUrl` 的语句，或该语句的 `lambda:FunctionUrlAuthType` 不对，或没有包含 `lambda:InvokeFunction` 的语句。`ResourceNotFoundException` 表示根本没有策略。类型为 `AWS_IAM` 时，同一账户的调用方也可以改由其基于身份的策略获得这两个操作的权限；如果调用方来自另一账户，双方都必须允许这两个操作。",
    },
    permission: {
      action:
        "补上缺少的权限。命令按原样执行，会把类型为 `NONE` 的 URL 向所有人开放；类型为 `AWS_IAM` 时，把主体换成调用方的 ARN，把身份验证类型换成 `AWS_IAM`。",
      expect: "输出两条语句，稍后调用成功。",
    },
    "intended-address": {
      action:
        "如果本意是调用函数前面的 API，使用其调用 URL `https://API_ID.execute-api.REGION.amazonaws.com/STAGE`。",
      expect: "响应带有 `x-amz-apigw-id`；如果来自 HTTP API，则带有 `apigw-requestid`。",
    },
  },
  fix: {
    caller:
      "如果该 URL 使用 IAM 授权，按服务 `lambda` 签名；如果要调用的是 API，请用它的调用 URL。",
    owner:
      "在函数策略中同时为这些调用方允许 `lambda:InvokeFunctionUrl` 和 `lambda:InvokeFunction`；AWS 对 2025 年 10 月之前创建的 URL 的例外只到 2026 年 11 月 1 日。",
  },
  misleads:
    "以前一直能用的函数 URL 现在也可能被拒绝：AWS 要求旧 URL 在 2026 年 11 月 1 日之前也允许 `lambda:InvokeFunction`。",
};
