import { type Line, lineOf, quote } from "./lines";
import { preflightOf } from "./preflight-words";
import type { Status } from "./status-line";
import type { Exchange, Notice, Quoted, Span } from "./types";
import { hostOf } from "./urls";

/**
 * The sentences in which programs tell of a refused call: with the groups `status`, and `method`, `url`
 * and `path` where the sentence has them. Those that name the URL come first, since a sentence that lies
 * in one that was found already is no other call.
 */
const sentences: readonly RegExp[] = [
  // requests
  /\b(?<status>[45]\d\d) (?:Client|Server) Error: [^\n]{0,200}? for url: (?<url>\w{1,20}:\/\/[^\s'"<>]{1,2000})/dg,
  // httpx
  /\b(?:Client|Server) error '(?<status>[45]\d\d)[^'\n]{0,80}' for url '(?<url>[^'\s]{1,2000})'/dg,
  // urllib3's log
  /(?<url>https?:\/\/[\w.-]{1,253}(?::\d{1,5})?) "(?<method>[A-Z]{3,7}) (?<path>\/[^\s"]{0,2000}) HTTP\/[\d.]{1,4}" (?<status>[45]\d\d)\b/dg,
  /\bClientResponseError: (?<status>[45]\d\d), message=[^\n]{0,200}?, url=(?:URL\()?['"]?(?<url>\w{1,20}:\/\/[^\s'")]{1,2000})/dg,
  /\bRequestInfo\(url=URL\('(?<url>[^'\s]{1,2000})'\), method='(?<method>[A-Z]+)'[^\n]{0,2000}? status=(?<status>[45]\d\d)\b/dg,
  /<ClientResponse\((?<url>\w{1,20}:\/\/[^\s)]{1,2000})\) \[(?<status>[45]\d\d)\b/dg,
  // ky, and axios without more
  /\bRequest failed with status code (?<status>[45]\d\d)(?: [A-Z][A-Za-z ]{0,40}: (?<method>[A-Z]{3,7}) (?<url>\w{1,20}:\/\/\S{1,2000}))?/dg,
  // ofetch
  /\[(?<method>[A-Z]{3,7})\] "(?<url>\w{1,20}:\/\/[^"\s]{1,2000})": (?<status>[45]\d\d)\b/dg,
  // java.net.HttpURLConnection, java.net.http
  /\bServer returned HTTP response code: (?<status>[45]\d\d) for URL: (?<url>\w{1,20}:\/\/\S{1,2000})/dg,
  /\((?<method>[A-Z]{3,7}) (?<url>\w{1,20}:\/\/[^\s)]{1,2000})\) (?<status>[45]\d\d)\b/dg,
  // Spring
  /\b(?<status>[45]\d\d)(?: [A-Z][A-Za-z ]{0,40})? (?:on|from) (?<method>[A-Z]{3,7}) (?:request for )?["']?(?<url>\w{1,20}:\/\/[^\s"']{1,2000})/dg,
  /\b(?:HttpClientErrorException|HttpStatusCodeException|WebClientResponseException)(?:\$\w{1,40})?: (?<status>[45]\d\d)\b/dg,
  // Feign, Retrofit
  /\[(?<status>[45]\d\d)[^\]\n]{0,60}\] during \[(?<method>[A-Z]{3,7})\] to \[(?<url>\w{1,20}:\/\/[^\]\s]{1,2000})\]/dg,
  /\bstatus (?<status>[45]\d\d) reading \w+#\w+/dg,
  /\bHttpException: HTTP (?<status>[45]\d\d)\b/dg,
  // Guzzle
  /`(?<method>[A-Z]{3,7}) (?<url>\w{1,20}:\/\/[^`\s]{1,2000})` resulted in a `(?<status>[45]\d\d)\b/dg,
  // PHP's streams, Symfony
  /\((?<url>https?:\/\/[^\s)]{1,2000})\): [Ff]ailed to open stream: HTTP request failed! HTTP\/[\d.]+ (?<status>[45]\d\d)\b/dg,
  /\bHTTP(?:\/[\d.]+)? (?<status>[45]\d\d) {1,2}(?:[A-Z][A-Za-z ]{0,40} )?returned for "(?<url>[^"\s]{1,2000})"/dg,
  // Ktor
  /\bClient request\((?<method>[A-Z]{3,7}) (?<url>\w{1,20}:\/\/[^\s)]{1,2000})\) invalid: (?<status>[45]\d\d)\b/dg,
  // reqwest
  /\bHTTP status (?:client|server) error \((?<status>[45]\d\d)[^)\n]{0,60}\) for url \((?<url>\w{1,20}:\/\/[^\s)]{1,2000})\)/dg,
  /\bkind: Status\((?<status>[45]\d\d)(?:, [^)\n]{0,60})?\), url: (?:Some\()?"?(?<url>\w{1,20}:\/\/[^\s")]{1,2000})/dg,
  // Foundation, Amplify and Alamofire on Apple's systems
  /\{ URL: (?<url>\w{1,20}:\/\/[^\s}]{1,2000}) \} \{ Status Code: (?<status>[45]\d\d)\b/dg,
  /\b[Hh]ttpStatusError\(statusCode: (?<status>[45]\d\d)\b/dg,
  /\bHTTP response status code is \[(?<status>[45]\d\d)\]/dg,
  /\bResponse status code was unacceptable: (?<status>[45]\d\d)\b/dg,
  // npm
  /\b(?<status>[45]\d\d) [A-Z][A-Za-z ]{0,40} - (?<method>[A-Z]{3,7}) (?<url>https?:\/\/\S{1,2000})/dg,
  // the AWS SDKs: Java 1 and 2, Go 1 and 2
  /\bStatus Code: (?<status>[45]\d\d)[;,] /dg,
  /\bresponse error StatusCode: (?<status>[45]\d\d)\b/dg,
  /^[ \t]{0,80}status code: (?<status>[45]\d\d), request id:/dgm,
  // .NET
  /\bdoes not indicate success: (?<status>[45]\d\d)\b/dg,
  /\bStatusCode: (?<status>[45]\d\d), ReasonPhrase:/dg,
  /\bremote server returned an error: \((?<status>[45]\d\d)\)/dg,
  // PowerShell, in the words of any language
  /\b(?:Invoke-(?:WebRequest|RestMethod)|iwr|irm) ?: [^(\n]{1,200}\((?<status>[45]\d\d)\)/dgi,
  // Go's net/http
  /\bStatusCode:(?<status>[45]\d\d) Proto:/dg,
  // Ruby
  /\bserver responded with status (?<status>[45]\d\d)\b/dg,
  /#<Net::HTTP\w{1,40} (?<status>[45]\d\d)\b/dg,
  /: (?<status>[45]\d\d) [A-Z][A-Za-z ]{0,40} \((?:OpenURI|RestClient)::\w+\)/dg,
  /\bRestClient::\w{1,40}: (?<status>[45]\d\d)\b/dg,
  // Dio
  /\bDio(?:Error|Exception)\b[^\n]{0,300}?\bstatus code of (?<status>[45]\d\d)\b/dg,
  /\bHttp status error \[(?<status>[45]\d\d)\]/dg,
  // urllib, got, superagent, Apollo, the generators of OpenAPI, curl -f and git
  /\bHTTP Error (?<status>[45]\d\d): /dg,
  /\bResponse code (?<status>[45]\d\d) \(/dg,
  /\bcannot [A-Z]{3,7} \S{1,200} \((?<status>[45]\d\d)\)/dg,
  /\bUnexpected response code:? (?<status>[45]\d\d)\b(?: for (?<url>https?:\/\/[^\s"]{1,2000}))?/dg,
  /\bReceived status code (?<status>[45]\d\d)\b/dg,
  /\bApiException: \((?<status>[45]\d\d)\)/dg,
  /\brequested URL returned error: (?<status>[45]\d\d)\b/dg,
  // .NET's log, hurl, Gatling, Step Functions
  /\bHTTP request (?<method>[A-Z]{3,7}) (?<url>https?:\/\/\S{1,2000})[\s\S]{0,1000}?\bHTTP response headers after [\d.,]{1,20}ms - (?<status>[45]\d\d)\b/dg,
  /\| (?<method>[A-Z]{3,7}) (?<url>https?:\/\/\S{1,2000})[\s\S]{0,400}?\bactual value is <(?<status>[45]\d\d)>/dg,
  /\bstatus\.find\.is\(\d{3}\), (?:but actually )?found (?<status>[45]\d\d)\b/dg,
  /\b(?:States\.Http\.StatusCode|ApiGateway)\.(?<status>[45]\d\d)\b/dg,
  // a method and a URL, and a status behind or before them, as most programs print a call on one line
  /\b(?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?: (?:request (?:to |for )?|on |to |resource ){0,2}|, uri=)["'`<]?(?<url>https?:\/\/[^\s"'`<>,]{1,2000})[^\n]{0,80}?(?<![\w.:/-])(?<status>403)(?![\w/-]|[.:]\d)/dg,
  /(?<![\w.:/-])(?<status>403)(?![\w/-]|[.:]\d)(?:(?!https?:)[^\n]){0,60}?\b(?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?:request (?:to |for )?)?["'`<]?(?<url>https?:\/\/[^\s"'`<>,)]{1,2000})/dg,
  /(?<![\w.:/-])(?<status>403)(?:,? message='[^'\n]{0,80}', url=|:? (?:(?:for|from|at|on|when calling|calling|fetching) )?(?:url:? )?)['"]?(?<url>https?:\/\/[^\s"'`<>,)]{1,2000})/dg,
  // wget, and busybox's
  /--\d{4}-\d\d-\d\d \d\d:\d\d:\d\d-- {1,3}(?<url>https?:\/\/\S{1,2000})(?:\r?\n(?!--)[^\n]{0,400}){0,12}?\r?\n[^\n]{0,20} awaiting response\.\.\. (?<status>[45]\d\d)\b/dg,
  /^(?<url>https?:\/\/\S{1,2000}):\r?\n[\d :-]{0,24}ERROR (?<status>[45]\d\d): /dgm,
  /\bserver returned error: HTTP\/[\d.]{1,4} (?<status>[45]\d\d)\b/dg,
  // Postman's console, a cell on each line, and Newman
  /(?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s{1,8}(?<url>https?:\/\/\S{1,2000})\r?\n\s{0,8}(?<status>[45]\d\d)(?:\r?\n[\d.]{1,12} m?s$| [A-Z][^\n★]{0,60} ★ )/dgm,
  // the status on the line below
  /^[ \t<>=-]{0,6}(?:request: ?)?(?<method>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]{1,4}(?<url>https?:\/\/\S{1,2000})\r?\n(?:\r?\n)?[ \t<>=-]{0,6}(?:(?:(?:http|server|api)[ _-]?)?(?:response|answer|reply|result|status|code|got|received|returned)(?:[ _-]?(?:status|code)){0,2}(?:[ \t]?[:=])?[ \t]{1,3})?(?:HTTP(?:\/[\d.]{1,3})? )?(?<status>403)(?: (?!(?:m?s|bytes|times|requests|calls)\b)\(?[A-Z][A-Za-z' -]{1,40}\)?)?[ \t]{0,9}$/dgim,
  // a status by its name
  /(?<!completed with )\b(?:http[_ ]?)?(?:response[_ ]|status)(?:[_ -]?code)?["']?(?: {0,20}(?:=>?|:|was|is) ?| )(?:Int)?\(?["']?(?<status>403)(?![\w/-]|[.:]\d)/dgi,
  /\b(?:result|outcome|answer|reply|response|(?:it|API|server|call|request|endpoint|URL) returns)(?: ?(?:=>?|:|->|→) ?| (?:was|is) (?:an? )?| )(?:HTTP )?["']?(?<status>403)(?![\w/-]|[.:]\d|,\d{3}| (?:rows|items|records|results|hits|times|calls|requests|ms|bytes|lines)\b)/dgi,
];

/** Those about opening a WebSocket. */
const handshakes: readonly RegExp[] = [
  // aiohttp
  /\bWSServerHandshakeError: (?<status>[45]\d\d), message=[^\n]{0,200}?, url=(?:URL\()?['"]?(?<url>\w{1,20}:\/\/[^\s'")]{1,2000})/dg,
  // WebSocket clients: ws, browsers, websocket-client, websockets, OkHttp, .NET, Go, Java, Rust
  /\bUnexpected server response: (?<status>[45]\d\d)\b/dg,
  /\bWebSocket [^\n]{0,2000}?\bUnexpected response code: (?<status>[45]\d\d)\b/dg,
  /\bHandshake status (?<status>[45]\d\d)\b/dg,
  /\bserver rejected WebSocket connection: HTTP (?<status>[45]\d\d)\b/dg,
  /\bExpected HTTP 101 response but was '(?<status>[45]\d\d)\b/dg,
  /\bstatus code '(?<status>[45]\d\d)' when status code '101' was expected/dg,
  /\bresponse status code 101 but got (?<status>[45]\d\d)\b/dg,
  /\bUnexpected HTTP response status code (?<status>[45]\d\d)\b/dg,
  /\bWebSocket(?:Exception|Error)?\b[^\n]{0,120}\bHTTP error: (?<status>[45]\d\d)\b/dg,
];

const forms = [...sentences, ...handshakes];

// a sentence stands at the top of what an error prints, or at its foot
const LONGEST_SEARCHED = 100_000;

const MOST_CALLS = 100;
/** Of one form; who repeats one so often says no more with the rest. */
const MOST_SENTENCES = 1_000;

interface Found extends Span {
  readonly status: Status;
  readonly method: Quoted | undefined;
  readonly target: Quoted | undefined;
  readonly handshake: Quoted | undefined;
}

/** A program says of one call the same twice or thrice: at the top of what an error prints, and below. */
const OFTEN = 4;

/**
 * The refused calls that sentences of a range tell of: a status, and where the sentence has them the
 * URL and the method. A sentence that is repeated tells of one call.
 */
export function findMentions(text: string, range: Span): readonly Exchange[] {
  return readMentions(text, range).calls;
}

/** The same, with notices where sentences were taken for one, or were too many. */
export function readMentions(
  text: string,
  { start, end }: Span,
): { readonly calls: readonly Exchange[]; readonly notices: readonly Notice[] } {
  const ranges =
    end - start <= 2 * LONGEST_SEARCHED
      ? [{ start, end }]
      : [
          { start, end: start + LONGEST_SEARCHED },
          { start: end - LONGEST_SEARCHED, end },
        ];
  const found = ranges
    .flatMap((range) => outermost(findSentences(text, range)))
    .sort((a, b) => a.start - b.start);
  const calls: Found[] = [];
  const times: number[] = [];
  let left = 0;
  for (const one of found) {
    const same = calls.findIndex((other) => isSameCall(one, other));
    const known = calls[same];
    if (known) {
      calls[same] = joinFound(known, one);
      times[same] = (times[same] ?? 0) + 1;
    } else if (calls.length < MOST_CALLS) {
      calls.push(one);
      times.push(1);
    } else left += 1;
  }
  const repeated = times
    .filter((count) => count >= OFTEN)
    .map((of): Notice => ({ id: "repeats-itself", counts: { read: 1, of } }));
  const many: Notice = {
    id: "many-sentences",
    counts: { read: MOST_CALLS, of: MOST_CALLS + left },
  };
  return { calls: calls.map(toExchange), notices: left > 0 ? [...repeated, many] : repeated };
}

function findSentences(text: string, range: Span): readonly Found[] {
  const part = text.slice(range.start, range.end);
  if (!/\b[45]\d\d\b/.test(part)) return [];
  const found: Found[] = [];
  for (const pattern of forms) {
    // not by `matchAll`, which copies the pattern: a log has thousands of parts that most do not match
    pattern.lastIndex = 0;
    for (let count = 0; count < MOST_SENTENCES; count += 1) {
      const match = pattern.exec(part);
      if (match === null) break;
      const one = toFound(text, match, range.start);
      if (one !== undefined)
        found.push(
          handshakes.includes(pattern)
            ? { ...one, handshake: quote(text, one.start, one.end) }
            : one,
        );
    }
  }
  return found;
}

/** A sentence of a part that begins at an offset of the text. */
function toFound(text: string, match: RegExpExecArray, offset: number): Found | undefined {
  const at = (name: string): Line | undefined => {
    const [from, to] = match.indices?.groups?.[name] ?? [];
    return from === undefined || to === undefined
      ? undefined
      : lineOf(text, offset + from, offset + to);
  };
  const [status, method, url, path] = [at("status"), at("method"), at("url"), at("path")];
  if (status === undefined) return undefined;
  const start = offset + match.index;
  return {
    start,
    end: start + match[0].length,
    status: { code: Number(status.text), span: { start: status.start, end: status.end } },
    method: method && preflightOf(text, quote(text, method.start, method.end)),
    target: url && (path ? joinPath(url, path) : withoutStop(quote(text, url.start, url.end))),
    handshake: undefined,
  };
}

// sentences lie in each other: `HttpClientErrorException: 403 Forbidden on GET request for ...`
function outermost(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
    else kept[kept.length - 1] = { ...joinFound(last, one), end: Math.max(last.end, one.end) };
  }
  return kept;
}

function joinPath(url: Line, path: Line): Quoted {
  const value = `${url.text.replace(/:(?:443|80)$/, "")}${path.text}`;
  return { value, span: { start: url.start, end: path.end } };
}

function withoutStop({ value, span }: Quoted): Quoted {
  const bare = value.replace(/[.,:;]{1,8}$/, "");
  return { value: bare, span: { start: span.start, end: span.start + bare.length } };
}

function isSameCall(one: Found, other: Found): boolean {
  const isSame = (a: string | undefined, b: string | undefined) =>
    a === undefined || b === undefined || a === b;
  return (
    one.status.code === other.status.code &&
    isSame(one.target?.value, other.target?.value) &&
    isSame(one.method?.value, other.method?.value)
  );
}

function joinFound(one: Found, other: Found): Found {
  return {
    ...one,
    method: one.method ?? other.method,
    target: one.target ?? other.target,
    handshake: one.handshake ?? other.handshake,
  };
}

function toExchange({ start, end, status, method, target, handshake }: Found): Exchange {
  const host = target && hostOf(target);
  const hasRequest = method !== undefined || target !== undefined;
  const request = {
    ...(method ? { method } : {}),
    ...(target ? { target } : {}),
    ...(host ? { host } : {}),
    headers: [],
    isWholeHead: false,
  };
  return {
    kind: "exchange",
    ...(hasRequest ? { request } : {}),
    response: { status, headers: [], isWholeHead: false },
    connection: handshake ? [handshake] : [],
    span: {
      start: Math.min(start, method?.span.start ?? start, target?.span.start ?? start),
      end: Math.max(end, method?.span.end ?? end, target?.span.end ?? end),
    },
  };
}
