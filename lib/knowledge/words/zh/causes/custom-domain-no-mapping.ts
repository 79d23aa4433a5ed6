import type { customDomainNoMapping as cause } from "../../../causes/custom-domain-no-mapping";
import type { CauseWords } from "../../../types";

export const customDomainNoMapping: CauseWords<typeof cause> = {
  why: "该域名存在于 API Gateway 中，但它的 API 映射和路由规则都没有把此路径引向任何 API。这样的请求不会到达任何阶段，可能根本不会记入日志。",
  steps: {
    "default-endpoint-call": {
      action: "在 API 的默认主机上发出调用，带上阶段，去掉基本路径。",
      expect: "在那里成功，或至少得到另一种错误。如果默认端点已停用，请跳过这一步。",
    },
    "api-mappings": {
      action:
        "列出域名的映射，并与路径开头的部分作比较。最长的匹配优先；空的路径匹配一切，在控制台中显示为 `(none)`。对于私有自定义域名，请用带 `--domain-name-id` 的 `aws apigateway get-base-path-mappings`。",
      expect:
        "没有 `path` 与所调用路径的开头完全一致，也没有匹配一切的映射。`NotFoundException` 表示此账户和区域中没有这个公有域名：主机名未知，或者它是私有域名。",
    },
    "routing-mode": {
      action: "查看路由模式和路由规则。",
      expect:
        "如果是 `ROUTING_RULE_ONLY`，映射不起作用，必须有一条规则与标头和基本路径匹配；没有规则与此请求匹配，原因就在于此。其他模式下，有映射即可。",
    },
    "called-path": {
      action: "检查客户端真正发送的路径的第一部分：基本路径是 URL 的一部分，阶段不是。",
      expect:
        "基本路径缺失、拼写错误或大小写不同，例如把 `/orders` 写成 `/Orders`，就是原因，应在客户端改正。",
    },
    "new-mapping": {
      action:
        "创建缺少的映射；要匹配一切，请不带 `--api-mapping-key`。它指向一个阶段，因此不需要重新部署 API。会重新创建 API 的部署工具可能再次把它删除：请检查该工具的域名设置。",
      expect: "输出新映射的 ID。`ConflictException` 表示另一个 API 已占用该域名上的这个基本路径。",
    },
    "call-again": {
      action: "在自定义域名上重复调用。",
      expect:
        "`Forbidden` 消失，该请求出现在阶段的访问日志中，带有 `$context.customDomain.basePathMatched`。现在得到 `Missing Authentication Token`，表示映射有效，而路径的其余部分有误，往往是因为重复了阶段。",
    },
  },
};
