/** A source of the same pseudo-random numbers in every run, in [0, 1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Refusal {
  readonly type: string;
  readonly message: string;
  readonly phases: readonly [
    waf: string,
    authenticate: string,
    authorizer: string,
    authorize: string,
  ];
  readonly integration: string;
}

const arn = "arn:aws:execute-api:us-east-1:********3333:abcde12345/prod/GET/orders";

/** One of each gateway response that is a 403, and the integration's own. */
const refusals: readonly Refusal[] = [
  { type: "WAF_FILTERED", message: "Forbidden", phases: ["403", "-", "-", "-"], integration: "-" },
  {
    type: "INVALID_API_KEY",
    message: "Forbidden",
    phases: ["200", "-", "-", "-"],
    integration: "-",
  },
  {
    type: "MISSING_AUTHENTICATION_TOKEN",
    message: "Missing Authentication Token",
    phases: ["200", "-", "-", "-"],
    integration: "-",
  },
  {
    type: "EXPIRED_TOKEN",
    message: "The security token included in the request is expired",
    phases: ["200", "403", "-", "-"],
    integration: "-",
  },
  {
    type: "INVALID_SIGNATURE",
    message:
      "Signature expired: 20260304T100000Z is now earlier than 20260304T101000Z (20260304T101500Z - 5 min.)",
    phases: ["200", "403", "-", "-"],
    integration: "-",
  },
  {
    type: "ACCESS_DENIED",
    message: "User is not authorized to access this resource with an explicit deny",
    phases: ["200", "-", "403", "-"],
    integration: "-",
  },
  {
    type: "ACCESS_DENIED",
    message: `User: arn:aws:sts::111122223333:assumed-role/orders/session is not authorized to perform: execute-api:Invoke on resource: ${arn} because no identity-based policy allows the execute-api:Invoke action`,
    phases: ["200", "200", "-", "403"],
    integration: "-",
  },
  { type: "-", message: "-", phases: ["200", "-", "200", "200"], integration: "403" },
];

const paths = ["/orders", "/orders/{id}", "/orders/{id}/items", "/customers/{id}", "/health"];
const methods = ["GET", "GET", "GET", "POST", "PUT", "DELETE"];

/** The variables of a made-up line, in the order of its columns. */
const variables = [
  "requestId",
  "extendedRequestId",
  "requestTime",
  "ip",
  "userAgent",
  "domainName",
  "stage",
  "httpMethod",
  "resourcePath",
  "status",
  "responseLength",
  "errorResponseType",
  "errorMessage",
  "wafStatus",
  "authenticateStatus",
  "authorizerStatus",
  "authorizeStatus",
  "integrationStatus",
] as const;

type Row = Readonly<Record<(typeof variables)[number], string>>;

/** What the owner of a log calls the variables, in the order of the columns. */
export type Naming = readonly string[];

function naming(names: string): Naming {
  return names.split(" ");
}

/** Names that owners of logs give their columns: the first is the log of `accessLogPieces`. */
export const namings = {
  plain: variables,
  context: naming(
    "context.requestId context.extendedRequestId context.requestTime context.identity.sourceIp context.identity.userAgent context.domainName context.stage context.httpMethod context.resourcePath context.status context.responseLength context.error.responseType context.error.message context.waf.status context.authenticate.status context.authorizer.status context.authorize.status context.integration.integrationStatus",
  ),
  snake: naming(
    "request_id extended_request_id request_time source_ip user_agent domain_name stage_name http_method resource_path http_status response_bytes error_type error_message waf_status authn_status authorizer_status authz_status integration_status",
  ),
  own: naming(
    "rid xid ts addr agent vhost env verb res code size errType errMsg wafCode authnCode authorizerCode authzCode backendCode",
  ),
  foreign: naming(
    "anfrage erweitert zeitpunkt absender programm rechner umgebung verb ziel ergebnis umfang fehlerart fehlertext schutzwall anmeldung pruefer freigabe hintergrund",
  ),
  chinese: naming(
    "请求编号 扩展编号 时间 来源 客户端 域名 环境 方法 资源 状态 长度 错误类型 错误消息 防火墙 认证 授权方 授权 后端",
  ),
  letters: naming("a b c d e f g h i j k l m n o p q r"),
  numbered: variables.map((_, at) => `field${at + 1}`),
} as const satisfies Readonly<Record<string, Naming>>;

