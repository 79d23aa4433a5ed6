import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "对 @connections 的调用未获允许，或发到了错误的 URL",
  why: "向已连接的客户端发送消息，就是对 `@connections` 发出一次 HTTPS 调用：必须签名，需要 `execute-api:ManageConnections` 权限，并且 URL 中必须有阶段。如果 SDK 客户端的端点没有写阶段，或者阶段被丢掉，那么即使有权限，也只会得到 `Forbidden`。",
  steps: {
    "call-url": {
      action: "找出代码实际调用的 URL：把客户端的端点写入日志，并查看 SDK 报错中的 URL。",
      expect:
        '它应当是 `https://API_ID.execute-api.REGION.amazonaws.com/STAGE/@connections/CONNECTION_ID`；在自定义域名上，阶段换成映射的基本路径。`{"message":"Forbidden"}` 对应阶段缺失或错误，`Missing Authentication Token` 对应未签名的调用，`is not authorized to perform: execute-api:ManageConnections` 对应缺少权限。`wss://` 地址不能用作 SDK 的端点。',
    },
    "known-good-call": {
      action: "用同样的凭证和一个仍在线的连接的 ID，以 AWS CLI 发出该调用。",
      expect:
        "`ConnectedAt` 或 `GoneException`（410，客户端已断开）表示 URL 和签名正确，而你的代码与此有一处不同。`ForbiddenException` 说明 API ID、区域或阶段有误；`AccessDeniedException` 说明缺少权限。",
    },
    "connection-id": {
      action: "对比 URL 中的连接 ID 与 `$connect` 收到的连接 ID。",
      expect:
        "ID 相同，末尾的 `=` 保持原样，或者编码一次为 `%3D`。`%253D` 表示代码先编码了一次，SDK 又编码了一次。",
    },
    simulation: {
      action:
        "以发出调用的角色（例如 Lambda 函数的执行角色），用 IAM 策略模拟评估该调用。对于 `GET` 或 `DELETE` 调用，请在 ARN 中改用相应的方法。",
      expect:
        "`implicitDeny` 或 `explicitDeny`，说明缺少权限。针对 `POST/@connections/*` 的策略不包括读取或关闭连接。`allowed` 则说明问题在 URL。",
    },
    "policy-repair": {
      action:
        "允许该角色对该阶段的连接执行 `execute-api:ManageConnections`。`execute-api:Invoke` 不包括它。",
      expect: "没有输出表示已保存；API 无需重新部署。",
    },
    "code-repair": {
      action:
        "根据建立连接时的事件构造 SDK 客户端的端点：`https://` + `requestContext.domainName` + `/` + `requestContext.stage`；如果自定义域名的映射已经指定了阶段，则不带阶段。然后再次发送。",
      expect:
        "消息到达客户端。如果 SDK 仍然丢掉阶段，请在端点末尾加上斜杠，或者升级 SDK：曾有报告称某些版本会丢掉端点中的路径。",
    },
  },
  fix: {
    caller:
      "给 SDK 客户端设置带阶段的端点 `https://API_ID.execute-api.REGION.amazonaws.com/STAGE`，并对调用签名。",
    owner:
      "为调用角色允许对 `STAGE/*/@connections/*` 的 `execute-api:ManageConnections`；`execute-api:Invoke` 不包含它。",
  },
  misleads: "只有一句 `Forbidden` 时，多半是 URL 里缺少阶段；如果缺的是权限，报错会写明。",
};
