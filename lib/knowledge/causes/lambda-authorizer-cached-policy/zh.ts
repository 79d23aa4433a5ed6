import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "Lambda 授权方为其他方法返回的策略被缓存并沿用",
  why: "API Gateway 按令牌或按身份来源的组合缓存授权方的策略（未另行设置时为 300 秒），并将其用于以同一令牌或身份来源调用的每个方法。函数只允许了首次调用的那个方法，因此下一个方法会被拒绝，直到缓存条目过期。",
  steps: {
    "call-order": {
      action:
        "在 shell 变量 `TOKEN` 中放入一个最近几分钟内没有用过的令牌，先调用被拒绝的路径，再调用此前能通过的路径。",
      expect:
        "结果取决于顺序：先调用的通过，后调用的被拒绝；缓存过期后调换顺序，结果也会反过来。如果最先调用也被拒绝，说明策略根本不涵盖该方法。",
    },
    "cache-time": {
      action: "查看授权方的缓存 TTL 和缓存键。",
      expect: "`authorizerResultTtlInSeconds` 大于 0（或不存在，表示 300），且身份来源中不含路径。",
    },
    "flush-cache": {
      action: "清空该阶段的授权方缓存，并让调用方立即重发被拒绝的请求。",
      expect: "通过：可确认是这个原因。仍被拒绝：无论是否缓存，策略都不涵盖该方法。",
    },
    "widen-policy": {
      action:
        "让函数返回一个涵盖该调用方可以调用的全部内容的策略，例如对 `arn:aws:execute-api:REGION:ACCOUNT_ID:API_ID/STAGE/*/*` 的 Allow，而不是只涵盖 `event.methodArn`。",
      expect: "在缓存 TTL 内，用同一令牌调用不同路径都能通过。无需重新部署，只需清空缓存。",
    },
    "cache-off": {
      action: "如果每个方法都需要单独判断，把 TTL 设为 0 以关闭缓存。",
      expect:
        "`authorizerResultTtlInSeconds` 显示为 0。此后每个请求都会运行该函数，请留意延迟和成本。",
    },
    redeploy: {
      action: "更改授权方的设置后，把 API 部署到该阶段。",
      expect: "用同一令牌先后调用两个路径，都能通过。",
    },
  },
  fix: {
    caller: "等缓存过期（默认 300 秒），或者请 API 所有者刷新缓存。",
    owner: "先刷新授权方缓存，再让函数返回一份覆盖该调用方全部可用方法的策略。",
  },
  misleads: "看起来像是没有权限，但同样的调用如果排在第一个就会通过：返回的是之前那次调用的结果。",
};
