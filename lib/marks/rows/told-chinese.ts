import type { Mark } from "../types";
import { article, guide, type ToldRow, toldRows } from "./told-rows";

function rows(
  tells: Parameters<typeof toldRows>[0],
  source: string,
  table: readonly ToldRow[],
): readonly Mark[] {
  return toldRows(tells, source, table).map((mark) => ({ ...mark, id: `${mark.id}-zh` }));
}

const plans = `${guide}/api-gateway-setup-api-key-with-console.html`;
const policies = `${guide}/apigateway-authorization-flow.html`;
const tls = `${guide}/rest-api-mutual-tls.html`;
const cache = `${guide}/api-gateway-lambda-authorizer-output.html`;
const origin =
  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html";

const hangsOnOrder: ToldRow = [
  ["先调", "先请求", "先访问", "先打", "先跑"],
  /(?:谁|哪个|哪一?个(?:接口|路径)?|哪边)先(?:调用?|请求|访问|打|跑)[^。;；\n]{0,18}(?:能|可以|成功|通过|正常|200)|先(?:调用?|请求|访问|打|跑)[^。;；，,\n]{1,32}(?:200|成功|可以|通过|正常)[^。;；\n]{0,24}(?:变成?|变为|就(?:会|是)?|反而|则|却)[^。;；\n]{0,6}(?:403|被拒|拒绝|不行|失败)/,
  "先调用 b 就是 200，然后 a 变成 403",
];

