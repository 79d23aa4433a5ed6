import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "API Gateway 调用后端 AWS 服务的方式有误",
  why: "请求通过了 API Gateway 的所有检查。随后 API Gateway 调用该方法集成的 AWS 服务时，请求不对应该服务的任何操作（多为用 `POST` 以外的方法调用 Lambda 函数），于是该服务返回 `Unable to determine service/operation name to be authorized`。这并不是缺少权限。",
  steps: {
    "response-body": {
      action: "查看响应的正文和标头。",
      expect:
        "正文中有 `Unable to determine service/operation name to be authorized`，并带有 API Gateway 的 ID，例如 `x-amz-apigw-id`。如果没有这样的 ID，说明调用直接发到了该 AWS 服务，是调用本身的路径和版本有误。",
    },
    "execution-log": {
      action: "查看执行日志中该请求的各行（REST API，级别为 INFO）。",
      expect:
        "`Endpoint request URI` 中是某个 AWS 服务的主机名，`Endpoint response body before transformations` 中有上述消息。使用 Lambda 代理集成时，客户端可能看到 500，而日志中写着 `Lambda invocation failed with status: 403`。",
    },
    "integration-method": {
      action: "查看 API Gateway 用什么方法调用集成。",
      expect:
        "对于 Lambda 函数，`httpMethod` 不是 `POST`。这是集成请求的方法，即使 API 的方法是 `GET` 或其他方法，它也必须是 `POST`。",
    },
    "integration-uri": {
      action: "如果已经是 `POST`，请从左到右核对 `uri`。",
      expect:
        "其中某一部分有误：对于 Lambda，正确的写法是 `arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/FUNCTION_ARN/invocations`。多一个斜杠、服务名称不同、缺少版本或缺少 `/invocations`，都会导致这个结果。",
    },
    "new-integration": {
      action:
        "用 `POST` 和正确的 `uri` 重新设置集成。在模板中它是 `IntegrationHttpMethod`，在 OpenAPI 中是 `x-amazon-apigateway-integration` 下的 `httpMethod`。",
      expect: "`get-integration` 输出 `POST` 和修正后的 `uri`。",
    },
    redeploy: {
      action: "把 API 部署到该阶段，然后重新调用。",
      expect:
        "返回函数自身的响应。如果是 500，而日志中有 `Invalid permissions on Lambda function`，接下来要修正的是函数的策略。",
    },
  },
  fix: {
    caller: "请求本身没有问题；把报错和请求 ID 发给 API 所有者。",
    owner: "把集成自己的方法设为 `POST`，URI 设为函数的调用路径，并重新部署阶段。",
  },
  misleads: "看起来像缺少权限，其实是 AWS 服务根本判断不出调用的是哪个操作。",
};
