import type { Messages } from "./catalogue";

/** What the command line says in Simplified Chinese that is not knowledge. */
export const zh: Messages = {
  usage: `why403 [文件]             说明 Amazon API Gateway 返回 403 的原因
  --json                 输出一个 JSON 对象
  --jsonl                每行读取一个 '{'"id","text","answers"'}'，每行输出一个结果
  --summary              按原因统计日志中的 403，日志长度不限；与 --json 同用时输出 JSON
  --why                  输出全部内容：所有依据、检查清单、为什么不是其他原因、来源
  --request N            有多个请求时，诊断第 N 个
  --answer 问题=选项       回答一个问题（可重复）；“unsure”表示忽略粘贴内容中的这一条
  --list causes          以 JSON 输出全部原因
  --list questions       以 JSON 输出全部问题
  --lang 语言             使用英语（en，默认）或简体中文（zh）
  --help                 输出本说明

why403 policy [文件]      说明一组策略对某个请求的结论；详见 why403 policy --help

默认只给出简短结论：在 80 列宽的终端里最多 25 行。宽度取 COLUMNS，否则取终端的宽度；
是否着色由 NO_COLOR 和 FORCE_COLOR 决定，否则看输出是否为终端。

输出中只保留粘贴内容里能证明原因的部分，其余都已略去（…）。

不指定文件时，从标准输入读取。超过 200 kB 的日志会按原因汇总，除非用 --json 或回答要求给出
单个诊断。退出状态码：0 表示已定位原因或已汇总日志；1 表示尚不能确定，或没有一行是
日志；2 表示输入或参数无效。
`,
  signature: {
    usage: `why403 signature [文件]  说明签名为什么不匹配
  --json                 输出一个 JSON 对象
  --jsonl                每行读入一个 '{'"id","text"'}'，每行输出一个结果
  --lang 语言            英文（en，默认）或简体中文（zh）
  --help                 显示本说明

请给出完整的错误消息（其中有服务器算出的规范字符串），再加上客户端自己的日志，或 curl -v 的输出。
不需要秘密访问密钥，也不会显示任何令牌。

退出状态：0 找出了差异，1 没有找出，2 输入或参数不可用。
`,
    verdict: {
      difference: "客户端签名的内容和服务器看到的不同。",
      secret: "客户端和服务器得到的字符串相同，所以是密钥不同。",
      "edited-text":
        "打印出的规范字符串被改动过：它的 SHA-256 不等于待签字符串的最后一行。请粘贴原文。",
      "not-enough": "从这些内容看不出差异在哪里。",
      "other-service": "应答的是另一个服务：签名属于 {service}。",
    },
    heading: "与签名内容不同的地方",
    suspect: "可能：{title}",
    server: "服务器  {part}：{value}",
    client: "客户端  {part}：{value}",
    place: "从第几个字符起不同：{place}",
    correction: "{what}：{text}",
    skew: "签名方的时钟比服务器快 {minutes} 分钟（负数表示慢）。相差超过五分钟会被拒绝。",
    wantsServer: "请粘贴完整的错误消息：其中的规范字符串说明服务器看到了什么。",
    wantsClient: "请再粘贴客户端签名的内容：调试日志里的规范请求，或 curl -v 的输出。",
  },
  unusable: {
    arguments: "{reason}。请看 --help。",
    files: "请只指定一个文件；不指定时从标准输入读取。",
    summary: "--summary 只能与 --json 同用：汇总日志时没有可回答的问题。",
    noText: "{name} 不是文本：请使用以 UTF-8 或 UTF-16 保存的文件。",
    unreadable: "无法读取 {name}（{code}）。",
    answer: "回答的格式是“问题=选项”，问题见 --list questions。",
    option: "{facet} 的可选值：{options}、unsure。",
    line: '第 {line} 行不是含 "text"（以及 "id"、"answers"）的 JSON 对象。',
    list: "--list 的值是 causes 或 questions。",
    language: "--lang 的值是 en 或 zh。",
    request: "--request 后面是请求的编号，从 1 到 {count, number}。",
    standardInput: "标准输入",
  },
  policy: {
    usage: `why403 policy [文件]      说明一组策略对某个请求的结论，以及由哪条语句决定
  --json                 输出一个 JSON 对象
  --jsonl                每行读取一个案例，每行输出一个结果
  --lang 语言             使用英语（en，默认）或简体中文（zh）
  --help                 输出本说明

案例是一个 JSON 对象：
  '{"policies": [{"kind": KIND, "document": POLICY}],
   "request": {"auth": "none" | "iam" | "lambda-authorizer" | "cognito",
               "apiType": "rest" | "private" | "websocket",
               "principal": "anonymous" | ARN, "action": "execute-api:Invoke", "arn": ARN,
               "context": {"aws:SourceIp": "203.0.113.10", "aws:Referer": null}}}'
KIND 可以是 resource、identity、vpc-endpoint、service-control、permissions-boundary、session、
authorizer。context 里没写的键表示未知；null 表示请求确实不带这个键。没有给出的策略视为不存在。
加上 "flow": "policies-alone" 时只看这些策略本身：先看 Deny，再看 Allow，都没有就是没有结论。

不给出文件时，从标准输入读取。退出状态：0 为已有结论，1 为取决于未知信息，或者文档不是 AWS
能保存的策略，2 为输入或参数无法使用。
`,
    noCase: '输入不是带有 "policies" 和 "request" 的 JSON 对象。请看 why403 policy --help。',
    noLine:
      '第 {line} 行不是带有 "policies" 和 "request" 的 JSON 对象。请看 why403 policy --help。',
    decisions: {
      allow: "这些策略会放行该请求。",
      "explicit-deny": "有 Deny 语句拒绝了该请求（显式拒绝）。",
      "implicit-deny": "没有语句允许该请求（隐式拒绝）。",
      depends: "结论取决于请求中尚不清楚的信息。",
      invalid: "这不是 AWS 能保存的策略。",
    },
    results: {
      allow: "放行",
      "explicit-deny": "被 Deny 拒绝",
      "implicit-deny": "没有语句允许，因此被拒绝",
    },
    outcome: "{result}，条件是：{when}",
    perhaps: "{result}：部分情况下",
    holds: "{key} 符合 {operator} {values}",
    holdsNot: "{key} 不符合 {operator} {values}",
    and: "，并且 ",
    errors: "问题所在",
    statements: "逐条语句",
    policy: "策略 {policy, number}（{kind}）",
    statement: "策略 {policy, number}（{kind}）的第 {statement, number} 条语句",
    matches: "{name}：{effect}，匹配",
    mayMatch: "{name}：{effect}，是否匹配取决于未知信息",
    fails: "{name}：{effect}，不匹配，卡在 {element}",
    ofPaste: "粘贴内容中的策略对该请求的结论",
    ownStatement: "{kind}的第 {statement, number} 条语句",
    pitfalls: "另外要注意",
  },
  verdict: {
    link: "链接：#{link}",
    notA403: "这个响应不是 403。",
    nothingRead: "其中没有与 API Gateway 的 403 有关的内容。",
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
  request: { call: "请求", time: "时间", requestId: "请求 ID" },
  answer: {
    call: "{call} -> {status}",
    unnamed: "没有名字的调用",
    certain: "可以确定：没有其他有文档依据的原因与这些内容相符。",
    almost: "几乎可以确定（{percent} %）；其次可能是：{other}。",
    likely: "很可能（{percent} %）；其次可能是：{other}。",
    granted: "前提假设：{what}。",
    toBeCertain: "要完全确定：",
    toTell: "如何区分：",
    answer: "然后加上 {answer}（{options}）",
    or: "、",
    fix: "修复（{who}）：",
    ask: "可以这样转告：",
    rule: "规则：",
    why: "依据",
    because: "原因：",
    and: "；",
    moreCommands: "还有 {count, number} 条命令：--why",
    left: "尚不能确定，有 {count, number} 个原因相符。可能性最大的是：",
    more: "另有 {count, number} 个：--why",
    also: "其他被拒绝的请求：",
    moreRequests: "另有 {count, number} 个请求",
    everything: "检查清单、为什么不是其他原因、来源、链接：--why",
    all: "全部内容和链接：--why",
  },
  message: {
    heading: "可以转发给能修复的人",
    call: "你好，下面这个调用返回了 403：",
    cause: "最可能的原因",
    ask: "修复办法",
    proof: "判断依据",
  },
  cause: {
    fix: "如何修复",
    known: "已知：{known}",
    alsoSeen: "其他相符的已知信息",
    checklist: "检查清单",
    owner: "API 所有者",
    caller: "调用方",
    step: "{number, number}.（{who}）{action}",
    expect: "预期结果：{expect}",
    cli2: "需要 AWS CLI 第 2 版；如果是第 1 版，请自行设置 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 和 AWS_SESSION_TOKEN。",
    assumed: "前提假设",
    assumes: "“{name}”为“{option}”：现有内容既不能证实也不能否定它。",
    check: "如果不能确定：{answer}",
    presumed: "由此推测，仅供参考",
    told: "只是顺带提到，不排除任何原因",
    outweighed: "不吻合、但权重较低的信息",
    certain: "再回答一个问题就能确定，或者得出另一个原因：{question}",
    references: "可供查询的编号",
    to: "交给 {vendor} 的管理员或支持团队",
    lessLikely: "可能性较小，但未被排除：",
    rivals: "为什么不是其他原因",
    rivalsBecause: "“{name}”为“{option}”，因此排除：",
    sources: "来源",
    read: "查阅于 {date}",
    proof: "依据",
    says: "{name}：{option}",
    yourAnswer: "你的回答",
    line: "第 {line} 行",
    quoted: "第 {line} 行：{quote}",
    aside: "{what}（{aside}）",
  },
  shortlist: {
    left: "还有 {count, number} 个可能的原因：",
    stuck: "没有更多问题可以区分这些原因。",
    question: "能区分它们的问题：{question}",
  },
  contradiction: {
    heading: "没有一个有文档依据的原因符合全部信息。以下各条不可能同时成立：",
    nearest: "如果其中一条有误，剩下的原因是：",
    without: "{title}（{cause}），忽略以下信息：{names}（{answers}）",
    between: "、",
  },
  summary: {
    refused: "{lines} 行中有 {refused} 行是被 403 拒绝的请求。",
    unread: "{count} 行不是任何已知格式的日志。",
    columns: "       次数     占比  原因，以及相应的请求",
    noCause: "没有符合的原因",
    likeliest: "（多个可能原因中可能性最大的）",
    between: "、",
    by: { address: "地址", key: "密钥", user: "用户" },
    hint: "粘贴其中一个请求，查看怎样才能确定原因：why403 < LINE",
  },
};
