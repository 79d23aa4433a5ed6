import { type Json, type JsonMember, type JsonObject, unescapeText } from "../json-objects";
import { madeList, madeMember, madeObject, madeScalar } from "../made-json";
import type { Span } from "../types";

/** A call in TypeScript or Python: `const orders = api.root.addResource("orders")`. */
export interface CodeCall extends Span {
  /** What its result is called: `orders`, `this.orders`. */
  readonly result?: string;
  /** `api.root.addResource`; `.addMethod` of what the call before it gives. */
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
  isKnown: (callee: string) => boolean,
): readonly CodeCall[] {
  const calls: CodeCall[] = [];
  const byEnd = new Map<number, CodeCall>();
  let done = start;
  for (let at = text.indexOf("(", start); at >= 0 && at < end; at = text.indexOf("(", at + 1)) {
    if (at < done) continue;
    const last = calleeStart(text, at, done);
    if (last === at || !isKnown(text.slice(last, at))) continue;
    // `api.root` stands alone on the line above `.addResource("orders")`
    const from =
      text[last] === "." ? calleeStart(text, blanksBefore(text, last, done), done) : last;
    const callee = text.slice(from, at).replace(/\s{1,200}/, "");
    const read = readArguments({ text, limit: Math.min(end, at + LONGEST) }, at + 1, 0);
    const before = callee.startsWith(".") ? byEnd.get(from) : undefined;
    const lead = text.slice(Math.max(start, from - LONGEST_LEAD), from);
    const result =
      /(?:^|[\s;(])((?:this\.|self\.)?[A-Za-z_$][\w$]{0,80})\??(?::[^=\n;]{1,80})?\s{0,3}=\s{0,9}(?:await\s{1,3})?(?:new\s{1,3}|\[hidden[^\]\n]{0,60}\]\s{1,3})?$/.exec(
        lead,
      )?.[1];
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

function nameOf(result: string | undefined): Pick<CodeCall, "result"> {
  return result === undefined ? {} : { result };
}

const LONGEST_LEAD = 240;
const LONGEST_CALLEE = 200;

function calleeStart(text: string, end: number, least: number): number {
  let at = end;
  while (at > least && end - at < LONGEST_CALLEE && /[\w$.]/.test(text[at - 1] ?? "")) at -= 1;
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

const SPACE = /(?:[\s,;]|\/\/[^\n]*|#[^\n]*|\/\*(?:[^*]|\*(?!\/)){0,1000}\*\/|\.{3})*/y;
const KEYWORD = /([A-Za-z_]\w{0,80})[ \t]*=(?![=>])\s*/y;
const KEY = /(?:([A-Za-z_$][\w$]{0,80})|(["'])([^"'\n]{0,200})\2)\??\s*:\s*/y;
const SHORT = /([A-Za-z_$][\w$]{0,80})\s*(?=[,}])/y;
const WORD = /(?:true|false|True|False|null|None|undefined|-?\d[\d_.]*)(?=[\s,;)\]}]|$)/y;
const CALL = /(?:new\s{1,9})?((?:[A-Za-z_$][\w$]{0,80}\.){0,6}[A-Za-z_$][\w$]{0,80})\(/y;
const ENCODE =
  /^(?:JSON\.stringify|json\.dumps|pulumi\.(?:jsonStringify|Output\.json_dumps|output))$/;

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
  let at = start;
  for (;;) {
    at = skip(source, SPACE, at);
    if (at >= source.limit || /[)\]}]/.test(source.text[at] ?? "")) {
      return argumentsOf(source, { start, at }, { values, members });
    }
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
  }: { readonly values: readonly Json[]; readonly members: readonly JsonMember[] },
): Arguments {
  const isClosed = at < source.limit && source.text[at] === ")";
  const objects = values.flatMap((value) => (isPlain(value) ? value.members : []));
  const end = isClosed ? at + 1 : at;
  const span = { start: Math.min(start, end), end };
  const named = madeObject(span, [...members, ...objects], isClosed ? "whole" : "cut");
  return { values, named, end };
}

function isPlain(value: Json): value is JsonObject {
  return value.kind === "object" && !/^(?:Ref|Fn::Sub|Call)$/.test(value.members[0]?.key ?? "");
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
  if (first === "{") return readObject(source, start, depth);
  if (first === "[") return readList(source, start, depth);
  const word = skip(source, WORD, start);
  if (word > start)
    return { ...madeScalar({ start, end: word }, true), ...wordOf(source, start, word) };
  if (/["'`]/.test(first)) return readString(source, start);
  const called = matchAt(source, CALL, start);
  if (called?.[1] === undefined) return readRaw(source, start);
  const { values, named, end } = readArguments(source, start + called[0].length, depth + 1);
  const [only] = values;
  if (ENCODE.test(called[1]) && only !== undefined) return { ...only, start, end };
  const span = { start, end };
  return madeObject(span, [
    madeMember(span, "Call", madeScalar(span, called[1])),
    madeMember(span, "Values", madeList(span, values)),
    madeMember(span, "Named", named),
  ]);
}

function wordOf({ text }: Source, start: number, end: number) {
  const raw = text.slice(start, end);
  const value = /^(?:None|undefined)$/.test(raw) ? "null" : raw.toLowerCase();
  return { kind: "scalar", raw, value, isString: false } as const;
}

function readObject(source: Source, start: number, depth: number): JsonObject {
  const members: JsonMember[] = [];
  let at = start + 1;
  for (;;) {
    at = skip(source, SPACE, at);
    const key = at >= source.limit ? undefined : keyAt(source, at);
    if (key === undefined) {
      const isClosed = at < source.limit && source.text[at] === "}";
      const end = isClosed ? at + 1 : at;
      return madeObject({ start, end }, members, isClosed ? "whole" : "cut");
    }
    const { name, from } = key;
    const value = readValue(source, from, depth + 1);
    members.push({ key: name, value, start: at, end: Math.max(value.end, from) });
    at = Math.max(at + 1, value.end);
  }
}

/** `name: value`, `"name": value`, or `name` alone, which is its value too. */
function keyAt(source: Source, at: number): { name: string; from: number } | undefined {
  const key = matchAt(source, KEY, at);
  const name = key?.[1] ?? key?.[3];
  if (key !== undefined && name !== undefined) return { name, from: at + key[0].length };
  const short = matchAt(source, SHORT, at)?.[1];
  return short === undefined ? undefined : { name: short, from: at };
}

function readList(source: Source, start: number, depth: number): Json {
  const items: Json[] = [];
  let at = start + 1;
  for (;;) {
    at = skip(source, SPACE, at);
    const isClosed = source.text[at] === "]";
    if (at >= source.limit || isClosed || /[)}]/.test(source.text[at] ?? "")) {
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
