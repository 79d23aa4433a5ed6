import type { Mark } from "../types";
import { absences } from "./told-absences";
import { type ToldRow, toldRows } from "./told-rows";

/** Something that a setup may do without. */
interface Absence {
  readonly name: string;
  readonly thing: string;
  /** What it is called only where it is said to be set up. */
  readonly set?: string;
  /** Further verbs for what one does with it. */
  readonly verbs?: string;
}

const VERBS =
  "配置?|设[置定]?|开启?|启用|打开|使用?|用|加|添加|关联|绑定?|附加|接入?|部署|创建|建|买|做|套用|存在";

const HELPS = String.raw`(?:正常|可以|是好的|成功|能(?:够|直接)?(?:访问|调|通|用|请求)|通了|没有?问题|好了|解决|\b200\b|\bOK\b)`;

/** More things in the same breath, before and after one. */
const MORE_BEFORE = "(?:[^。,;!?\\n没未无不、和与或及/]{1,16}(?:[、和与或及/]|或者) ?){0,4}";
const MORE_AFTER = "(?: ?[、和与或及/] ?[^。,;!?\\n没未无不、和与或及/]{1,16}){0,4}";

/** No other thing of it follows, nor that it helps. */
const NO_PART = String.raw`["'\`)」』]{0,2}(?:功能|防护|保护|这?一?层|方式|机制)?(?= ?(?:$|[,。;!?\n、()/|]|[和与及跟或也都等但而还在只]|所以|因此|直接|即可|访问(?!日志|权限|控制)|调用|请求(?![头里中体])|的(?:情况|时候|环境|前提|接口|API)))(?![^。,;!?\n]{0,16}(?:日志|规则|记录|权限|证书|错误)|[^。,;!?\n]{0,24}${HELPS}|,? ?[就才便则])`;

const AT_END = String.raw`(?= ?(?:$|[,。;!?\n、).]|[但所因还依仍也]))(?![^。;!?\n]{0,30}(?:就|才|便|马上|立刻|恢复|解决))`;

/** A check of keys is none of what authorizes. */
const KEYED = "API ?(?:[密金]钥|key) ?的? ?";

/** The ways to say that a setup has no such thing, each a row; what helps without it is none of them. */
function absent({ name, thing, set, verbs }: Absence): readonly ToldRow[] {
  const does = verbs === undefined ? VERBS : `${VERBS}|${verbs}`;
  const all = set === undefined ? thing : `${thing}|${set}`;
  const such = String.raw` ?(?:任何|什么|一个|相关的?|自己的?|独立的?|AWS){0,2} ?${MORE_BEFORE}["'\`「]?`;
  return [
    [
      ["没", "未", "无", "不"],
      new RegExp(
        String.raw`(?:(?<!有)(?:没有?|未|无需)(?:再|去|单独|额外|专门)?(?:[在给为][^。,;!?\n没未无不]{1,12})?(?:${does})(?:任何|[了过上到])?${such}(?:${all})|(?<!有)(?:没有?(?:任何)?|无(?![法论需效关权]))${such}(?:${thing})|(?<!有)没有?[跟和与] ?(?:${all}) ?(?:绑定?|关联)|(?<![么])(?:不(?:需要?|${does})|无需)${such}(?:${all})(?![^。;!?\n]{0,40}${HELPS}))${NO_PART}`,
        "i",
      ),
      `没有配置 ${name}`,
    ],
    [
      ["没", "未", "不", "关", "禁用", "停用", "空", "去掉", "拿掉", "移除"],
      new RegExp(
        String.raw`(?<!${KEYED})(?:${all})["'\`)」』]{0,2}${MORE_AFTER} ?(?:[这那][边里]|目前|当前|现在|我们|其实|功能|本身|根本|完全|早就|一直|默认|已经?|[也都还并就]){0,3} ?(?:(?:没有?|未)(?:${does})(?:[了过上到]| ?(?:这个|该|到)? ?(?:阶段|stage|API|接口|方法))?|是?没有?的?|不(?:存在|需要|启用|使用|用|开)|[是被]{0,2}(?:关闭|关[着掉了]|禁用|停用|[去拿]掉|移除|空)(?:了|的|着|状态)?)${AT_END}`,
        "i",
      ),
      `${name} 没有启用`,
    ],
    [
      ["无", "没", "未", "不", "关", "否", "禁用", "停用", "空"],
      new RegExp(
        String.raw`(?<!${KEYED})(?:${all})(?:类型|方式|设[置定]|状态|配置)?["'\`)」』*]{0,3} ?(?:[:=|是为]|->|→|设[置定]?[为成]) ?["'\`「]?(?:无|没有?|未(?:${does})|不(?:需要?|启用|使用|用)|已?关闭?|否|已?禁用|已?停用|空)(?:了)?(?= ?(?:$|[,。;!?\n、()|」"'*]))`,
        "i",
      ),
      `${name}：无`,
    ],
    [
      ["关", "禁用", "停用", "去掉", "拿掉", "移除", "删", "解"],
      new RegExp(
        String.raw`(?:(?:关(?:掉|闭|了)|禁用|停用|去掉|拿掉|移除|删(?:掉|除|了)|解绑|解除)了?(?:和|与)? ?(?:${all})|把 ?(?:${all}) ?[给都也]{0,2}(?:关(?:掉|闭|了)|禁用|停用|去掉|拿掉|移除|删(?:掉|除|了)|解绑))(?! ?的?(?:规则|日志|缓存|权限|策略|函数))[^。;!?\n]{0,24}(?:还是|依[然旧]|仍|也(?:是|报|不行|没用|一样)|没用|没有?(?:效果|变化|作用)|[一照同]样|无效)`,
        "i",
      ),
      `关掉 ${name} 还是 403`,
    ],
  ];
}

