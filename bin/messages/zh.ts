import type { Messages } from "./catalogue";

/** What the command line says in Simplified Chinese that is not knowledge. */
export const zh: Messages = {
  usage: `why403 [文件]             说明 Amazon API Gateway 返回的 403 是什么原因
  --json                 输出一个 JSON 对象
  --jsonl                每行读取一个 '{'"id","text","answers"'}'，每行输出一个结果
  --summary              按原因统计日志中的 403，日志多长都可以；与 --json 同用时输出 JSON
  --answer 问题=选项       回答一个问题（可重复）；“unsure” 表示不相信粘贴内容所显示的
  --list causes          以 JSON 输出全部原因
  --list questions       以 JSON 输出全部问题
  --lang 语言             使用英语（en，默认）或简体中文（zh）
  --help                 输出本说明

输出的粘贴内容只有能证明原因的部分，其余都已略去（…）。

不给出文件时，从标准输入读取。超过 200 kB 的日志会按原因汇总，除非用 --json 或回答要求给出
一个诊断。退出状态：0 为确定了唯一原因，或已汇总日志，1 为尚不能确定，或没有一行属于
日志，2 为输入或参数无法使用。
`,
  unusable: {
    arguments: "{reason}。请看 --help。",
    files: "请只给出一个文件；不给出时从标准输入读取。",
    summary: "--summary 只能与 --json 同用：日志没有可回答的问题。",
    noText: "{name} 不是文本：请给出以 UTF-8 或 UTF-16 保存的文件。",
    unreadable: "无法读取 {name}（{code}）。",
    answer: "回答的写法是“问题=选项”，问题取自 --list questions。",
    option: "{facet} 可以是：{options}、unsure。",
    line: '第 {line} 行不是带有 "text"（以及 "id"、"answers"）的 JSON 对象。',
    list: "--list 后面是 causes 或 questions。",
    language: "--lang 后面是 en 或 zh。",
    standardInput: "标准输入",
  },
  verdict: {
    link: "链接：#{link}",
    notA403: "这个响应不是 403。",
    nothingRead: "这里没有任何内容与 API Gateway 的 403 有关。",
    paste: "请粘贴 curl -v 的输出、响应标头或错误消息。",
  },
  wafRule: {
    heading: "拦截该请求的规则",
    rule: "规则",
    group: "规则组",
    webAcl: "Web ACL",
    looksAt: "检查的内容",
    letThrough: "如何放行该请求",
  },
  cause: {
    checklist: "检查清单",
    owner: "API 所有者",
    caller: "调用方",
    step: "{number, number}.（{who}）{action}",
    expect: "如果是这个原因：{expect}",
    cli2: "需要 AWS CLI 第 2 版；如果是第 1 版，请自行设置 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 和 AWS_SESSION_TOKEN。",
    assumed: "作为前提的假设",
    assumes: "{name}为“{option}”：没有内容说明这一点，也没有内容与之矛盾。",
    check: "如果对此没有把握：{answer}",
    presumed: "可能的结论，仅此而已",
    outweighed: "不相符、但分量较轻的信息",
    certain: "能让它确定、或得出另一个原因的问题：{question}",
    references: "可转交的编号",
    to: "交给 {vendor} 的管理员或支持团队",
    lessLikely: "可能性较小，但未被排除：",
    rivals: "为什么不是其他原因",
    rivalsBecause: "{name}是“{option}”，所以不是：",
    sources: "来源",
    read: "阅读于 {date}",
    proof: "依据",
    says: "{name}：{option}",
    yourAnswer: "你的回答",
    line: "第 {line} 行",
    quoted: "第 {line} 行：{quote}",
    aside: "{what}（{aside}）",
  },
  shortlist: {
    left: "还剩 {count, number} 个原因：",
    stuck: "没有别的问题能再区分它们了。",
    question: "能区分它们的问题：{question}",
  },
  contradiction: {
    heading: "没有任何记载的原因能同时符合这些情况。下面几点不可能都成立：",
    nearest: "如果其中一点有误，剩下的会是：",
    without: "{title}（{cause}），不计{names}：{answers}",
    between: "、",
  },
  summary: {
    refused: "{lines} 行中有 {refused} 行是以 403 拒绝的请求。",
    unread: "{count} 行不属于任何已知的日志。",
    columns: "       次数     占比  原因，以及其中一个请求",
    noCause: "没有记载的原因",
    likeliest: "，几个可能原因中最常见的",
    hint: "粘贴其中一个请求，看看怎样才能确定：why403 < LINE",
  },
};
