import { quote, quotedMethod } from "../lines";
import type { Quoted, Span } from "../types";
import {
  isComment,
  joinPath,
  namesOf,
  readWritten,
  resolvePath,
  type Source,
  type Written,
} from "./written-texts";

/** What code calls, as far as it is written there. */
export interface CalledInCode {
  /** The one URL that it calls, put together of its parts; its span is that of the part with the host. */
  readonly target?: Quoted;
  readonly method?: Quoted;
  /** Where the arguments go on behind that URL, at each place that calls it. */
  readonly ends: readonly number[];
  /** What is before all that a client calls, and no call alone. */
  readonly bases: readonly Span[];
  /** What others than the refused caller call: a backend, a login. */
  readonly elsewhere: readonly Span[];
}

/** A place where code calls, and what it gives. */
interface Site {
  readonly written: Written;
  readonly method?: Quoted;
  /** What sends a GET where nothing else is said. */
  readonly plain?: Quoted;
  readonly end: number;
}

/** Places where code names what it calls, up to there, with the method where they have one. */
const SITES: readonly RegExp[] = [
  // requests.post(, this.http.post<Order>(, client.PostAsync(, restTemplate.postForEntity(
  /(?<receiver>@?[\w$)\]]{1,40})(?:\.|->)(?<verb>get|post|put|patch|delete|head|options)(?:Json|AsJson|FromJson|String|ForObject|ForEntity|Stream|ByteArray){0,2}(?:Async)?(?:<[^<>()\n]{0,60}>)?\(\s{0,20}/gi,
  // Net::HTTP::Post.new(, new HttpPost(, R's POST(
  /\b(?:Net::HTTP::|Http)(?<verb>Get|Post|Put|Patch|Delete|Head|Options)(?:\.new)?\(\s{0,20}/g,
  /(?<![\w@.>])(?<verb>GET|POST|PUT|PATCH|DELETE|HEAD)\(\s{0,20}/g,
  // conn.request("POST", ..., http.NewRequest(http.MethodPost, ...
  /["'](?<verb>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)["'],\s{0,20}(?:url ?= ?)?/g,
  /\b(?:HttpMethod|Method|http)\.(?:Method)?(?<verb>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)(?:\(\))?,\s{0,20}/gi,
  // fetch(, .uri(, -Uri, CURLOPT_URL =>
  /(?:\b(?:fetch|ky|got|axios|superagent|urlopen|curl_init|request|Request|RestRequest|URLRequest)|\.(?:uri|url|exchange))\((?:url: ?)?\s{0,20}/g,
  /\b(?:ajax|axios|request|sendRequest|Request|got|ky)\(\s?\{[^{}]{0,200}?\burl["']?\s?:\s?/g,
  /(?<![\w.])(?=\w{1,40}\.openConnection\()/g,
  /(?:\s-Uri\s{1,3}|\bCURLOPT_URL["']?\s?(?:,|=>)\s?)/gi,
];

/** Interfaces whose annotations are calls; elsewhere a server answers by them. */
const DECLARED = /@FeignClient\b|\bretrofit2?\b|\bRetrofit\b/;
const ANNOTATED =
  /@(?<verb>Get|Post|Put|Patch|Delete|GET|POST|PUT|PATCH|DELETE)(?:Mapping)?\((?:value ?= ?|path ?= ?)?\s{0,20}/g;

/** Where a client is given what is before all that it calls. */
const BASES: readonly RegExp[] = [
  /(?:\bbase_?(?:url|uri|address)|\bprefix_?url|\broot_?url)["']?(?:\s{0,3}(?:=>|[:=(])\s{0,20}|\s(?=["']))/gi,
  /\b(?:HTTPS?Connection|ClientSession|RestClient|WebClient\.create|Faraday\.new|Net::HTTP\.(?:new|start))\(\s{0,20}(?:url: ?)?/g,
  /@FeignClient\([^)\n]{0,200}?\burl ?= ?|\bHttpUser\b[^@]{0,200}?\bhost ?= ?/g,
];

/** Clients that take the host and the path apart. */
const TAKES_PARTS = /\bhttps?\.(?:request|get)\(|\baws4\.sign\(|\bnew HttpRequest\(/;
const HOST_GIVEN = /\bhost(?:name)?["']?\s?:\s?(?=["'`\w])/g;
const PATH_GIVEN = /\bpath(?:name)?["']?\s?:\s?(?=["'`\w])/g;

/** Clients that resolve a path against their base, and do not put it behind. */
const RESOLVING = /\bBaseAddress\s?=|\bbase_uri["']\s?=>|\bClientSession\(|\bRetrofit\b/;
/** A slash in front leaves out the base's path. */
const RESOLVING_SLASH = /\bFaraday\.new\(/;

/** Who answers calls, and who holds values by their names. */
const NO_CLIENT =
  /^(?:@.*|app|router|routes?|server|fastify|mux|nock|mock|headers|params|query|env|environ|os|config|settings|cache|redis|db|storage|localStorage|sessionStorage|map|dict|data|response|res|results?|json|cookies|form|formData|event|request|req|body|item|obj|kwargs|\))$/i;
const ANSWERS =
  /^["'`]?,\s{0,9}(?:async\s?)?(?:function\b|\(?(?:_?req|request|ctx|c|event)\b[^)\n]{0,60}\)?\s?=>)/;

const METHOD_SAID =
  /(?:\bhttp_?method["'\]]{0,3}\s{0,9}(?:=>|[:=])\s{0,9}["'.]|\bmethod["'\]]{0,3}\s{0,9}(?:=>|[:=])\s{0,9}["']|-Method\s{1,3}["']?|\btype["']?\s?:\s?["']|RequestMethod\(\s?["']|CUSTOMREQUEST["']?\s?(?:,|=>)\s?["']|\b(?:HttpMethod|Method)\.|\breq_method\(\s?["']|\bHttp(?=\w{3,7}\(url)|Net::HTTP::|CURLOPT_(?=POST\b["']?\s?(?:,|=>)\s?(?:true|1)\b)|\.(?=(?:get|post|put|patch|delete)\(\)\s{0,40}\.uri\()|\bhttps?\.(?=get\(\s?\{)|(?<=\.(?:uri|url)\([^;\n]{1,300}\s{0,40})\.(?=\w{3,6}\((?!["'])))(?<verb>GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/gi;

/** A call that has no method sends a GET; an object of options that another is spread into may have one. */
const PLAIN_GET =
  /^["'`]?\s{0,9}(?:\)|,\s{0,9}\{(?:(?!\bmethod\b|\.{3}|\bdata\b|\bbody\b)[^}]|\}(?=\s{0,9}[,}])){0,600}\}\s{0,9}\))/;

/** The code of what answers calls. */
const BACKEND =
  /\bexports\.handler\b|\bexport (?:const|(?:default )?async function) handler\b|\bdef (?:lambda_)?handler\(\s?event\b|\bhandleRequest\(|\blambda\.Start\(|\bFunctionHandler\(|\bAPIGateway(?:V2)?(?:Proxy|HTTP)\w{0,20}(?:Event|Request)\b/;
const LOGIN =
  /\.amazoncognito\.com\b|\/\/cognito-id[a-z]{0,8}\.|\/oauth2?\/|\/\.well-known\/|\/\/login\.|\/\/sts\.|\/token(?:$|[/?])/i;
const ITS_NAME = /^https?:\/\/[\w-]{1,100}\.execute-api\./i;
const ITS_STAGE = /^https?:\/\/[\w-]{1,100}\.execute-api\.[^/?#]{1,100}\/([^/?#]{1,128})/i;
const ABSOLUTE = /^https?:\/\/[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?::\d{1,5})?(?:$|[/?#])/i;
/** What code writes an address in; the output of most programs has none of it. */
const MAY_CALL = /["'`]https?:\/\/|\s-Uri\s|\b(?:HTTPS?Connection|Net::HTTP|Uri\.https)\b/i;

const nothing: CalledInCode = { ends: [], bases: [], elsewhere: [] };

/**
 * What the code of a text calls. A URL that stands in code is called where code calls it, and only there: it may
 * be an issuer's, a page's that may call, or of a manual.
 */
export function calledInCode(text: string): CalledInCode {
  if (!text.includes("(") || !(MAY_CALL.test(text) || TAKES_PARTS.test(text))) return nothing;
  const source: Source = { text, names: namesOf(text) };
  const takesParts = TAKES_PARTS.test(text);
  const bases = [...BASES, ...(takesParts ? [HOST_GIVEN] : [])].flatMap((pattern) =>
    basesAt(source, pattern),
  );
  const sites = [
    ...SITES,
    ...(DECLARED.test(text) ? [ANNOTATED] : []),
    ...(takesParts ? [PATH_GIVEN] : []),
  ].flatMap((pattern) => sitesAt(source, pattern, bases.length > 0));
  const whole = sites.filter(({ written }) => ABSOLUTE.test(written.value));
  const below = whole.length > 0 ? [] : sitesBelow(text, bases, sites);
  const isBackend = BACKEND.test(text);
  const own = [...whole, ...below].filter(
    ({ written: { value } }) => (!isBackend || ITS_NAME.test(value)) && !LOGIN.test(value),
  );
  const chosen = onlyTarget(own);
  const written = chosen[0]?.written;
  return {
    ...(written === undefined
      ? {}
      : { target: targetOf(written), ...methodOf(text, chosen, sites) }),
    ends: chosen.map(({ end }) => end),
    bases: bases.map(({ span }) => span),
    elsewhere: whole.filter((site) => !own.includes(site)).map((site) => site.written.span),
  };
}

const NAME = String.raw`[\w.]{1,60}`;

/** `` fetch(`${API}/pets` ``, `requests.get(f"{BASE}/pets"`, `axios.post(base + "/pets"` */
const BELOW_OPEN_BASE = new RegExp(
  String.raw`\b(?:fetch|axios|got|ky|(?:${NAME}\.)?(?<verb>get|post|put|patch|delete))(?:<[^<>()\n]{0,60}>)?\(\s{0,20}(?:f?["'\`]\$?\{(?<inside>${NAME})\}|(?<before>${NAME})\s{0,3}\+\s{0,3}["'\`])(?<path>\/[\w/{}$.-]{0,200})["'\`]`,
  "g",
);

/** The one path that code calls below a base that stands elsewhere, as \`\${API}/pets\`. */
export function calledBelowOpenBase(
  text: string,
): { readonly target: Quoted; readonly method?: Quoted } | undefined {
  if (!text.includes("(")) return undefined;
  const calls = [...text.matchAll(BELOW_OPEN_BASE)].filter(({ index }) => !isComment(text, index));
  const found = calls.map(({ 0: whole, index, groups }) => {
    const { verb, inside, before, path = "" } = groups ?? {};
    const end = index + whole.length;
    const target = { ...quote(text, index, end), value: `\${${inside ?? before}}${path}` };
    const said = saidMethods(text.slice(end, end + NEAR))[0];
    if (verb !== undefined) {
      const start = index + whole.indexOf(verb);
      return { target, method: quotedMethod(text, start, verb) };
    }
    const span = said && { start: end + said.span.start, end: end + said.span.end };
    return { target, ...(span ? { method: { ...said, span } } : {}) };
  });
  const [first] = found;
  const isOne = found.every(
    ({ target, method }) =>
      target.value === first?.target.value && method?.value === first.method?.value,
  );
  return isOne ? first : undefined;
}

/**
 * The base of a client whose stage its calls leave out: `/orders`, or `orders` below a base without a slash at its end,
 * as C#'s HttpClient, Guzzle, Retrofit, aiohttp and Faraday resolve them.
 */
export function lostStage(text: string): Span | undefined {
  if (!RESOLVING.test(text) && !RESOLVING_SLASH.test(text)) return undefined;
  const { target, bases } = calledInCode(text);
  const base = bases.find(
    ({ start, end }) => start === target?.span.start && end === target.span.end,
  );
  const stage = base && ITS_STAGE.exec(text.slice(base.start, base.end))?.[1];
  const called = ITS_STAGE.exec(target?.value ?? "")?.[1];
  return stage === undefined || called === stage ? undefined : base;
}

/** Where the code of a backend calls others. */
export function calledByBackend(text: string): readonly Span[] {
  return BACKEND.test(text) ? calledInCode(text).elsewhere : [];
}

/** The sites that call the one place, or API Gateway's own name where others are called too. */
function onlyTarget(calls: readonly Site[]): readonly Site[] {
  const places = new Set(calls.map(({ written }) => written.value));
  if (places.size <= 1) return calls;
  const its = calls.filter(({ written }) => ITS_NAME.test(written.value));
  return its.length < calls.length ? onlyTarget(its) : [];
}

function sitesAt(source: Source, pattern: RegExp, hasBase: boolean): readonly Site[] {
  const { text } = source;
  return [...text.matchAll(pattern)].flatMap((found): readonly Site[] => {
    const { receiver, verb } = found.groups ?? {};
    const at = found.index + found[0].length;
    const written = readWritten(source, at);
    if (written === undefined || isComment(text, found.index)) return [];
    if (!mayBeCalled(written.value, receiver, hasBase)) return [];
    const { end } = written;
    if (receiver !== undefined && ANSWERS.test(text.slice(end, end + 100))) return [];
    if (verb === undefined) {
      const plain = quote(text, found.index, at);
      return [isPlainGet(text, found, end) ? { written, plain, end } : { written, end }];
    }
    const start = found.index + found[0].lastIndexOf(verb);
    return [{ written, method: quotedMethod(text, start, verb), end }];
  });
}

/** True for a URL, and for a path that is given to a client, as far as its name tells. */
function mayBeCalled(value: string, receiver: string | undefined, hasBase: boolean): boolean {
  if (ABSOLUTE.test(value)) return true;
  const isPath = /^\/[\w{]/.test(value) || (hasBase && isSegment(value));
  return isPath && (receiver === undefined || !NO_CLIENT.test(receiver));
}

/** `orders`, as clients take it whose base ends in a slash. */
function isSegment(value: string): boolean {
  return /^[a-z][\w-]{0,80}(?:\/[\w{}.-]{1,80}){0,8}\/?$/.test(value);
}

function isPlainGet(text: string, found: RegExpExecArray, end: number): boolean {
  if (!/^(?:fetch|ky|got|axios|urlopen)\(/.test(found[0])) return false;
  return PLAIN_GET.test(text.slice(end, end + 800));
}

function basesAt(source: Source, pattern: RegExp): readonly Written[] {
  return [...source.text.matchAll(pattern)].flatMap((found) => {
    const written = readWritten(source, found.index + found[0].length);
    if (written === undefined || isComment(source.text, found.index)) return [];
    const value = ABSOLUTE.test(written.value) ? written.value : `https://${written.value}`;
    return ABSOLUTE.test(value) ? [{ ...written, value }] : [];
  });
}

/** What is called below the one base. */
function sitesBelow(
  text: string,
  bases: readonly Written[],
  sites: readonly Site[],
): readonly Site[] {
  const [base, ...others] = bases;
  if (base === undefined || others.some(({ value }) => value !== base.value)) return [];
  return sites.map((site) => {
    const { value: path } = site.written;
    const isResolved = RESOLVING.test(text) || (RESOLVING_SLASH.test(text) && path.startsWith("/"));
    const value = isResolved ? resolvePath(base.value, path) : joinPath(base.value, path);
    return { ...site, written: { ...base, value } };
  });
}

function targetOf({ value, span }: Written): Quoted {
  const query = value.indexOf("?");
  // of a query that code alone knows nothing can be handed on
  const isOpen = query >= 0 && value.includes("{", query);
  return { value: isOpen ? value.slice(0, query) : value, span };
}

/** By the words of the call itself, else by what is said in its code, else by what its client sends. */
function methodOf(
  text: string,
  chosen: readonly Site[],
  all: readonly Site[],
): Pick<CalledInCode, "method"> {
  const own = chosen.flatMap(({ method }) => method ?? []);
  if (own.length > 0) return onlyMethod(own);
  const said = saidMethods(text).filter(
    ({ span }) => chosen.length === all.length || chosen.some((site) => isOf(site, span, all)),
  );
  if (said.length > 0) return onlyMethod(said);
  const plain = chosen.flatMap((site) => site.plain ?? []);
  return onlyMethod(
    plain.length < chosen.length ? [] : plain.map((one) => ({ ...one, value: "GET" })),
  );
}

/** True for what stands behind a call, and before the next. */
function isOf({ end }: Site, { start }: Span, all: readonly Site[]): boolean {
  return start > end && start < end + NEAR && !all.some((one) => one.end > end && one.end < start);
}

const NEAR = 400;

function saidMethods(text: string): readonly Quoted[] {
  return [...text.matchAll(METHOD_SAID)].map((found) => {
    const verb = found.groups?.verb ?? "";
    return quotedMethod(text, found.index + found[0].length - verb.length, verb);
  });
}

function onlyMethod(methods: readonly Quoted[]): Pick<CalledInCode, "method"> {
  const [first] = methods;
  const isOne = methods.every(({ value }) => value === first?.value);
  return first !== undefined && isOne ? { method: first } : {};
}
