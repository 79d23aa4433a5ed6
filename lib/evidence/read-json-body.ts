import { ExchangeCollector } from "./exchange-collector";
import type { ExchangeDraft } from "./exchange-draft";
import { findMentions } from "./find-mentions";
import {
  fieldName,
  fieldsOfObject,
  isRequestName,
  isResponseName,
  looksLikeRequest,
} from "./header-lines";
import {
  findObjects,
  type Json,
  type JsonObject,
  type JsonScalar,
  member,
  nameOf,
  quoteScalar,
  unescapeText,
} from "./json-objects";
import { firstLineFrom, type Line, quote } from "./lines";
import { brokenJson } from "./read-body";
import { type Command, readCommand } from "./read-command";
import { type Reading, usedBy } from "./reading";
import type { Status } from "./status-line";
import type { HeaderField, Quoted, Span } from "./types";
import { findUrls, hostOf, isBaseUrl, isNamedAlone, isSaidToWork } from "./urls";
import { isAnsweredByCode, isOfOtherCall, isOfOtherSentence } from "./working-status";

/** Read objects of a text: the bodies of refusals, and what programs print of a response. */
export function readJsonBody(
  text: string,
  lines: readonly Line[],
  ranges: readonly Span[],
): Reading {
  const readings = ranges.map((range) => readObjects(text, lines, range));
  return {
    documents: readings.flatMap(({ documents }) => documents),
    notices: readings.flatMap(({ notices }) => notices),
    used: readings.flatMap(usedBy),
  };
}

/** Read the objects of a range of a text. */
function readObjects(text: string, lines: readonly Line[], range: Span): Reading {
  const reader = new ObjectReader(text);
  let from = range.start;
  for (let index = firstLineFrom(lines, range.start); index < lines.length; index += 1) {
    if ((lines[index]?.start ?? range.end) >= range.end) break;
    const command = readCommand(text, lines, index);
    if (!command) continue;
    reader.readRange(from, command.start);
    reader.addCommand(command);
    from = command.end;
    index += command.lineCount - 1;
  }
  reader.readRange(from, range.end);
  return reader.finish();
}

/** Whether a text holds an object. */
export function holdsObjects(_text: string, lines: readonly Line[]): boolean {
  return lines.some((line) => line.text.includes("{"));
}

/** Whether a text holds a command that sends a request; what it printed may stand below. */
export function holdsCommand(text: string, lines: readonly Line[]): boolean {
  return lines.some((_, index) => readCommand(text, lines, index) !== undefined);
}

