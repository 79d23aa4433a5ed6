/** A thing of the field: its English name, the one Chinese name that we give it, and other names that are seen for it. */
export type Term = {
  readonly english: RegExp;
  readonly chinese: string;
  readonly not: RegExp;
};

/**
 * One name for one thing, as the Chinese pages of AWS's own documentation have it
 * (docs.aws.amazon.com/zh_cn, docs.amazonaws.cn).
 */
export const terms: readonly Term[] = [
  {
    english: /\b(?:Lambda|JWT|an|the|this) authorizer\b/i,
    chinese: "授权方",
    not: /授权器|授权者|授权机构|鉴权器/,
  },
  {
    english: /\bsecret (?:access )?keys?\b/i,
    chinese: "秘密访问密钥",
    not: /私有(?:访问)?密钥|机密密钥/,
  },
  { english: /\busage plans?\b/i, chinese: "使用量计划", not: /使用计划|(?<!使)用量计划/ },
  { english: /\bresource polic(?:y|ies)\b/i, chinese: "资源策略", not: /资源政策/ },
  { english: /\bstage names?\b/i, chinese: "阶段", not: /舞台|stage 名/ },
  { english: /\bgateway responses?\b/i, chinese: "网关响应", not: /网关应答|网关回应/ },
  { english: /\bcustom domain names?\b/i, chinese: "自定义域名", not: /自定义域(?!名)|定制域名/ },
  { english: /\bbase path mappings?\b/i, chinese: "基本路径映射", not: /基础路径|基路径/ },
  { english: /\binterface endpoints?\b/i, chinese: "接口", not: /界面端点|接口终端节点/ },
  { english: /\bVPC endpoints?\b/i, chinese: "VPC 端点", not: /VPC 终端节点|VPC 端口/ },
  { english: /\bdefault endpoint\b/i, chinese: "默认端点", not: /缺省端点|默认终端节点/ },
  { english: /\bendpoint types?\b/i, chinese: "端点类型", not: /终端节点/ },
  { english: /\baccess associations?\b/i, chinese: "访问关联", not: /访问联系/ },
  { english: /\brouting rules?\b/i, chinese: "路由规则", not: /路线规则/ },
  { english: /\btruststore\b/i, chinese: "信任存储库", not: /信任库|信任存储(?!库)/ },
  { english: /\bmutual TLS\b/i, chinese: "双向 TLS", not: /相互 TLS|双向TLS/ },
  { english: /\bviewer's\b/, chinese: "查看器", not: /查看者|观看者|浏览者/ },
  { english: /\bdistributions?\b/i, chinese: "分配", not: /分发|发行版/ },
  {
    english: /\borigin request policy\b/i,
    chinese: "源请求策略",
    not: /原始请求策略|源站请求策略/,
  },
  { english: /\balternate domain names?\b/i, chinese: "备用域名", not: /替代域名/ },
  { english: /\bweb ACLs?\b/i, chinese: "Web ACL", not: /web ACL|网络 ACL|Web acl/ },
  { english: /\bsampled requests?\b/i, chinese: "采样请求", not: /抽样请求|样本请求/ },
  { english: /\bload balancers?\b/i, chinese: "负载均衡器", not: /负载平衡器|负载均衡(?!器)/ },
  { english: /\blistener rules?\b/i, chinese: "侦听器规则", not: /监听器/ },
  {
    english: /\bidentity-based polic(?:y|ies)\b/,
    chinese: "基于身份的策略",
    not: /基于标识的策略/,
  },
  { english: /\bpermissions boundary\b/, chinese: "权限边界", not: /许可边界|权限界限/ },
  { english: /\bsession polic(?:y|ies)\b/, chinese: "会话策略", not: /会议策略/ },
  { english: /\bservice control polic(?:y|ies)\b/, chinese: "服务控制策略", not: /服务控制政策/ },
  { english: /\btemporary credentials\b/, chinese: "临时凭证", not: /临时凭据|临时证书/ },
  { english: /\bcredentials\b/, chinese: "凭证", not: /凭据/ },
  { english: /\baccess key\b/, chinese: "访问密钥", not: /存取密钥|访问键/ },
  { english: /\bsession token\b/, chinese: "会话令牌", not: /会话 token|会话标记/i },
  {
    english: /\b(?:request|response) headers?\b/i,
    chinese: "标头",
    not: /(?<!开)头部|报头|表头|首部|请求头|响应头/,
  },
  { english: /\bpresigned\b|\bpre-signed\b/i, chinese: "预签名", not: /预先签名|预签署/ },
  { english: /\bpreflight\b/i, chinese: "预检", not: /预飞|飞行前|前检/ },
  { english: /\bICP licence\b/, chinese: "ICP 许可证", not: /ICP 许可(?!证)|ICP 执照|ICP 牌照/ },
  { english: /\bprivate DNS\b/i, chinese: "私有 DNS", not: /专用 DNS|私人 DNS/ },
  { english: /\bexecution logs?\b/i, chinese: "执行日志", not: /运行日志/ },
  { english: /\baccess logs?\b/i, chinese: "访问日志", not: /存取日志/ },
  { english: /\bchecklists?\b/i, chinese: "检查清单", not: /核对表|检查表|清查单/ },
];

/** Wordings that read as translated, or are of another register than the rest, with what is said in their place. */
export const slips: readonly { readonly said: RegExp; readonly better: string }[] = [
  { said: /机密信息|机密内容/, better: "敏感信息，脱敏" },
  { said: /存疑/, better: "忽略这一条" },
  { said: /假名/, better: "代号" },
  { said: /把守|看守/, better: "控制" },
  { said: /谁写的|后端写的|所写的/, better: "由谁返回" },
  { said: /^API 之前$/, better: "API 前置" },
  { said: /运行(?:该 |此 )?(?:API|产品)的人/, better: "维护该 API 的人" },
  { said: /如果是这个原因[：，]/, better: "预期结果" },
  { said: /作出响应|做出响应|作出回答/, better: "响应来自，返回" },
  { said: /作比较|相比较/, better: "对比" },
  { said: /怎么说的|说了什么/, better: "是否允许，内容是什么" },
  { said: /让 IAM 评估/, better: "用 IAM 策略模拟评估" },
  { said: /不能证明什么/, better: "不能说明问题" },
  { said: /原因就在于此/, better: "这就是原因" },
  { said: /证实这个原因|证实了这个原因/, better: "可确认是这个原因" },
  { said: /不需要重新部署/, better: "无需重新部署" },
  { said: /API 背后|方法背后/, better: "后端，集成" },
  { said: /不认识该(?:访问)?密钥/, better: "无法识别" },
  { said: /由 `?curl`? (?:重新)?签名/, better: "用 curl 签名" },
  { said: /[您妳]/, better: "你" },
  {
    said: /登陆|帐户|帐号|缺省|网路|讯息|伺服器|资讯/,
    better: "登录、账户、默认、网络、消息、服务器、信息",
  },
];

/** Slips of typography in a Chinese text, each with a text that has it. */
export const typography: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly sample: string;
}[] = [
  {
    name: "no space between Chinese and Latin",
    pattern: /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u,
    sample: "该API 已部署",
  },
  {
    name: "no space between Chinese and code",
    pattern: /\p{Script=Han}`|`\p{Script=Han}/u,
    sample: "得到`Forbidden`。",
  },
  {
    name: "half-width mark after Chinese, or beside it",
    pattern: /\p{Script=Han}[,;:?!()]|[()]\p{Script=Han}|\p{Script=Han}\.(?:\s|$)/u,
    sample: "重新部署(阶段)",
  },
  {
    name: "space beside a full-width mark",
    pattern: / [，。、；：（）“”]|[，。、；：（）] /u,
    sample: "返回 403 ，而不是 404",
  },
  {
    name: "straight quotation mark around Chinese",
    pattern: /"\p{Script=Han}|\p{Script=Han}"/u,
    sample: '选择"不确定"',
  },
  {
    name: "full-width Latin",
    pattern: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u,
    sample: "返回 ４０３",
  },
  { name: "mark doubled", pattern: /[，。、；：]{2}/u, sample: "重新部署。。" },
];
