import { type Json, type JsonMember, type JsonObject, unescapeText } from "../json-objects";
import { itemsOf, textOf } from "../json-values";
import { madeList, madeMember, madeObject, madeScalar } from "../made-json";
import { endOfType } from "../printed-data";
import type { Span } from "../types";

/**
 * A call in TypeScript, Python, Java, C# or Go: `const orders = api.root.addResource("orders")`. What a builder is given
 * step by step is given by name: `RestApi.Builder.create(this, "Api").restApiName("orders").build()`.
 */
export interface CodeCall extends Span {
  /** What its result is called: `orders`, `this.orders`. */
  readonly result?: string;
  /** `api.root.addResource`; `.addMethod` of what the call before it gives; `RestApi` of its builder. */
  readonly callee: string;
  readonly isDecorator: boolean;
  readonly values: readonly Json[];
  /** What is given by name: the members of an object in TypeScript, the keywords of Python. */
  readonly named: JsonObject;
  /** The call on whose result this is called. */
  readonly on?: CodeCall;
}

/** Text, and up to where it is read. */
interface Source {
  readonly text: string;
  readonly limit: number;
}

const LONGEST = 20_000;
const DEEPEST = 16;

/**
 * The calls of functions and classes that are known, in order; what stands in their arguments is read
 * with them. An argument that code alone can tell is `{"Ref": "…"}`, one that is a call
 * `{"Call": "iam.AnyPrincipal", "Values": [], "Named": {}}`.
 */
export function readCalls(
  text: string,
  { start, end }: Span,
  isKnown: (callee: string, given: string) => boolean,
): readonly CodeCall[] {
  const calls: CodeCall[] = [];
  const byEnd = new Map<number, CodeCall>();
  const isComment = inComments(text, { start, end });
  let done = start;
  for (let at = text.indexOf("(", start); at >= 0 && at < end; at = text.indexOf("(", at + 1)) {
    if (at < done || isComment(at)) continue;
    const last = calleeStart(text, at, done);
    const given = text.slice(at + 1, at + LONGEST_LEAD);
    if (last === at || !isKnown(ownName(text.slice(last, at)), given)) continue;
    // `api.root` stands alone on the line above `.addResource("orders")`
    const from =
      text[last] === "." ? calleeStart(text, blanksBefore(text, last, done), done) : last;
    const written = text.slice(from, at).replace(/\s{1,200}/, "");
    const callee = ownName(written);
    const source = { text, limit: Math.min(end, at + LONGEST) };
    const read = readGiven(source, { written, at: at + 1, depth: 0 });
    const before = callee.startsWith(".") ? byEnd.get(from) : undefined;
    const lead = text.slice(Math.max(start, from - LONGEST_LEAD), from);
    const result = RESULT.exec(lead)?.[1];
    const call: CodeCall = {
      callee,
      isDecorator: text[from - 1] === "@",
      values: read.values,
      named: read.named,
      start: from,
      end: read.end,
      ...(before === undefined ? {} : { on: before }),
      // `const orders = api.root.addResource("v1").addResource("orders")`
      ...nameOf(result ?? before?.result),
    };
    calls.push(call);
    byEnd.set(read.end, call);
    done = read.end;
  }
  return calls;
}

