import {
  interpolated,
  type Json,
  type JsonMember,
  type JsonObject,
  unescapeText,
} from "./json-objects";
import { itemsOf, textOf } from "./json-values";
import { endOf } from "./lines";
import { madeList, madeMember, madeObject, madeScalar } from "./made-json";
import type { Span } from "./types";

/** Text, up to where it is read. */
interface Source {
  readonly text: string;
  readonly limit: number;
}

/**
 * Read the value that a program printed at a position, or that stands in its code: an object or a list as Java, Go,
 * PHP, Ruby, PowerShell and their like show it. They have this in common: brackets of some kind around it, words of
 * its type before it, and a key, a separator and a value for each member; where code makes it step by step
 * (`.put("Effect", "Deny")`, `.effect(Effect.DENY)`), each step is a member. A text without quotes ends where a bracket,
 * a comma or a blank does. What the program left out, or puts together, makes the object cut.
 *
 * @param names what a key is called that only a colon parts from a text without quotes
 */
export function readPrinted(text: string, start: number, names: ReadonlySet<string>): Json {
  const source = { text, limit: Math.min(text.length, start + LONGEST) };
  return new PrintedReader(source, names).value(start, 0);
}

/** Whether a bracket, perhaps with a type before it, opens at a position. */
export function opensPrinted(text: string, start: number): boolean {
  return OPENING.test(text[endOfType(text, start)] ?? "");
}

