import { interpolated, type Json, type JsonMember, unescapeText } from "./json-objects";
import { madeList, madeMember, madeObject, madeScalar } from "./made-json";
import type { Span } from "./types";

/** Text, up to where it is read. */
interface Source {
  readonly text: string;
  readonly limit: number;
}

/**
 * Read the value that a program printed at a position: an object or a list as Java, Go, PHP, Ruby, PowerShell
 * and their like show it. They have this in common: brackets of some kind around it, words of its type before
 * it, and a key, a separator and a value for each member. A text without quotes ends where a bracket, a comma
 * or a blank does. What the program left out makes the object cut.
 *
 * @param names what a key is called that only a colon parts from a text without quotes
 */
export function readPrinted(text: string, start: number, names: ReadonlySet<string>): Json {
  const source = { text, limit: Math.min(text.length, start + LONGEST) };
  return new PrintedReader(source, names).value(start, 0);
}

/** Whether a bracket, perhaps with a type before it, opens at a position. */
export function opensPrinted(text: string, start: number): boolean {
  return OPENING.test(text[endOf(TYPE, text, start)] ?? "");
}

const LONGEST = 40_000;
const DEEPEST = 24;
const OPENING = /[({[]/;
const CLOSING = /[)}\]]/;
const SPACE = /[\s,;]{1,2000}/y;
// `map[string]interface {}`, `[]string`, `array(2)`, `stdClass Object`, `new[]`, `IamPolicy.Statement`, `@`
const TYPE =
  /(?:new\s{1,4})?(?:(?:map\[[\w.]{1,40}\]|\[\d{0,4}\](?=[\w.[]))+(?:[\w.]{1,60}(?:\s?\{\})?)?(?=[({])|(?:array|object)\([\w\\]{1,60}\)(?:#\d{1,6} \(\d{1,4}\))?\s(?=\{)|[A-Za-z_][\w.$\\]{0,80}(?:<[\w<>, .?[\]]{0,60}>)?(?:\[\])?(?: Object)?(?: {0,2}(?=[({[])|\s{1,60}(?=\())|\[\]\s{0,4}(?=\{)|[@%#&]\s?(?=[({[]))?/y;
// PHP's, before a text
const LENGTH = /string\(\d{1,6}\)\s/y;
const QUOTED_KEY =
  /(?:AnyHashable\()?(?:<<)?(["'])([^"'\n]{1,100})\1(?:>>)?\)?(?:\s{0,4}(?:=>|->|=|:|\bto\b)\s{0,200}|(?<="aws:[\w/-]{1,80}")[ \t]{1,4})/y;
const INDEXED_KEY =
  /\[["']?([\w:$./-]{1,100})["']?(?::(?:protected|(?:"?[\w\\]{1,60}"?:)?private))?\]\s{0,4}=>?\s{0,200}/y;
const BARE_KEY =
  /:?([A-Za-z_][\w.-]{0,60}(?::[\w./-]{1,60})?|\d{1,6})\s{0,60}(?:=>|->|=)\s{0,200}/y;
const SPACED_KEY = /([A-Za-z_][\w.-]{0,60}(?::[A-Za-z][\w./-]{0,60})?|\d{1,6})\s{0,4}:\s{1,200}/y;
const SYMBOL_KEY = /:([A-Za-z_][\w./-]{0,60}(?::[\w./-]{1,60})?)\s{1,40}/y;
const NAMED_KEY = /((?:[a-z][\w-]{0,30}:)?[A-Za-z][\w/.-]{0,80}):/y;
const BARE = /(?:[^\s,;(){}[\]"'`<>]|\{[^{}\s]{0,100}\})+/y;
const QUOTE = /(?:<<|[$@bfru]{1,2})?["'`]/y;
// what else a text is put together of
const JOINED = /[ \t]{0,9}(?:[+.&%]|<>)/y;
// `[Object]` of Node, `Array(4)` of a browser, `System.Object[]`
const LEFT_OUT =
  /Array\(\d{1,6}\)|\[(?:Array|Object|Function|Circular)\b[^\]\n]{0,60}\]|System\.[\w.]{1,60}\[\]/y;
const OMITTED = /^(?:\.\.\.|…)|(?:\.\.\.|…)$/;
const NOTHING = /^(?:null|nil|None|undefined|undef|Nothing|N\/A|<nil>)$/;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

class PrintedReader {
  readonly #text: string;
  readonly #limit: number;
  readonly #names: ReadonlySet<string>;

  constructor({ text, limit }: Source, names: ReadonlySet<string>) {
    this.#text = text;
    this.#limit = limit;
    this.#names = names;
  }

  value(start: number, depth: number): Json {
    const left = endOf(LEFT_OUT, this.#text, start);
    if (left > start) return madeScalar({ start, end: left }, "…");
    const from = endOf(LENGTH, this.#text, start);
    const opened = endOf(TYPE, this.#text, from);
    const isOpened = depth < DEEPEST && OPENING.test(this.#text[opened] ?? "");
    return isOpened ? this.#aggregate(start, opened + 1, depth + 1) : this.#scalar(from);
  }

  /** With keys it is an object, unless they only count. */
  #aggregate(start: number, inside: number, depth: number): Json {
    const members: JsonMember[] = [];
    const items: Json[] = [];
    let at = endOf(SPACE, this.#text, inside);
    while (at < this.#limit && !CLOSING.test(this.#text[at] ?? "")) {
      const { key = "", value } = this.#entry(at, depth);
      if (key !== "" && !/^\d+$/.test(key)) members.push(madeMember(value, key, value));
      else items.push(value);
      at = endOf(SPACE, this.#text, Math.max(value.end, at + 1));
    }
    const isCut = at >= this.#limit;
    const span = { start, end: isCut ? this.#limit : at + 1 };
    if (members.length > 0) return objectOf(span, members.filter(isThere), isCut ? "cut" : "whole");
    const rest = isCut ? [cut(span)] : [];
    return listOf(span, [...items.filter(isSomething), ...rest], this.#text[start] ?? "");
  }

  #entry(at: number, depth: number): { readonly key?: string; readonly value: Json } {
    const { key, end } = this.#key(at);
    const read = this.value(end, depth);
    const isPart = endOf(JOINED, this.#text, read.end) > read.end || isOmitted(read);
    return { ...(key === undefined ? {} : { key }), value: isPart ? cut(read) : read };
  }

  #key(at: number): { readonly key?: string; readonly end: number } {
    for (const pattern of [QUOTED_KEY, INDEXED_KEY, BARE_KEY, SPACED_KEY, SYMBOL_KEY]) {
      pattern.lastIndex = at;
      const found = pattern.exec(this.#text);
      const key = found?.[2] ?? found?.[1];
      if (found !== null && key !== undefined) return { key, end: at + found[0].length };
    }
    return this.#named(at);
  }

  /** `Action:execute-api:Invoke` has a key, `execute-api:Invoke` has none. */
  #named(at: number): { readonly key?: string; readonly end: number } {
    NAMED_KEY.lastIndex = at;
    const [whole = "", name = ""] = NAMED_KEY.exec(this.#text) ?? [];
    const isKey = /^aws:/.test(name) || this.#names.has(name.toLowerCase());
    if (isKey) return { key: name, end: at + whole.length };
    const first = name.slice(0, name.indexOf(":"));
    return this.#names.has(first.toLowerCase())
      ? { key: first, end: at + first.length + 1 }
      : { end: at };
  }

  #scalar(start: number): Json {
    const quoted = endOf(QUOTE, this.#text, start);
    if (quoted > start) return this.#string(start, quoted);
    const end = Math.min(endOf(BARE, this.#text, start), this.#limit);
    const raw = this.#text.slice(start, end);
    return { kind: "scalar", raw, value: raw, isString: false, start, end };
  }

  #string(start: number, from: number): Json {
    const mark = this.#text[from - 1];
    let at = from;
    while (at < this.#limit && this.#text[at] !== mark && this.#text[at] !== "\n") {
      at += this.#text[at] === "\\" ? 2 : 1;
    }
    const close = Math.min(at, this.#limit);
    const raw = this.#text.slice(from, close);
    const end = Math.max(Math.min(endOf(/["'`](?:>>)?/y, this.#text, close), this.#limit), start);
    const string = {
      kind: "scalar",
      raw,
      value: unescapeText(raw),
      isString: true,
      start,
      end,
    } as const;
    return /^[f$]/.test(this.#text.slice(start, from)) ? interpolated(string) : string;
  }
}

/** `String("x")` and `Some("x")` are what they hold; a list of pairs is an object. */
function listOf(span: Span, items: readonly Json[], first: string): Json {
  const [only, other] = items;
  if (only !== undefined && other === undefined && /[A-Za-z]/.test(first))
    return { ...only, ...span };
  const pairs = items.flatMap((item): readonly JsonMember[] => {
    const [key, value, more] = item.kind === "list" ? item.items : [];
    const isPair = key?.kind === "scalar" && key.isString && value !== undefined && !more;
    return isPair ? [{ key: key.value, value, start: value.start, end: value.end }] : [];
  });
  return pairs.length > 0 && pairs.length === items.length
    ? madeObject(span, pairs)
    : madeList(span, items);
}

function isOmitted(value: Json): boolean {
  return value.kind === "scalar" && OMITTED.test(value.value);
}

function isSomething(value: Json): boolean {
  return value.kind !== "scalar" || (value.value !== "" && !NOTHING.test(value.value));
}

function isThere({ value }: JsonMember): boolean {
  return isSomething(value);
}

/** Of what was left out nothing is known. */
function cut(span: Span): Json {
  return madeObject(span, [], "cut");
}

function objectOf(span: Span, members: readonly JsonMember[], completeness: "whole" | "cut"): Json {
  const [only, other] = members;
  // an enumeration's constant
  if (only?.key === "value" && other === undefined) return { ...only.value, ...span };
  return madeObject(span, members, completeness);
}