const STATUS_BEFORE =
  /(?:^|[\s`'"([])(?:status(?:[ _-]?code)?|http(?:\/[\d.]+)?|code|returns?|returned|error|response(?: code)?|resulted in a)["'`]?\s{0,40}(?:[:=]\s{0,40})?["'`]?([1-5]\d\d)\b|(?:^|\n)[ \t\r]{0,40}([1-5]\d\d)\b[^\n]{0,12}$|(?<!\d[.,])\b(403)\b/gi;
const STATUS_AFTER = /^[^{]{0,200}?\bstatus(?:[ _]?code)?["']?\s*[:=]\s*["']?([1-5]\d\d)\b/i;
const METHOD_URL = /\b(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS)\s+["'`]?(?=(?:https?|wss?):)/g;
/** A call and its options, as browsers copy it: no answer that came before is its own. */
const FETCH = /\bfetch\(\s{0,8}["'`][^\s"'`]{1,1000}["'`]\s{0,8},\s{0,40}$/;
const REACH = 1200;
const BLANK_LINE = /\n[ \t\r]{0,80}\n/;

class ObjectReader {
  readonly #text: string;
  readonly #found = new ExchangeCollector();
  #end = 0;
  /** Where what is left to this reader begins, and ends. */
  #range: Span = { start: 0, end: 0 };
  /** Whether the command before worked, by the status that stands behind it. */
  #hasWorked = false;

  constructor(text: string) {
    this.#text = text;
  }

  get #draft(): ExchangeDraft | undefined {
    return this.#found.current;
  }

  addCommand(command: Command): void {
    this.#found.open(command).addCommand(command);
    this.#found.take(command);
    this.#end = command.end;
    this.#hasWorked = command.status !== undefined && command.status.code < 400;
  }

  readRange(start: number, end: number): void {
    this.#range = { start, end };
    for (const object of findObjects(this.#text, start, end)) this.#readObject(object);
    this.#readTextBody(Math.max(start, this.#end), end);
    this.#readOwnError(start, end);
    this.#readMention(start, end);
  }

  finish(): Reading {
    return this.#found.finish();
  }

  #readObject(whole: JsonObject): void {
    const object = innerDescription(whole) ?? whole;
    const found = roleOf(object);
    const role = found === "other" && this.#isAnswer(object) ? "body" : found;
    if (role === "other" || this.#isIntegration(object) || this.#isReturned(object)) return;
    const draft = this.#draftFor(role, object);
    if (role === "description") this.#readDescription(draft, object);
    else if (role === "error") describeError(draft, object);
    else if (role === "body") this.#readBody(draft, object);
    else addFields(draft, role === "pair" ? fieldsOfPairs([object]) : fieldsOf(object));
    if (role !== "pair" && role !== "error") this.#readAround(draft, object);
    // the words of an SDK's error are its own, and no body: they are left to the reader of messages
    if (role !== "error") this.#found.take({ start: object.start, end: object.end });
    this.#end = object.end;
  }

  // directly below a command stands what it printed, whatever it is; a policy was put there by hand
  #isAnswer(object: JsonObject): boolean {
    const draft = this.#draft;
    if (
      !draft ||
      draft.hasResponse ||
      draft.hasBody ||
      member(object, "statement", "policydocument", "isauthorized")
    )
      return false;
    return (
      this.#end > 0 &&
      /^[ \t\r]{0,40}\n[ \t]{0,40}$/.test(this.#text.slice(this.#end, object.start))
    );
  }

  // axios has no status of its own where there was no time to read one; its message has
  #readDescription(draft: ExchangeDraft, object: JsonObject): void {
    readDescription(this.#text, draft, object);
    const status = draft.hasStatus
      ? undefined
      : findMentions(this.#text, object)[0]?.response?.status;
    if (status) draft.setMentionedStatus(status);
  }

  #draftFor(role: Role, object: JsonObject): ExchangeDraft {
    const draft = this.#draft;
    const isWhole = role === "description" || role === "error";
    const isApart = this.#hasWorked && BLANK_LINE.test(this.#text.slice(this.#end, object.start));
    const isAnothers =
      role === "body" &&
      draft?.ownStatus !== undefined &&
      isOfOtherCall(this.#text, draft.ownStatus, quoteObject(this.#text, object));
    const isTaken = draft?.hasBody || (isWhole && draft?.hasResponse) || isApart || isAnothers;
    return !draft || isTaken ? this.#found.open(object) : draft;
  }

  #readBody(draft: ExchangeDraft, object: JsonObject): void {
    const body = quoteObject(this.#text, object);
    draft.setBody(body);
    if (object.isCut) this.#found.note([{ id: "body-is-cut", span: body.span }]);
    else this.#found.note(brokenJson(body));
  }

  // an execution log prints what it exchanged with the integration, which is not the refusal
  #isIntegration(object: JsonObject): boolean {
    const before = this.#text.slice(Math.max(0, object.start - 60), object.start);
    return /(?:endpoint|method) (?:request|response) (?:headers|body)[a-z ]{0,40}: ?$/i.test(
      before,
    );
  }

  // a function's code says what it answers where it refuses nothing
  #isReturned(object: JsonObject): boolean {
    return /^[23]\d\d$/.test(statusOf(object)?.value ?? "") && isAnsweredByCode(this.#text, object);
  }

  // the sentence around an object often holds the status and the URL
  #readAround(draft: ExchangeDraft, object: JsonObject): void {
    const from = Math.max(this.#end, object.start - REACH);
    const before = this.#text.slice(from, object.start);
    const status = draft.hasStatus ? undefined : statusAround(this.#text, object, from);
    if (status && !this.#isOfWorkingCall(status, object)) draft.setMentionedStatus(status);
    if (draft.hasTarget) return;
    const urls = findUrls(this.#text, from, object.start).filter(
      (url) =>
        url.value.includes("://") &&
        !isSaidToWork(this.#text, url.span) &&
        !isNamedAlone(this.#text, url) &&
        !isBaseUrl(this.#text, url),
    );
    const verb = [...before.matchAll(METHOD_URL)].at(-1);
    const called =
      verb && urls.find((url) => url.span.start === from + verb.index + verb[0].length);
    if (verb?.[1] && called) {
      draft.setMethod(quote(this.#text, from + verb.index, from + verb.index + verb[1].length));
      draft.setTarget(called);
    } else if (urls.length === 1 && urls[0]) draft.setTarget(urls[0]);
  }

  // the status of a call that works, or failed otherwise, in what another reader took, apart by a blank line, or beside a refusal
  #isOfWorkingCall(status: Status, object: JsonObject): boolean {
    const { code, span } = status;
    if (code >= 400) return isOfOtherSentence(this.#text, status, quoteObject(this.#text, object));
    if (isOfOtherCall(this.#text, status, quoteObject(this.#text, object))) return true;
    const { start, end } = this.#range;
    const between =
      span.start < object.start
        ? this.#text.slice(span.end, object.start)
        : this.#text.slice(object.end, span.start);
    return span.start < start || span.start >= end || BLANK_LINE.test(between);
  }

  // what curl says where there was no answer of the server
  #readOwnError(start: number, end: number): void {
    const draft = this.#draft;
    if (!draft || draft.hasResponse || draft.hasBody) return;
    const part = this.#text.slice(start, Math.min(end, start + REACH));
    const found = /^[ \t]{0,9}(curl: \(\d{1,3}\) [^\n\r]{1,400})/m.exec(part);
    if (!found?.[1]) return;
    const at = start + found.index + found[0].length - found[1].length;
    draft.addConnection(quote(this.#text, at, at + found[1].length));
  }

  // a command, and a remark on how it was answered
  #readMention(start: number, end: number): void {
    const draft = this.#draft;
    if (!draft || draft.hasResponse || draft.hasBody) return;
    const mention = /\bHTTP\/[\d.]+ ([1-5]\d\d)\b|(?<!\d[.,])\b(403)\b/.exec(
      this.#text.slice(start, Math.min(end, start + REACH)),
    );
    const code = mention?.[1] ?? mention?.[2];
    if (!mention || !code) return;
    const at = start + mention.index + mention[0].length - code.length;
    draft.setMentionedStatus({ code: Number(code), span: { start: at, end: at + code.length } });
  }

  // a page or a bytes literal behind the printed headers
  #readTextBody(start: number, end: number): void {
    const draft = this.#draft;
    if (!draft || draft.hasBody) return;
    const part = this.#text.slice(start, Math.min(end, start + 400));
    const value =
      /^\s{0,20}(\[(?:[^[\]\n]{0,300}\])?)\s{0,20}$|^\s{0,20}(\[\s{0,9}\])|^[ \t\r]{0,20}\n[ \t]{0,20}("[^"\\\n]{1,300}")%?[ \t\r]{0,20}(?:\n|$)/.exec(
        part,
      );
    const json = value?.[1] ?? value?.[2] ?? value?.[3];
    if (value && json) {
      const at = start + value.index + value[0].indexOf(json);
      draft.setBody(quote(this.#text, at, at + json.length));
      this.#found.take({ start: at, end: at + json.length });
      return;
    }
    const page = PAGE.test(part) ? BEFORE_PAGE.exec(part) : undefined;
    if (!page) return;
    const from = start + page.index + page[0].length;
    const close = /<\/(?:html|ErrorResponse|Error(?=>\s{0,9}$))>/i.exec(
      this.#text.slice(from, end),
    );
    const to = close
      ? from + close.index + close[0].length
      : from + this.#text.slice(from, end).trimEnd().length;
    draft.setBody(quote(this.#text, from, to));
    this.#found.take({ start: from, end: to });
  }
}

const PAGE = /<(?:!doctype|html|\?xml|Error(?:Response)?\b)/i;
const BEFORE_PAGE = new RegExp(`[bu]?['"]?(?=${PAGE.source})`, "i");

/** What the code of a function answers. */
const RETURNED = /\breturn \(?\{\s{0,20}["'`]?$/;

function statusAround(text: string, object: JsonObject, from: number): Status | undefined {
  const before = text.slice(from, object.start);
  if (FETCH.test(before)) return undefined;
  const last = [...before.matchAll(STATUS_BEFORE)]
    .filter(({ index }) => !RETURNED.test(before.slice(Math.max(0, index - 40), index + 1)))
    .at(-1);
  const code = last?.[1] ?? last?.[2] ?? last?.[3];
  if (last && code) {
    const start = from + last.index + last[0].lastIndexOf(code);
    return { code: Number(code), span: { start, end: start + code.length } };
  }
  const after = STATUS_AFTER.exec(text.slice(object.end, object.end + 300));
  if (after?.[1] === undefined) return undefined;
  const end = object.end + after[0].length;
  return { code: Number(after[1]), span: { start: end - 3, end } };
}

// the text of a string inside another keeps its escapes, which are no part of the body
function quoteObject(text: string, object: JsonObject): Quoted {
  const quoted = quote(text, object.start, object.end);
  const isEscaped = /^\{(?:\\+[nrt]|\s)*\\/.test(quoted.value.slice(0, 200));
  return isEscaped ? { ...quoted, value: unescapeText(quoted.value) } : quoted;
}

const DEEPEST_DESCRIPTION = 4;

/** The print of a refused call that lies in an object of something else: an action, a report, a trace. */
function innerDescription(object: JsonObject, depth = 0): JsonObject | undefined {
  const role = depth < DEEPEST_DESCRIPTION ? roleOf(object) : "pair";
  if (depth > 0 && role === "description") return isRefused(object) ? object : undefined;
  if (role !== "body" && role !== "other") return undefined;
  const inner = object.members.flatMap(({ value }) => objectsOf(value));
  return inner
    .slice(0, MOST_INNER)
    .map((one) => innerDescription(one, depth + 1))
    .find(Boolean);
}

function isRefused(object: JsonObject): boolean {
  return (statusOf(object)?.value ?? "403") === "403";
}

const MOST_INNER = 20;

function objectsOf(value: Json): readonly JsonObject[] {
  if (value.kind === "object") return [value];
  return value.kind === "list"
    ? value.items.flatMap((item) => (item.kind === "object" ? [item] : []))
    : [];
}

type Role = "body" | "description" | "error" | "fields" | "other" | "pair";

const BODY_KEYS =
  /^(?:message|error|errors|errormessage|error_description|__type|detail|details|reason|title|fault)$/i;
const LOG_KEYS =
  /^(?:apiid|httpmethod|resourcepath|requesttime|integrationstatus|integrationlatency|sourceip|extendedrequestid|responselength|wafresponsecode|version|statement|action|eventname|eventsource)$/i;
const STATUS_KEYS = [
  "status",
  "statuscode",
  "status_code",
  "response_status",
  "responsestatus",
  "http_code",
  "response_code",
  "responsecode",
  "_rc",
  "code",
  "httpstatuscode",
];
const HEADER_KEYS = [
  "headers",
  "response_headers",
  "responseheaders",
  "responseheader",
  "header",
  "_headers",
  "response headers",
];
// `_response` is Amplify's
const RESPONSE_KEYS = ["response", "_response", "symbol(response internals)"];
const PART_KEYS = [...HEADER_KEYS, ...RESPONSE_KEYS, "request"];
const BODY_MEMBERS = [
  "data",
  "body",
  "response_text",
  "responsetext",
  "responsebody",
  "response_body",
  "response body",
  "text",
  "content",
  "payload",
  "_content",
];

function roleOf(object: JsonObject): Role {
  const keys = object.members.map(nameOf);
  if (pairField(object)) return "pair";
  if (isHeaders(object) || panelHeaders(object)?.kind === "list") return "fields";
  if (keys.filter((key) => LOG_KEYS.test(key)).length >= 2) return "other";
  if (isSdkError(object)) return "error";
  const firstOf = (key: string) => object.members[keys.indexOf(key)]?.value;
  if (PART_KEYS.some((key) => (firstOf(key)?.kind ?? "scalar") !== "scalar")) return "description";
  if (["options", "config"].some((key) => isRequest(member(object, key)))) return "description";
  if (isProgramError(object)) return "error";
  const status = statusOf(object);
  if (status && keys.some((key) => /^(?:statustext|url|config|data|body|method)$/i.test(key)))
    return "description";
  return keys.some((key) => BODY_KEYS.test(key)) ? "body" : "other";
}

/**
 * An error's message is a program's, whatever was answered. `stack` and `name` are JavaScript's, where
 * a browser's console leaves most of it out; `recoverySuggestion` is Amplify's.
 */
function isProgramError(object: JsonObject): boolean {
  if (!member(object, "message")) return false;
  if (member(object, "stack", "recoverysuggestion")) return true;
  const name = member(object, "name");
  return name?.kind === "scalar" && /^[A-Z]\w{0,60}Error$/.test(name.value);
}

function isRequest(json: Json | undefined): boolean {
  return json?.kind === "object" && ["url", "method"].every((key) => member(json, key));
}

/**
 * What an AWS SDK makes of a refusal: `$metadata` of JavaScript 3, `requestId` and `retryable` of
 * JavaScript 2, `ResponseMetadata` of botocore.
 */
function isSdkError(object: JsonObject): boolean {
  if (member(object, "$metadata", "$response", "responsemetadata")) return true;
  const has = (name: string) => member(object, name)?.kind === "scalar";
  return has("requestid") && (has("retryable") || (has("code") && has("statuscode")));
}

function describeError(draft: ExchangeDraft, object: JsonObject): void {
  const parts = ["$metadata", "$response", "responsemetadata"].map((name) => member(object, name));
  for (const part of [...parts, object]) {
    if (part?.kind !== "object") continue;
    const headers = member(part, "headers", "httpheaders");
    if (headers) addFields(draft, fieldsOf(headers));
    else if (statusOf(object)) addFields(draft, ownFields(object));
    setStatus(draft, statusOf(part));
  }
}

function isHeaders(object: JsonObject): boolean {
  const names = object.members.filter((entry) => isFieldName(entry.key));
  const scalars = object.members.filter(
    (entry) => entry.value.kind === "scalar" || isScalars(entry.value),
  );
  const telling = names.filter((entry) =>
    /-|^(?:date|server|via|connection)$/.test(fieldName(entry.key)),
  );
  return (
    telling.length >= 2 &&
    names.length * 2 >= object.members.length &&
    scalars.length * 4 >= object.members.length * 3
  );
}

function isFieldName(key: string): boolean {
  const name = fieldName(key);
  return isResponseName(name) || isRequestName(name);
}

function isScalars(value: Json): boolean {
  return value.kind === "list" && value.items.every((item) => item.kind === "scalar");
}

// `{ "name": "date", "value": "..." }` of a HAR
function pairField(object: JsonObject): HeaderField | undefined {
  const name = member(object, "name", "key");
  const value = member(object, "value");
  if (name?.kind !== "scalar" || value?.kind !== "scalar" || object.members.length > 4)
    return undefined;
  if (!isFieldName(name.value)) return undefined;
  return {
    name: name.value.toLowerCase(),
    value: value.raw,
    span: { start: object.start, end: object.end },
  };
}

function fieldsOfPairs(items: readonly Json[]): readonly HeaderField[] {
  return items.flatMap((item) => {
    const field = item.kind === "object" ? pairField(item) : undefined;
    return field ? [field] : [];
  });
}

// `{ "Response Headers (352 B)": { "headers": [...] } }`: "Copy All" of Firefox's panel
function panelHeaders(object: JsonObject): Json | undefined {
  const [entry] = object.members;
  if (!entry || !/^re(?:sponse|quest) headers\b/i.test(entry.key)) return undefined;
  return entry.value.kind === "object" ? member(entry.value, "headers") : undefined;
}

function fieldsOf(json: Json): readonly HeaderField[] {
  if (json.kind === "scalar") return [];
  if (json.kind === "list") return fieldsOfPairs(json.items);
  const panel = panelHeaders(json);
  if (panel?.kind === "list") return fieldsOfPairs(panel.items);
  return fieldsOfObject(json);
}

// Ansible has the fields beside the status
function ownFields(object: JsonObject): readonly HeaderField[] {
  const fields = fieldsOf(object).filter(({ name }) => isResponseName(name));
  return fields.length >= 3 ? fields : [];
}

function addFields(draft: ExchangeDraft, fields: readonly HeaderField[]): void {
  if (looksLikeRequest(fields)) for (const field of fields) draft.addRequestField(field);
  else for (const field of fields) draft.addResponseField(field);
}

function statusOf(object: JsonObject): JsonScalar | undefined {
  for (const entry of object.members) {
    const { value } = entry;
    const isStatus = value.kind === "scalar" && /^[1-5]\d\d$/.test(value.value);
    if (isStatus && STATUS_KEYS.includes(nameOf(entry))) return value;
  }
  return undefined;
}

function setStatus(draft: ExchangeDraft, status: JsonScalar | undefined): void {
  if (!status || draft.hasStatus) return;
  const span = { start: status.start, end: status.end };
  draft.setMentionedStatus({ code: Number(status.value), span });
}

// `{ status, headers, data, config }` of axios, `{ request, response }` of a HAR, and their like
function readDescription(text: string, draft: ExchangeDraft, object: JsonObject): void {
  // biome-ignore lint/plugin: a short list of this file
  const response = member(object, ...RESPONSE_KEYS);
  if (response?.kind === "object") {
    describeResponse(text, draft, response);
    describeRequest(text, draft, response);
  }
  describeResponse(text, draft, object);
  for (const name of ["request", "_request", "req", "config", "options"]) {
    const request = member(object, name);
    if (request?.kind === "object") describeRequest(text, draft, request);
    else if (request?.kind === "scalar" && isTarget(request)) {
      draft.setTarget(quoteScalar(request));
    }
  }
  describeRequest(text, draft, object);
}

function describeResponse(text: string, draft: ExchangeDraft, object: JsonObject): void {
  setStatus(draft, statusOf(object));
  // biome-ignore lint/plugin: a short list of this file
  const headers = member(object, ...HEADER_KEYS);
  if (headers) addFields(draft, sentFields(text, object, headers));
  else if (statusOf(object)) addFields(draft, ownFields(object));
  // what is sent has a body of its own
  if (draft.hasBody || (!statusOf(object) && member(object, "method"))) return;
  for (const { value: body } of object.members.filter((entry) =>
    BODY_MEMBERS.includes(nameOf(entry)),
  )) {
    const quoted = bodyOf(text, body);
    if (quoted) {
      draft.setBody(quoted);
      return;
    }
  }
}

function bodyOf(text: string, body: Json): Quoted | undefined {
  if (body.kind === "scalar") return body.isString ? quoteScalar(body) : undefined;
  if (body.kind === "list" || isStream(body)) return undefined;
  const content = member(body, "text");
  return content?.kind === "scalar" ? quoteScalar(content) : quote(text, body.start, body.end);
}

// Node prints the stream that a body is read from, and not what it holds
function isStream(object: JsonObject): boolean {
  return ["locked", "_events", "_readablestate", "_bodyinit"].some((name) => member(object, name));
}

function describeRequest(text: string, draft: ExchangeDraft, object: JsonObject): void {
  const method = member(object, "method", "_method");
  const url = URL_KEYS.map((key) => urlOf(member(object, key))).find(Boolean);
  const headers = member(object, "headers", "_headers", "request headers");
  if (method?.kind === "scalar" && /^:?[a-z]{3,8}$/i.test(method.value)) {
    const name = method.value.replace(":", "").toUpperCase();
    draft.setMethod({ ...quoteScalar(method), value: name });
  }
  if (url && isTarget(url) && !draft.hasTarget) {
    setTarget(draft, quoteScalar(url), member(object, "baseurl"));
  }
  if (headers) {
    const fields = sentFields(text, object, headers).filter(({ value }) => value !== "undefined");
    if (looksLikeRequest(fields)) for (const field of fields) draft.addRequestField(field);
  }
}

/** Without what code alone knows, and what Fetch holds back of the fields of a request without CORS. */
function sentFields(text: string, object: JsonObject, headers: Json): readonly HeaderField[] {
  const mode = member(object, "mode");
  const isBare = mode?.kind === "scalar" && mode.value === "no-cors";
  return fieldsOf(headers).filter(
    (field) =>
      !isOpen(text, field) && !(isBare && /^(?:authorization|x-api-key)$/.test(field.name)),
  );
}

// what code gives there by a name, which may be anything
function isOpen(text: string, { name, span }: HeaderField): boolean {
  return (
    name === "authorization" &&
    /: {0,9}\[hidden(?:-\d{1,4})?\]$/.test(text.slice(span.start, span.end))
  );
}

// the most telling first
const URL_KEYS = ["url", "uri", "request_url", "requesturl", "url_path"];

// `URL { href: '...' }`
function urlOf(url: Json | undefined): JsonScalar | undefined {
  const href = url?.kind === "object" ? (member(url, "href") ?? urlOfParts(url)) : url;
  return href?.kind === "scalar" ? href : undefined;
}

// Postman's `{ "protocol": "https", "host": ["api", "example", "com"], "path": ["orders"] }`
function urlOfParts(url: JsonObject): JsonScalar | undefined {
  const [host, path] = ["host", "path"].map((name) => {
    const part = member(url, name);
    const items = part?.kind === "list" ? part.items : [];
    return items.flatMap((item) => (item.kind === "scalar" ? [item.value] : []));
  });
  if (host === undefined || host.length < 2) return undefined;
  const value = `https://${host.join(".")}/${path?.join("/") ?? ""}`;
  return { kind: "scalar", raw: value, value, isString: true, start: url.start, end: url.end };
}

// axios keeps what all its URLs start with apart
function setTarget(draft: ExchangeDraft, url: Quoted, base: Json | undefined): void {
  const isWhole = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(url.value);
  if (isWhole || base?.kind !== "scalar" || !isTarget(base)) {
    draft.setTarget(url);
    return;
  }
  const host = hostOf(quoteScalar(base));
  if (host) draft.setHost(host);
  const value = `${base.value.replace(/\/$/, "")}/${url.value.replace(/^\//, "")}`;
  draft.setTarget({ ...url, value });
}

function isTarget({ value }: JsonScalar): boolean {
  return /^(?!(?:undefined|null|none|false)$)\S+$/i.test(value);
}
