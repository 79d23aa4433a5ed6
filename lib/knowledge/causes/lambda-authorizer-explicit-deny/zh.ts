import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "Lambda 授权方返回了 Deny",
  why: "授权方的函数已运行，并返回了对该方法为 Deny 的策略。如果消息中有 `in an identity-based policy`，指的是授权方的策略，而不是 IAM 中的策略。",
  steps: {
    "authorizer-result": {
      action: "在该阶段的执行日志（级别为 `INFO`）中查看授权方对此请求返回的策略。",
      expect:
        '`Authorizer result body before parsing:` 之后有一条含 `"Effect":"Deny"` 的语句，其 `Resource` 涵盖该方法。过长的策略在 1024 字节处截断。如果响应是 `User: anonymous is not authorized to perform`，则是资源策略所致，而非授权方。',
    },
    "test-authorizer": {
      action:
        "把调用方的令牌放入 shell 变量 `TOKEN`，运行授权方；命令适用于读取 `Authorization` 的授权方。",
      expect:
        "`clientStatus` 为 0，且策略中有 `Deny`。测试在方法 ARN 中使用自己的阶段（`ESTestInvoke-stage`），因此应比较效果，而不是 ARN。测试得到 Allow 而实际调用得到 Deny：函数依据的是其他信息（例如路径或地址），或者命中了缓存的旧结果。",
    },
    "function-log": {
      action: "在函数自身的日志中查看它为何拒绝。",
      expect:
        "未通过的那项检查：令牌过期、颁发者不符、用户没有所需权限，或者查询失败而落入 Deny。相应时间没有日志条目：命中了缓存的 Deny。",
    },
    runbook: {
      action:
        "也可以让 AWS 自己的运行手册来查（前提是失败之前已开启日志）：它检查 API、阶段、资源和方法是否存在，并搜索你给出的时间段（UTC）内的日志。第二条命令显示它的结果。",
      expect:
        "日志中符合此原因的错误，以及指向 AWS 相关文章的链接。什么都没找到，说明这段时间内没有日志。",
    },
    "caller-token": {
      action:
        "确认发送的是此授权方所要求的令牌；如果是 JWT，将其放入 shell 变量 `TOKEN`，命令会输出其声明和当前时间，不输出令牌。",
      expect:
        "`exp` 早于 `now`，或者 `iss`、`aud`、`client_id` 属于另一个环境。获取新令牌并发送；如果是缺少令牌，得到的会是 401。",
    },
    "correct-decision": {
      action: "修正函数中的检查，或者授予用户该检查所要求的权限，然后发布函数。",
      expect: "上面的测试返回 Allow。更改函数无需重新部署 API；更改授权方的设置则需要。",
    },
    "flush-cache": {
      action: "清空该阶段的授权方缓存，让调用方重新发送请求。",
      expect:
        "403 消失。如果不清空，缓存的 Deny 会保留到授权方的 TTL 到期，未另行设置时为 300 秒。",
    },
  },
  fix: {
    caller: "发送该授权方需要的令牌（未过期、环境正确）；否则请 API 所有者授予访问权限。",
    owner: "改正授权方函数中的检查，或者给用户它要找的权限，然后刷新授权方缓存。",
  },
  misleads: "报错里说的“identity-based policy”（基于身份的策略）指授权方返回的策略，和 IAM 无关。",
};