const LONGEST = 40_000;
const DEEPEST = 24;
const OPENING = /[({[]/;
const CLOSING = /[)}\]]/;
const SPACE = /(?:[\s,;]|\/\/[^\n]{0,400}|#(?= )[^\n]{0,400}){1,2000}/y;
// before what it opens, the words of a type
const TYPES: readonly RegExp[] = [
  // `map[string]interface {}`, `[]string`, `[]*string`
  /[&*]?(?:map\[[\w.]{1,40}\]|\[\d{0,4}\](?=[\w.*[]))+(?:\*?[\w.]{1,60}(?:\s?\{\})?)?(?=[({])/y,
  // `array(2)`, `object(stdClass)#3 (2)`
  /(?:array|object)\([\w\\]{1,60}\)(?:#\d{1,6} \(\d{1,4}\))?\s(?=\{)/y,
  // `new Dictionary<string, object>`, `new[]`, `new()`, with the brace on a line of its own
  /new(?:\s{1,4}[A-Za-z_][\w.]{0,80}(?:<[\w<>, .?[\]]{0,60}>)?)?(?:\[\]|\(\))?\s{0,60}(?=\{)/y,
  // `IamPolicy.Statement`, `ImmutableMap.<String, Object>of`, `stdClass Object`, `&iam.Statement`, `vec!`
  /&?(?:new\s{1,4})?[A-Za-z_][\w.$\\]{0,80}(?:::\w{1,40}){0,3}(?:<[\w<>, .?[\]]{0,60}>\w{0,20})?!?(?:\[\])?(?: Object)?(?: {0,2}(?=[({[])|\s{1,60}(?=\())/y,
  /(?:new)?\[\]\s{0,4}(?=\{)/y,
  // `%w[a b]`
  /%[wWiI](?=[([{])/y,
  /[@%#&]\s?(?=[({[])/y,
];
// `b -> b`, of which steps follow
const BOUND = /\w{1,40} ?[-=]> ?\w{1,40}(?=\s{0,60}\.)/y;
const STEP = /\s{0,60}\??\.([A-Za-z_]\w{0,60})(?:<[\w<>, .?]{0,60}>)?(?=(\()|)/y;
// steps that change nothing of what was read
const LAST_STEP =
  /^(?:asJava|build|freeze|into|to_?(?:array|json|list|owned|set|string|vec)|(?:trim|strip)(?:Indent|Margin)?)$/i;
const STARTED = /(?:\b|\.)(?:builder|create|newBuilder)$/i;
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
const QUOTE = /(?:<<|[$@bfrsu]{1,2})?["'`]/y;
// what else a text is put together of
const JOINED = /[ \t]{0,9}(?:[+.&%]|<>)/y;
const WORDS = /[ \t]{1,9}(?=[^\s,;(){}[\]"'`<>=])/y;
// `[Object]` of Node, `Array(4)` of a browser, `System.Object[]`
const LEFT_OUT =
  /Array\(\d{1,6}\)|\[(?:Array|Object|Function|Circular)\b[^\]\n]{0,60}\]|System\.[\w.]{1,60}\[\]/y;
const OMITTED = /^(?:\.\.\.|…)|(?:\.\.\.|…)$/;
const NOTHING = /^(?:null|nil|None|undefined|undef|Nothing|N\/A|<nil>)$/;

/** Where the words of a type end that stand before a bracket; the position itself where there are none. */
export function endOfType(text: string, at: number): number {
  for (const type of TYPES) {
    const end = endOf(type, text, at);
    if (end > at) return end;
  }
  return at;
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
    const bound = endOf(BOUND, this.#text, start);
    if (bound > start) return this.#stepped(madeObject({ start, end: bound }, []), "", depth);
    const from = endOf(LENGTH, this.#text, start);
    const opened = endOfType(this.#text, from);
    const isOpened = depth < DEEPEST && OPENING.test(this.#text[opened] ?? "");
    if (!isOpened) return this.#stepped(this.#scalar(from), "", depth);
    const type = this.#text
      .slice(from, opened)
      .replace(/^(?:&|new\b)\s{0,4}/, "")
      .trim();
    const named = `${type}${this.#text[opened]}`;
    const read = this.#aggregate({ start, end: opened + 1 }, named, depth + 1);
    return this.#stepped(STARTED.test(type) ? madeObject(read, []) : read, type, depth);
  }

  /** `.put("Effect", "Deny")`, `.effect(Effect.DENY)`; what else is done to a value, nobody knows. */
  #stepped(first: Json, type: string, depth: number): Json {
    let value = first;
    for (;;) {
      STEP.lastIndex = value.end;
      const [whole = "", name = "", bracket] = STEP.exec(this.#text) ?? [];
      if (whole === "" || value.end >= this.#limit || depth >= DEEPEST) return value;
      const at = value.end + whole.length;
      const given = bracket === undefined ? undefined : this.#arguments(at, depth + 1);
      const span = { start: first.start, end: given?.end ?? at };
      const next =
        LAST_STEP.test(name) && itemsOf(given).length === 0
          ? { ...value, ...span }
          : afterStep(value, { name, items: itemsOf(given), type, span });
      // of a text without quotes the dot is its own
      if (next === undefined) return value;
      value = next;
    }
  }

  #arguments(at: number, depth: number): Json {
    const { items, members, end, isCut } = this.#entries(at + 1, depth);
    const named = members.length > 0 ? [madeObject({ start: at, end }, members)] : [];
    const rest = isCut ? [cut({ start: at, end })] : [];
    return madeList({ start: at, end }, [...items, ...named, ...rest]);
  }

  /** With keys it is an object, unless they only count. */
  #aggregate({ start, end: inside }: Span, type: string, depth: number): Json {
    const { items, members, end, isCut } = this.#entries(inside, depth);
    const span = { start, end };
    const there = items.filter(isSomething);
    if (members.length > 0) {
      const isWhole = !isCut && there.length === 0;
      return objectOf(span, members.filter(isThere), isWhole ? "whole" : "cut");
    }
    const pairs = there.every((item) => this.#isPair(item, there.length > 1)) ? there : [];
    const rest = isCut ? [cut(span)] : [];
    return pairs.length > 0
      ? madeObject(span, pairs.flatMap(memberOf))
      : typedList(span, [...there, ...rest], type);
  }

  /** `{ "Effect", "Deny" }`, `("Effect", "Deny")`, `entry("Effect", "Deny")`. */
  #isPair(item: Json, isOneOfMany: boolean): boolean {
    const [key, value, more] = itemsOf(item);
    const isOfTwo = value !== undefined && more === undefined;
    if (!isOfTwo || key?.kind !== "scalar" || !key.isString) return false;
    const opened = this.#text.slice(item.start, item.start + LONGEST_TYPE);
    return PAIR.test(opened) || (isOneOfMany && OPENING.test(opened[0] ?? ""));
  }

  #entries(inside: number, depth: number) {
    const isPowershell = this.#text.startsWith("@{", inside - 2);
    const members: JsonMember[] = [];
    const items: Json[] = [];
    let at = endOf(SPACE, this.#text, inside);
    while (at < this.#limit && !CLOSING.test(this.#text[at] ?? "")) {
      const { key = "", value: first } = this.#entry(at, depth);
      const value = isPowershell ? this.#withMore(first, depth) : first;
      if (key !== "" && !/^\d+$/.test(key)) members.push(madeMember(value, key, value));
      else items.push(value);
      at = endOf(SPACE, this.#text, Math.max(value.end, at + 1));
    }
    const isCut = at >= this.#limit;
    return { members, items, isCut, end: isCut ? this.#limit : at + 1 };
  }

  /** `"a", "b"` is a list in PowerShell, where lines part the members. */
  #withMore(first: Json, depth: number): Json {
    const items = [first];
    let end = first.end;
    for (let at = end; items.length < MOST_ITEMS; end = items.at(-1)?.end ?? end) {
      at = endOf(/[ \t]{0,9},\s{0,200}(?=["'@])/y, this.#text, end);
      if (at === end) break;
      items.push(this.value(at, depth));
    }
    return items.length === 1 ? first : madeList({ start: first.start, end }, items);
  }

  #entry(at: number, depth: number): { readonly key?: string; readonly value: Json } {
    const { key, end } = this.#key(at);
    const read = this.value(end, depth);
    const isPart = endOf(JOINED, this.#text, read.end) > read.end || isOmitted(read);
    if (isPart) {
      const value = cut({ start: read.start, end: this.#endOfExpression(read.end) });
      return { ...(key === undefined ? {} : { key }), value };
    }
    return key === undefined ? { value: read } : { key, value: this.#withWords(read) };
  }

  /** `Sid=Deny all others` is one text. */
  #withWords(read: Json): Json {
    if (read.kind !== "scalar" || read.isString || read.value === "") return read;
    let { end } = read;
    for (;;) {
      const next = endOf(WORDS, this.#text, end);
      if (next === end || next >= this.#limit || this.#key(next).key !== undefined) break;
      if (endOfType(this.#text, next) > next || endOf(QUOTE, this.#text, next) > next) break;
      end = Math.max(endOf(BARE, this.#text, next), next + 1);
    }
    if (end === read.end) return read;
    const raw = this.#text.slice(read.start, end);
    return { ...read, raw, value: raw, end };
  }

  /** Up to what parts it from the next. */
  #endOfExpression(start: number): number {
    let depth = 0;
    let at = start;
    while (at < this.#limit) {
      const character = this.#text[at] ?? "";
      if (/["'`]/.test(character)) at = this.#string(at, at + 1).end - 1;
      if (OPENING.test(character)) depth += 1;
      if (depth === 0 && /[,;)\]}\n]/.test(character)) break;
      if (CLOSING.test(character)) depth -= 1;
      at += 1;
    }
    return Math.min(at, this.#limit);
  }

  #key(at: number): { readonly key?: string; readonly end: number } {
    if (endOf(BOUND, this.#text, at) > at) return { end: at };
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
    // of a text that is not shown to its end, nothing is known
    if (at >= this.#limit) return cut({ start, end: this.#limit });
    const close = at;
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

interface Step {
  readonly name: string;
  readonly items: readonly Json[];
  /** What the steps are taken from. */
  readonly type: string;
  readonly span: Span;
}

/** What a value is after a step. */
function afterStep(value: Json, step: Step): Json | undefined {
  const { name, items, type, span } = step;
  if (value.kind === "scalar") return value.isString ? cut(span) : undefined;
  if (value.kind === "object") return withStep(value, step);
  if (value.items.length === 0 && /(?:map|object)$/i.test(type)) {
    return withStep(madeObject(span, []), step);
  }
  const isAdded = /^(?:add|append|put|with)/i.test(name) && items.length === 1;
  return isAdded ? madeList(span, [...value.items, ...items]) : cut(span);
}

function withStep(object: JsonObject, { name, items, span }: Step): JsonObject {
  const [first, second] = items;
  const key = textOf(first);
  const isEntry = /^(?:add|put|set|with)(?:IfAbsent|Property|Value)?$/i.test(name);
  const isOfTwo = second !== undefined && items.length === 2;
  const own = name.replace(/^(?:add|with|set)(?=[A-Z_])/, "");
  const given = first !== undefined && second === undefined ? first : madeList(span, items);
  const members =
    isEntry && key !== undefined && isOfTwo
      ? withMember(object.members, key, second)
      : withMember(object.members, own, given);
  return madeObject(span, members, object.isCut ? "cut" : "whole");
}

/** What is given twice by one name is a list. */
function withMember(
  members: readonly JsonMember[],
  key: string,
  value: Json,
): readonly JsonMember[] {
  const before = members.find((one) => one.key === key);
  if (before === undefined) return [...members, madeMember(value, key, value)];
  const items = [before.value, value].flatMap((one) => (one.kind === "list" ? one.items : [one]));
  const list = madeMember(value, key, madeList(value, items));
  return members.map((one) => (one === before ? list : one));
}

const MOST_ITEMS = 400;
const LONGEST_TYPE = 80;
const PAIR = /^(?:[({]|(?:new )?[\w.]{0,60}(?:pair|entry|property)(?:<[\w, ]{0,60}>)?\()/i;
const MAP_OF = /Map\.(?:<[^>]{0,60}>)?of\($/;
const PRINCIPAL = /(?:^|\.)(?:New)?(\w{1,40}Principal)\($/;
// whose items are those of a list, or of a pair
const COLLECTION =
  /(?:^|[.:<>\s])(?:\w{0,40}(?:list|list_?of|array|arr|set|seq|vec|vector|strings|tuple|pair|entry|property|buffer)|of|c)(?:<[^>]{0,60}>)?!?\($/i;
// `Some("x")`, `jsii.String("x")`, `String::from("x")`
const WRAPPER =
  /(?:^|[.:])(?:\w{0,40}(?:str|string|value|primitive|node|option|binary)|Some|Just|Right|Ok|Object|Bool|Number|from|\w{1,40}_type)\($/i;

/** A list, or what a call of a class or a function makes of its items. */
function typedList(span: Span, items: readonly Json[], type: string): Json {
  const principal = PRINCIPAL.exec(type)?.[1];
  if (principal !== undefined) {
    return madeObject(span, [madeMember(span, principal, madeList(span, items))]);
  }
  const members = MAP_OF.test(type) ? alternating(items) : undefined;
  if (members !== undefined) return madeObject(span, members);
  const texts = /^%[wWiI]/.test(type) ? items.map(quoted) : items;
  const [only, other] = texts;
  const isOne = only !== undefined && other === undefined && /[A-Za-z]/.test(type);
  const isCall = /\w!?\($/.test(type) && !COLLECTION.test(type);
  if (isOne && (!isCall || only.kind !== "scalar" || WRAPPER.test(type))) {
    return { ...only, ...span };
  }
  return isCall && items.length > 0 ? expression(span, type) : madeList(span, texts);
}

function quoted(item: Json): Json {
  return item.kind === "scalar" ? { ...item, isString: true } : item;
}

/** What code alone can tell. */
function expression(span: Span, type: string): Json {
  const raw = `${type})`;
  return { kind: "scalar", raw, value: raw, isString: false, ...span };
}

/** `"Effect", "Deny", "Principal", "*"` */
function alternating(items: readonly Json[]): readonly JsonMember[] | undefined {
  const members = items.flatMap((key, at): readonly JsonMember[] => {
    const value = items[at + 1];
    if (at % 2 === 1 || key.kind !== "scalar" || value === undefined) return [];
    return [madeMember(value, key.value, value)];
  });
  return members.length > 0 && members.length * 2 === items.length ? members : undefined;
}

/** The member that a pair is. */
function memberOf(pair: Json): readonly JsonMember[] {
  const [key, value] = itemsOf(pair);
  const name = textOf(key);
  return name === undefined || value === undefined ? [] : [madeMember(value, name, value)];
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
