const meanings = new Map([
  [
    401,
    "401 不是由策略作出的拒绝：API Gateway 无法判断你是谁。令牌或身份来源缺失、已过期，或未被授权方接受。请在授权方查看的位置发送它所期望的令牌。",
  ],
  [
    404,
    "API Gateway 返回 404，说明 HTTP API 没有这样的路由或阶段，或者集成返回了 404。REST API 对未知路径的响应则是 403 和 `Missing Authentication Token`。",
  ],
  [405, "405 是 AWS WAF 要求完成 CAPTCHA 时的响应；API 背后的集成也可能返回它。"],
  [413, "413 表示请求超过了 API Gateway 所接受的大小。"],
  [415, "415 表示没有集成请求模板接受这种内容类型。"],
  [
    429,
    "429 表示达到了某个限制：阶段、方法或账户的节流速率，或 API 密钥的使用量计划的配额。请等待后以退避方式重试，或提高限制。",
  ],
  [
    500,
    "API Gateway 返回 500，说明它所调用的某个部分失败或配置有误：授权方抛出了错误或返回了错误的策略，缺少调用 Lambda 函数的权限，或是集成本身。请查看执行日志。",
  ],
  [
    502,
    "502 表示 API Gateway 无法使用集成所返回的内容。对于 Lambda 代理集成，请查看函数响应的格式及其日志。",
  ],
  [503, "503 表示 API 背后的服务当时无法接收请求。请查看那个时间的执行日志。"],
  [504, "504 表示集成没有及时响应，或无法连接到它。"],
]);

/** What a status other than 403 means when API Gateway is asked, in Simplified Chinese. */
export function statusWords(status: number): string {
  const known = meanings.get(status);
  if (known !== undefined) return known;
  if (status >= 200 && status < 300) return `${status} 表示成功：这个响应没有拒绝任何请求。`;
  if (status >= 300 && status < 400)
    return `${status} 让客户端转到另一个地址；如果有拒绝，会在那之后出现。`;
  return `${status} 不是 403。请粘贴以 403 拒绝请求的那个响应。`;
}
