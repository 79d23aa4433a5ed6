import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "签名所用的区域或服务与 API 不符",
  why: "`Credential=KEY/DATE/REGION/SERVICE/aws4_request` 必须包含 API 所在的区域和服务 `execute-api`。如果签名器根据主机名推断这两个值，或者配置的是其他服务（`apigateway`、`lambda`、`bedrock`），值就会不对。",
  steps: {
    "scope-sent": {
      action:
        "查看失败的请求中的区域和服务：`Authorization` 中的 `Credential=`，或预签名 URL 中的 `X-Amz-Credential`。",
      expect:
        "区域与 API 的不同，或者服务不是 `execute-api`。消息会指出是哪一个：`valid Region` 或 `correct service: 'execute-api'`。",
    },
    "api-region": {
      action:
        "找出 API 所在的区域：它在 `execute-api` 主机名中；如果用的是自定义域名，请看该域名解析到哪里。",
      expect:
        "像 `d-abc123.execute-api.eu-west-1.amazonaws.com` 这样的目标中就有区域。如果只有 IP 地址或 CloudFront 的域名：请询问 API 所有者，从域名本身看不出来。",
    },
    "domain-region": {
      action: "告知调用方应以哪个区域签名；如果是自定义域名，请从域名的设置中查看。",
      expect:
        "`regionalDomainName` 中有该区域。对于边缘优化的域名，应使用创建 API 的区域，而不是 CloudFront 边缘站点的区域。",
    },
    "set-scope": {
      action:
        "在签名器中显式设置区域和服务：调用 API 时服务为 `execute-api`，`@connections` 也一样；`apigateway` 只用于管理 API。",
      expect:
        "新的请求中是 `/execute-api/aws4_request` 和正确的区域。对于从主机名推断区域的库，使用自定义域名时两个值都要显式指定。",
    },
    "signed-call": {
      action: "用 `curl` 验证，这两个值由命令行指定。",
      expect:
        "`Credential should be scoped` 消失。如果只有客户端仍得到它，说明客户端签名时用的不是它的设置。",
    },
  },
  fix: {
    caller: "在签名器中明确设置：区域为 API 所在的区域，服务为 `execute-api`。",
    owner: "API 一侧无需改动；把签名要用的区域告知使用自定义域名的调用方。",
  },
};
