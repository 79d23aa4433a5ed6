import type { CauseWords } from "../../types";
import type { cause } from "./cause";

export const words: CauseWords<typeof cause> = {
  title: "Lambda 授权方的策略未涵盖此方法",
  why: "授权方的函数已运行，没有显式拒绝，但其策略中没有与该方法匹配的 Allow 语句，资源策略也不允许该方法。",
  steps: {
    "flush-cache": {
      action: "清空该阶段的授权方缓存，并让调用方最先发送被拒绝的请求。",
      expect:
        "仍是 `User is not authorized to access this resource`：策略本身的范围过窄。能通过：原因是缓存了针对另一个方法的策略。",
    },
    "authorizer-result": {
      action: "在该阶段的执行日志（级别为 `INFO`）中查看授权方对此请求返回的策略。",
      expect:
        "`Authorizer result body before parsing:` 之后有一条 Allow，其 `Resource` 与此请求的 `arn:aws:execute-api:REGION:ACCOUNT_ID:API_ID/STAGE/METHOD/path` 不匹配。过长的策略在 1024 字节处截断。",
    },
    "test-authorizer": {
      action:
        "把调用方的令牌放入 shell 变量 `TOKEN`，运行授权方；命令适用于读取 `Authorization` 的授权方。",
      expect:
        "策略的 `Resource` 写的是固定的方法或路径。测试会在阶段的位置填入 `ESTestInvoke-stage`，因此只比较方法和路径。",
    },
    "widen-policy": {
      action:
        "让函数允许该调用方可以使用的每个方法，资源由 `event.methodArn` 构造：请求的 API 和阶段，后接 `/*/*` 或方法和路径的列表。",
      expect:
        "`Resource` 涵盖被拒绝的方法。常见疏漏：写死的阶段名；小写的方法；本应写实际值或 `*` 的位置写成了花括号中的路径参数名。",
    },
    "flush-again": {
      action: "再清空一次缓存，清除旧版函数返回的策略。",
      expect:
        "每个令牌下一次调用时都会运行新版函数，可在其日志中看到。函数代码不属于 API 的部署内容，因此 API 无需重新部署。",
    },
    retry: {
      action:
        "用 shell 变量 `TOKEN` 中的令牌重新发送被拒绝的请求，再用同一令牌调用 API 的另一个方法。",
      expect: "两者都通过。如果第二个被拒绝，说明策略只涵盖一个方法。",
    },
  },
  fix: {
    caller: "请 API 所有者允许你的用户调用该方法；令牌本身已被接受。",
    owner: "让授权方函数返回的策略覆盖该调用方可以使用的全部方法，然后刷新授权方缓存。",
  },
  misleads: "用户已被识别，也没有人拒绝这次调用，只是授权方返回的策略没有包含这个方法。",
};
