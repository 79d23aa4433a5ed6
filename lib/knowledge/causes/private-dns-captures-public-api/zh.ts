import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "VPC 端点的私有 DNS 截获了对公有 API 的调用",
  why: "开启了私有 DNS 的 `execute-api` 接口端点，会在其 VPC 内把该区域所有 `*.execute-api` 域名都解析到自己。该端点只能到达私有 API，因此通过默认端点调用公有 API 时，请求止步于该接口端点并得到 403。",
  steps: {
    "resolved-address": {
      action: "在收到 403 的机器上解析 API 的主机。",
      expect:
        "结果是私有地址，例如在 10.0.0.0/8、172.16.0.0/12 或 192.168.0.0/16 中，而在互联网上执行同一命令得到公有地址。如果得到公有地址，可排除这个原因。",
    },
    "endpoint-type": {
      action: "确认该 API 是公有 API。",
      expect:
        "`REGIONAL` 或 `EDGE` 表示公有。返回 `NotFoundException`，但用 `aws apigatewayv2 get-api` 能查到该 ID，也是公有：HTTP API 和 WebSocket API 始终是公有的。如果是 `PRIVATE`，调用本就应走该端点，403 另有原因。",
    },
    "private-dns-setting": {
      action: "在拥有该 VPC 的账户中，查询 `execute-api` 接口端点及其私有 DNS 设置。",
      expect:
        "调用方的 VPC 有一个 `privateDns` 为 true 的端点。如果列表为空，请到共享该子网或运行 DNS 解析器的账户中查找，并查看是否有该域名的私有托管区。",
    },
    "custom-domain": {
      action:
        "为公有 API 配置区域（Regional）或边缘优化的自定义域名，让 VPC 中的调用方使用它。对于区域自定义域名，用 Route 53 别名记录而不是 CNAME 指向其目标：目标 `d-xxxxxxxxxx.execute-api` 也会被私有 DNS 解析到端点。",
      expect:
        "列表显示该域名及其目标。在 VPC 中对自定义域名执行 `dig +short` 得到公有地址，且调用成功。VPC 需要能访问互联网，例如通过 NAT 网关；否则调用会变为超时。",
    },
    "private-dns-off": {
      action:
        "如果无法使用自定义域名，可改为关闭该端点的私有 DNS；两类 API 都要调用时，AWS 也这样建议。关闭前，先为此 VPC 要调用的每个私有 API 创建一个以其默认端点命名的私有托管区，用别名记录指向该端点；或者让调用方改用 `API_ID-VPCE_ID.execute-api`。",
      expect:
        "几分钟后，`dig` 查询默认端点得到公有地址。没有自己的托管区的私有 API，将无法再通过默认端点找到。",
    },
    "call-again": {
      action: "在同一台机器上用新进程重新调用，以免沿用旧的 DNS 结果。",
      expect:
        "curl 连接到公有地址（`Connected to ...`），且 `ForbiddenException` 消失。如果已连接到公有地址而它仍然出现，请检查 URL 中的阶段和默认端点。",
    },
  },
  fix: {
    caller:
      "在该 VPC 中改用 API 的自定义域名调用；没有自定义域名时，关闭 `execute-api` 端点的私有 DNS，并为每个私有 API 建一个私有托管区。",
    owner: "为 API 配置区域性自定义域名，并告知 VPC 内的调用方改用它。",
  },
  misleads: "截住请求的 VPC 端点只服务私有 API，不认识这个 API，所以只回一句 `Forbidden`。",
};
