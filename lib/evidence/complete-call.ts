import { type CalledInCode, calledBelowOpenBase, calledInCode } from "./code/called-in-code";
import { hostSetInCode } from "./code/host-set-in-code";
import { expand } from "./code/written-texts";
import { quote, quotedMethod } from "./lines";
import { preflightOf } from "./preflight-words";
import type { EvidenceDocument, Exchange, Quoted, Request, Span } from "./types";
import { findUrls, hostOf, isBaseUrl, isNamedAlone, isSaidToRefuse, isSaidToWork } from "./urls";

/** Longer texts are logs of many calls. */
const LONGEST = 100_000;

const REFUSED = 403;

/**
 * Complete the one refused call of a text by what stands around it and no reader has put in its place:
 * a status, a URL, a method. Programs print them in a hundred ways; where there is one call, they are its.
 */
export function completeCall(
  text: string,
  documents: readonly EvidenceDocument[],
): readonly EvidenceDocument[] {
  const shown = documents.filter((one) => one.kind === "exchange");
  const calls = shown.length > 1 ? shown.filter((one) => !isWorkingAlone(one)) : shown;
  const [call] = calls;
  if (call?.response === undefined || calls.length > 1 || text.length > LONGEST) return documents;
  if ((call.response.status?.code ?? REFUSED) !== REFUSED) return documents;
  if (documents.some(({ kind }) => kind === "log-record")) return documents;
  const open = blanked(text, documents);
  const requested = withRequest(open, withStatus(open, call, call.response));
  const completed = withHost(open, withAddress(open, requested));
  return documents.map((one) => (one === call ? completed : one));
}

/** What a function's code or a test answers, of which no call is shown. */
function isWorkingAlone({ request, response }: Exchange): boolean {
  return request === undefined && (response?.status?.code ?? REFUSED) < 400;
}

/** The text without what is known to be something else than a call. */
function blanked(text: string, documents: readonly EvidenceDocument[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { kind, span } of documents.toSorted((a, b) => a.span.start - b.span.start)) {
    if (kind === "exchange" || kind === "error-text" || span.start < done) continue;
    pieces.push(text.slice(done, span.start), " ".repeat(span.end - span.start));
    done = span.end;
  }
  return pieces.join("") + text.slice(done);
}

