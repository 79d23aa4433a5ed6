import type { Contact } from "../../products";
import type { ProductWords } from "../product-words";

const code = (text: string) => `\`${text}\``;
const list = (items: readonly string[]) => items.join("、");

const alone = {
  sandbox: "请让配置该沙箱的人（可能就是你自己）放行目标主机。",
  self: "它由你自己运行，无需联系他人。",
} as const;

const contacts: { readonly [C in Exclude<Contact, "sandbox" | "self">]: string } = {
  account: "该服务所属 AWS 账户的负责人",
  administrator: "该应用的管理员",
  cloud: "所属云项目或订阅的负责人",
  developer: "后端服务的开发者",
  network: "你所在网络的管理员",
  server: "该服务器的运维人员",
  site: "被调用的网站或 API 的运维人员",
};

/** What is said of a product, in Chinese. */
export const productWords: ProductWords = {
  kinds: {
    "api-gateway": "API 网关",
    "app-server": "应用服务器，响应内容出自其上运行的应用",
    application: "后端应用",
    "aws-service": "另一项 AWS 服务",
    "bot-defence": "机器人流量防护",
    cdn: "CDN",
    "cdn-firewall": "带防火墙的 CDN",
    "cloud-service": "云服务接口",
    "cms-firewall": "网站自带的防火墙插件",
    emulator: "开发机上的模拟器",
    firewall: "Web 应用防火墙",
    "forward-proxy": "调用方出口处的代理",
    framework: "API 后端服务所用的 Web 框架",
    hosting: "应用托管平台",
    "load-balancer": "负载均衡器",
    "login-proxy": "负责身份验证的代理",
    "public-api": "其他公司的 API",
    "reverse-proxy": "反向代理",
    sandbox: "智能体沙箱的网络出口限制",
    "server-firewall": "Web 服务器内的防火墙模块",
    storage: "对象存储",
    tunnel: "内网穿透隧道",
    "web-filter": "调用方网络的上网过滤设备",
    "web-server": "Web 服务器",
  },
  rules: {
    address: "调用方的 IP 地址受限",
    "api-key": "API 密钥缺失或有误",
    attack: "路径、查询参数、标头或正文被判定为攻击",
    authorizer: "授权方在本机运行的结果是拒绝",
    bot: "客户端被判定为机器人",
    "client-certificate": "客户端证书缺失或不受信任",
    country: "调用方所在的国家/地区受限",
    credentials: "凭证缺失、有误或已过期",
    csrf: "CSRF 令牌缺失或有误",
    "file-access": "服务器进程无权读取该文件",
    "fixed-response": "命中返回固定响应的规则",
    group: "使用者或其所在的组不在允许之列",
    "host-list": "目标主机不允许访问",
    "host-name": "`Host` 未登记",
    iam: "策略未允许该操作",
    index: "目录没有索引页",
    login: "登录用户不在允许之列",
    malware: "内容被判定为恶意软件",
    method: "HTTP 方法不被允许",
    "model-access": "账户没有该模型的访问权限",
    path: "路径被规则禁止",
    permission: "用户缺少所需权限",
    policy: "授权策略只放行其他调用方",
    port: "不允许与该端口建立隧道",
    quota: "配额已用尽",
    rate: "请求过于频繁",
    referrer: "`Referer` 标头不符合要求",
    reputation: "调用方 IP 的信誉不佳",
    "request-form": "请求不符合 HTTP 规范或超出设定的限制",
    route: "没有对应该路径或方法的路由",
    scope: "令牌的受众或范围不符",
    signature: "签名或签名 URL 有误或已过期",
    stopped: "站点已停用",
    subscription: "未订阅该 API 或套餐",
    "url-category": "URL 所属的类别被禁止",
    "user-agent": "`User-Agent` 标头不符合要求",
    "web-acl": "被 AWS WAF 的 Web ACL 拦截",
  },
  refusedBy: (product, kind) => `拒绝请求的是 ${product}（${kind}）。`,
  ask(contact, found, name) {
    if (contact === "sandbox" || contact === "self") return alone[contact];
    const whom = `请联系${contacts[contact]}`;
    if (found.length > 0) {
      return `${whom}，并提供 ${list(found.map((id) => `${id.name} ${code(id.value)}`))}。`;
    }
    return name === undefined
      ? `${whom}，并告知调用的时间和 URL。`
      : `${whom}，并提供响应中的 ${name}；如果没有，则提供调用的时间和 URL。`;
  },
  usually: (rules) => `常见原因：${rules.join("；")}。`,
  trail: {
    body: ({ place = "" }) => `具体原因见响应正文中的 ${code(place)}。`,
    console: ({ place = "" }) => `具体原因见其控制台的 ${code(place)}。`,
    header: ({ place = "", says }) =>
      says === undefined
        ? `具体原因见响应标头 ${code(place)}。`
        : `具体原因见响应标头 ${code(place)}，例如 ${code(says)}。`,
    log: ({ place, says }) => {
      if (says === undefined) return `具体原因见其日志：${code(place ?? "")}。`;
      const log = place === undefined ? "其日志" : `其日志（${code(place)}）`;
      return `拒绝时${log}中会出现 ${code(says)}。`;
    },
    page: ({ place = "" }) => `详见 ${code(place)}。`,
  },
  setWith: (settings) => `相关配置：${list(settings.map(code))}。`,
  switchedOff: (switches) => `加上 ${list(switches.map(code))} 可关闭这项检查。`,
  needs: (permissions) => `调用方需要具备 ${list(permissions.map(code))}。`,
  between: "",
  commands: {
    caller: "调用方可以执行：",
    operator: "运维人员可用以下命令查看或调整规则：",
  },
};
