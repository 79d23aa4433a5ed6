import type { SignatureWords } from "./signature-words";

export const signatureWords: SignatureWords = {
  differences: {
    method: {
      title: "签名用的方法和到达的方法不同",
      repair: "用实际发送的方法签名，字母大写。重定向或代理把 POST 变成 GET 也会造成这种结果。",
    },
    "path-encoding": {
      title: "签名时路径的编码方式不对",
      repair:
        "把请求行里的路径再做一次百分号编码后签名：`%20` 变成 `%2520`，`@` 变成 `%40`，`$` 变成 `%24`。只有 Amazon S3 按原样使用路径。",
    },
    "path-normalised": {
      title: "签名时路径被规整过",
      repair:
        "调用的 URL 里不要有 `.`、`..` 段、连续的斜杠和末尾多余的斜杠，这样就没有可规整的内容。",
    },
    "path-stage": {
      title: "两边路径里的阶段或基本路径不一致",
      repair:
        "用 execute-api 域名时，签名的路径要带阶段名；用自定义域名时，按客户端发送的路径签名，不带阶段名。如果中途有组件增减了路径，就按到达的路径签名。",
    },
    "path-changed": {
      title: "签名的路径和到达的路径不同",
      repair: "按实际发送的路径签名，并检查中途有没有改写。",
    },
    "query-order": {
      title: "签名时查询参数的顺序不对",
      repair: "先编码参数名和值，再按参数名排序，同名的按值排序。",
    },
    "query-encoding": {
      title: "签名时查询字符串的编码方式不对",
      repair:
        "逐个编码参数名和值：十六进制用大写（`%3A`），空格写成 `%20` 而不是 `+`，除字母、数字和 `-._~` 以外都要编码。",
    },
    "query-valueless": {
      title: "没有值的参数签名时漏了等号",
      repair: "无论请求行里有没有等号，都按 `name=` 签名。",
    },
    "query-missing": {
      title: "签名的查询参数和到达的不是同一批",
      repair: "把查询参数作为参数交给签名程序，不要写在路径里；中途也不要增减参数。",
    },
    "query-changed": {
      title: "某个查询参数的值和签名时不同",
      repair: "所有值确定之后再签名，并检查中途有没有改写。",
    },
    host: {
      title: "请求是为另一个主机名签名的",
      repair:
        "按到达 API Gateway 的主机名签名。前面有 CloudFront 或代理时，就是它们转发时用的主机名；也可以直接调用 API 或它的自定义域名。",
    },
    "host-port": {
      title: "只有一边的主机名带端口",
      repair: "按实际发送的 Host 签名：HTTP 库会省略 443 和 80 端口。",
    },
    "header-changed": {
      title: "某个已签名的标头到达时值变了",
      repair:
        "在签名之前设好标头，并让 HTTP 库保持不变；或者只签 `host` 和 `x-amz-` 开头的标头。最常被库和代理改动的是 charset、boundary、长度和 accept-encoding。",
    },
    "header-dropped": {
      title: "某个已签名的标头没有到达",
      repair: "不要把它列入 SignedHeaders，或者查出中途是谁去掉了它。",
    },
    "header-whitespace": {
      title: "标头的值带着多余空格签了名",
      repair: "签名前去掉值两端的空格，并把连续空格合并成一个。",
    },
    "header-twice": {
      title: "某个标头发送或签名了两次",
      repair:
        "只发送一次。确实要发送多次时，用逗号把值合并成一行再签名，SignedHeaders 里只写一次名字。",
    },
    "signed-headers": {
      title: "两边的已签名标头列表不一致",
      repair:
        "名字用小写，排序，用分号连接，规范请求和 Authorization 里要完全一样；其中必须有 `host`。",
    },
    "token-missing": {
      title: "会话令牌缺失或为空",
      repair:
        "使用临时凭证时，用 X-Amz-Security-Token 发送会话令牌，并在签名之前加上，让它也被签名。",
    },
    "token-placeholder": {
      title: "会话令牌的位置上是程序的占位词",
      repair: "生成请求时变量是空的：请设置会话令牌；用长期密钥时就不要带这个标头。",
    },
    payload: {
      title: "签名的请求正文和到达的不同",
      repair:
        "请求正文只序列化一次，对这些字节签名，并原样发送。API Gateway 会自己计算正文的哈希，不接受 UNSIGNED-PAYLOAD。",
    },
    "canonical-form": {
      title: "规范字符串各行的拼接方式不符合规则",
      repair:
        "每个部分各占一行，空的也要保留：方法、路径、查询字符串、标头、一个空行、已签名标头、正文的哈希。各行只用换行符（LF）连接，末尾不加换行，按 UTF-8 计算哈希。",
    },
    date: {
      title: "签名里的几个时间不一致",
      repair:
        "时间只取一次，用 UTC 写成 YYYYMMDDTHHMMSSZ，同时用于 X-Amz-Date、待签字符串，前八位用于凭证范围。",
    },
    region: {
      title: "请求是为另一个区域签名的",
      repair: "按主机名里的区域签名；用自定义域名时，按 API 所在的区域签名。",
    },
    service: {
      title: "请求是为另一个服务签名的",
      repair: "服务名用 `execute-api` 签名。",
    },
    secret: {
      title: "两边的字符串相同：秘密访问密钥与这个访问密钥不匹配",
      repair:
        "用 `aws sts get-caller-identity` 检查秘密访问密钥：末尾有空格或换行、丢了 `+` 或 `/`、密钥已经更换。如果密钥没错，就是签名密钥的派生有误：依次是日期、区域、服务和 `aws4_request`。",
    },
  },
  labels: {
    copy: "复制",
    heading: "与签名内容不同的地方",
    compare: "在单独的页面上对比两边的字符串",
    server: (part) => `服务器：${part}`,
    client: (part) => `客户端：${part}`,
    suspects: "这些内容不能证明哪里不同。签名程序处理这类请求时容易出错的地方：",
    wantsServer: "请粘贴完整的错误消息：其中的规范字符串说明服务器看到了什么。",
    wantsClient: "请再粘贴客户端签名的内容：调试日志里的规范请求，或 curl -v 的输出。",
    intro:
      "API Gateway 会打印它根据你的请求算出的字符串。请粘贴完整消息，再加上客户端的日志或它发送的请求：这里会标出两边不同的位置，并给出修复办法。",
    box: "粘贴服务端和客户端双方的签名内容",
    hint: "错误消息，加上客户端的规范请求、请求行和标头，或 curl -v 的输出。不需要秘密访问密钥，也请不要粘贴。所有内容都留在这个标签页里，令牌会被隐藏。",
    forget: "清除粘贴的内容",
    examples: "或者试试示例：",
    exampleNames: ["路径里有空格", "content-type 带 charset", "秘密访问密钥不对"],
    result: "结果",
    noReader: "浏览器没有启动读取粘贴内容的部分。请重新加载页面。",
    known: "这个程序的已知问题",
  },
  parts: new Map([
    ["method", "方法"],
    ["path", "路径"],
    ["query", "查询字符串"],
    ["payload", "正文的哈希"],
    ["signed-headers", "已签名标头"],
    ["time", "时间"],
    ["scope", "凭证范围里的日期"],
    ["scope-date", "凭证范围里的日期"],
    ["scope-region", "凭证范围里的区域"],
    ["scope-service", "凭证范围里的服务"],
    ["line-ends", "换行符"],
  ]),
  corrections: {
    line: "按这一行签名",
    "signed-headers": "应签名的标头",
    scope: "签名用的凭证范围",
    url: "改为调用这个地址",
    header: "发送并签名这个标头",
  },
  verdicts: {
    difference: "客户端签名的内容和服务器看到的不同。",
    secret: "客户端和服务器得到的字符串相同。",
    "edited-text":
      "打印出的规范字符串被改动过：它的 SHA-256 不等于待签字符串的最后一行。请粘贴原文。",
    "not-enough": "从这些内容看不出差异在哪里。",
    "other-service": "这个签名属于 API Gateway 以外的 AWS 服务。",
  },
  bugs: {
    "curl-query-order": "旧版 curl 按原样对查询字符串签名：请把参数按字母顺序写，或升级 curl。",
    "curl-query-encoding":
      "旧版 curl 按原样对查询字符串签名：请按服务器那一行的样子编码后再写，或升级 curl。",
    "curl-path": "curl 8.8 及更早版本按原样对路径里的特殊字符签名：请升级 curl，或避开这些字符。",
    "curl-multipart":
      "curl 签名时没有算上它自己生成的 multipart 正文和标头：请自己生成正文，用 --data-binary 和对应的 Content-Type 发送。",
    "awscurl-encoded-query": "awscurl 签名时会再编码一次查询字符串：请给它未编码的参数。",
    "awscurl-path": "awscurl 曾按给定的样子对路径签名：请先编码，或升级 awscurl。",
    "aws4auth-params": "用 `params` 把查询参数交给 requests，不要写在 URL 里。",
    "aws4-asterisk": "路径里的星号要按 `%2A` 签名：请在给出的路径里先编码。",
    "amplify-query-order":
      "旧版 Amplify 把参数名和值连在一起排序：请升级，或给名字是另一个名字开头的参数改名。",
    "amplify-query-marks": "旧版 Amplify 不编码查询字符串里的 *!()：请升级。",
    "amplify-query-in-path": "用 `queryStringParameters` 把查询参数交给 Amplify，不要写在路径里。",
    "amplify-content-type-twice":
      "某些版本的 Amplify 会以两种写法对 Content-Type 签名两次：请把标头写成 `Content-Type`，或升级。",
    "postman-multipart":
      "Postman 在生成 multipart 正文之前就签了名：请换一个客户端，或以 raw 正文发送。",
    "botocore-query":
      "botocore 的签名器按原样使用 URL 里的查询字符串：请按服务器那一行的样子编码，或用 `params` 传入。",
    "aws4-body": "aws4 对传入的 `body` 签名：请在 `aws4.sign` 之前设好，并原样发送。",
    "sdk-slashes":
      "SDK 签名时去掉路径里的连续斜杠和 `.`、`..` 段，发送时却保留：请在地址里去掉它们。",
    "sdk-query-order": "@smithy/signature-v4 4.1.4 之前的版本先排序后编码：请升级 SDK。",
  },
};
