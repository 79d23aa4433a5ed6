import { quote } from "./lines";
import type { Quoted } from "./types";

const URL =
  /\b(?:https?|wss?):\/\/(?:<[^<>\s/]{1,40}>|\[hidden(?:-\d+)?\]|\{[^{}\s]{0,40}\}|[^\s"'`<>[\]{}\\),;…])+/g;
/** What ends a URL in a text that is written without blanks. */
const WIDE = /[，。；！？、（）「」『』【】]/;
const LAST_LABEL = /\.(?:com|net|org|io|cn|dev|app|ai|aws|cloud|co|eu|uk|de|jp)(?![\w-])/i;
const HOST =
  /(?<![\w.@/-])(?:[a-z0-9*](?:[a-z0-9-]{0,62})\.){2,8}(?:com|net|org|io|cn|dev|app|ai|aws|cloud|co|eu|uk|de|jp)(?:\.[a-z]{2})?(?![\w-]|\.\w)/gi;

/** The absolute URLs of a range of the text, and the host names that stand alone, in order. */
export function findUrls(text: string, start: number, end: number): readonly Quoted[] {
  const part = text.slice(start, end);
  const urls = [...part.matchAll(URL)].map((found) => {
    const [url = ""] = found[0].split(WIDE, 1);
    const value = url.replace(/[.:!?*]{1,40}$/, "");
    return quote(text, start + found.index, start + found.index + value.length);
  });
  const named = LAST_LABEL.test(part) ? [...part.matchAll(HOST)] : [];
  const hosts = named
    .filter(
      ({ 0: name, index }) =>
        !isPrincipal(name, part.slice(Math.max(0, index - 60), index)) &&
        !(REGISTRY.test(name) && part[index + name.length] === "/"),
    )
    .map((found) => quote(text, start + found.index, start + found.index + found[0].length));
  return [...urls, ...hosts.filter((host) => !isInside(host, urls))].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

/** A service that may take a role is named as a host is. */
function isPrincipal(name: string, before: string): boolean {
  return /^[a-z0-9-]{2,40}\.amazonaws\.com$/.test(name) && PRINCIPAL.test(before);
}

/** An image's name begins with its registry's. */
const REGISTRY = /\.dkr\.ecr(?:-fips)?\.[a-z0-9-]{5,30}\.amazonaws\.com/i;

const PRINCIPAL =
  /(?:ServicePrincipal(?:\.Builder\.create)?\(\s{0,9}|\bServices?["']?\s{0,3}[:=]\s{0,9}\[?\s{0,9}-?\s{0,3}|\bidentifiers\s{0,9}=\s{0,9}\[\s{0,9})["'`]?$/;

// both lists are in order, so a binary search would do; hosts outside URLs are few
function isInside(host: Quoted, urls: readonly Quoted[]): boolean {
  let low = 0;
  let high = urls.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const url = urls[middle];
    if (!url) return false;
    if (host.span.start < url.span.start) high = middle - 1;
    else if (host.span.start >= url.span.end) low = middle + 1;
    else return true;
  }
  return false;
}

/** The host of an absolute URL, without port; undefined for an origin-form target. */
export function hostOf(url: Quoted): Quoted | undefined {
  const found =
    /^[a-z][a-z0-9+.-]{0,20}:\/\/(?:[^/?#\s]{0,400}@)?(\[[0-9a-f:.]+\]|[^/?#:\s]+)/i.exec(
      url.value.slice(0, 1000),
    );
  const host = found?.[1];
  if (!found || !host) return undefined;
  // the span of a value in quotes may have them in it
  const quotes = url.span.end - url.span.start === url.value.length + 2 ? 1 : 0;
  const start = url.span.start + quotes + found[0].length - host.length;
  return { value: host, span: { start, end: start + host.length } };
}

/** `"/prod/items"`, `${BASE}/prod/items`, and a path of an OpenAPI document. */
const PATH_APART = new RegExp(
  [
    String.raw`(?:["'\x60]|\}{1,2})\/[\w$@{][^\s"'\x60]{0,200}`,
    String.raw`^[ \t]{0,40}\/[\w{][^\s:]{0,200}:[ \t]*$`,
    // of no file on somebody's disk
    String.raw`(?:^|[\s|)=:(])\/(?!(?:usr|var|home|Users|app|opt|tmp|etc|root|builds?|node_modules|lib|src|proc|dev|bin)\/)[A-Za-z@{][\w@{}$-]{0,60}(?:\/[\w@{}$.:~+-]{1,100}){0,9}\/?(?=[\s"'\x60|,;)?]|$)`,
    // without a slash before it, and of no type of a body
    String.raw`["'](?!(?:application|text|image|audio|video|multipart|font|model)\/)[a-z][\w-]{1,30}\/[\w{}:-]{1,60}(?:\/[\w{}:-]{1,60}){0,6}["']`,
    // Karate's
    String.raw`^[ \t*]{0,6}path ["'][\w-]{1,60}["']`,
  ].join("|"),
  "m",
);
const AROUND_BASE = 1_200;

/** Settings of nginx, Apache and Caddy for where a call goes on. */
const PASSED_ON = String.raw`\b(?:proxy_pass|reverse_proxy|set \$\w{1,40}|ProxyPass(?:Reverse|Match)?(?:\s{1,9}\S{1,80})?|RewriteRule\s{1,9}\S{1,80})\s{1,9}`;
const ENDS_PASSED_ON = new RegExp(`${PASSED_ON}["'\`]?$`, "i");

/** True for a URL that a server's settings pass calls on to: its caller called the server. */
export function isPassedOn(text: string, { span }: Pick<Quoted, "span">): boolean {
  return ENDS_PASSED_ON.test(text.slice(Math.max(0, span.start - 120), span.start));
}

/** Names of settings for it, what passes calls on, and the words of Google Apps Script, which leaves every path out. */
const BASE_NAMED = new RegExp(
  `(?:${[
    // what else has such a name is what was called: "the endpoint https://..."
    String.raw`(?<!\b(?:the|this|that|my|our|an?|call(?:s|ed|ing)?|hit(?:s|ting)?|invok(?:e[sd]?|ing)|request(?:ed)?) )\b(?:base|root|server|service|back-?end|gateway|api[_ -]?endpoint|endpoint|target|host|origin|upstream)[_ -]{0,3}(?:url|uri|address|endpoint|host)?["'\`]?(?:\s{0,3}[:=(]{1,2}\s{0,3}|\s{1,3}(?:is|set to|=>)\s{1,3}|\s{1,24})`,
    String.raw`\b(?:my|our|the|its) (?:base|root|service|server) (?:url|uri|address) (?:is |= ?|: ?)`,
    String.raw`\b[A-Z][A-Z0-9_]{0,40}(?:URL|URI|ENDPOINT|HOST|BASE)["'\`]?\s{0,3}[:=]\s{0,3}`,
    // of several words, joined: `orders.url`, `service-url`, `apiUrl`
    String.raw`\b[A-Za-z]\w{0,40}(?:[._-][Uu]r[il]|U(?:ri|RI|rl|RL)|Endpoint|BaseAddress)["'\`]?(?:\s{0,3}[:=(]{1,2}\s{0,3}|\s{2,24})`,
    String.raw`\buri\s{1,20}=\s{1,3}`,
    String.raw`\bRequest failed for `,
    PASSED_ON,
    String.raw`-\s{1,3}url:\s{1,3}`,
    String.raw`\bname:\s[^\n]{1,80}\n\s{0,12}url:\s{1,3}`,
  ].join("|")})(?:new Ur[il]\\()?["'\`(<]{0,2}$`,
  "i",
);

/** True for a URL without a path that settings or code put one behind, or that a program cut: no call went there. */
export function isBaseUrl(text: string, { value, span }: Quoted): boolean {
  const around = Math.max(0, span.start - AROUND_BASE);
  return (
    /^\w{2,5}:\/\/[^/?#]{1,300}\/?$/.test(value) &&
    (PATH_APART.test(text.slice(around, span.end + AROUND_BASE)) ||
      BASE_NAMED.test(text.slice(Math.max(0, span.start - 120), span.start)) ||
      isOfVariable(text, span.start))
  );
}

/** That a variable stands for it which is used behind it: with what was called the command shows. */
function isOfVariable(text: string, start: number): boolean {
  const name = VARIABLE_NAME.exec(text.slice(Math.max(0, start - 120), start))?.groups?.name;
  if (name === undefined) return false;
  const behind = text.slice(start, start + USED_WITHIN);
  const uses = [`$${name}`, `\${${name}}`, `$env:${name}`, `%${name}%`, `{{${name}}}`];
  return uses.some((use) => behind.includes(use));
}

const VARIABLE_NAME =
  /(?<![\w-])(?<name>[A-Za-z_]\w{0,60})["']?(?:[ \t]{0,3}:?[=:][ \t]{0,3}|[ \t])["'`]?$/;
const USED_WITHIN = 4_000;

// this machine, and addresses of manuals, of schemas, and of what programs are made of
const NOT_CALLED =
  /^\w{2,5}:\/\/(?:localhost\b|127\.|docs?\.|developer\.|www\.w3\.org|json-schema\.org|schema\.|(?:www\.)?github\.com|stackoverflow\.com|nodejs\.org|axios-http\.com)/i;

/** A file that Amazon S3 keeps, such as a template, a package or a picture. */
const STORED =
  /^https?:\/\/(?:[\w.-]{1,100}\.)?s3[.-][^?#]{1,500}\.(?:ya?ml|zip|template|tgz|gz|jar|whl|js|css|map|png|jpe?g|gif|svg|pdf|mp4|ico)(?:[?#]|$)/i;

/** Settings of a program, and not what it called. */
const SETTING =
  /\b(?:endpoint[-_]?ur[il]["']?\s{0,3}[=: ]|(?:iss(?:uer)?|authority|audience|jwks_?ur[il]|redirect_?(?:ur[il]|sign_?(?:in|out))?|(?:callback|logout|login)_?ur[il]s?|(?:allow(?:ed)?_?)?origins?)["'\])]{0,2}\s{0,3}(?:=>|[=:(]))\s{0,3}\[?["'`]?$/i;
/** What an API of the CDK sends requests on to. */
const INTEGRATION = /\bHttp(?:Url|Proxy)?Integration\([^()\n]{0,60}["'`]$/;
const ASSIGNED_LOGIN = /\.amazoncognito\.com\b|\/\/cognito-id[a-z]{0,8}\./i;

/** True for a URL that a text names and that is no API's, or that stands in settings. */
export function isNamedAlone(text: string, { value, span }: Quoted): boolean {
  const before = text.slice(Math.max(0, span.start - 60), span.start);
  return (
    NOT_CALLED.test(value) ||
    STORED.test(value) ||
    SETTING.test(before) ||
    INTEGRATION.test(text.slice(Math.max(0, span.start - 100), span.start)) ||
    (ASSIGNED_LOGIN.test(value) && /\w["']?\s{0,3}[=:]\s{0,3}["'`]$/.test(before))
  );
}

const NEAR = 60;
const LONGEST_CALL = 500;
// with a group to remember, engines make no copies of all that follows a repetition, which take ten times as long to compile
const WORKS_AFTER =
  /^[)\]"'`>*]{0,4}\s{0,3}(?:[-–—:→(=>|[]{1,3}\s{0,3})?(?:,\s{0,3})?(?:[✓✔✅☑]\s{0,3})?(?:(it|this|that|everything|then|all|the (?:call|request|same call)|directly|itself|still|just|always|also|alone|endpoint|url)\s){0,3}(?:(?:is )?work(?:s|ed|ing)\b|succeed(?:s|ed)\b|(?:(?:returns?|gives?|answers?|responds?)(?: with)?(?: an?)? |HTTP\/[\d.]{1,3}["']? |up\s?\(|(?:http_?|response_?|status_?)?(?:status|code)["']?\s?[:=]?\s?["']?)?(?:HTTP )?20[0-6]\b|(?:returns?|gives?|serves?|shows?|loads?) (?:(the|an?|my|our|valid|correct|expected) ){0,2}(?:HTML|JSON|XML|(?:home)?page|site|data|content)\b|(?:is|are) (?:fine|ok)\b|直接?访问正常|正常)/i;
const WORKS_BEFORE =
  /(?<!n['’]t |not |never |no longer )\b(?:work(?:s|ed|ing)|succeed(?:s|ed)|200|fine)\b[^.;,\n]{0,20}\b(?:on|with|via|through|at|for|from|against|using|calling|calls?|to)\s{1,3}["'`(<*]{0,3}$|(?<!n['’]t |not |never |no longer |to |should |must |would |used to |n[o']t ?)\b(?:work(?:s|ed|ing)|succeed(?:s|ed)|success(?:ful)?|fine|ok(?:ay)?)(?: (?:URL|one|link|call|path|endpoint|address|request|example|version|variant)s?)?(?: (?:is|was|with|for))?[ \t*_]{0,3}[:：][ \t*_]{0,4}(?:\n\s{0,6})?(?:[-*•] )?(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|curl(?: -\w{1,4}){0,3}) )?["'`(<*]{0,3}$/i;

/** What follows the URL of a call at a prompt that prints what came of it: `In [2]`, `Out[2]: 200`. */
const PRINTED_BELOW =
  /^["'][^\n]{0,160}\)(?:\.\w{1,20})?[ \t]{0,9}\n(?:\s{0,9}\.\.\.:?[^\n]{0,80}\n){0,2}(?:Out ?\[\d{1,5}\]: ?)?(?:\(?20[0-6]\b|<Response \[20[0-6]\]>)/;

/** In all of them. */
const MAY_WORK =
  /work|succeed|20[0-6]\b|(?:return|give|serve|show|load)s? |(?:is|are) (?:fine|ok)|正常/i;

/** The words behind a call that say that it succeeds. */
export function wordsOfSuccess(after: string): string | undefined {
  const near = after.slice(0, NEAR);
  return MAY_WORK.test(near) ? WORKS_AFTER.exec(near)?.[0] : undefined;
}

/** True where the sentence around a URL says that calls to it succeed, as people write who compare two. */
export function isSaidToWork(text: string, { start, end }: Quoted["span"]): boolean {
  return (
    wordsOfSuccess(text.slice(end, end + NEAR)) !== undefined ||
    PRINTED_BELOW.test(text.slice(end, end + LONGEST_CALL)) ||
    WORKS_BEFORE.test(text.slice(Math.max(0, start - NEAR), start))
  );
}

// blanks part the words, so that they are told apart in one way only
const REFUSES_AFTER =
  /^\S{0,200}(?:\s{1,3}(?:[^\s./:]{1,20}|:)){0,8}(?:\s{1,3}|(?<=[→:>=|([]))[[("'`]{0,2}(?:403\b|Forbidden\b)/i;
const REFUSES_BEFORE =
  /(?:\b403\b|\bForbidden\b)[^.;\n]{0,30}\b(?:on|with|via|through|at|for|from|against|using|calling|calls?|to|by)\s{1,3}["'`(<*]{0,3}$/i;

/** True where the sentence around a URL says that calls to it are refused. */
export function isSaidToRefuse(text: string, { start, end }: Quoted["span"]): boolean {
  const line = text.slice(end, end + 2 * NEAR).split("\n", 1)[0] ?? "";
  return (
    REFUSES_AFTER.test(line) || REFUSES_BEFORE.test(text.slice(Math.max(0, start - NEAR), start))
  );
}

/** What stands before a name that is told of and not called: what a domain points to, and what is behind it. */
const TOLD_OF =
  /(?:\b(?:CNAME|alias(?:es)?|origin|upstream|target|backend|behind|in front|points?|pointing|forwards?|proxies|resolves?|logs?)\b[^\n]{0,30}|源站[^\n]{0,10})$/i;

/** True for a name in a text that tells where it stands, and that no call went to it by. */
export function isToldOf(text: string, { value, span }: Quoted): boolean {
  const before = text.slice(Math.max(0, span.start - NEAR), span.start);
  if (/\bhost["'`]?\s?[:=]\s?["'`]?$/i.test(before)) return false;
  const isBare = !value.includes("/") && text[span.end] !== "/";
  return isBare || TOLD_OF.test(before);
}
