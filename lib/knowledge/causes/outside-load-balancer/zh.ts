import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "请求到达 API 之前被应用程序负载均衡器拒绝",
  why: "API 前面有一个负载均衡器，403 由它返回：侦听器规则设有固定响应，或者负载均衡器上的 Web ACL 阻止了请求。",
  steps: {
    "answering-server": {
      action: "用 `curl -v` 调用该 URL，查看响应标头。",
      expect:
        "通常有 `server: awselb/2.0` 和一个简短的 HTML 页面，而 `x-amzn-RequestId`、`x-amz-apigw-id`、`apigw-requestid` 三者皆无。只要有这三者之一，就说明响应来自负载均衡器之后的 API Gateway。",
    },
    "load-balancer-log": {
      action:
        "在命令输出的存储桶中找到负载均衡器的访问日志（如果未开启，将其开启），查看该请求的条目。",
      expect:
        "`elb_status_code` 为 403 且 `target_status_code` 为 `-`，表示是负载均衡器拒绝的；`actions_executed` 为 `waf` 或 `fixed-response`。两个字段都是 403 表示响应来自目标，则不是这个原因。",
    },
    "fixed-response": {
      action:
        "如果日志中是 `fixed-response`，列出侦听器的规则，找到该主机、路径和方法最先匹配的规则。",
      expect:
        "有一条操作为 `fixed-response`、状态码为 403 的规则，常是 `default` 规则。它之所以匹配，是因为前面的规则都没有以该主机或路径为条件。",
    },
    "web-acl": {
      action:
        "如果日志中是 `waf`，找到负载均衡器的 Web ACL，并在其最近三小时的采样请求中找出阻止请求的规则。",
      expect:
        "输出一个 Web ACL，且有一条采样显示调用方的地址和 URI，操作为 `BLOCK`。输出为空表示没有关联 Web ACL。",
    },
    "matching-rule": {
      action:
        "在造成拒绝的规则之前，添加一条转发该主机和路径的侦听器规则，或者在 Web ACL 中放行该请求。然后重新调用。",
      expect:
        '负载均衡器的 403 页面消失。如果变为 API Gateway 返回 `{"message":"Forbidden"}`，说明负载均衡器转发的 `Host` 是 API 不认识的；如果后面是私有 API，请发送 `x-apigw-api-id` 或使用私有自定义域名。',
    },
  },
  fix: {
    caller:
      "把被拒绝的调用的方法、URL 和时间发给 API 所有者；除非主机名或路径写错，从外部无法修复。",
    owner:
      "在拒绝它的规则之前加一条转发该主机名和路径的侦听器规则，或者在负载均衡器的 Web ACL 中放行该请求。",
  },
};
