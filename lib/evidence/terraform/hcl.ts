import {
  type Json,
  type JsonMember,
  type JsonObject,
  readJson,
  unescapeText,
} from "../json-objects";
import { madeList, madeMember, madeObject, madeScalar } from "../made-json";

/** Text of Terraform's own language, and up to where it is read. */
export interface Source {
  readonly text: string;
  readonly limit: number;
  /** What a plan shows was done: of `old -> new` the new value is the one that is in use. */
  readonly isApplied?: boolean;
}

/**
 * Read the attributes and blocks of a body, up to the brace that closes it.
 *
 * Values become JSON's: an expression that only Terraform can tell is `{"Ref": "var.name"}`, a text with
 * such a part `{"Fn::Sub": "…"}`, as in CloudFormation. The marks of a plan or a diff, and line numbers,
 * may stand before every line; of `old -> new` the old value counts, for it is the one that is in
 * use, until the plan is applied. A body that is cut is read up to the first line that is none of its own.
 *
 * Source: HCL native syntax specification; Terraform CLI, `terraform plan`.
 *
 * @param start behind the brace that opens the body
 * @param mark the mark of the line that opens it
 */
export function readBody(source: Source, start: number, mark: Mark = ""): JsonObject {
  return readMembers(source, start, { depth: 0, mark, isObject: false });
}

/** What a plan or a diff puts before a line. */
export type Mark = "" | "+" | "-" | "~";

interface Place {
  readonly depth: number;
  readonly mark: Mark;
  /** An object's members may have colons and quoted names. */
  readonly isObject: boolean;
}

const BLANK = /(?:[\s,]|#[^\n]*|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/)){0,1000}\*\/|\.{3}|…)*/y;
// the time in the log of a build, or a line number
const NUMBER =
  /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.,\d]{0,12}Z?(?:[ \t]|$)|\d{1,6}(?:[ \t]{0,9}[:|│→]|(?=[ \t]{1,9}[^\s,\]}]))/y;
