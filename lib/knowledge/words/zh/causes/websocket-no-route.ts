import type { websocketNoRoute as cause } from "../../../causes/websocket-no-route";
import type { CauseWords } from "../../../types";

export const websocketNoRoute: CauseWords<typeof cause> = {
  why: "API Gateway 对每条消息计算路由选择表达式，并查找键与之完全相同的路由。如果没有，也没有 `$default` 路由，它就返回错误；带有 `connectionId` 和 `requestId` 的 `Forbidden` 帧曾在这种情况下出现，它对权限没有作任何说明。",
  steps: {
    frame: {
      action: "在浏览器网络面板的 WS 和 Messages 下查看发送的消息，或用 wscat 手动发送。",
      expect:
        '响应在已打开的连接上以 `{"message":"Forbidden","connectionId":"...","requestId":"..."}` 到达。如果连接根本没有打开，则是 `$connect` 拒绝的，属于另一个原因。',
    },
    "selection-expression": {
      action: "输出路由选择表达式，并把它用于该消息。",
      expect:
        "例如对于 `$request.body.action`，消息必须是顶层带有 `action` 的 JSON 对象。不是 JSON 的文字只能去往 `$default`，经过两次 JSON 字符串转换的消息也是如此。",
    },
    routes: {
      action: "列出路由键，并与表达式得出的值逐字比较。",
      expect: "没有这样的键，也没有 `$default`。如果有这个键，该路由很可能是在上次部署之后添加的。",
    },
    "message-repair": {
      action:
        '发送 API 所期望的内容：一个 JSON 对象，由其中的字段指明路由，例如 `{"action":"sendmessage","data":"hello"}`。',
      expect: "路由的集成作出响应；如果路由没有路由响应，则没有任何返回。",
    },
    "default-route": {
      action:
        "添加缺少的路由，或添加 `$default` 路由，它接收所有不匹配的消息，并可以返回清楚的错误。",
      expect: "新的 `RouteId`。在部署阶段之前，消息仍像以前一样被拒绝。",
    },
    redeploy: {
      action: "把 API 部署到该阶段，因为路由只有在部署之后才生效，然后再次发送消息。",
      expect:
        "`Forbidden` 帧消失。如果仍然出现，请在执行日志 `API-Gateway-Execution-Logs_API_ID/STAGE` 中查找该帧的 `requestId`。",
    },
  },
  fix: {
    caller: "发送一个 JSON 对象，其中的字段要与 API 的某个路由键完全一致。",
    owner: "添加缺少的路由或 `$default` 路由，并把 API 部署到该阶段。",
  },
  misleads: "消息没有匹配的路由时，帧里会出现 `Forbidden`，和权限无关。",
};
