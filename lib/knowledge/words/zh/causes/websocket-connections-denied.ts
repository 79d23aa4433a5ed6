import type { websocketConnectionsDenied as cause } from "../../../causes/websocket-connections-denied";
import type { CauseWords } from "../../../types";

export const websocketConnectionsDenied: CauseWords<typeof cause> = {
  why: "向已连接的客户端发送消息，就是对 `@connections` 发出一次 HTTPS 调用：它必须签名，需要 `execute-api:ManageConnections`，并且必须写明阶段。如果 SDK 客户端的端点缺少阶段或把它丢掉，尽管有权限，得到的也只是一个 `Forbidden`。",
  steps: {
    "call-url": {
      action: "找出代码真正调用的 URL：记录客户端的端点，并查看 SDK 错误中的 URL。",
      expect:
        '它应当是 `https://API_ID.execute-api.REGION.amazonaws.com/STAGE/@connections/CONNECTION_ID`；在自定义域名上，用映射的基本路径代替阶段。`{"message":"Forbidden"}` 对应阶段缺失或错误，`Missing Authentication Token` 对应未签名的调用，`is not authorized to perform: execute-api:ManageConnections` 对应缺少权限。`wss://` 不是 SDK 的端点。',
    },
    "known-good-call": {
      action: "用同样的凭证和一个打开的连接的 ID，由 AWS CLI 发出该调用。",
      expect:
        "`ConnectedAt` 或 `GoneException`（410，客户端已离开）表示 URL 和签名正确，而你的代码在其中一处不同。`ForbiddenException` 指向 API ID、区域或阶段；`AccessDeniedException` 指向权限。",
    },
    "connection-id": {
      action: "把 URL 中的连接 ID 与 `$connect` 收到的作比较。",
      expect:
        "同一个 ID，末尾的 `=` 保持原样，或编码一次为 `%3D`。`%253D` 表示你的代码编码了一个 SDK 会再次编码的 ID。",
    },
    simulation: {
      action:
        "让 IAM 为发出调用的角色（例如 Lambda 函数的执行角色）评估该调用。对于 `GET` 或 `DELETE` 调用，请在 ARN 中使用相应的方法。",
      expect:
        "`implicitDeny` 或 `explicitDeny`，说明原因是权限。针对 `POST/@connections/*` 的策略不包括读取或关闭连接。`allowed` 则指回 URL。",
    },
    "policy-repair": {
      action:
        "允许该角色对该阶段的连接执行 `execute-api:ManageConnections`。`execute-api:Invoke` 不包括它。",
      expect: "没有输出表示已保存；API 不需要重新部署。",
    },
    "code-repair": {
      action:
        "根据打开连接的事件构造 SDK 客户端的端点：`https://` + `requestContext.domainName` + `/` + `requestContext.stage`；如果自定义域名的映射已经指定了阶段，则不带阶段。然后再次发送。",
      expect:
        "消息到达客户端。如果 SDK 仍然略去阶段，请在端点末尾加上斜杠，或更新 SDK：曾有报告称某些版本会丢掉端点的路径。",
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
