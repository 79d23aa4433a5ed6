import { blockBelow } from "./block-values";
import type { LineCursor } from "./line-cursor";
import { MARK } from "./mark";
import { LOOKUP } from "./placeholders";
import { opensPrintedList } from "./printed-lists";
import type { SecretName } from "./secret-names";
import { type Extent, matchEnd, quoteAt, quotedEnd } from "./value-extent";

/**
 * A value without quotes, up to what cannot be part of it in most prints. A mark counts as one
 * character, so that a second reading ends where the first did.
 */
export const BARE = new RegExp(
  String.raw`(?:${MARK}|[^\s,"'\x60<>{}()[\]&;|\\\uff0c\u3002\uff1b])+`,
  "y",
);
export const SCHEMED = /(?:bearer|basic|token|negotiate|apikey|jwt):?[ \t]+/iy;

/** What a language prints around a value: `Some("`, `[]string{"`, `string(11) "`, `s:11:"`, `array (0 => '`. */
const WRAPPER =
  /(?:string\(\d{1,9}\)\s{0,80}|s:\d{1,9}:|(?:[A-Za-z_*&[\]][\w.$*&:[\]]{0,40})?[ ]?[([{]{1,3}\s{0,80}(?:\d{1,3}\s{0,4}(?:=>|:)\s{0,40})?)(?:[bu](?=["']))?(?=\\{0,8}["'`])/y;
const BARE_WRAPPER = /[A-Za-z_][\w.$]{0,40}\(/y;
const PREFIX = /[a-z]{1,2}(?=["'])|@(?=")/iy;
const MEMBER = /\\{0,8}["'`]\s{0,20}(?::|=>?)/y;
const NEXT_ITEM = /\\{0,8}["'`]\s*,\s*(?:\d{1,3}\s{0,4}=>\s{0,40})?/y;
const JOIN =
  /(?:[ \t]{0,40}(?:\+|\.{1,2}|->|~>|&|\\)\s{0,80}|[ \t]{0,8}\r?\n[ \t]{1,80})(?=["'`])/y;
const TOKEN_LINES = /^(?:\r?\n[ \t]{0,80}[^\s:,"'`<>{}[\]]{1,400}[ \t]{0,80}){1,20}$/;
const LONGEST_BELOW = 600;

/** The quoted text that opens at a position, with what is joined to it; undefined where none does. */
export function quotedAt(lines: LineCursor, at: number): Extent | undefined {
  const { text } = lines;
  const quote = quoteAt(text, at);
  if (!quote) return undefined;
  const start = quote.inside;
  const lineEnd = lines.lineEnd(start);
  const end = quotedEnd(text, quote, lineEnd);
  if (end === lineEnd) return { start, end: closedBelow(text, quote.mark, lineEnd) ?? end };
  return { start, end: joinedEnd(lines, quote.mark, end) };
}

// a quoted text that goes on in the next lines, as in YAML and in a command
function closedBelow(text: string, mark: string, lineEnd: number): number | undefined {
  const found = text.slice(lineEnd, lineEnd + LONGEST_BELOW).indexOf(mark);
  if (found < 0) return undefined;
  const isValue = TOKEN_LINES.test(text.slice(lineEnd, lineEnd + found));
  return isValue ? lineEnd + found : undefined;
}

// `'abc' + 'def'`, `"old" -> "new"`, and Python's texts that stand one below the other
function joinedEnd(lines: LineCursor, mark: string, end: number): number {
  const { text } = lines;
  let last = end;
  while (text.startsWith(mark, last)) {
    const behind = last + mark.length;
    const next = matchEnd(text, JOIN, behind);
    const quote = next > behind ? quoteAt(text, next) : undefined;
    if (quote?.mark !== mark) return last;
    const close = quotedEnd(text, quote, lines.lineEnd(quote.inside));
    // a member's name
    if (!text.startsWith(mark, close) || matchEnd(text, MEMBER, close) > close) return last;
    last = close;
  }
  return last;
}

/** The strings of a list, from the first to the last; undefined where none stands at a position. */
export function listOfStrings(lines: LineCursor, start: number): Extent | undefined {
  const first = quotedAt(lines, start);
  if (!first) return undefined;
  let end = first.end;
  for (let item: Extent | undefined = first; item; ) {
    end = item.end;
    const next = matchEnd(lines.text, NEXT_ITEM, end);
    item = next > end ? quotedAt(lines, next) : undefined;
  }
  return { start: first.start, end };
}

/** The value within what a language prints around it; empty where that holds members with names of their own. */
export function wrappedValue(lines: LineCursor, start: number): Extent | undefined {
  const { text } = lines;
  if (matchEnd(text, LOOKUP, start) > start) return { start, end: start };
  const inside = matchEnd(text, WRAPPER, start);
  if (inside > start) {
    const list = listOfStrings(lines, inside);
    if (!list) return undefined;
    return matchEnd(text, MEMBER, list.end) > list.end ? { start, end: start } : list;
  }
  if (opensPrintedList(text, start)) return undefined;
  const called = matchEnd(text, BARE_WRAPPER, start);
  const end = matchEnd(text, BARE, called);
  const isCall =
    called > start && end > called && /^\)(?:[\s,;)}\]]|$)/.test(text.slice(end, end + 2));
  return isCall ? { start: called, end } : undefined;
}

/** The value of a member of a program's print: a string, all of a list of strings, or a bare word. */
export function structuredValue(
  lines: LineCursor,
  start: number,
  { shape }: SecretName,
): Extent | undefined {
  const { text } = lines;
  const quoted = quotedAt(lines, matchEnd(text, PREFIX, start));
  if (quoted) return quoted;
  const wrapped = wrappedValue(lines, start);
  if (wrapped) return wrapped.end > wrapped.start ? wrapped : undefined;
  if (text[start] === "{") return undefined;
  if (opensPrintedList(text, start)) return { start, end: start };
  const isList = text[start] === "[" && !text.startsWith("[hidden", start);
  const inside = isList ? start + 1 : start;
  const scheme = shape === "authorization" ? matchEnd(text, SCHEMED, inside) : inside;
  return { start: inside, end: matchEnd(text, BARE, scheme) };
}

const AFTER_QUOTED =
  /[ \t]*(?:=>|->|→|::|:=|={1,2}|:|\uff1a|\uff1d|%3D|%253D|%3A|\\{1,4}u003d)|[ \t]+to[ \t]+|;(?=s:\d{1,9}:")/iy;
const CLOSERS = /(?:[\])>*]|%5D){0,2}/iy;
const NEXT = /(?:>>)?\s*,\s*[({<]{0,2}(?:[bu](?=["']))?|[ \t]+(?=["'])/y;

/** The value behind a quoted name: `"name": "value"`, `"name", "value"`, `"name" "value"`, `name="name" value="..."`. */
export function afterQuotedName(
  lines: LineCursor,
  start: number,
  at: number,
  name: SecretName,
): Extent | undefined {
  const { text } = lines;
  const afterName = matchEnd(text, CLOSERS, at);
  const separated = matchEnd(text, AFTER_QUOTED, afterName);
  if (separated > afterName) {
    const block = blockBelow(lines, start, matchEnd(text, /[ \t]*/y, separated));
    if (block) return block;
    return structuredValue(lines, matchEnd(text, /\s*/y, separated), name);
  }
  const attribute = matchEnd(text, /\s+(?:value|content)\s*=\s*/iy, at);
  if (attribute > at) return quotedAt(lines, attribute);
  const next = matchEnd(text, NEXT, afterName);
  const item = next > afterName ? quotedAt(lines, next) : undefined;
  if (!item || matchEnd(text, MEMBER, item.end) > item.end) return undefined;
  const isName = /^[A-Za-z]+(?:-[A-Za-z]+)+$/.test(
    text.slice(item.start, Math.min(item.end, item.start + 60)),
  );
  return isName ? undefined : item;
}
