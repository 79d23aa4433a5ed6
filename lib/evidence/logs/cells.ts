import { isResponseType, requestIdKind } from "./access-variables";

/** Where the cells of a line begin and end, by turns: no cell is cut out before it is needed. */
export type Bounds = number[];

/** What separates the cells of a line; a comma and a blank may stand within cells that another sign separates. */
export const separators = ["|", ";", "\t", ","] as const;

export type Separator = (typeof separators)[number];

const MOST_CELLS = 200;

/** Find the cells of a line of separated values; quotes and blanks around them are left out. */
export function scanSeparated(line: string, separator: Separator, bounds: Bounds): void {
  bounds.length = 0;
  let at = 0;
  while (at <= line.length && bounds.length < 2 * MOST_CELLS) {
    const end = cellEnd(line, at, separator);
    pushTrimmed(line, at, end, bounds);
    at = end + 1;
  }
}

/** The cells of a line of separated values, and where they stand. */
export function separatedCells(
  line: string,
  separator: Separator,
): readonly { readonly value: string; readonly start: number; readonly end: number }[] {
  const bounds: Bounds = [];
  scanSeparated(line, separator, bounds);
  const cells = [];
  for (let at = 0; at < bounds.length; at += 2) {
    const start = bounds[at] ?? 0;
    const end = bounds[at + 1] ?? 0;
    cells.push({ value: line.slice(start, end), start, end });
  }
  return cells;
}

function cellEnd(line: string, from: number, separator: Separator): number {
  if ((separator === "," || separator === ";") && line[from] === '"') {
    for (let at = line.indexOf('"', from + 1); at >= 0; at = line.indexOf('"', at + 1)) {
      if (line[at + 1] !== '"') {
        const end = line.indexOf(separator, at);
        return end < 0 ? line.length : end;
      }
      at += 1;
    }
  }
  const end = line.indexOf(separator, from);
  return end < 0 ? line.length : end;
}

function pushTrimmed(line: string, from: number, to: number, bounds: Bounds): void {
  let start = from;
  let end = to;
  while (start < end && isBlank(line.charCodeAt(start))) start += 1;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end -= 1;
  if (end - start >= 2 && line.charCodeAt(start) === QUOTE && line.charCodeAt(end - 1) === QUOTE) {
    start += 1;
    end -= 1;
  }
  bounds.push(start, end);
}

const QUOTE = 34;
const OPENING = 91;
const BACKSLASH = 92;
const COMMA = 44;

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 160;
}

/**
 * Find the words of a line, as in the Common Log Format: what stands in quotes or square brackets is
 * one word, without them.
 */
export function scanWords(line: string, bounds: Bounds): void {
  bounds.length = 0;
  let at = 0;
  while (at < line.length && bounds.length < 2 * MOST_CELLS) {
    const code = line.charCodeAt(at);
    if (isBlank(code)) {
      at += 1;
      continue;
    }
    const close = closingSign(line, at, code);
    if (close > 0) {
      bounds.push(at + 1, close);
      at = close + 1;
    } else {
      const end = wordEnd(line, at);
      bounds.push(at, end);
      at = end;
    }
  }
}

function wordEnd(line: string, start: number): number {
  let end = start + 1;
  while (end < line.length && !isBlank(line.charCodeAt(end))) end += 1;
  return end;
}

/** Where what is opened at a place is closed; negative where nothing is. */
function closingSign(line: string, at: number, code: number): number {
  if (code === QUOTE) return closingQuote(line, at);
  return code === OPENING ? line.indexOf("]", at) : -1;
}

function closingQuote(line: string, open: number): number {
  let at = line.indexOf('"', open + 1);
  while (at > 0 && line.charCodeAt(at - 1) === BACKSLASH) at = line.indexOf('"', at + 1);
  return at;
}

/**
 * Make one cell of the words of a sentence, or of the name of a program, that a format string did not
 * put in quotes.
 */