/** `path: "/orders"`, `"GET", "/orders"`, and a request line with a mark before it. */
const PATH =
  /\b(?:path["'\])]{0,3}\s{0,20}(?:=>?|:)\s{0,4}|(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)["'],\s{0,4}|(?:GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS) {1,2}(?=\/\S{0,2000} {1,2}HTTP\/))["']?(\/[^"'\s,]{1,2000})/i;
/** A method and a path as people write of a call. */
const PLACE =
  /(?<![\w"'`/.-])(?:GET|POST|PUT|DELETE|PATCH|HEAD) (\/[\w.~%@+-]{1,200}(?:\/[\w.~%@+-]{1,200}){0,20})(?![\w{}*:$/]|\/?\{|[ \t]{0,60}(?:HTTP\/|[-=]>|→|\|))/g;
/** The same in a list of calls, each with what came of it. */
const REFUSED_PLACE =
  /(?<![\w"'`/.-])(?:GET|POST|PUT|DELETE|PATCH|HEAD) (\/[\w.~%@+-]{1,200}(?:\/[\w.~%@+-]{1,200}){0,20})[ \t]{0,60}(?:[-=]>|→|⇒)[ \t]{0,9}(?:HTTP |status )?403\b/g;

/** The one method and path that a text tells of, or says to be refused, where it tells of one. */
function lonePlace(text: string, pattern: RegExp): Quoted | undefined {
  const found = [...text.matchAll(pattern)];
  const [first] = found;
  // a sentence may end behind it
  const path = first?.[1]?.replace(/\.{1,3}$/, "");
  if (first === undefined || path === undefined) return undefined;
  if (found.some(([whole]) => whole !== first[0])) return undefined;
  const start = first.index + first[0].indexOf("/");
  return quote(text, start, start + path.length);
}

const HOST =
  /\bhost(?:name)?["'\])]{0,3}\s{0,20}(?:=>?|:)\s{0,4}(?:Some\(\s{0,80}Domain\(\s{0,80})?["']?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})/i;

// what a body says is no part of the call
function outside({ response }: Exchange, quoted: Quoted | undefined): Quoted | undefined {
  return quoted && isWithin(quoted.span, response?.body?.span) ? undefined : quoted;
}

function quotedGroup(text: string, pattern: RegExp): Quoted | undefined {
  const found = pattern.exec(text);
  const value = found?.[1];
  if (!found || value === undefined) return undefined;
  const start = found.index + found[0].lastIndexOf(value);
  return quote(text, start, start + value.length);
}

const STATUS = /(?<![\w/-]|[^A-Za-z]\.|(?<!["']):)403(?![\w/-]|[.:]\d|\s?(?:ms|bytes)\b)/g;

function withStatus(
  text: string,
  call: Exchange,
  response: NonNullable<Exchange["response"]>,
): Exchange {
  if (response.status !== undefined) return call;
  const spans = [...text.matchAll(STATUS)].map(({ index }) => ({ start: index, end: index + 3 }));
  // the body may tell of another call
  const span = spans.find((one) => !isWithin(one, response.body?.span)) ?? spans[0];
  if (span === undefined) return call;
  return {
    ...call,
    response: { ...response, status: { code: REFUSED, span } },
    span: around(call, span),
  };
}

function withRequest(text: string, call: Exchange): Exchange {
  const { target, method, host } = requestOf(text, call);
  if (target === call.request?.target && method === call.request?.method) return call;
  const { target: _, host: __, ...before } = call.request ?? {};
  const request: Request = {
    headers: [],
    isWholeHead: false,
    ...before,
    ...(method ? { method } : {}),
    ...(target ? { target } : {}),
    ...(host ? { host } : {}),
    ...(target && isUrlAlone(text, target) ? { isUrlAlone: true } : {}),
  };
  return { ...call, request };
}

/** `requests.get("https://…")`, with no client around it that may hold fields for all calls. */
function isUrlAlone(text: string, { value, span }: Quoted): boolean {
  const at = text.indexOf(value, span.start);
  return (
    at >= 0 &&
    CALLS.test(text.slice(Math.max(0, at - 60), at)) &&
    /^["'`]\s{0,9}\)/.test(text.slice(at + value.length, at + value.length + 12))
  );
}

const CALLS =
  /(?:\b(?:requests|httpx|axios|urllib3?|urllib\.request)\.(?:get|head|urlopen)|(?<![\w.])(?:fetch|axios|got|ky|urlopen|file_get_contents))\(\s{0,20}["'`]$/;

interface Named {
  readonly target?: Quoted | undefined;
  readonly method: Quoted | undefined;
  readonly host?: Quoted | undefined;
}

/** What was called, by what readers saw of it, by the code of the text, or by what else stands there. */
function requestOf(text: string, call: Exchange): Named {
  const code = calledInCode(text);
  const known = expanded(text, call.request?.target);
  if (known !== undefined && call.command === undefined && isCodes(code, known))
    return requestOfCode(text, call, known, code);
  const target =
    known ??
    outside(call, code.target) ??
    urlOf(text, call, code) ??
    outside(call, quotedGroup(text, PATH)) ??
    outside(call, lonePlace(text, REFUSED_PLACE) ?? lonePlace(text, PLACE));
  if (target === undefined) return requestBelow(text, call);
  const isCode = target !== undefined && code.target?.value.endsWith(target.value);
  const method =
    call.request?.method ?? (isCode ? code.method : undefined) ?? methodOf(text, target);
  return { target, method, host: call.request?.host ?? hostFor(text, target) };
}

/** What code calls below a base that stands elsewhere. */
function requestBelow(text: string, { request }: Exchange): Named {
  const open = calledBelowOpenBase(text);
  const method = request?.method ?? open?.method ?? methodOf(text, undefined);
  return { target: open?.target, method, host: request?.host };
}

/** Where readers took a part of what code calls for all of it. */
function requestOfCode(text: string, call: Exchange, known: Quoted, code: CalledInCode): Named {
  const { request } = call;
  const target = outside(call, code.target);
  if (target !== undefined) {
    const method = code.method ?? request?.method ?? methodOf(text, target);
    return { target, method, host: hostFor(text, target) };
  }
  if (isAmong(code.elsewhere, known)) return { method: request?.method };
  const method = request?.method ?? methodOf(text, known);
  return { ...(isBare(known) ? {} : { target: known }), method, host: request?.host };
}

function hostFor(text: string, target: Quoted | undefined): Quoted | undefined {
  return target && (hostOf(target) ?? quotedGroup(text, HOST));
}

/** True for a URL that code has a part of, which readers took for all that was called. */
function isCodes({ target, bases, elsewhere }: CalledInCode, known: Quoted): boolean {
  return isAmong([...bases, ...elsewhere, ...(target ? [target.span] : [])], known);
}

function isAmong(spans: readonly Span[], { span }: Quoted): boolean {
  return spans.some((one) => isWithin(span, one));
}

/** What a command calls by a name that the text gives something to. */
function expanded(text: string, target: Quoted | undefined): Quoted | undefined {
  return target && (expand(text, target.value) ?? target);
}

function isBare({ value }: Quoted): boolean {
  return /^https?:\/\/[^/?#]{1,300}\/?$/.test(value);
}

/** wget and busybox say where they connect to, and Postman's console does. */
const ADDRESS =
  /(?:^Connecting to \S{1,400} \((?:\S{1,400}\)\|)?\[?|"remote": \{\s{0,20}"address": ")([0-9a-f.:]{2,45}?)(?:\]?(?:\||:\d{1,5})?\)?(?::\d{1,5})?(?:\.\.\.|\s|$)|")/im;

function withAddress(text: string, call: Exchange): Exchange {
  const address = call.request?.address ?? quotedGroup(text, ADDRESS);
  if (address === undefined) return call;
  return { ...call, request: { headers: [], isWholeHead: false, ...call.request, address } };
}

/** Names no API: an address, or the machine itself, from where a tunnel may lead to one. */
const NO_NAME =
  /^(?:https?:\/\/)?(?:(?:\d{1,3}\.){3}\d{1,3}|\[[0-9a-f:.]{2,45}\]|localhost)(?=[:/?#]|$)/i;

/** The API's own name, which code gives the field `Host` of a call to an address. */
function withHost(text: string, call: Exchange): Exchange {
  const { request } = call;
  if (request?.target === undefined || request.headers.some(({ name }) => name === "host"))
    return call;
  const field = NO_NAME.test(request.target.value) ? hostSetInCode(text) : undefined;
  if (field === undefined) return call;
  return { ...call, request: { ...request, headers: [...request.headers, field] } };
}

/** The one URL of the text, or the one of several that is said to refuse. */
function urlOf(
  text: string,
  { response }: Exchange,
  { bases, elsewhere }: CalledInCode,
): Quoted | undefined {
  const urls = findUrls(text, 0, text.length).filter(
    (url) =>
      url.value.includes("://") &&
      !isWithin(url.span, response?.body?.span) &&
      ![...bases, ...elsewhere].some((span) => isWithin(url.span, span)) &&
      !isNamedAlone(text, url) &&
      !isSaidToWork(text, url.span) &&
      !isBaseUrl(text, url),
  );
  const refused = urls.filter(({ span }) => isSaidToRefuse(text, span));
  const called = refused.length > 0 ? refused : urls;
  const [first] = called;
  return called.every(({ value }) => value === first?.value) ? first : undefined;
}

const LABELLED =
  /(?:\b(?:http|request)?_?method["'\]]{0,3}\s{0,24}(?:=>|[:=]){0,2}\s{0,20}|<Request \[b?|^VERBOSE: Requested HTTP\/[\d.]{1,4} )(?:HttpMethod\(value=|Str\()?["':]{0,2}(?<method>GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\b/gim;
const BEFORE =
  /\b(?<method>GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\b["'`,:)\]]{0,3}\s{0,4}(?:request )?(?:(?:to|for|on) )?(?:resource )?[\\"'`<(]{0,3}$/i;

function methodOf(text: string, target: Quoted | undefined): Quoted | undefined {
  for (const start of target === undefined ? [] : [target.span.start, ...placesOf(text, target)]) {
    // the same place, called by a preflight that worked
    if (isSaidToWork(text, { start, end: start + endOfPlace(text, start) })) continue;
    const from = Math.max(0, start - 60);
    const found = BEFORE.exec(text.slice(from, start));
    if (found?.groups?.method)
      return preflightOf(text, quotedMethod(text, from + found.index, found.groups.method));
  }
  const found = [...text.matchAll(LABELLED)];
  const [first] = found;
  const name = first?.groups?.method;
  const isOne = found.every(({ groups }) => groups?.method?.toUpperCase() === name?.toUpperCase());
  if (!first || name === undefined || !isOne) return undefined;
  return quotedMethod(text, first.index + first[0].length - name.length, name);
}

const MOST_PLACES = 10;

/** Where the path of a URL stands. */
function placesOf(text: string, { value }: Quoted): readonly number[] {
  const path = value.replace(/^\w{2,5}:\/\/[^/?#]{0,300}/, "");
  const places: number[] = [];
  if (path.length < 2) return places;
  for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + path.length)) {
    places.push(at);
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

function endOfPlace(text: string, start: number): number {
  return /^[^\s"'`<>]{0,2000}/.exec(text.slice(start, start + 2_000))?.[0].length ?? 0;
}

function isWithin(span: Span, outer: Span | undefined): boolean {
  return outer !== undefined && span.start >= outer.start && span.end <= outer.end;
}

function around(call: Exchange, { start, end }: Span): Span {
  return { start: Math.min(call.span.start, start), end: Math.max(call.span.end, end) };
}
