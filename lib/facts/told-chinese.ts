import { HAN, KANA } from "../marks";
import { judgeOf } from "./told-clauses";
import type { Sayings, Unheld } from "./told-words";

/** Where a sentence ends; in a flat text its wide marks are narrow. */
const END = /[。;!?\n…]|[.:]\s/;

/** Where it turns. */
const TURN = /,?(?:但是?|不过|可是|然而|却|反而|只有|唯独)/;

/** Where one clause follows another. */
const NEXT = /,|而且|并且|然后|接着/;

/** A clause without a thing of its own. */
const GOES_ON = /^(?! ?[A-Za-z_-]{2,20} ?(?:[没未不已]|也没|都没))/;

/** Supposed, advised. */
const UNSURE =
  "是否|应该?|建议|可以(?:考虑|试|用|使用|通过|加|配|启用|开启)|能不能|要求|需|必须|最好|记得|确保|(?<!已经?)确认(?![了过])|检查|请(?!求)|(?<!测)试|可能|也许|或许|大概|怀疑|估计|例如|比如|类似|想(?!到)|打算|准备";

/** Denied, supposed, advised: what follows in the clause is not told of the setup. */
const NOT_TOLD = new RegExp(
  `(?:没有?|未|无(?!论)|不(?!同|过|仅|只|但|错|止)|并非|别(?!的|人)|忘|漏|缺|[禁停]用|关闭|关掉|移除|[去拿]掉|取消|删|解绑|${UNSURE})[^。;!?\\n,]{0,16}$|(?:没有?|未|无(?!论))[^。;!?\\n,]{0,60}[、和与或及/] ?$`,
);

