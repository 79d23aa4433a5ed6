import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "签名时间晚于当前时间",
  why: "`X-Amz-Date` 的时间比服务器的时间晚五分钟以上。要么是调用方的时钟快了，要么是客户端把本地时间当作 UTC 使用。",
  steps: {
    "message-times": {
      action:
        "查看 `Signature not yet current: A is still later than B (C + 5 min.)` 中的时间：A 是签名时间，C 是服务器时间。",
      expect: "A 比 C 晚五分钟以上。相差整小时，说明客户端的时区有误；否则说明时钟快了。",
    },
    clock: {
      action: "对比签名所在机器（容器、手机、构建机）的时钟与服务器的 `date` 标头。",
      expect: "换算为 UTC 的本地时间快了五分钟以上：原因是时钟。两者一致：客户端生成的日期有误。",
    },
    "sync-clock": {
      action: "与时间服务器同步时钟；此命令适用于使用 chrony 的 Linux。",
      expect:
        "`System time` 的偏差不到一秒。还要检查时区：手动按本地时间设置、却标为 UTC 的时钟，会相差若干小时。",
    },
    "utc-date": {
      action:
        "如果是自己写的签名代码，用 UTC 时间按 `YYYYMMDDTHHMMSSZ` 的格式生成 `X-Amz-Date`，并从同一个值取得 `Credential=` 中的日期。",
      expect:
        "`X-Amz-Date` 与 `date -u` 一致。凭证范围中的日期与之不同时，会得到 `Date in Credential scope does not match`。",
    },
    "fresh-signature": {
      action: "在同一台机器上，用 `curl` 重新签名并发送一次请求。",
      expect:
        "`Signature not yet current` 消失。如果 `curl` 仍得到它，说明时钟还是快；如果只有客户端得到它，说明客户端生成的日期有误。",
    },
  },
  fix: {
    caller: "校准签名机器的时钟，并用 UTC 生成 `X-Amz-Date`。",
    owner: "API 一侧无需改动。",
  },
};