const MARK = /(?:-\/\+|\+\/-|<=|[+~-])(?=\s|[A-Za-z"{}\]])[ \t]{0,99}/y;
const NAME = /[A-Za-z_][\w-]*/y;
const KEY = /[A-Za-z_][\w.-]*|"[^"\n]*"|\([^()\n]*\)/y;
const LABELS = /(?:[ \t]{1,99}(?:"[^"\n]*"|[A-Za-z_][\w-]*))*[ \t]*\{/y;
// of a block that is not known yet a plan shows no `=`: `endpoint_configuration (known after apply)`
const ASSIGNED = /[ \t]*(?:=(?![=>])|(?=\())[ \t]*/y;
const ENDED = /[ \t]*(?:[\r\n,\])}#]|\/[/*]|->|$)/y;
const BLANK_LINE = /\r?\n[ \t]*(?=\r?\n)/y;
const SEPARATED = /[ \t]*(?:=(?![=>])|:)[ \t]*/y;
const TOP =
  /(?:resource|data|module|variable|output|provider|locals|terraform|moved|import|check)(?:[ \t]{1,99}"[^"\n]*")*[ \t]*\{/y;
const CALL = /(jsonencode|toset|tolist)\(\s*/y;
const HEREDOC = /<<[-~]?[ \t]*([A-Za-z_]\w*)[ \t]*\r?\n/y;
const WORD = /(?:true|false|null|-?\d[\d.]*)(?=[\s,\]})#]|$)/y;
const FOR = /\[\s{0,99}for\s/y;
const CHANGE = /[ \t]*->[ \t]*/y;
const DEEPEST = 24;

function endOf(pattern: RegExp, { text, limit }: Source, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? Math.min(pattern.lastIndex, limit) : at;
}

/** Read the object that opens with the brace at an offset. */
export function readHclObject(source: Source, start: number): JsonObject {
  const object = readMembers(source, start + 1, { depth: 0, mark: "", isObject: true });
  return { ...object, start };
}

/** Behind blanks, comments, line numbers and marks; and the last mark. */
function skipBlanks(source: Source, start: number): { readonly at: number; readonly mark: Mark } {
  let at = endOf(BLANK, source, start);
  let mark: Mark = "";
  for (;;) {
    const numbered = endOf(BLANK, source, endOf(NUMBER, source, at));
    const marked = endOf(MARK, source, numbered);
    if (marked > numbered) mark = markOf(source.text.slice(numbered, marked).trim());
    const next = endOf(BLANK, source, marked);
    if (next === at) return { at, mark };
    at = next;
  }
}

function markOf(mark: string): Mark {
  if (mark === "+" || mark === "-") return mark;
  return mark === "<=" ? "+" : "~";
}

function readMembers(source: Source, start: number, place: Place): JsonObject {
  const members: JsonMember[] = [];
  let at = start;
  for (;;) {
    const next = skipBlanks(source, at);
    const isEnd = next.at >= source.limit;
    if (!isEnd && source.text[next.at] === "}") {
      return madeObject({ start, end: next.at + 1 }, once(members, place));
    }
    const read = isEnd ? undefined : readMember(source, next.at, { ...place, mark: next.mark });
    if (read === undefined) {
      const end = Math.min(at, source.limit);
      return madeObject({ start, end: Math.max(start, end) }, once(members, place), "cut");
    }
    if (isKept(read, { ...place, own: next.mark }, source)) members.push(read.member);
    at = Math.max(next.at + 1, read.end);
  }
}

interface Read {
  readonly member: JsonMember;
  /** A plan shows what it is now, and what it will be. */
  readonly isChange: boolean;
  readonly end: number;
}

/** What a plan or a diff adds is not in use yet, or may not be; the same of what it takes away. */
function isKept(
  { isChange }: Pick<Read, "isChange">,
  { mark: around, own }: { readonly mark: Mark; readonly own: Mark },
  { isApplied = false }: Source,
): boolean {
  if (own === "+") return isApplied || around === "+";
  return own !== "-" || around === "-" || (isChange && !isApplied);
}

/** An attribute stands once: of two in a diff nobody knows which is in use. */
function once(members: readonly JsonMember[], { isObject }: Place): readonly JsonMember[] {
  if (isObject) return members;
  const counts = new Map<string, number>();
  const isAttribute = ({ value }: JsonMember) => !(value.kind === "object" && isBlock.has(value));
  for (const member of members) {
    if (isAttribute(member)) counts.set(member.key, (counts.get(member.key) ?? 0) + 1);
  }
  return members.filter((member) => !isAttribute(member) || counts.get(member.key) === 1);
}

const isBlock = new WeakSet<JsonObject>();

function readMember(source: Source, start: number, place: Place): Read | undefined {
  if (place.depth > DEEPEST || (!place.isObject && endOf(TOP, source, start) > start)) {
    return undefined;
  }
  const named = endOf(place.isObject ? KEY : NAME, source, start);
  if (named === start) return undefined;
  const key = source.text.slice(start, named).replace(/^["(]|[")]$/g, "");
  const assigned = endOf(place.isObject ? SEPARATED : ASSIGNED, source, named);
  if (assigned > named) {
    const { value, isChange, end } = readChange(source, assigned, place);
    return { member: { key, value, start, end: Math.max(value.end, named) }, isChange, end };
  }
  const opened = place.isObject ? named : endOf(LABELS, source, named);
  if (opened === named) return undefined;
  const value = readMembers(source, opened, { ...place, depth: place.depth + 1, isObject: false });
  isBlock.add(value);
  return { member: { key, value, start, end: value.end }, isChange: false, end: value.end };
}

/** A value, or of the two of a change the one that is in use. */
function readChange(source: Source, start: number, place: Place) {
  const before = readExpression(source, start, place);
  const changed = endOf(CHANGE, source, before.end);
  if (changed === before.end) return { value: before, isChange: false, end: before.end };
  const after = readExpression(source, changed, place);
  return { value: source.isApplied ? after : before, isChange: true, end: after.end };
}

/** A value that stands there as it is; where it is a part of an expression, the expression. */
function readExpression(source: Source, start: number, place: Place): Json {
  const value = readValue(source, start, place);
  const isWhole = value.end >= source.limit || endOf(ENDED, source, value.end) > value.end;
  return isWhole || source.text.startsWith("<<", start) ? value : readRaw(source, start);
}

function readValue(source: Source, start: number, place: Place): Json {
  const inner = { ...place, depth: place.depth + 1 };
  const first = place.depth > DEEPEST ? "" : source.text[start];
  if (first === "{") {
    const object = readMembers(source, start + 1, { ...inner, isObject: true });
    return { ...object, start };
  }
  if (first === "[" && endOf(FOR, source, start) === start) return readList(source, start, inner);
  const word = endOf(WORD, source, start);
  if (word > start) return scalarOf(source.text.slice(start, word), start, false);
  if (source.text.startsWith("<<", start)) return readHeredoc(source, start);
  const called = place.depth > DEEPEST ? start : endOf(CALL, source, start);
  if (called > start) {
    const value = readExpression(source, skipBlanks(source, called).at, inner);
    return { ...value, start, end: endOf(/\s*\)/y, source, skipBlanks(source, value.end).at) };
  }
  return readRaw(source, start);
}

function readList(source: Source, start: number, place: Place): Json {
  const items: Json[] = [];
  let at = start + 1;
  for (;;) {
    const next = skipBlanks(source, at);
    const character = source.text[next.at];
    if (next.at >= source.limit || character === "]" || character === "}" || character === ")") {
      return madeList({ start, end: character === "]" ? next.at + 1 : next.at }, items);
    }
    const { value, isChange, end } = readChange(source, next.at, { ...place, mark: next.mark });
    if (isKept({ isChange }, { ...place, own: next.mark }, source)) items.push(value);
    // what is no value ends a list that was cut
    if (end <= next.at) return madeList({ start, end: next.at }, items);
    at = end;
  }
}

function readHeredoc(source: Source, start: number): Json {
  HEREDOC.lastIndex = start;
  const found = HEREDOC.exec(source.text);
  if (found === null) return readRaw(source, start);
  const from = start + found[0].length;
  let at = from;
  while (at < source.limit) {
    const lineEnd = source.text.indexOf("\n", at);
    const end = lineEnd < 0 || lineEnd > source.limit ? source.limit : lineEnd;
    if (
      source.text
        .slice(at, end)
        .replace(/^[\s+~-]{0,99}/, "")
        .trim() === found[1]
    ) {
      return heredocOf(source, { from, to: at, end });
    }
    at = end + 1;
  }
  return heredocOf(source, { from, to: source.limit, end: source.limit });
}

/** JSON in a heredoc keeps its places; of what is none, the text. */
function heredocOf(
  { text }: Source,
  { from, to, end }: { readonly from: number; readonly to: number; readonly end: number },
): Json {
  const written = text.slice(from, to);
  const start = from + written.length - written.trimStart().length;
  if (text[start] !== "{") return textOf(written, { start: from, end });
  return { ...readJson(text, start, to), end };
}

/** A string, or an expression up to the end of its line, its item or its bracket. */
function readRaw(source: Source, start: number): Json {
  const end = expressionEnd(source, start);
  const raw = source.text.slice(start, end).trimEnd();
  const span = { start, end: start + raw.length };
  if (raw.startsWith('"') && stringEnd({ text: raw, limit: raw.length }, 0) === raw.length) {
    return textOf(unescapeText(raw.slice(1).replace(/"$/, "")), span);
  }
  return reference("Ref", raw, span);
}

/** A text, of which a part in `${…}` hangs on what Terraform knows alone. */
function textOf(value: string, span: { readonly start: number; readonly end: number }): Json {
  const isTemplate = /(?:^|[^$])\$\{|(?:^|[^%])%\{/.test(value);
  if (isTemplate) return reference("Fn::Sub", value, span);
  return madeScalar(span, value.replaceAll("$${", () => "${").replaceAll("%%{", "%{"));
}

function reference(
  key: string,
  text: string,
  span: { readonly start: number; readonly end: number },
): JsonObject {
  return madeObject(span, [madeMember(span, key, madeScalar(span, text))]);
}

function scalarOf(raw: string, start: number, isString: boolean): Json {
  return { kind: "scalar", raw, value: raw, isString, start, end: start + raw.length };
}

const CLOSING = /[)\]}]/;
const OPENING = /[([{]/;

function expressionEnd(source: Source, start: number): number {
  const { text, limit } = source;
  let depth = 0;
  let at = start;
  while (at < limit) {
    const character = text[at] ?? "";
    if (character === '"') {
      at = stringEnd(source, at);
      continue;
    }
    if (OPENING.test(character)) depth += 1;
    if (depth === 0 ? endsExpression(source, at) : endOf(BLANK_LINE, source, at) > at) return at;
    if (CLOSING.test(character)) depth -= 1;
    at += 1;
  }
  return limit;
}

function endsExpression({ text }: Source, at: number): boolean {
  const character = text[at] ?? "";
  if (/[\r\n,#)\]}]/.test(character)) return true;
  return text.startsWith("->", at) || text.startsWith("//", at) || text.startsWith("/*", at);
}

/** Behind the quote that closes; a template in the text may hold quotes of its own. */
function stringEnd({ text, limit }: Source, start: number): number {
  let depth = 0;
  let at = start + 1;
  while (at < limit) {
    const character = text[at];
    if (character === "\n") return at;
    if (character === "\\") at += 1;
    else if (text.startsWith("${", at) || text.startsWith("%{", at)) {
      depth += 1;
      at += 1;
    } else if (depth > 0 && character === "}") depth -= 1;
    else if (depth === 0 && character === '"') return at + 1;
    at += 1;
  }
  return limit;
}
