import type { credentialScope as cause } from "../../../causes/credential-scope";
import type { CauseWords } from "../../../types";

export const credentialScope: CauseWords<typeof cause> = {
  why: "`Credential=KEY/DATE/REGION/SERVICE/aws4_request` 必须写明 API 的区域和服务 `execute-api`。如果签名器根据主机名猜测它们，或是为其他服务（`apigateway`、`lambda`、`bedrock`）设置的，写的就是别的值。",
  steps: {
    "scope-sent": {
      action:
        "查看失败的请求中的区域和服务：`Authorization` 中的 `Credential=`，或预签名 URL 中的 `X-Amz-Credential`。",
      expect:
        "区域与 API 的不同，或服务不是 `execute-api`。消息说明是哪一个：`valid Region` 或 `correct service: 'execute-api'`。",
    },
    "api-region": {
      action:
        "找出 API 的区域：它在 `execute-api` 主机名中；如果在自定义域名之后，请看该名称指向何处。",
      expect:
        "像 `d-abc123.execute-api.eu-west-1.amazonaws.com` 这样的目标写明了区域。只有地址或 CloudFront 的名称：请询问 API 所有者，因为从名称本身看不出来。",
    },
    "domain-region": {
      action: "告诉调用方应为哪个区域签名；如果是自定义域名，请从域名的设置中查看。",
      expect:
        "`regionalDomainName` 中有该区域。对于边缘优化的域名，它是创建 API 的区域，而不是 CloudFront 边缘站点的区域。",
    },
    "set-scope": {
      action:
        "在签名器中明确设置区域和服务：调用 API 时服务为 `execute-api`，`@connections` 也一样；`apigateway` 只用于管理 API。",
      expect:
        "新的请求中是 `/execute-api/aws4_request` 和正确的区域。从主机名取得区域的库，在主机名是自定义域名时，两个值都需要给出。",
    },
    "signed-call": {
      action: "用 `curl` 检查，它从命令行取得这两个值。",
      expect:
        "`Credential should be scoped` 消失。如果只有客户端仍然得到它，说明它签名时用的不是它的设置。",
    },
  },
  fix: {
    caller: "在签名器中明确设置：区域为 API 所在的区域，服务为 `execute-api`。",
    owner: "API 一侧无需改动；把签名要用的区域告知使用自定义域名的调用方。",
  },
};