/** What people tell in Chinese: of their setup, of what they tried and found, and of what helped. */
export const toldChinese: readonly Mark[] = [
  ...rows({ facet: "api-type", option: "http" }, `${guide}/http-api.html`, [
    [
      ["用", "是", "创建", "一个", "类型", "网关"],
      /(?:用的?是?|使用|是|创建了?|一个|类型(?:是|为)?) ?(?:AWS )?HTTP ?API(?!s? 调用)|HTTP ?API ?(?:类型|网关)/i,
      "我用的是 HTTP API",
    ],
  ]),
  ...rows({ facet: "api-type", option: "rest" }, `${guide}/apigateway-rest-api.html`, [
    [
      ["用", "是", "创建", "一个", "类型", "网关"],
      /(?:用的?是?|使用|是|创建了?|一个|类型(?:是|为)?) ?(?:AWS )?REST(?: ?API| ?类型)|REST ?API ?(?:类型|网关)/i,
      "网关类型是 REST API",
    ],
    [
      ["公开", "公网", "公有", "区域", "边缘", "不是私有"],
      /(?:公开|公网|公有|区域(?:性|级)?|边缘优化)的? ?(?:REST ?)?API(?! ?(?:密钥|文档))|API ?(?:本身)?是(?:一个)?(?:公开|公网|公有|区域|边缘)|不是私有的? ?(?:REST ?)?API/i,
      "这个 API 是公开的",
    ],
  ]),
  ...rows({ facet: "api-type", option: "private" }, `${guide}/apigateway-private-apis.html`, [
    [
      ["私有"],
      /私有 ?(?:REST ?)?API|私有(?:的)?自定义域名?|(?:端点|终端节点)类型(?:是|为|:)? ?(?:私有|PRIVATE)/i,
      "这是一个私有 API",
    ],
  ]),
  ...rows({ facet: "api-type", option: "websocket" }, `${guide}/apigateway-websocket-api.html`, [
    [
      ["用", "是", "一个", "我们的", "类型"],
      /(?:用的?是?|使用|是|一个|我们的|类型(?:是|为)?) ?WebSocket ?API/i,
      "我们用的是 WebSocket API",
    ],
  ]),
  ...rows(
    { facet: "auth-mode", option: "none" },
    `${guide}/apigateway-control-access-to-api.html`,
    [
      [
        ["授权", "鉴权", "认证", "验证"],
        /(?:授权|鉴权|认证|验证)(?:类型|方式|设置)?(?:是|为|设[置定]?(?:为|成|了)|选(?:了|的是)?|:)? ?(?:NONE\b|无(?!法|需|效))/i,
        "方法的授权设置为 NONE",
      ],
    ],
  ),
  ...rows({ facet: "auth-mode", option: "iam" }, `${guide}/permissions.html`, [
    [
      ["授权", "鉴权", "认证", "验证"],
      /(?:授权|鉴权|认证|验证)(?:类型|方式|设置)?(?:是|为|用的?是?|设[置定]?(?:为|成|了)|选(?:了|的是)?|:)? ?(?:AWS_?)?IAM\b|\bIAM ?(?:授权|鉴权|认证|验证)/i,
      "方法的授权类型是 AWS_IAM",
    ],
    [
      ["需要", "要求", "必须"],
      /(?:需要|要求|必须)(?:用|使用|带|做)? ?(?:AWS ?)?(?:SigV4|V4 ?签[名章]|签[名章](?! ?[密金]钥))/i,
      "接口要求 SigV4 签名",
    ],
  ]),
  ...rows(
    { facet: "auth-mode", option: "lambda-authorizer" },
    `${guide}/apigateway-use-lambda-authorizer.html`,
    [
      [
        ["授权", "鉴权", "自定义", "令牌"],
        /(?:Lambda|自定义|令牌|TOKEN|REQUEST)(?: ?函数)? ?(?:授权方|授权器|授权者|鉴权器|鉴权函数|鉴权)|自定义的? ?(?:Lambda ?)?authorizer/i,
        "用的是 Lambda 授权方",
      ],
    ],
  ),
  ...rows(
    { facet: "auth-mode", option: "cognito" },
    `${guide}/apigateway-integrate-with-cognito.html`,
    [
      [
        ["授权", "鉴权", "认证", "验证"],
        /\bCognito ?(?:用户池)?(?:的|做|来|进行)? ?(?:授权|鉴权|认证|身份验证)|(?:授权|鉴权|认证)[^。,;!?\n]{0,8}Cognito\b/i,
        "接口用 Cognito 用户池做鉴权",
      ],
    ],
  ),
  ...rows({ facet: "auth-mode", option: "jwt" }, `${guide}/http-api-jwt-authorizer.html`, [
    [["授权"], /\bJWT ?(?:授权方|授权器|授权者)/i, "路由上配了 JWT 授权方"],
  ]),
  ...rows({ facet: "api-key-required", option: "yes" }, plans, [
    [
      ["要", "必需", "必须", "必填", "开启", "启用", "打开"],
      /(?:需要|要求|必须|要)(?:带|传|提供|有|使用|携带)?(?:上)? ?(?:x-api-key|API ?(?:[密金]钥|key))|API ?(?:[密金]钥|key) ?(?:是|为|已)?(?:必需|必须|必填|必要)|(?:开启|启用|打开)(?:了)? ?API ?(?:[密金]钥|key)/i,
      "这个方法需要 API 密钥",
    ],
    [
      ["需要", "要求", "必需", "必须", "必填"],
      /(?:(?:需要|要求|必需) ?(?:x-api-key|API ?(?:[密金]钥|key))|API ?(?:[密金]钥|key) ?(?:必[需须填])?)["'`)」』*]{0,3} ?[:=|] ?["'`「]?(?:是|必[需须填]|需要|要求|(?<=必[需须填需][^:=|]{0,3}[:=|] ?)已?启用|true\b|yes\b)(?= ?(?:$|[,。;\n"'|]))/i,
      "需要 API 密钥：是",
    ],
    [["用计划", "用量计划"], /用量?计划/, "我们建了一个使用量计划"],
  ]),
  ...rows({ facet: "api-key-sent", option: "yes" }, `${guide}/api-gateway-api-key-source.html`, [
    [
      ["带", "传", "附", "加", "放", "设置", "写", "填", "有"],
      /(?:带|传|携带|附)(?:上|了|入|着|好){0,2}[^。,;!?\n]{0,8}(?:x-api-key|API ?(?:[密金]钥|key))|(?:header|头)(?:s|里|中|里面|部|上){0,2}[^。,;!?\n]{0,6}(?:加|放|设置|添加|写|填|有)(?:上|了|入|好){0,2}[^。,;!?\n]{0,6}(?:x-api-key|API ?(?:[密金]钥|key))|(?:x-api-key|API ?(?:[密金]钥|key))[^。,;!?\n没未不忘漏]{0,6}(?:加|放|设置|添加|写|填|带|传)(?:到|在|进|入)(?:了)?[^。,;!?\n]{0,6}(?:header|头)/i,
      "请求头里已经带了 x-api-key",
    ],
  ]),
  ...rows({ facet: "api-key-sent", option: "no" }, `${guide}/api-gateway-api-key-source.html`, [
    [
      ["没", "未", "忘", "漏", "不", "缺", "少"],
      /(?:没有?|未|忘(?:了|记)?|漏(?:了|掉)?|不|缺少?|少了?)(?:在[^。,;!?\n]{1,8})?(?:带|传|加|放|携带|提供|设置|填|写)?(?:上|了)? ?(?:x-api-key|API ?(?:[密金]钥|key))(?! ?(?:需要|必需|要求|验证|校验|的?使用|没|问题|关联|权限))/i,
      "调用的时候没带 x-api-key",
    ],
    [
      ["浏览器"],
      /(?:在|用|通过)?浏览器(?:里|中|上)?(?:直接)?(?:打开|访问|输入)(?:这个|该|了)? ?(?:接口|地址|URL|链接|API|网址|https?:)(?![^。;\n]{0,30}(?:正常|可以|没问题|能用|成功|200))/i,
      "用浏览器直接访问接口",
    ],
  ]),
  ...rows({ facet: "key-state", option: "no-usage-plan-for-stage", when: "lacks" }, plans, [
    [["用计划", "用量计划"], /用量?计划/, "API 密钥没有关联使用计划"],
  ]),
  ...rows({ facet: "key-state", option: "no-usage-plan-for-stage", when: "cured" }, plans, [
    [
      ["用计划", "用量计划"],
      /(?:关联|添加|加|加入|绑定?)(?:上|了|到|好){0,2}[^。,;!?\n]{0,10}用量?计划|用量?计划[^。,;!?\n]{0,4}(?:关联|添加|加上|绑定)/,
      "把密钥加到使用计划里就好了",
    ],
  ]),
  ...rows({ facet: "key-state", option: "unknown-or-disabled", when: "wrong" }, plans, [
    [
      ["密钥", "金钥"],
      /(?<!访问|存取|私有|秘密)[密金]钥(?! ?(?:验证|校验|认证|要求))/,
      "API 密钥已经被禁用",
    ],
  ]),
  ...rows(
    { facet: "waf-blocked", option: "yes", when: "cured" },
    `${guide}/apigateway-control-access-aws-waf.html`,
    [
      [
        ["关", "解除", "移除", "去掉", "禁用", "取消", "停用", "放行", "排除", "改", "加白"],
        /(?:关(?:掉|闭|了)|解除|移除|去掉|禁用|取消|停用|放行|排除)[^。,;!?\n]{0,8}(?:WAF|Web ?ACL)|(?:WAF|Web ?ACL)[^。,;!?\n]{0,10}(?:关(?:掉|闭|了)|解除|移除|去掉|禁用|停用|改(?:成|为) ?count|放行|加白|排除)/i,
        "关掉 WAF 规则后就可以了",
      ],
    ],
  ),
  ...rows({ facet: "mutual-tls", option: "yes" }, tls, [
    [
      ["双向", "客户端证书", "用户端凭证", "信任库", "信任存"],
      /双向 ?(?:TLS|SSL|认证|证书)|客户端证书|用户端凭证|信任(?:存储)?库|信任存放区/i,
      "域名开启了双向 TLS 认证",
    ],
  ]),
  ...rows({ facet: "client-certificate", option: "none-sent" }, tls, [
    [
      ["证书", "凭证"],
      /(?:没有?|未|忘(?:了|记)?)(?:带|提供|发送|出示|传|携带)(?:上|了)?(?:[客用]户端)? ?(?:证书|凭证)|(?:没有?|未|忘(?:了|记)?)(?:配置?|设[置定]|使用|用)(?:上|了)?(?:客户端证书|用户端凭证)/,
      "客户端没有带证书",
    ],
  ]),
  ...rows({ facet: "client-certificate", option: "expired-or-unsupported" }, tls, [
    [
      ["客户端证书", "用户端凭证"],
      /(?:客户端证书|用户端凭证)(?:已经?|都|早就|是){0,2}(?:过期|失效)/,
      "客户端证书已经过期了",
    ],
  ]),
  ...rows({ facet: "client-certificate", option: "untrusted-or-incomplete-chain" }, tls, [
    [
      ["信任库", "信任存"],
      /(?:证书|凭证|CA|颁发机构)[^。,;!?\n]{0,10}(?:不在|没有?(?:在|加入|加到|导入|放进|放到|上传到?)|未(?:加入|包含在|导入|上传到?))[^。,;!?\n]{0,6}信任(?:存储)?(?:库|区)|信任(?:存储)?(?:库|区)[里中]?(?:面)?(?:没有?|缺少?|未包含|不包含)[^。,;!?\n]{0,12}(?:证书|凭证|CA)/i,
      "客户端证书的 CA 不在信任库里",
    ],
  ]),
  ...rows({ facet: "host", option: "custom-domain" }, `${guide}/how-to-custom-domains.html`, [
    [
      ["域名", "网域", "映射", "对应"],
      /自定义域名?|自[订定]义?网域|自有(?:域名|网域)|(?:自己|我们|公司)的?(?:域名|网域)|绑(?:定|了){1,2}[^。,;!?\n]{0,6}(?:域名|网域)|API ?(?:映射|对应)|基[本础]路径(?:映射|对应)/i,
      "我们给网关绑定了自定义域名",
    ],
  ]),
  ...rows(
    { facet: "private-api-name", option: "not-admitted", when: "lacks" },
    `${guide}/apigateway-private-custom-domains.html`,
    [[["访问关联", "域名关联"], /(?:域名)?访问关联|域名关联/, "我们没有创建域名访问关联"]],
  ),
  ...rows(
    { facet: "domain-mapping", option: "none", when: "lacks" },
    `${guide}/rest-api-mappings.html`,
    [
      [
        ["映射", "对应"],
        /(?:API|域名|网域|基?[本础]?路径|阶段|base ?path) ?(?:映射|对应)|(?:映射|对应)到|(?:做|建|配|加)(?:好|上)?映射/i,
        "域名没有配置 API 映射",
      ],
    ],
  ),
  ...rows(
    { facet: "domain-mapping", option: "none", when: "cured" },
    `${guide}/rest-api-mappings.html`,
    [
      [
        ["映射", "对应"],
        /(?:加|添加|配置|设定|创建|建立|补)(?:上|了|好){0,2}[^。,;!?\n]{0,8}(?:映射|(?:API|路径) ?对应)/i,
        "加上 API 映射就好了",
      ],
    ],
  ),
  ...rows(
    { facet: "works-on-default-endpoint", option: "yes", when: "works" },
    `${guide}/how-to-custom-domains.html`,
    [
      [
        [
          "默认",
          "预设",
          "原始",
          "原生",
          "自带",
          "生成",
          "提供",
          "分配",
          "域名",
          "网域",
          "地址",
          "端点",
          "节点",
          "链接",
          "网址",
          "调用",
          "阶段",
          "网关",
        ],
        /(?:默认|预设|原始|原生|自带|生成|提供|分配)(?:的)? ?(?:execute-api|API ?Gateway|网关|调用|API)?(?:的)? ?(?:域名|网域|URL|地址|端点|终端节点|链接|网址|endpoint)|(?:execute-api|API ?Gateway|amazonaws(?:\.com)?) ?(?:的|自带的?|默认的?|生成的|原生的?){0,2} ?(?:域名|地址|端点|终端节点|链接|网址)|(?:调用|阶段|网关) ?(?:的|自带的?|默认的?){0,2} ?(?:域名|URL|地址|端点|终端节点|链接|网址)/i,
        "用 execute-api 的默认域名访问是正常的",
      ],
    ],
  ),
  ...rows(
    { facet: "default-endpoint", option: "disabled" },
    `${guide}/rest-api-disable-default-endpoint.html`,
    [
      [
        ["默认", "预设"],
        /(?:禁用|关闭|停用|关掉)(?:了)?[^。,;!?\n]{0,4}(?:默认|预设)(?:的)? ?(?:execute-api ?)?(?:端点|终端节点|域名|endpoint)|(?:默认|预设)(?:的)? ?(?:execute-api ?)?(?:端点|终端节点|域名|endpoint)(?:已经?|被|都|也){0,3}(?:禁用|关闭|停用|关掉|关了)/i,
        "默认终端节点已经禁用了",
      ],
    ],
  ),
  ...rows({ facet: "stage-in-url", option: "wrong" }, `${guide}/how-to-call-api.html`, [
    [
      ["漏", "忘", "没", "不", "未", "少", "缺", "丢", "错"],
      /(?:漏|忘(?:了|记)?(?:带|写|加)|没有?[带写]|不带|未带|少(?:了|写|带))(?:了|上|掉)?[^。,;!?\n]{0,6}(?:阶段|stage\b(?! ?变量)|\/(?:dev|prod|test|stag(?:e|ing)|default|beta|v1)\b)|(?:URL|地址|网址|路径|链接)[^。,;!?\n]{0,6}(?:没有?|未|缺少?|丢)(?!有?[漏少缺丢])(?:加|包含|了|掉|失){0,2}[^。,;!?\n]{0,4}(?:阶段|stage\b|\/(?:dev|prod|test|stag(?:e|ing)|default|beta|v1)\b)|(?:阶段|\bstage) ?(?:名称?)?(?:写|填|拼|用|弄|输)?(?:错|不对|不存在)|(?:阶段|\bstage) ?(?:还|根本|其实|都|一直|并){0,2}(?:没有?|未)(?:被)?(?:部署|发布|创建)|错误的阶段|(?:阶段名?|\bstage|\/(?:dev|prod|test|stag(?:e|ing)|default|beta|v1)\b) ?(?:前缀|部分)?(?:给|被)?(?:漏|丢)(?:掉|了|失)/i,
      "原来是 URL 里少了阶段名",
    ],
  ]),
  ...rows({ facet: "deployed-since-change", option: "no" }, `${guide}/how-to-deploy-api.html`, [
    [
      ["部署", "发布"],
      /(?:没有?|未|忘(?:了|记)了?)(?:点击?|进行|去|执行)?(?:重新|再次|再)?(?:部署|发布)(?! ?(?:前端|网站|页面|Lambda|代码|应用|服务))|(?:还是|仍然?是|用的是|跑的是)旧的?(?:部署|版本)/,
      "改完之后没有重新部署",
    ],
    [["保存"], /只是?(?:点(?:击)?了?|做了)?保存/, "在控制台只点了保存"],
  ]),
  ...rows(
    { facet: "deployed-since-change", option: "no", when: "cured" },
    `${guide}/how-to-deploy-api.html`,
    [
      [
        ["部署", "发布"],
        /(?:重新|再次?)(?:点击?)?(?:部署|发布)|(?:部署|发布)了?(?:一下|一次|一遍)/,
        "重新部署了一下就好了",
      ],
    ],
  ),
  ...rows({ facet: "other-clients-work", option: "yes", when: "works" }, article, [
    [
      [
        "浏览器",
        "本地",
        "本机",
        "电脑",
        "手机",
        "热点",
        "同事",
        "别人",
        "其他",
        "其它",
        "别的",
        "另一台",
        "另外一台",
        "换",
        "家里",
        "内网",
        "外网",
        "公网",
        "apifox",
        "apipost",
        "模拟器",
        "安卓",
        "小程序",
        "vpn",
      ],
      /浏览器|本地(?!机房|数据)|本机|我的?电脑|手机|热点|同事|别人|其[他它](?:人|机器|电脑|网络|用户|客户端|地方|设备|IP)|别的(?:机器|电脑|网络|地方|设备)|另外?一台|换了?(?:一?[个台]|成)?[^。,;!?\n]{0,4}(?:网络|IP|机器|电脑|服务器|网)|家里|[内外公]网|Apifox|Apipost|模拟器|安卓|小程序|VPN/i,
      "浏览器可以访问",
    ],
  ]),
  ...rows({ facet: "other-methods-work", option: "yes", when: "works" }, article, [
    [
      ["其他", "其它", "别的", "另外", "其余", "剩下", "大部分", "部分", "有些", "有的"],
      /(?:其[他它]|别的|另外的?|其余|剩下|大部分|部分|有些|有的)的?(?:几个|所有|全部)? ?(?:(?:接口|介面)|API|方法|路径|路由|资源|端点|请求|URL)/i,
      "其他接口都正常",
    ],
    [
      ["正常", "可以", "问题", "成功", "能", "通", "好"],
      /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD)(?: ?(?:请求|方法|接口))?(?=[^。,;!?\n]{0,10}(?:正常|可以|没有?问题|成功|能|通|好))/,
      "GET 请求正常",
    ],
    [
      ["同一", "同样", "相同", "一样"],
      /(?:同一个|同样|相同|一样)的? ?(?:Bearer ?)?(?:token|令牌|密钥|key|请求头|headers?|凭证|JWT)(?=[^。;!?\n]{0,12}(?:调用?|请求|访问|打|在|用于)[^。;!?\n]{0,6}\/[a-z])/i,
      "同一个 token 调用 /users 正常",
    ],
  ]),
  ...rows({ facet: "route-deployed", option: "yes", when: "works" }, article, [
    [
      ["签名", "簽名", "sigv4", "iam 凭证", "iam凭证"],
      /(?:带上?|加上?|用|使用|通过|以)(?:了|上)?[^。,;!?\n]{0,8}?(?:SigV4|AWS ?)?签名|SigV4 ?(?:签名|请求)|IAM ?凭证/i,
      "加上签名就可以",
    ],
  ]),
  ...rows({ facet: "route-deployed", option: "yes" }, article, [
    [
      ["部署"],
      /(?:路径|路由|方法|资源)(?:和(?:路径|路由|方法|资源))?(?:都|确实|肯定|也|已经?|是){1,3}(?:已经?)?部署(?:了|过|好)/,
      "路径和方法都已部署了",
    ],
  ]),
  ...rows({ facet: "route-deployed", option: "no" }, article, [
    [
      ["错", "有误", "不", "没", "未", "忘", "找不到"],
      /(?:路径|URL|地址|路由|方法|接口)(?:名称?)?(?:写|填|拼|敲|打|输|弄|搞|用)错|(?:路径|URL|地址|路由)(?:名称?)?(?:有误|不对|不正确|拼写错误|拼写?错|错了)|(?:没有?|不存在|找不到)(?:这个?|该|此|那个?|对应的?|任何)(?:路由|路径|资源(?!策略)|方法|接口|端点)|[写拼填输]错了?(?:路径|URL|地址|路由|接口)|(?:路径|路由|资源|接口|方法)(?:根本|压根|其实)?(?:不存在|(?:没有?|未)(?:定义|配置|创建))|(?:没有?|未|忘(?:了|记))(?:定义|创建|配置|添加|加)了?[^。,;!?\n]{0,6}?(?:方法|资源(?!策略)|路由)/i,
      "路径写错了",
    ],
    [
      ["斜杠", "斜线"],
      /[多少](?:了|写了|打了)?一?个?(?:斜[杠线])|(?:末尾|结尾|最后)的?斜[杠线]/,
      "URL 末尾多了一个斜杠",
    ],
    [["成"], /[用写发]成了? ?(?:GET|POST|PUT|PATCH|DELETE)\b/, "应该用 POST, 我用成了 GET"],
  ]),
  // which call is refused hangs on which came first: the policy that was made for that one is kept
  ...rows({ facet: "after-cache-flush", option: "works" }, cache, [hangsOnOrder]),
  ...rows({ facet: "authorizer-cache", option: "on" }, cache, [hangsOnOrder]).map((row) => ({
    ...row,
    id: row.id.replace("-on", "-on-by-order"),
  })),
  ...rows({ facet: "authorizer-cache", option: "on" }, cache, [
    [
      ["授权", "鉴权", "缓存", "快取"],
      /(?:授权方?|鉴权|authorizer)的?[^。,;!?\n没未不]{0,8}(?:缓存|快取|TTL)(?! ?(?:的? ?(?:TTL|时间))? ?(?:是|为|设置?为|改为|=|:)? ?0\b)|(?:缓存|快取)了?(?:授权|鉴权)(?:结果|策略)?/i,
      "授权方开了缓存",
    ],
  ]),
  ...rows({ facet: "authorizer-cache", option: "on", when: "cured" }, cache, [
    [
      ["关", "清", "禁用", "停用", "授权", "鉴权"],
      /(?:授权方?|鉴权|authorizer)的?[^。,;!?\n]{0,8}(?:缓存|快取|TTL)[^。,;!?\n]{0,8}(?:关|清|禁用|停用|0)|(?:关|清|禁用|停用)[^。,;!?\n]{0,6}(?:授权|鉴权)[^。,;!?\n]{0,4}(?:缓存|快取)/i,
      "把授权缓存关掉之后就正常了",
    ],
  ]),
  ...rows({ facet: "authorization-sent", option: "none" }, `${guide}/permissions.html`, [
    [
      ["没", "未", "忘"],
      /(?:没有?|未|忘(?:了|记)?)(?:做|进行|加|带|使用|对请求){0,2}(?:任何)? ?(?:SigV4 ?|V4 ?)?签[名章]|(?:没有?|未|忘(?:了|记)?)(?:带|传|加|携带)(?:上|了)? ?(?:请求头 ?)?Authorization/i,
      "请求没有签名",
    ],
  ]),
  ...rows({ facet: "authorization-sent", option: "bearer" }, article, [
    [
      ["放", "加", "带", "传", "写", "是", "用"],
      /(?:Bearer|JWT|token|令牌)[^。,;!?\n]{0,10}[放加带传写][在到进入]?[^。,;!?\n]{0,8}Authorization|Authorization ?(?:头|标头|header)?[^。,;!?\n没未不]{0,6}[带放传是用](?:的|了)?(?:是)? ?(?:Bearer|JWT|token)/i,
      "把 JWT 放在 Authorization 头里",
    ],
  ]),
  ...rows({ facet: "identity-policy", option: "silent-on-caller" }, policies, [
    [
      ["没", "缺", "未", "少"],
      /(?:没有?|缺少?|未|少了?)(?:加|配置?|授予|给|添加)?[^。,;!?\n]{0,4}execute-api(?::Invoke|:\*)?(?: ?的? ?(?:调用)?权限|(?=[,。;!?\n ]|$))/i,
      "角色里没有 execute-api:Invoke 权限",
    ],
  ]),
  ...rows({ facet: "resource-policy", option: "denies-caller", when: "refuses" }, policies, [
    [["资源策略", "资源政策"], /资源(?:策略|政策)/, "资源策略只允许办公室的 IP"],
  ]),
  ...rows({ facet: "resource-policy", option: "silent-on-caller" }, policies, [
    [
      ["资源策略", "资源政策"],
      /资源(?:策略|政策)[里中]?(?:面)?(?:没有?|未|不)(?:允许|包含|写|列|提到)/,
      "资源策略里没有包含我们的角色",
    ],
  ]),
  ...rows({ facet: "vpc-endpoint-policy", option: "denies-caller", when: "refuses" }, policies, [
    [
      ["点策略", "点的策略", "点政策", "点的政策"],
      /(?:终端节点|端点)的?(?:策略|政策)/,
      "终端节点策略限制了访问",
    ],
  ]),
  ...rows(
    { facet: "caller-network", option: "vpc-other" },
    `${guide}/apigateway-private-apis.html`,
    [
      [
        ["在", "从", "位于", "同", "里", "内", "中"],
        /(?:[在从]|位于|同一?个?) ?VPC ?[里内中]|\bVPC ?[里内中](?:面|部)?的? ?(?:EC2|Lambda|服务器|伺服器|机器|容器|实例|ECS|函数|主机)/i,
        "从 VPC 内的 EC2 调用",
      ],
    ],
  ),
  ...rows(
    { facet: "caller-network", option: "vpc-with-private-dns-endpoint" },
    `${guide}/apigateway-private-api-test-invoke-url.html`,
    [
      [
        ["私有 dns", "私有dns"],
        /(?:启用|开启|开|打开|勾选|勾)了?[^。,;!?\n]{0,6}私有 ?DNS|私有 ?DNS[^。,;!?\n没未不]{0,6}(?:启用|开启|开着|打开)/i,
        "启用了私有 DNS",
      ],
    ],
  ),
  ...rows(
    { facet: "caller-network", option: "vpc-with-private-dns-endpoint", when: "cured" },
    `${guide}/apigateway-private-api-test-invoke-url.html`,
    [
      [
        ["私有 dns", "私有dns"],
        /(?:关|禁用|取消)[^。,;!?\n]{0,6}私有 ?DNS|私有 ?DNS[^。,;!?\n]{0,6}(?:关|禁用|取消)/i,
        "把私有 DNS 关掉就好了",
      ],
    ],
  ),
  ...rows(
    { facet: "caller-network", option: "on-premises" },
    `${guide}/apigateway-private-apis.html`,
    [
      [
        ["机房", "专线", "本地数据中心", "direct connect"],
        /(?:本地|自建|公司|我们的?|自己的?|IDC) ?机房|专线|本地数据中心/i,
        "从本地机房通过专线访问",
      ],
    ],
  ),
  ...rows(
    { facet: "host-resolves-to", option: "private-address" },
    `${guide}/apigateway-private-api-test-invoke-url.html`,
    [
      [
        ["解析"],
        /解析[到出成](?:来|了|的是|的){0,2}[^。,;!?\n]{0,6}(?:私有|内网|内部|10\.\d|192\.168|172\.(?:1[6-9]|2\d|3[01]))/,
        "域名解析到了内网地址",
      ],
    ],
  ),
  ...rows({ facet: "cloudfront-in-front", option: "forwards-viewer-host" }, origin, [
    [
      ["转发", "透传", "传给", "传到", "传递", "带上"],
      /(?:转发|透传|传递|带上)了?[^。,;!?\n]{0,6}Host\b(?: ?(?:头|标头|header))?|\bHost ?(?:头|标头|header)[^。,;!?\n没未不]{0,6}(?:转发|透传|传[给到])|(?:转发|透传)了?(?:所有|全部)的? ?(?:头|标头|请求头|请求标头|header)/i,
      "CloudFront 转发了 Host 头",
    ],
  ]),
  ...rows({ facet: "preflight", option: "yes" }, `${guide}/how-to-cors.html`, [
    [
      ["预检", "请求", "方法", "失败", "报错", "拒"],
      /预检(?:请求)?(?!(?:请求)?(?: ?\(?OPTIONS\)? ?)?(?:是|也|都)?(?:正常|没有?问题|可以|通过|成功|返回了? ?20))|\bOPTIONS ?(?:请求|方法)[^。,;!?\n]{0,10}(?:40[13]|Forbidden)|\bOPTIONS[^。,;!?\n]{0,10}(?:失败|报错|被拒|拒绝)/i,
      "OPTIONS 预检请求返回 403",
    ],
  ]),
  ...rows(
    { facet: "websocket-step", option: "connect" },
    `${guide}/apigateway-websocket-api.html`,
    [
      [
        ["连", "握手"],
        /\bWebSocket[^。,;!?\n]{0,8}(?:连接?不上|握手失败|连接?失败|无法连接|建连失败|连接(?:被拒|报错|返回 ?403))/i,
        "WebSocket 连接不上",
      ],
    ],
  ),
  ...rows({ facet: "credentials", option: "expired" }, article, [
    [
      ["过期", "失效"],
      /(?:凭证|凭据|会话令牌|会话|STS ?(?:令牌|token)|session ?token|临时(?:密钥|token))(?:已经?|都|早就|是|也){0,3}(?:过期|失效)|(?:过期|失效)的?(?:凭证|凭据|会话令牌)/i,
      "临时凭证已经过期了",
    ],
  ]),
  ...rows({ facet: "credentials", option: "unknown-or-disabled" }, article, [
    [
      ["删", "禁用", "停用", "吊销", "轮换", "失效"],
      /(?:访问密钥|存取金钥|Access ?Key)(?: ?ID)?(?:已经?|被|都){0,3}(?:删除|禁用|停用|删了|吊销|轮换|失效)/i,
      "访问密钥已经被删除",
    ],
  ]),
  ...rows({ facet: "scope-granted", option: "no" }, `${guide}/http-api-jwt-authorizer.html`, [
    [
      ["scope", "作用域", "权限范围"],
      /(?:令牌|token|JWT)[里中]?(?:面)?[^。,;!?\n]{0,6}(?:缺少?|没有?|不含|不包含|未包含|少了?)[^。,;!?\n]{0,16}(?:\bscopes?\b|作用域|权限范围)/i,
      "令牌缺少路由要求的 scope",
    ],
  ]),
  ...rows({ facet: "policy-named", option: "service-control", when: "refuses" }, policies, [
    [
      ["服务控制策略", "拒绝", "禁止", "限制", "拦"],
      /\bSCP(?= ?[一-龥])|服务控制策略/,
      "SCP 拒绝了这个调用",
    ],
  ]),
  ...rows({ facet: "authorizer-policy", option: "denies-caller" }, policies, [
    [
      ["授权", "鉴权"],
      /(?:授权[方器者]|鉴权器|鉴权函数|authori[sz]er)(?:函数|自己|本身|直接|总是|一直){0,2}(?:返回|给出|生成|输出)(?:了|的(?:策略)?(?:是|为)?|的)? ?(?:一?个)? ?["'`「]?(?:显式)? ?(?:Deny|拒绝)|(?:授权[方器者]|鉴权器|鉴权函数)(?:函数)?(?:拒绝|拒掉)了?(?:这|我|该|所有|请求|调用)/i,
      "授权方返回了 Deny 策略",
    ],
  ]),
  ...rows({ facet: "signed-for", option: "another-region-or-service" }, article, [
    [
      ["签名", "签章", "凭证范围", "credential scope"],
      /(?:签[名章]|凭证范围|credential scope)[^。,;!?\n没未不]{0,10}(?:区域|地区|region|服务名称?|service)[^。,;!?\n没]{0,4}(?:不对|错|写错|填错|不正确|不一致|不匹配|弄错|有误)/i,
      "签名时用的区域不对",
    ],
  ]),
  ...rows({ facet: "clock", option: "slow" }, article, [
    [
      ["时钟", "时间"],
      /(?:时钟|(?:系统|服务器|伺服器|机器|本地|本机|电脑|容器|虚拟机|设备)的?时间)[^。,;!?\n没未不]{0,6}(?:慢|落后|滞后)/,
      "服务器时间慢了十分钟",
    ],
  ]),
  ...rows({ facet: "clock", option: "fast" }, article, [
    [
      ["时钟", "时间"],
      /(?:时钟|(?:系统|服务器|伺服器|机器|本地|本机|电脑|容器|虚拟机|设备)的?时间)[^。,;!?\n没未不]{0,6}(?:快|超前)/,
      "机器的时钟快了 8 分钟",
    ],
  ]),
  ...rows({ facet: "same-account", option: "no" }, policies, [
    [
      ["账号", "账户", "帐号", "帐户"],
      /(?:另外?一个|其[他它]|别的|不同的?) ?(?:AWS ?)?[账帐][号户]|跨 ?(?:AWS ?)?[账帐][号户]|不[是在]?同一?个? ?(?:AWS ?)?[账帐][号户]/i,
      "调用方在另一个 AWS 账号里",
    ],
  ]),
  ...rows({ facet: "same-account", option: "yes" }, policies, [
    [
      ["账号", "账户", "帐号", "帐户"],
      /同一?个 ?(?:AWS ?)?[账帐][号户]/i,
      "角色和 API 在同一个账号",
    ],
  ]),
  ...rows({ facet: "request-logged", option: "no" }, article, [
    [
      ["日志", "没", "看不到", "查不到", "找不到", "空"],
      /(?:日志|CloudWatch)(?:里|中|里面|组|上){0,2}(?:完全|根本|一直|都|也|却){0,2}(?:没有?|看不到|查不到|找不到|是空|为空)(?!权限|[开启配]|问题|关|报错|错误|异常)(?:任何|这|该|对应|相关|这些|请求|记录|日志|的|输出|$|[,。;!?\n])|(?:看不到|查不到|找不到|没有?任何)(?:对应的?|相关的?)? ?(?:执行|访问|请求)?日志/i,
      "日志里看不到这些请求",
    ],
  ]),
  ...rows({ facet: "backend-status", option: "403" }, article, [
    [
      ["返回", "回传", "抛", "给"],
      /(?:后端|上游|我们(?:自己)?的? ?[\w ]{0,12}(?:应用|服务|代码|程序))(?:服务|应用|接口|代码)?(?:自己|本身|直接|主动){0,2}(?:返回|回传)(?:了|的|的是)? ?(?:HTTP )?(?:403|Forbidden)|(?:Lambda|函数|应用|服务|代码)(?:自己|本身)(?:直接|主动)?(?:返回|回传)(?:了|的)? ?(?:403|Forbidden)|\b403 ?(?:其实|确实)?是(?:由|我们的?){0,2} ?(?:后端|上游|Lambda|应用|服务)(?:服务|应用|代码|函数)?(?:自己|本身)?(?:返回|回传|抛|给)/i,
      "403 是后端服务自己返回的",
    ],
  ]),
  ...rows(
    { facet: "partition", option: "aws-cn" },
    "https://docs.amazonaws.cn/en_us/aws/latest/userguide/api-gateway.html",
    [
      [
        ["北京", "宁夏", "中国区", "备案"],
        /(?:AWS|亚马逊云科技|用的是|部署在|在) ?(?:中国)?(?:北京|宁夏)(?:区域?|大区)|(?:AWS ?)?中国区|(?:没有?|未)(?:做|进行|完成|办)?(?: ?ICP ?)?备案/i,
        "域名还没有备案",
      ],
    ],
  ),
];