/** Words that say that a thing is not there: they are denied only right before them. */
const ABSENT = {
  words:
    /^(?:没|未|无|不(?!对|正确))|(?:没|未|不|[:=|是为] ?["'`]?(?:无|否|空)|关|禁用|停用|空)[^,。\n]{0,5}$/,
  notTold: new RegExp(
    `(?:${UNSURE})[^。;!?\\n,]{0,16}$|(?:不是|并非|不会|不能|别|不要|不?想|没法|无法)$`,
  ),
  deniedAfter: /^(?!)/,
};

/** What a whole sentence is only said for. */
const SUPPOSES = /如果|假如|假设|要是|除非|的话,/;

const DENIED_AFTER =
  /^(?:名称?| ?(?:身份)?(?:认[证証]|验证))?["'`)」』]{0,2}(?: ?[、和与或及/] ?[^。,;!?\n没未无不、和与或及/]{1,16}){0,4} ?(?:(?:[这那][边里]|根本|目前|当前|现在|其实|也|都|还|并|已经?|我们|功能){0,2}(?:没有?(?:打?开|启|用|配|设|绑|关联|加|在|接|挂|做|装|套|[上买建](?!传))|是?没有?的?(?=$|[,。;!?\n])|未|不(?:存在|需要|用|启用|开|在用|使用)|[被给是]?(?:关闭|关掉|关[了着]|[禁停]用|[去拿]掉|移除|解绑)|无关|没关系)|(?:[:=|]|状态[是为]|设[置定]?[为成]) ?(?:无|没|未|不|否|关|[禁停]用|false))/;

const ASKS = /吗|\?|是不是|是否|有没有|能不能|会不会|可不可以|能否|可否|要不要|需不需要|难道|呢$/;

/** Who asks for a reason takes the rest for granted. */
const PRESUMES =
  /为什么|为何|为啥|怎么(?:回事|解决|办|处理|排查|破|会)|原因|如何(?:解决|排查|处理)|求助|哪里|什么问题/;

/** Advised or supposed, where something is said of a thing. */
const SUPPOSED =
  /应该|可能|也许|或许|大概|估计|怀疑|是否|是不是|有没有|如果|假如|要是|除非|确保|确认(?!过|了|没)|检查(?!过|了)|建议|最好|记得|请(?!求)|难道|需要先|会不会/;

/** Said of what works, with a word of denial in it. */
const NO_TROUBLE =
  /没有?(?:任何|什么|啥)? ?(?:问题|报错|错误|异常|毛病|事(?:儿|$|(?=,)))|不(?:会)?报错|无(?:异常|报错|问题)/g;

const REFUSED = /40[13]|失败|报错|拒绝|被拒|拦|Forbidden|错误|禁止|异常|超时/i;

const DENIED = /不(?!仅|过|只|同|止)|没|未|无(?!论)|只能/;

const WORKS =
  /正常|可以|能(?:够|直接)?(?:访问|调|通|用|请求|打开|连|返回|拿到|获取|跑|看到|登录|收到)|成功|好使|好用|得通|是通的|通了|通过了|都?行(?=$|[,。的了])|(?:返回|回传)(?:了|的是|的)? ?(?:HTTP )?(?:200|数据|结果|JSON)|\b200\b|\b(?:OK|works?|fine)\b/i;

const LACKS =
  /没|未|缺|忘|漏|少(?:了|写|填|加|配)|丢(?:了|失)|不(?:存在|带|传|含|包含|在)|去掉|删|为空|空的|无(?!论|法|关)|而不是|才(?:好|行|可以|正常)/;

const WRONG =
  /错|不对|不正确|写成|填成|用成|失效|过期|无效|禁用|停用|吊销|删除|作废|被删|轮换|旧的|不匹配|不一致|弄混|过时/;

const REFUSES =
  /拦|拒绝|阻止|阻断|屏蔽|挡|封|限制|(?:只|仅)(?:允许|放行|开放)|白名单|黑名单|禁止|命中|触发|过滤|403|报错|失败|\b(?:BLOCK(?:ED)?|deny|denied)\b/i;

/** It was that, for with it undone the calls went through. */
const CURED =
  /(?:就|才|便|又|马上|立刻|果然)(?:都|能|可以|恢复|完全)?(?:好|行|可以|正常|通|没问题|没事|成功|OK|访问|调通)|解决|搞定|恢复|不(?:再)?报错|好了|修复|40[13] ?(?:就)?(?:没了|消失)/;

/** Whose name follows refused. */
const BY = /(?:403|Forbidden|拒绝|响应|错误)[^,。;\n]{0,10}来自[^,。;\n]{0,8}$/i;

/** Whose name stands before refused. */
const ACTS =
  /^["'`」』]{0,2} ?(?:的|自己|本身|自带|直接|会|就是?|都|把|将|给|它|请求|这些|了|上|层|节点|服务器?|网关|代理|防火墙|规则|插件|中间件|策略|限制|WAF|ACL|[\w ]{1,16}){0,5}(?:拦截|拒绝|阻止|阻断|屏蔽|触发|返回(?:了|的)? ?(?:HTTP )?403|抛出|挡)/;

/** What goes through a product is not its own. */
const THROUGH = /(?:通过|经过?|经由|在|用|使用|绕过)[ "'`「]{0,2}$/;

const STILL =
  /还是|依然|依旧|仍|没用|无效|没解决|未解决|无法解决|没有解决|解决不|没(?:有)?(?:效果|变化)|怎么解决|如何解决|不行/;

const SAYINGS: Sayings = {
  works: { says: WORKS, denies: new RegExp(`${DENIED.source}|${REFUSED.source}`, "i") },
  lacks: { says: LACKS, denies: /[没不](?:有|再)?(?:少|漏|缺|丢|忘)|部署|发布/ },
  wrong: {
    says: WRONG,
    denies:
      /(?:没有?|未|不|不是)(?:被)?(?:写|填|拼|用|过期|失效|无效|作废|吊销|禁用|停用|删|错)|没错/,
  },
  refuses: {
    says: REFUSES,
    denies: /没|未|不(?!允许|在|通)|关联|[去拿]掉|移除|关[掉闭]|[禁停]用|[是为]空/,
  },
};

const UNHELD: Unheld = {
  before:
    /排除[^,。;!?\n]{0,60}$|(?:^|[,:])[^,。;!?\n]{0,8}?(?:这|原因|问题|确认(?:过|了)?|也|应该|肯定)?(?:并不是|不是|并非|不在于)(?:因为|由于)?[^,。;!?\n]{0,60}$|(?:怀疑|猜测?|据说|听说|据称|认为|以为|觉得|感觉|坚称|(?:有人|别人|网友|同事|ChatGPT|GPT|Copilot|AI|大模型) ?(?:说|认为|建议|告诉)|网上(?:说|都说))[^。;!?\n]{0,80}$|(?:根据|按照?)(?:官方|AWS ?)?(?:文档|文章|教程|手册|博客)[^。;!?\n]{0,80}$|(?:文档|文章|教程|手册|博客)(?:里|中|上)?(?:都|也)?(?:说|写|提到|指出|列)[^。;!?\n]{0,80}$|(?:一般(?:来说|都|是|情况)|通常(?:来说|都|是|情况)|往往|多半)[^。;!?\n]{0,80}$|(?:另一个|别的|其他|其它|以前的?)(?:项目|系统|团队|服务|公司)[^。;!?\n]{0,80}$|(?:同事|朋友|别人|网友|有人|其他人)[^。;!?\n]{0,8}(?:遇到|碰到|有)过?[^。;!?\n]{0,60}$|(?:要么|或者是?)[^。;!?\n]{0,60}$|(?:明天|下(?:个?月|周|次)|明年|今后|将来|即将|计划|将会?)[^。;!?\n]{0,60}$|(?<!从|自)(?:以前|曾经|从前|去年|前年)(?!开始|起|到现在)[^。;!?\n]{0,60}$/,
  after:
    /^[^。;!?\n]{0,12}(?:去年|前年|以前|曾经?)[^。;!?\n]{0,20}(?:过|现在|如今|已经?)|^[^,。;!?\n]{0,20}(?:(?:已经?|也)?(?:被?排除|不是原因)|的(?:可能性?|嫌疑)(?:已|被|也|可以)?.{0,4}排除)/,
  mended:
    /(?:改|修|纠正|更正|补|加|换|更新|部署|关联|续|同步|调整|修复|处理)[^。\n]{0,6}(?:好|正|上|了|过|完|后|复)[^\n]{0,30}?(?:还是|依然|依旧|仍|没用|没效果|没有?变化|一样|不行)|^[^。,;!?\n]{0,16}: ?(?:否|没有?|无|不是|未|0(?![\d.]))|^[^。,;!?\n]{0,10}[数量][为是] ?0(?![\d.])|,这个(?:我们?)?(?:都|也|已经)?知道|[^\n]{0,24}(?:证明|确认)[^。\n]{0,10}(?:无关|不是)|(?:都|全)不(?:是|适用|符合)|事实证明(?:无关|不是)/,
  past: {
    before:
      /(?:之前|以前|曾经?|上(?:个?月|周|次)|前(?:几天|阵子|段时间)|去年|当时)[^。;!?\n]{0,60}$/,
    after: /[换加修改补续更]|部署|关联|现在|目前|如今|又|这次|今天/,
  },
  undone: {
    was: /没|未|缺|忘|漏|少|禁用|停用|无效|失效|过期|错|删/,
    says: /(?:已经?|现在|后来|今天|又|重新|马上|随后)[^。;!?\n]{0,8}?(?:启用|恢复|加|补|配|关联|绑定|建|更新|修|改|换|续)(?:上|好|成|回)?(?:了|过|完)/,
    found: new RegExp(`${CURED.source}|原因(?:是|在于)|原来|发现|根因`),
  },
  meant:
    /故意|特意|有意|预期|本来就该|正常现象|为了测试|测试一下|(?:这个)?我们?(?:都|也|已经)?知道|无关|没关系|另一?个?问题|误报/,
  offers:
    /(?:可能|常见|潜在|以下)的?[^。\n]{0,6}(?:原因|问题|情况)|原因(?:可能|有|包括|如下)|(?:更新|变更|发布|版本)(?:日志|说明|记录)|常见问题|FAQ|(?:检查|排查)(?:项|清单|列表|以下|步骤)|排除/,
};

/** Three characters in a row, or twice two, or a line of a list of what a setup does without. */
const PROSE =
  /\p{Script=Han}{3}|\p{Script=Han}{2}[^"{}]{0,20}\p{Script=Han}{2}|^[\s*•·|-]{0,8}[^"{}:|\n]{2,24}[:|] ?(?:无|否|没有?|空|[未不关禁停]\p{Script=Han}{0,3}|NONE|false)[\s|。]*$|^[\s*•·-]{0,8}(?:没有?|未\p{Script=Han}|无需?|不需?要?用?) ?[^"{}:;=\n]{2,40}(?:$|[,。;])/u;

/** True for a line in Chinese. */
export function isChinese(line: string): boolean {
  return HAN.test(line) && !KANA.test(line);
}

/** Chinese, of which the flat text has simplified characters alone. */
export const chinese = judgeOf({
  script: HAN,
  prose: PROSE,
  end: END,
  turn: TURN,
  next: NEXT,
  goesOn: GOES_ON,
  notTold: NOT_TOLD,
  deniedAfter: DENIED_AFTER,
  absent: ABSENT,
  supposes: SUPPOSES,
  asks: ASKS,
  presumes: PRESUMES,
  supposed: SUPPOSED,
  noTrouble: NO_TROUBLE,
  fine: "正常",
  works: WORKS,
  refused: REFUSED,
  sayings: SAYINGS,
  by: BY,
  acts: ACTS,
  through: THROUGH,
  cured: CURED,
  still: STILL,
  unheld: UNHELD,
});