function rows(
  [tells, source]: (typeof absences)[keyof typeof absences],
  absence: Absence,
  more: readonly ToldRow[] = [],
): readonly Mark[] {
  return toldRows(tells, source, [...absent(absence), ...more]).map((row) => ({
    ...row,
    id: `${row.id}-absent-zh`,
  }));
}

const KEY = "(?:x-api-key|API ?(?:[密金]钥|keys?))";

/** What people say in Chinese that their setup does not have. */
export const absentInChinese: readonly Mark[] = [
  ...rows(absences.waf, {
    name: "WAF",
    thing: "(?:AWS ?)?WAF(?:v2)?(?: ?(?:Web ?)?ACL)?|Web ?ACL",
    verbs: "挂载?|套|装|上",
  }),
  ...rows(
    absences.auth,
    {
      name: "授权方",
      thing: "授权[方器者]|鉴权(?:[方器]|函数)?|authori[sz]er",
      set: "授权|(?:身份)?(?:认证|验证)",
      verbs: "挂载?",
    },
    [
      [
        ["没", "无"],
        new RegExp(
          `(?:(?:API|接口|方法|网关|路由|端点) ?(?:上|本身|目前|现在|[都也是])?(?:没有?|无)|(?<![A-Za-z一-龥])无)(?:任何)? ?(?:认证|验证)${NO_PART}`,
          "i",
        ),
        "这个接口没有认证",
      ],
    ],
  ),
  ...rows(absences.resourcePolicy, { name: "资源策略", thing: "资源(?:策略|政策)" }),
  ...rows(absences.cloudFront, {
    name: "CloudFront",
    thing: "CloudFront|CDN",
    verbs: "挂载?|套|走|经过?|通过",
  }),
  ...rows(absences.mutualTls, {
    name: "双向 TLS",
    thing: "(?:双向|相互) ?(?:TLS|SSL|认证)(?: ?(?:身份)?(?:认证|验证))?|m-?TLS",
  }),
  ...rows(absences.customDomain, {
    name: "自定义域名",
    thing: "自[订定]义?的?(?:域名|网域)(?:名称)?",
    set: "自己的(?:域名|网域)",
    verbs: "走|通过",
  }),
  ...rows(
    absences.apiKey,
    { name: "API 密钥验证", thing: `${KEY} ?(?:验证|校验|认证|鉴权|要求)` },
    [
      [
        ["没", "未", "无", "不", "否"],
        new RegExp(
          `(?:(?:没有?|未)(?:要求|强制|开启?|启用|打开|使用?|用|配置?|设定)|不(?:需要?|要求|用|使用)|无需)(?:任何|带|提供|传|携带)? ?["'「]?(?:需要)? ?${KEY}${NO_PART}|${KEY} ?[都也]?(?:没有?(?:要求|开启?|用)|不(?:需要|必需|要求|是必[需须填]的?)|(?:是|为)?可选)${AT_END}`,
          "i",
        ),
        "这个方法不需要 API 密钥",
      ],
      [
        ["需要", "要求", "必需", "必须", "必填", "无", "未启用"],
        new RegExp(
          String.raw`(?:(?:需要|要求|必需) ?${KEY}|${KEY} ?(?:必[需须填]|需要|要求|required)?)["'\`)」』*]{0,3} ?(?:[:=|]|是|设[置定]?[为成]|->) ?["'\`「]?(?:无|否|不(?:需要|必需|要求)|未启用|关闭|false|no\b)`,
          "i",
        ),
        "需要 API 密钥：否",
      ],
    ],
  ),
  ...rows(
    absences.cache,
    {
      name: "授权方缓存",
      thing: "(?:授权[方器者]?|鉴权|authori[sz]er)的?(?:结果|策略)?的? ?(?:缓存|快取)",
    },
    [
      [
        ["没", "未", "缓存", "快取", "授权", "鉴权"],
        /(?:授权[方器者]?|鉴权|authori[sz]er)[上里]?(?:也|都)?(?:没有?|未)(?:开启?|启用|用|配置?|设[置定]?)了?任?何? ?(?:缓存|快取)(?! ?[策键])|(?:授权[方器者]?|鉴权|authori[sz]er)的? ?(?:缓存|快取)?的? ?(?:TTL|时间) ?(?:是|为|设[置定]?[为成]|改[为成]|[:=])? ?0(?![.\d])/i,
        "授权方的 TTL 设为 0",
      ],
    ],
  ),
];
