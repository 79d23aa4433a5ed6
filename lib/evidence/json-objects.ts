import { indexWithin } from "./lines";
import type { Quoted, Span } from "./types";

/** A value of a text that is JSON, or nearly so: what Python, Node or a log prints for it. */
export type Json = JsonObject | JsonList | JsonScalar;

/** An object, with its members in order; `isCut` where its closing brace is missing. */
export interface JsonObject extends Span {
  readonly kind: "object";
  readonly members: readonly JsonMember[];
  /** Values without a key: of broken JSON, or of braces that are prose. */
  readonly strays: readonly Json[];
  readonly isCut: boolean;
}

/** One key and its value; the span runs from the one to the end of the other. */
export interface JsonMember extends Span {
  readonly key: string;
  readonly value: Json;
}

/** A list of values. */
export interface JsonList extends Span {
  readonly kind: "list";
  readonly items: readonly Json[];
}

/** A string or a bare word; `raw` stands in the text, `value` is without its escapes. */
export interface JsonScalar extends Span {
  readonly kind: "scalar";
  readonly raw: string;
  readonly value: string;
  readonly isString: boolean;
}

const DEEPEST = 64;
const SPACE = /(?:[\s,]|\\+[nrt])*/y;
const BARE =
  /(?:https?|wss?):\/\/[^\s,{}[\]()"'`<>]+|[^\s,:={}[\]()"'`]+(?:[ \t]+[^\s,:={}[\]()"'`]+)*/y;
const BARE_KEY = /[A-Za-z_$:][A-Za-z0-9_$.-]*/y;
const SEPARATOR = /\s*(?:=>|[:=])\s*/y;
// typed by hand, the colon gets lost
const LAX_SEPARATOR = /\s*(?:=>|[:=])\s*|[ \t]+(?=")/y;
const OPENING = /^\\{0,7}["'`]/;
const QUOTED_KEY = /(\\{0,7}["'])([A-Za-z_$:][\w$.-]{0,79})\1/y;
const SYMBOL_KEY = /\[(Symbol\([^()\n]{0,60}\))\]/y;
const STRING_PREFIX = /(?:[bfru]{1,2}|\$@?)(?=["'])/y;
// `bless( {`, `AxiosHeaders {`, `Object [AxiosHeaders] {`, `<ref *1> Response {`, `[Object: null prototype] {`
const WRAPPER =
  /(?:<ref \*\d{1,4}>\s?)?(?:bless\( |[A-Z][A-Za-z]{0,40}(?:\(\d{1,6}\))?\s*(?:\[[A-Z]\w{0,40}\]\s*(?=\{)|(?=[{[]))|\[Object: null prototype\]\s*)/y;
// Node breaks a long string into several; code joins them to what it knows
const JOINT = /[ \t]{0,99}\+(?:\r?\n|[ \t])[ \t]{0,99}/y;
const TERM = /[A-Za-z_$][\w$.]{0,99}(?:\([^()\n]{0,99}\))?/y;
// Terraform's, where JSON has a value
const TEMPLATE = /\$\{[^{}\n]{1,400}\}/y;

/**
 * Reads the value that starts at a position. Whatever is broken is read as far as it goes.
 *
 * Every character is read once, and nesting is bounded, so hostile text takes linear time.
 */
export function readJson(text: string, start: number, limit: number): Json {
  return readValue({ text, limit, searched: new Map() }, start, 0);
}

interface Source {
  readonly text: string;
  readonly limit: number;
  /** For a quote mark: up to where a search has found none that closes. */
  readonly searched: Map<string, number>;
  /** So many quote marks are tried as the end of a string; all by default. */
  readonly mostMarks?: number;
}

function skip(source: Source, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source.text) ? Math.min(pattern.lastIndex, source.limit) : at;
}

function readValue(source: Source, from: number, depth: number): Json {
  const at = skip(source, WRAPPER, from);
  const character = source.text[at];
  if (depth < DEEPEST && character === "{") return readObject(source, at, depth);
  if (depth < DEEPEST && character === "[") return readList(source, at, depth);
  return readScalar(source, at);
}

function readObject(source: Source, start: number, depth: number): JsonObject {
  const members: JsonMember[] = [];
  const strays: Json[] = [];
  // written out, since a spread takes longer than all else here
  const ended = (isCut: boolean, end: number): JsonObject => ({
    kind: "object",
    members,
    strays,
    start,
    isCut,
    end,
  });
  let isCut = false;
  let at = start + 1;
  for (;;) {
    at = skip(source, SPACE, at);
    if (at >= source.limit) return ended(true, source.limit);
    if (source.text[at] === "}") return ended(isCut, at + 1);
    const entry = readEntry(source, at, depth);
    if ("key" in entry) members.push(entry);
    else if (entry.kind !== "scalar") strays.push(entry);
    // `...shared`: nobody knows what else it has
    else if (/^(?:\.{3}|\*\*)[A-Za-z_]/.test(entry.raw)) isCut = true;
    if (endsShortened(source.text, entry)) return ended(true, entry.end);
    at = Math.max(entry.end, at + 1);
  }
}

/** True for a member whose text was shortened: what did that left the closing brace out, too. */
function endsShortened(text: string, entry: JsonMember | Json): boolean {
  if (!("key" in entry))
    return entry.kind === "object" && entry.isCut && isShortened(text, entry.end);
  const { value } = entry;
  const mayBe = value.kind === "scalar" ? value.isString : value.kind === "object" && value.isCut;
  return mayBe && isShortened(text, value.end);
}

function readEntry(source: Source, start: number, depth: number): JsonMember | Json {
  const key = readKey(source, start);
  if (!key) return readValue(source, start, depth + 1);
  const separated = skip(source, key.isString ? LAX_SEPARATOR : SEPARATOR, key.end);
  if (separated === key.end) return key.isString ? key : readValue(source, start, depth + 1);
  const value = readValue(source, separated, depth + 1);
  return { key: key.value, value, start, end: Math.max(value.end, separated) };
}

function readList(source: Source, start: number, depth: number): JsonList {
  const items: Json[] = [];
  let at = start + 1;
  for (;;) {
    at = skip(source, SPACE, at);
    if (at >= source.limit) return { kind: "list", items, start, end: source.limit };
    const character = source.text[at] ?? "";
    if (character === "]") return { kind: "list", items, start, end: at + 1 };
    if (character === "}") return { kind: "list", items, start, end: at };
    const item = readValue(source, at, depth + 1);
    items.push(item);
    at = Math.max(item.end, at + 1);
  }
}

const LONGEST_KEY = 2_000;
const MOST_MARKS_IN_KEY = 8;

function readKey(source: Source, at: number): JsonScalar | undefined {
  QUOTED_KEY.lastIndex = at;
  const quoted = QUOTED_KEY.exec(source.text);
  if (quoted?.[2] !== undefined) {
    const end = Math.min(source.limit, at + quoted[0].length);
    return { ...word(quoted[2], at, end), isString: true };
  }
  if (OPENING.test(source.text.slice(at, at + 9))) {
    // one that never closes would be looked for through the rest of the text, in every object
    const limit = Math.min(source.limit, at + LONGEST_KEY);
    const bounds = { limit, searched: new Map(), mostMarks: MOST_MARKS_IN_KEY };
    return readScalar({ ...source, ...bounds }, at);
  }
  SYMBOL_KEY.lastIndex = at;
  const symbol = SYMBOL_KEY.exec(source.text);
  if (symbol?.[1] !== undefined) {
    return word(symbol[1], at, Math.min(source.limit, at + symbol[0].length));
  }
  const end = skip(source, BARE_KEY, at);
  if (end === at) return undefined;
  const raw = source.text.slice(at, end);
  // `:` belongs to a pseudo header's name, and separates after any other
  const name = raw.length > 1 && raw.endsWith(":") ? raw.slice(0, -1) : raw;
  return word(name, at, at + name.length);
}

function word(raw: string, start: number, end: number): JsonScalar {
  return { kind: "scalar", raw, value: raw, isString: false, start, end };
}

function readScalar(source: Source, from: number): JsonScalar {
  const { text, limit } = source;
  const at = skip(source, STRING_PREFIX, from);
  const mark = OPENING.exec(text.slice(at, at + 9))?.[0];
  if (mark) {
    const string = readString(source, { from, at, mark });
    return /[f$]/.test(text.slice(from, at)) ? interpolated(string) : string;
  }
  const template = skip(source, TEMPLATE, at);
  if (template > at) return scalar(text.slice(at, template), { start: at, end: template });
  const end = skip(source, BARE, at);
  const to = Math.min(limit, Math.max(end, at + 1));
  return word(text.slice(at, end), at, to);
}

/** `f"{region}"` of Python and `$"{region}"` of C#, with what they fill in as most languages write it. */
export function interpolated(string: JsonScalar): JsonScalar {
  const value = string.value.replace(
    /(?<!\$)\{([A-Za-z_][^{}]{0,80})\}/g,
    (_, name: string) => `\${${name}}`,
  );
  return { ...string, value };
}

function readString(
  source: Source,
  { from, at, mark }: { readonly from: number; readonly at: number; readonly mark: string },
): JsonScalar {
  const { text, limit } = source;
  const pieces: string[] = [];
  let open = at;
  for (;;) {
    const close = stringEnd(source, open, mark);
    pieces.push(text.slice(open + mark.length, close));
    // one that never closes ends with its line
    let end = text[close] === "\n" ? close : Math.min(limit, close + mark.length);
    let next = skip(source, JOINT, end);
    for (
      let term = skip(source, TERM, next);
      next > end && term > next;
      term = skip(source, TERM, next)
    ) {
      pieces.push(`\${${text.slice(next, term)}}`);
      end = term;
      next = skip(source, JOINT, end);
    }
    if (next === end || !text.startsWith(mark, next)) {
      return scalar(pieces.join(""), { start: from, end });
    }
    open = next;
  }
}

function scalar(raw: string, span: Span): JsonScalar {
  return { kind: "scalar", raw, value: unescapeText(raw), isString: true, ...span };
}

/**
 * The closing quote: the first that is not escaped and has the end of a value behind it, for people
 * paste JSON in which an inner quote lost its backslash. Without one, the end of the line.
 */
function stringEnd(source: Source, open: number, mark: string): number {
  const { text, limit, searched, mostMarks = Number.POSITIVE_INFINITY } = source;
  const done = searched.get(mark) ?? 0;
  if (done < limit) {
    const from = Math.max(open + mark.length, done);
    let marks = 0;
    for (
      let at = text.indexOf(mark, from);
      at >= 0 && at < limit && marks < mostMarks;
      at = text.indexOf(mark, at + 1)
    ) {
      marks += 1;
      if (!isEscaped(text, at, from) && endsValue(text, at + mark.length)) {
        return shortenedEnd(text, open, at) ?? at;
      }
    }
    searched.set(mark, limit);
  }
  const lineEnd = text.indexOf("\n", open);
  return lineEnd < 0 || lineEnd > limit ? limit : lineEnd;
}

/** Where the first line of a string ends, if it was shortened there: the mark behind it is another's. */
function shortenedEnd(text: string, open: number, close: number): number | undefined {
  const end = open + text.slice(open, close).indexOf("\n");
  return end >= open && isShortened(text, end) ? end : undefined;
}

/** True for the end of a line at which a client's error shortened what it prints, as Guzzle's does. */
function isShortened(text: string, end: number): boolean {
  return text[end] === "\n" && SHORTENED.test(text.slice(Math.max(0, end - LONGEST_SIGN), end));
}

const LONGEST_SIGN = 40;
const SHORTENED = /(?:[([<] ?truncated\b[^()[\]<>]{0,20}[)\]>]|…)\s{0,2}$/;

function isEscaped(text: string, at: number, from: number): boolean {
  let count = 0;
  while (at - count > from && text[at - 1 - count] === "\\") count += 1;
  return count % 2 === 1;
}

function endsValue(text: string, at: number): boolean {
  AFTER_VALUE.lastIndex = at;
  return AFTER_VALUE.test(text);
}

const AFTER_VALUE = /(?:\s|\\[nrt]){0,64}(?:[,}\]:)]|=|\+\r?\n|\+ [\w$"'`]|$)/y;

/** A text without JSON's or Python's escapes; what is no escape stays. */
export function unescapeText(raw: string): string {
  if (!raw.includes("\\")) return raw;
  return raw.replace(
    /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs,
    (whole, unicode, byte, single) => {
      const code: string | undefined = unicode ?? byte;
      if (code) return String.fromCharCode(Number.parseInt(code, 16));
      return escapes.get(single) ?? whole;
    },
  );
}

const escapes = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["b", "\b"],
  ["f", "\f"],
  ...['"', "'", "\\", "/", "`"].map((one) => [one, one] as const),
]);

/** The objects of a range that stand in no other object, in order; empty ones are left out. */
export function findObjects(text: string, start: number, limit: number): readonly JsonObject[] {
  const objects: JsonObject[] = [];
  // a quote that never closes would be looked for through the rest of the text, for every object
  const source = { text, limit, searched: new Map() };
  let at = indexWithin(text, "{", { start, end: limit });
  while (at >= 0) {
    if (text[at + 1] === "}") {
      at = indexWithin(text, "{", { start: at + 2, end: limit });
      continue;
    }
    const value = readValue(source, at, 0);
    for (const object of withMembers(value)) objects.push(object);
    at = indexWithin(text, "{", { start: Math.max(value.end, at + 1), end: limit });
  }
  return objects;
}

/** Within so many braces that never close another object is looked for: each may go on to the end of the text. */
const MOST_SWALLOWED = 16;

// braces of prose may hold, or swallow, the object that matters
function withMembers(value: Json, levels = MOST_SWALLOWED): readonly JsonObject[] {
  if (value.kind === "scalar" || levels === 0) return [];
  if (value.kind === "list") return value.items.flatMap((item) => withMembers(item, levels));
  const isOpen = value.members.length === 0 || value.isCut;
  const inner = isOpen ? value.strays.flatMap((stray) => withMembers(stray, levels - 1)) : [];
  return value.members.length === 0 ? inner : [value, ...inner];
}

/** The member by one of the names, lower case compared; Ruby's symbols have a colon before them. */
export function member(object: JsonObject, ...names: readonly string[]): Json | undefined {
  for (const entry of object.members) if (names.includes(nameOf(entry))) return entry.value;
  return undefined;
}

/** The key of a member in lower case, without the colon of a symbol. */
export function nameOf({ key }: JsonMember): string {
  return (key.startsWith(":") ? key.slice(1) : key).toLowerCase();
}

/** A scalar as a piece of the text. */
export function quoteScalar(scalar: JsonScalar): Quoted {
  return { value: scalar.value, span: { start: scalar.start, end: scalar.end } };
}
