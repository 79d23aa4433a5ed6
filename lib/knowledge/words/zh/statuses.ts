const meanings = new Map([
  [
    401,
    "401 不是策略拒绝：API Gateway 无法确认调用方的身份。令牌或身份来源缺失、已过期，或者未被授权方接受。请按授权方的要求，在指定的位置发送令牌。",
  ],
  [
    404,
    "API Gateway 返回 404，说明 HTTP API 没有该路由或阶段，或者集成返回了 404。对于未知的路径，REST API 返回的则是 403 和 `Missing Authentication Token`。",
  ],
  [405, "405 是 AWS WAF 要求完成 CAPTCHA 验证时的响应；API 的后端集成也可能返回 405。"],
  [413, "413 表示请求超过了 API Gateway 允许的大小。"],
  [415, "415 表示没有适用于这种内容类型的集成请求模板。"],
  [
    429,
    "429 表示达到了某个限制：阶段、方法或账户的节流速率，或者 API 密钥所属使用量计划的配额。请稍候以退避方式重试，或者提高限制。",
  ],
  [
    500,
    "API Gateway 返回 500，说明它调用的某个部分失败或配置有误：授权方抛出异常或返回了无效的策略、缺少调用 Lambda 函数的权限，或者集成本身有问题。请查看执行日志。",
  ],
  [
    502,
    "502 表示 API Gateway 无法处理集成返回的内容。对于 Lambda 代理集成，请查看函数响应的格式及其日志。",
  ],
  [503, "503 表示 API 的后端服务当时无法处理请求。请查看该时间的执行日志。"],
  [504, "504 表示集成没有及时响应，或者无法连接到集成。"],
]);

/** What a status other than 403 means when API Gateway is asked, in Simplified Chinese. */
export function statusWords(status: number): string {
  const known = meanings.get(status);
  if (known !== undefined) return known;
  if (status >= 200 && status < 300) return `${status} 表示成功：这个响应没有拒绝任何请求。`;
  if (status >= 300 && status < 400)
    return `${status} 让客户端跳转到另一个地址；如有拒绝，会出现在跳转之后。`;
  return `${status} 不是 403。请粘贴返回 403 的那个响应。`;
}
