import type { signatureExpired as cause } from "../../../causes/signature-expired";
import type { CauseWords } from "../../../types";

export const signatureExpired: CauseWords<typeof cause> = {
  why: "API Gateway 在 `X-Amz-Date` 的时间之后五分钟内接受签名。要么是调用方的时钟慢，要么是请求在签名之后等待过。",
  steps: {
    "message-times": {
      action:
        "查看 `Signature expired: A is now earlier than B (C - 5 min.)` 中的三个时间：A 是签名的时间，C 是服务器的时间。",
      expect: "C 比 A 晚五分钟以上。每个请求的差距大致相同，指向时钟；差距时有时无，指向等待。",
    },
    clock: {
      action: "比较负责签名的机器（容器、手机、构建机）的时钟与服务器的 `date` 标头。",
      expect: "本地时间慢了五分钟以上：原因是时钟。两者一致：请求在签名之后等待过。",
    },
    "sync-clock": {
      action: "用时间服务器校准时钟；此命令适用于使用 chrony 的 Linux。",
      expect:
        "`System time` 现在相差不到一秒。计算机休眠时，虚拟机和 WSL 的时钟常会落后；在 EC2 上，Amazon Time Sync Service 的地址是 169.254.169.123。",
    },
    "sign-late": {
      action: "在发送的那一刻签名：在队列之后，在重试循环之内，每次尝试都重新签名。",
      expect:
        "每次尝试中的 `X-Amz-Date` 都是新的。从“Copy as cURL”、HAR 或保存的 Postman 请求重复发送的请求带着旧签名，每次都会这样失败。",
    },
    "fresh-signature": {
      action: "在同一台机器上，由 `curl` 重新签名并发送一次请求。",
      expect: "`Signature expired` 消失。如果 `curl` 仍然得到它，说明时钟仍然慢。",
    },
  },
  fix: {
    caller: "校准签名机器的时钟，并在发送时才签名，每次重试都重新签。",
    owner: "API 一侧无需改动。",
  },
};