const COMMENT = /^[ \t]*(?:\/\/|#(?!\[)|\/\*)/gm;

/** Whether offsets, in order, stand in a comment. */
function inComments(text: string, span: Span): (at: number) => boolean {
  const comments = commentsIn(text, span);
  let next = 0;
  return (at) => {
    while ((comments[next]?.end ?? at) < at) next += 1;
    return (comments[next]?.start ?? at) < at;
  };
}

/** What stands in comments of lines of their own. */
function commentsIn(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  COMMENT.lastIndex = start;
  for (let one = COMMENT.exec(text); one && one.index < end; one = COMMENT.exec(text)) {
    const closing = one[0].endsWith("*") ? text.indexOf("*/", COMMENT.lastIndex) : -1;
    const line = text.indexOf("\n", COMMENT.lastIndex);
    const close = one[0].endsWith("*") ? closing : line;
    const until = close < 0 ? end : close;
    found.push({ start: one.index, end: until });
    COMMENT.lastIndex = Math.max(until, COMMENT.lastIndex);
  }
  return found;
}

const RESULT =
  /(?:^|[\s;(])((?:this\.|self\.)?[A-Za-z_$][\w$]{0,80})\??(?::[^=\n;]{1,80})?(?:, ?\w{1,40})?\s{0,3}:?=\s{0,9}(?:await\s{1,3})?(?:new\s{1,3}|\[hidden[^\]\n]{0,60}\]\s{1,3})?$/;

// of Java's classes
const STARTED = /\.(?:Builder\.create|builder)$/;

/** What is called, without what makes a builder of it. */
function ownName(callee: string): string {
  return callee.replace(STARTED, "");
}

/** What a call is given, and the builder that it makes. */
function readGiven(
  source: Source,
  { written, at, depth }: { readonly written: string; readonly at: number; readonly depth: number },
): Arguments {
  const given = readArguments(source, at, depth);
  return STARTED.test(written) ? withSteps(source, given, depth) : given;
}

const STEP = /\s{0,200}\.([A-Za-z]\w{0,60})\(/y;

/** What is set step by step, up to the step that makes the thing. */
function withSteps(source: Source, first: Arguments, depth: number): Arguments {
  const members = [...first.named.members];
  let isWhole = !first.named.isCut;
  let key = "";
  let { end } = first;
  for (let step = matchAt(source, STEP, end); step; step = matchAt(source, STEP, end)) {
    const given = readArguments(source, end + step[0].length, depth + 1);
    const [value = given.named] = given.values;
    key = step[1] ?? "";
    isWhole &&= !given.named.isCut;
    if (key !== "build") members.push({ key, value, start: value.start, end: value.end });
    end = given.end;
    if (key === "build") break;
  }
  const named = madeObject(first.named, members, isWhole && key === "build" ? "whole" : "cut");
  return { values: first.values, named: { ...named, end }, end };
}

function nameOf(result: string | undefined): Pick<CodeCall, "result"> {
  return result === undefined ? {} : { result };
}

const LONGEST_LEAD = 240;
const LONGEST_CALLEE = 200;

function calleeStart(text: string, end: number, least: number): number {
  let at = end;
  while (at > least && end - at < LONGEST_CALLEE) {
    // `api.getRoot().addResource`
    if (text.startsWith("().", at - 2)) at -= 2;
    else if (/[\w$.]/.test(text[at - 1] ?? "")) at -= 1;
    else break;
  }
  return at;
}

function blanksBefore(text: string, end: number, least: number): number {
  let at = end;
  while (at > least && end - at < LONGEST_CALLEE && /\s/.test(text[at - 1] ?? "")) at -= 1;
  return at;
}

interface Arguments {
  readonly values: readonly Json[];
  readonly named: JsonObject;
  readonly end: number;
}

const SPACE = /(?:[\s,;]|\/\/[^\n]*|#[^\n]*|\/\*(?:[^*]|\*(?!\/)){0,1000}\*\/)*/y;
// `...shared`, `**shared`
const SPREAD = /(?:\.{3}|\*\*)(?=[A-Za-z_({[])/y;
const KEYWORD = /([A-Za-z_]\w{0,80})[ \t]*=(?![=>])\s*/y;
const KEY =
  /(?:([A-Za-z_$][\w$]{0,80})|\[?(["'])([^"'\n]{0,200})\2\]?)\s{0,40}(?:\?\s{0,40})?(?::(?!:)|=(?![=>]))\s*/y;
const SHORT = /([A-Za-z_$][\w$]{0,80})\s*(?=[,}])/y;
const WORD = /(?:true|false|True|False|null|nil|None|undefined|-?\d[\d_.]*)(?=[\s,;)\]}]|$)/y;
const CALL =
  /(?:new\s{1,9})?((?:[A-Za-z_$][\w$]{0,80}\.){0,6}[A-Za-z_$][\w$]{0,80})(?:<[\w<>, .?]{0,60}>)?\(/y;
const ENCODE =
  /^(?:JSON\.stringify|json\.dumps|pulumi\.(?:jsonStringify|Output\.json_dumps|output))$/;

// a value as a pointer or an output
const SAME =
  /^(?:jsii|pulumi|aws)\.(?:String|Bool|Number|Int|ToOutput)(?:Ptr)?$|^Output\.(?:of|Create)$/;
const LIST =
  /^(?:(?:Immutable)?(?:List|Set)\.of|Arrays\.asList|Collections\.singletonList|jsii\.Strings)$/;
const MAP = /^(?:Immutable)?Map\.of$/;

function skip({ text, limit }: Source, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? Math.min(pattern.lastIndex, limit) : at;
}

function matchAt(
  { text, limit }: Source,
  pattern: RegExp,
  at: number,
): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found !== null && at + found[0].length <= limit ? found : undefined;
}

/** What stands between the parentheses; the end is behind the one that closes. */
function readArguments(source: Source, start: number, depth: number): Arguments {
  const values: Json[] = [];
  const members: JsonMember[] = [];
  let isSpread = false;
  let at = start;
  for (;;) {
    at = skip(source, SPACE, at);
    if (at >= source.limit || /[)\]}]/.test(source.text[at] ?? "")) {
      return argumentsOf(source, { start, at }, { values, members, isSpread });
    }
    isSpread ||= skip(source, SPREAD, at) > at;
    at = skip(source, SPREAD, at);
    const keyword = matchAt(source, KEYWORD, at);
    const from = at + (keyword?.[0].length ?? 0);
    const value = readValue(source, from, depth + 1);
    if (keyword?.[1] === undefined) values.push(value);
    else members.push({ key: keyword[1], value, start: at, end: Math.max(value.end, from) });
    at = Math.max(at + 1, value.end);
  }
}

function argumentsOf(
  source: Source,
  { start, at }: { readonly start: number; readonly at: number },
  {
    values,
    members,
    isSpread,
  }: {
    readonly values: readonly Json[];
    readonly members: readonly JsonMember[];
    readonly isSpread: boolean;
  },
): Arguments {
  const isClosed = at < source.limit && source.text[at] === ")";
  const objects = values.flatMap((value) => optionsOf(value) ?? []);
  const end = isClosed ? at + 1 : at;
  const span = { start: Math.min(start, end), end };
  const isWhole = isClosed && !isSpread && objects.every(({ isCut }) => !isCut);
  const all = members.concat(objects.flatMap((one) => one.members));
  return { values, named: madeObject(span, all, isWhole ? "whole" : "cut"), end };
}

/** An object, or what a class for options holds: `new MethodOptions { … }` of C#, `MethodOptions.builder()` of Java. */
function optionsOf(value: Json): JsonObject | undefined {
  if (value.kind !== "object" || isPlain(value)) return value.kind === "object" ? value : undefined;
  const [call, , named] = value.members;
  const isOptions =
    call?.key === "Call" && /(?:Options|Props|Args|Request|Input)$/.test(textOf(call.value) ?? "");
  return isOptions && named?.value.kind === "object" ? named.value : undefined;
}

function isPlain({ members }: JsonObject): boolean {
  return !/^(?:Ref|Fn::Sub|Call)$/.test(members[0]?.key ?? "");
}

/** The value that stands in code at an offset, as an argument of a call is read. */
export function readArgument(text: string, start: number, limit: number): Json {
  return readSimple({ text, limit }, start, 0);
}

function readValue(source: Source, start: number, depth: number): Json {
  const value = readSimple(source, start, depth);
  const next = skip(source, /[ \t\r\n]*/y, value.end);
  const isWhole = next >= source.limit || /[,;)\]}#/]/.test(source.text[next] ?? "");
  return isWhole && value.end > start ? value : readRaw(source, start);
}

function readSimple(source: Source, start: number, depth: number): Json {
  const first = source.text[start] ?? "";
  if (depth > DEEPEST) return readRaw(source, start);
  const opened = endOfType(source.text, start);
  if (opened > start && source.text[opened] === "{") {
    return { ...readBraces(source, opened, depth), start };
  }
  if (first === "{") {
    return isPair(source, start)
      ? readList(source, start, depth)
      : readObject(source, start, depth);
  }
  if (first === "[") return readList(source, start, depth);
  const word = skip(source, WORD, start);
  if (word > start)
    return { ...madeScalar({ start, end: word }, true), ...wordOf(source, start, word) };
  if (/["'`]/.test(first)) return readString(source, start);
  const called = matchAt(source, CALL, start);
  if (called?.[1] === undefined) return readRaw(source, start);
  return readCall(source, called, depth);
}

function readCall(source: Source, called: RegExpExecArray, depth: number): Json {
  const [whole, written = ""] = called;
  const start = called.index;
  const given = { written, at: start + whole.length, depth: depth + 1 };
  const { values, named, end } = readGiven(source, given);
  const [only] = values;
  const span = { start, end };
  if (ENCODE.test(written) && only !== undefined) return { ...only, ...span };
  if (SAME.test(written) && only !== undefined) return { ...only, ...span };
  if (LIST.test(written)) return madeList(span, values);
  if (MAP.test(written)) return madeObject(span, alternating(values));
  return madeObject(span, [
    madeMember(span, "Call", madeScalar(span, ownName(written))),
    madeMember(span, "Values", madeList(span, values)),
    madeMember(span, "Named", named),
  ]);
}

/** `"GET", a, "PUT", b` */
function alternating(values: readonly Json[]): readonly JsonMember[] {
  return values.flatMap((value, at): readonly JsonMember[] => {
    const key = at % 2 === 1 ? textOf(values[at - 1]) : undefined;
    return key === undefined ? [] : [madeMember(value, key, value)];
  });
}

/** What C# and Go have in braces: members, items, or pairs of a key and a value. */
function readBraces(source: Source, start: number, depth: number): Json {
  const first = skip(source, SPACE, start + 1);
  if (matchAt(source, KEY, first) !== undefined) return readObject(source, start, depth);
  const list = readList(source, start, depth);
  const pairs = itemsOf(list).flatMap((item) => alternating(itemsOf(item)));
  return pairs.length > 0 && pairs.length === itemsOf(list).length ? madeObject(list, pairs) : list;
}

function wordOf({ text }: Source, start: number, end: number) {
  const raw = text.slice(start, end);
  const value = /^(?:None|undefined)$/.test(raw) ? "null" : raw.toLowerCase();
  return { kind: "scalar", raw, value, isString: false } as const;
}

function readObject(source: Source, start: number, depth: number): JsonObject {
  const members: JsonMember[] = [];
  let isSpread = false;
  let at = start + 1;
  for (;;) {
    at = skip(source, SPACE, at);
    isSpread ||= skip(source, SPREAD, at) > at;
    at = skip(source, SPREAD, at);
    const key = at >= source.limit ? undefined : keyAt(source, at);
    if (key === undefined) {
      const isClosed = at < source.limit && source.text[at] === "}";
      const end = isClosed ? at + 1 : at;
      return madeObject({ start, end }, members, isClosed && !isSpread ? "whole" : "cut");
    }
    const { name, from } = key;
    const value = readValue(source, from, depth + 1);
    members.push({ key: name, value, start: at, end: Math.max(value.end, from) });
    at = Math.max(at + 1, value.end);
  }
}

/** `{ "name", value }` of C#. */
function isPair(source: Source, start: number): boolean {
  return skip(source, /\{\s{0,60}"[^"\n]{1,200}"\s{0,9},/y, start) > start;
}

/** `name: value`, `name = value`, `"name": value`, or `name` alone, which is its value too. */
function keyAt(source: Source, at: number): { name: string; from: number } | undefined {
  const key = matchAt(source, KEY, at);
  const name = key?.[1] ?? key?.[3];
  if (key !== undefined && name !== undefined) return { name, from: at + key[0].length };
  const short = matchAt(source, SHORT, at)?.[1];
  return short === undefined ? undefined : { name: short, from: at };
}

const CLOSING = new Map([
  ["[", "]"],
  ["{", "}"],
]);

function readList(source: Source, start: number, depth: number): Json {
  const items: Json[] = [];
  let at = start + 1;
  for (;;) {
    at = skip(source, SPACE, at);
    const isClosed = source.text[at] === CLOSING.get(source.text[start] ?? "");
    if (at >= source.limit || isClosed || /[)}\]]/.test(source.text[at] ?? "")) {
      return madeList({ start, end: isClosed ? at + 1 : at }, items);
    }
    const item = readValue(source, at, depth + 1);
    items.push(item);
    at = Math.max(at + 1, item.end);
  }
}

function readString(source: Source, start: number): Json {
  const end = stringEnd(source, start);
  const raw = source.text.slice(start + 1, Math.max(start + 1, end - 1));
  const span = { start, end };
  if (source.text[start] !== "`" || !raw.includes("${")) return madeScalar(span, unescapeText(raw));
  return madeObject(span, [madeMember(span, "Fn::Sub", madeScalar(span, raw))]);
}

function stringEnd({ text, limit }: Source, start: number): number {
  const mark = text[start] ?? "";
  for (let at = start + 1; at < limit; at += 1) {
    const character = text[at];
    if (character === mark) return at + 1;
    if (character === "\n" && mark !== "`") return at;
    if (character === "\\") at += 1;
  }
  return limit;
}

/** An expression, up to what separates it from the next. */
function readRaw(source: Source, start: number): Json {
  const { text, limit } = source;
  let depth = 0;
  let at = start;
  while (at < limit) {
    const character = text[at] ?? "";
    if (/["'`]/.test(character)) {
      at = stringEnd(source, at);
      continue;
    }
    if (/[([{]/.test(character)) depth += 1;
    if (depth === 0 && /[,;)\]}]/.test(character)) break;
    if (/[)\]}]/.test(character)) depth -= 1;
    at += 1;
  }
  const end = Math.min(limit, Math.max(at, start + 1));
  const span = { start, end };
  const raw = text.slice(start, end).trim();
  return madeObject(span, [madeMember(span, "Ref", madeScalar(span, raw))]);
}