export function joinSentences(line: string, bounds: Bounds): void {
  const words: Bounds = bounds.slice();
  bounds.length = 0;
  for (let at = 0; at < words.length; ) {
    const next = sentenceEnd(line, words, at);
    bounds.push(words[at] ?? 0, words[next - 1] ?? line.length);
    at = next;
  }
}

const FIRST_WORD = /^(?:[A-Z][a-z]{1,20}:?|[A-Za-z]{1,20}\/\d[\d.]{0,12})$/;
/** What ends a sentence, since it is a column of its own. */
const COLUMN = /^(?:-|\d{1,10}|[A-Z]{2,30}(?:_[A-Z]{2,30}){0,4}|(?:\d{1,3}\.){3}\d{1,3}|\/.*)$/s;

function sentenceEnd(line: string, words: Bounds, from: number): number {
  const word = (at: number) => line.slice(words[at] ?? 0, words[at + 1] ?? 0);
  let at = from + 2;
  if (isWrapped(line, words[from] ?? 0) || !FIRST_WORD.test(word(from))) return at;
  let depth = 0;
  for (; at < words.length; at += 2) {
    const text = word(at);
    if (depth === 0 && (isWrapped(line, words[at] ?? 0) || isColumn(text))) return at;
    depth = Math.max(0, depth + count(text, "(") - count(text, ")"));
  }
  return depth === 0 ? at : from + 2;
}

function isWrapped(line: string, start: number): boolean {
  const before = line.charCodeAt(start - 1);
  return before === QUOTE || before === OPENING;
}

function isColumn(text: string): boolean {
  return COLUMN.test(text) || isResponseType(text) || requestIdKind(text) !== undefined;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

const PAIR =
  /([A-Za-z$@\u0080-\uffff][\w.$@\u0080-\uffff-]{0,60})["']? ?= ?(?:"((?:[^"\\]|\\.){0,2000})"|\[([^\]\s][^\]]{0,60})\]|([^\s,;|"]{1,2000}))/dg;

const LONGEST_PAIRS = 16_000;

/** Find the names of the pairs `name=value` of a line, and the bounds of their values. */
export function scanPairs(line: string, bounds: Bounds): readonly string[] {
  bounds.length = 0;
  const names: string[] = [];
  for (const found of line.slice(0, LONGEST_PAIRS).matchAll(PAIR)) {
    const [start, end] = found.indices?.[2] ?? found.indices?.[3] ?? found.indices?.[4] ?? [];
    if (start === undefined || end === undefined) continue;
    names.push(found[1] ?? "");
    bounds.push(start, end);
    if (names.length >= MOST_CELLS) break;
  }
  return names;
}

/**
 * Find the values of pairs whose names are known, as most lines of a log have the same; false where a
 * line has others.
 *
 * @param heads each name with its sign, `status=`
 */
export function scanKnownPairs(line: string, heads: readonly string[], bounds: Bounds): boolean {
  bounds.length = 0;
  const [first] = heads;
  let at = first === undefined ? -1 : line.indexOf(first);
  for (const head of heads) {
    if (at < 0 || !line.startsWith(head, at)) return false;
    at = pushValue(line, at + head.length, bounds);
  }
  // another pair behind the last one is another shape of line
  return at >= 0 && line.indexOf("=", at) < 0;
}

/** Where the next pair begins; negative where a value does not end. */
function pushValue(line: string, start: number, bounds: Bounds): number {
  const code = line.charCodeAt(start);
  const isWrapped = code === QUOTE || code === OPENING;
  let end = line.indexOf(" ", start);
  if (isWrapped) end = code === QUOTE ? closingQuote(line, start) : line.indexOf("]", start);
  else if (end < 0) end = line.length;
  if (end < 0) return -1;
  if (isWrapped) bounds.push(start + 1, end);
  else bounds.push(start, line.charCodeAt(end - 1) === COMMA ? end - 1 : end);
  let at = isWrapped ? end + 1 : end;
  while (isBlank(line.charCodeAt(at)) || line.charCodeAt(at) === COMMA) at += 1;
  return at;
}
