import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "自定义域名没有与此路径匹配的映射",
  why: "该域名存在于 API Gateway 中，但它的 API 映射和路由规则都没有把此路径路由到任何 API。这样的请求不会到达任何阶段，可能完全没有日志。",
  steps: {
    "default-endpoint-call": {
      action: "在 API 的默认端点上发出同样的调用，带上阶段，去掉基本路径。",
      expect: "调用成功，或者至少得到另一种错误。如果默认端点已停用，请跳过这一步。",
    },
    "api-mappings": {
      action:
        "列出域名的映射，并与路径的开头部分对比。最长匹配优先；空路径匹配所有请求，在控制台中显示为 `(none)`。对于私有自定义域名，请用带 `--domain-name-id` 的 `aws apigateway get-base-path-mappings`。",
      expect:
        "没有 `path` 与所调用路径的开头完全一致，也没有匹配所有请求的空路径映射。`NotFoundException` 表示此账户和区域中没有这个公有域名：原因是主机名未知，或者它是私有域名。也可能匹配到的 `path` 指向一个已不存在的阶段。",
    },
    "routing-mode": {
      action: "查看路由模式和路由规则。",
      expect:
        "如果是 `ROUTING_RULE_ONLY`，映射不起作用，必须有一条规则与标头和基本路径匹配；如果没有规则与此请求匹配，这就是原因。其他模式下，有映射即可。",
    },
    "called-path": {
      action: "检查客户端实际发送的路径的第一段：基本路径是 URL 的一部分，阶段不是。",
      expect:
        "基本路径缺失、拼写错误或大小写不同，例如把 `/orders` 写成 `/Orders`，就是原因，应在客户端修正。自定义域名根路径下的 `/ping` 和 `/sping` 由 API Gateway 保留，用于自身的健康检查，这两个路径上的资源无法正常访问，请换一个名称。",
    },
    "new-mapping": {
      action:
        "创建缺少的映射；如果要匹配所有请求，请不带 `--api-mapping-key`。映射指向阶段，因此 API 无需重新部署。会重建 API 的部署工具可能再次删除该映射：请检查该工具的域名设置。",
      expect:
        "输出新映射的 ID。`ConflictException` 表示该域名上的这个基本路径已被另一个 API 占用。",
    },
    "call-again": {
      action: "在自定义域名上重新调用。",
      expect:
        "`Forbidden` 消失，该请求出现在阶段的访问日志中，带有 `$context.customDomain.basePathMatched`。如果得到 `Missing Authentication Token`，表示映射有效，但路径的其余部分有误，往往是因为重复写了阶段。",
    },
  },
  fix: {
    caller: "把路径的第一段改成该域名某个映射的基本路径（区分大小写）；阶段不写在这里。",
    owner:
      "为该基本路径创建指向 API 及其阶段的映射；如果映射仍指向旧的或已删除的阶段，把它改到正确的阶段。",
  },
  misleads: "路径没有指向任何 API 时，返回的是 `Forbidden` 而不是 404，其实没有检查任何权限。",
};
