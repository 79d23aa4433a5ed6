import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "消息与 WebSocket API 的任何路由都不匹配",
  why: "API Gateway 对每条消息计算路由选择表达式，并查找路由键与结果完全相同的路由。如果没有，也没有 `$default` 路由，就返回错误；实际见过这时返回带 `connectionId` 和 `requestId` 的 `Forbidden` 帧，它与权限无关。",
  steps: {
    frame: {
      action: "在浏览器网络面板的 WS 类别中打开 Messages，查看发送的消息，或者用 wscat 手动发送。",
      expect:
        '在已建立的连接上收到 `{"message":"Forbidden","connectionId":"...","requestId":"..."}`。如果连接根本没有建立，则是 `$connect` 拒绝的，属于另一个原因。',
    },
    "selection-expression": {
      action: "输出路由选择表达式，并代入该消息计算。",
      expect:
        "例如对于 `$request.body.action`，消息必须是顶层带有 `action` 的 JSON 对象。不是 JSON 的文本只能由 `$default` 处理，被 JSON 序列化了两次的消息也是如此。",
    },
    routes: {
      action: "列出路由键，并与表达式的结果逐字对比。",
      expect:
        "没有这样的路由键，也没有 `$default`。如果有这个路由键，该路由很可能是在上次部署之后添加的。",
    },
    "message-repair": {
      action:
        '发送 API 所要求的内容：一个 JSON 对象，其中有字段指定路由，例如 `{"action":"sendmessage","data":"hello"}`。',
      expect: "收到该路由的集成返回的响应；如果该路由没有设置路由响应，则不会返回任何内容。",
    },
    "default-route": {
      action:
        "添加缺少的路由，或添加 `$default` 路由，它接收所有不匹配的消息，并可以返回明确的错误。",
      expect: "输出新的 `RouteId`。部署到阶段之前，消息仍会被拒绝。",
    },
    redeploy: {
      action: "把 API 部署到该阶段（路由在部署后才生效），然后再次发送消息。",
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
