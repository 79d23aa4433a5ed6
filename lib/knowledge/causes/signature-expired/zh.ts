import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "请求到达时，签名已超过五分钟",
  why: "签名在 `X-Amz-Date` 的时间之后五分钟内有效，超时即被 API Gateway 拒绝。要么是调用方的时钟慢了，要么是请求签名后没有及时发出。",
  steps: {
    "message-times": {
      action:
        "查看 `Signature expired: A is now earlier than B (C - 5 min.)` 中的三个时间：A 是签名时间，C 是服务器时间。",
      expect:
        "C 比 A 晚五分钟以上。每个请求的差值大致相同，说明是时钟问题；差值时大时小，说明是等待所致。",
    },
    clock: {
      action: "对比签名所在机器（容器、手机、构建机）的时钟与服务器的 `date` 标头。",
      expect: "本地时间慢了五分钟以上：原因是时钟。两者一致：请求签名后没有及时发出。",
    },
    "sync-clock": {
      action: "与时间服务器同步时钟；此命令适用于使用 chrony 的 Linux。",
      expect:
        "`System time` 的偏差不到一秒。计算机休眠后，虚拟机和 WSL 的时钟常会变慢；在 EC2 上，Amazon Time Sync Service 的地址是 169.254.169.123。",
    },
    "sign-late": {
      action: "在即将发送时才签名：放在队列之后、重试循环之内，每次重试都重新签名。",
      expect:
        "每次重试的 `X-Amz-Date` 都是新的。用“Copy as cURL”、HAR 或保存的 Postman 请求重发时，带的是旧签名，每次都会这样失败。",
    },
    "fresh-signature": {
      action: "在同一台机器上，用 `curl` 重新签名并发送一次请求。",
      expect: "`Signature expired` 消失。如果 `curl` 仍得到它，说明时钟还是慢。",
    },
  },
  fix: {
    caller: "校准签名机器的时钟，并在发送时才签名，每次重试都重新签。",
    owner: "API 一侧无需改动。",
  },
};