const formats = {
  json: (row: Row, names: Naming) =>
    JSON.stringify(Object.fromEntries(variables.map((name, at) => [names[at], row[name]]))),
  csv: (row: Row) =>
    variables
      .map((name) => (/[",]/.test(row[name]) ? `"${row[name].replaceAll('"', '""')}"` : row[name]))
      .join(","),
  logfmt: (row: Row, names: Naming) =>
    variables
      .map(
        (name, at) =>
          `${names[at]}=${/[ "=]/.test(row[name]) ? JSON.stringify(row[name]) : row[name]}`,
      )
      .join(" "),
  clf: (row: Row) =>
    `${row.ip} - - [${row.requestTime}] "${row.httpMethod} ${row.resourcePath} HTTP/1.1" ${row.status} ${row.responseLength} ${row.requestId} ${row.extendedRequestId} ${row.domainName} ${row.stage} "${row.userAgent}" ${row.errorResponseType} "${row.errorMessage}" ${row.wafStatus} ${row.authenticateStatus} ${row.authorizerStatus} ${row.authorizeStatus} ${row.integrationStatus}`,
} as const satisfies Readonly<Record<string, (row: Row, names: Naming) => string>>;

/** The formats in which a stage can write its log. */
export type LogFormat = keyof typeof formats;

/** All of them. */
export const logFormats = ["json", "csv", "logfmt", "clf"] as const satisfies readonly LogFormat[];

/** Those that write the names of the columns too. */
export const namingFormats = ["json", "csv", "logfmt"] as const satisfies readonly LogFormat[];

/** Each format under each of some names; a log without names is the same under all of them, and here once. */
export function namedLogs<N extends keyof typeof namings>(
  names: readonly N[],
): readonly { readonly format: LogFormat; readonly naming: N }[] {
  const isNaming = new Set<LogFormat>(namingFormats);
  return logFormats.flatMap((format) =>
    names.slice(0, isNaming.has(format) ? undefined : 1).map((naming) => ({ format, naming })),
  );
}

/**
 * Made-up lines of a REST API's access log, in pieces of some 64 KB that cut lines anywhere; every
 * fiftieth request is refused. The same requests in every run, in every format and under all names.
 */
export function* accessLogPieces(
  lines: number,
  {
    names = variables,
    format = "json",
  }: { readonly names?: Naming; readonly format?: LogFormat } = {},
): Generator<string> {
  const random = numbers(403);
  const randomCut = numbers(200);
  let piece = format === "csv" ? `${names.join(",")}\n` : "";
  for (let at = 0; at < lines; at += 1) {
    piece += `${formats[format](accessLogRow(at, random), names)}\n`;
    if (piece.length < 65_536) continue;
    const cut = Math.floor(randomCut() * 200);
    yield piece.slice(0, piece.length - cut);
    piece = piece.slice(piece.length - cut);
  }
  yield piece;
}

function accessLogRow(at: number, random: () => number): Row {
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  const refusal = at % 50 === 49 ? refusals[Math.floor(random() * refusals.length)] : undefined;
  const path = paths[Math.floor(random() * paths.length)] ?? "/";
  const [waf, authenticate, authorizer, authorize] = refusal?.phases ?? ["200", "-", "200", "200"];
  const second = Math.floor(at / 50) % 60;
  return {
    requestId: `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`,
    extendedRequestId: `${hex(7)}${hex(8)}=`,
    requestTime: `04/Mar/2026:10:${String(Math.floor(at / 3000) % 60).padStart(2, "0")}:${String(second).padStart(2, "0")} +0000`,
    ip: `203.0.113.${Math.floor(random() * 256)}`,
    userAgent: random() < 0.5 ? "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36" : "curl/8.5.0",
    domainName: "abcde12345.execute-api.us-east-1.amazonaws.com",
    stage: "prod",
    httpMethod: methods[Math.floor(random() * methods.length)] ?? "GET",
    resourcePath: path,
    status: refusal === undefined ? (random() < 0.9 ? "200" : "404") : "403",
    responseLength: String(Math.floor(random() * 4000)),
    errorResponseType: refusal?.type ?? "-",
    errorMessage: refusal?.message ?? "-",
    wafStatus: waf,
    authenticateStatus: authenticate,
    authorizerStatus: authorizer,
    authorizeStatus: authorize,
    integrationStatus: refusal?.integration ?? "200",
  };
}
