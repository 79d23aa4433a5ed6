/** A half-open range of the text. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A quote and the backslashes before it: `"`, `\"`, `\\"`. */
export interface Quote {
  /** What closes it; two or three of a kind where they are doubled: `""`, `"""`. */
  readonly mark: string;
  readonly escapes: number;
  /** Where the quoted text starts. */
  readonly inside: number;
  /** What stands before it for cmd.exe, which escapes with carets: `^"`, `^\^"`. */
  readonly carets?: number;
}

const QUOTES = "\"'`\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u2039\u300c\u300e\u2033\uff02";
/** What an opening quote begins with. */
const BEFORE_INSIDE = `${QUOTES}\\^`;
const OPENING = new RegExp(String.raw`(?:\\{0,8}|\^(?:\\\^)?)([${QUOTES}])\1{0,2}`, "y");
const ESCAPE = /\^(?:\\\^)?|\\{0,64}/y;
/** What follows a quote that is doubled, and no empty text. */
const DOUBLED = /[^\s,;:)}\]]/;

/** The quote that opens at a position, if one does. */
export function quoteAt(text: string, at: number): Quote | undefined {
  if (!BEFORE_INSIDE.includes(text[at] ?? " ")) return undefined;
  OPENING.lastIndex = at;
  const found = OPENING.exec(text);
  if (!found) return undefined;
  const [whole, character = ""] = found;
  const run = whole.length - whole.indexOf(character);
  const isDoubled = run > 1 && DOUBLED.test(text[OPENING.lastIndex] ?? ",");
  const count = isDoubled ? run : 1;
  const mark = (closing.get(character) ?? character).repeat(count);
  const before = whole.length - run;
  const inside = at + before + count;
  if (whole.startsWith("^")) return { mark, escapes: 0, inside, carets: before };
  return { mark, escapes: before, inside };
}

/** The quote that stands directly before a position, if one does. */
export function quoteBefore(text: string, at: number): Quote | undefined {
  const character = text[at - 1] ?? "";
  if (character === "" || !QUOTES.includes(character)) return undefined;
  let count = 1;
  while (count < 3 && text[at - 1 - count] === character) count += 1;
  const mark = (closing.get(character) ?? character).repeat(count);
  const carets = caretsBefore(text, at - count);
  if (carets > 0) return { mark, escapes: 0, inside: at, carets };
  return { mark, escapes: backslashesBefore(text, at - count), inside: at };
}

/** The end of the quote that closes a text at a position, or the position where another character stands. */
export function closedEnd(text: string, { mark }: Quote, at: number): number {
  const escaped = matchEnd(text, ESCAPE, at);
  if (text.startsWith(mark, escaped)) return escaped + mark.length;
  // `"",""a` : the quote before was of an empty text
  const [single = ""] = mark;
  return text.startsWith(single, escaped) ? escaped + 1 : at;
}

const closing = new Map([
  ["\u201c", "\u201d"],
  ["\u201e", "\u201c"],
  ["\u2018", "\u2019"],
  ["\u201a", "\u2018"],
  ["\u00ab", "\u00bb"],
  ["\u2039", "\u203a"],
  ["\u300c", "\u300d"],
  ["\u300e", "\u300f"],
]);

/**
 * Where a quoted text ends: before its closing quote with the backslashes that belong to it, or at
 * the limit where the quote never closes.
 */
export function quotedEnd(text: string, quote: Quote, limit: number): number {
  for (let at = text.indexOf(quote.mark, quote.inside); ; at = text.indexOf(quote.mark, at + 1)) {
    if (at < 0 || at >= limit) return limit;
    if (quote.carets !== undefined) {
      const carets = caretsBefore(text, at);
      if (carets <= quote.carets) return Math.max(quote.inside, at - carets);
      continue;
    }
    if (isBacktickEscape(text, at)) continue;
    const escapes = backslashesBefore(text, at);
    // fewer backslashes close an outer text, which closes this one as well
    if (escapes <= quote.escapes) return Math.max(quote.inside, at - escapes);
  }
}

// PowerShell's way to write a quote inside a text
function isBacktickEscape(text: string, at: number): boolean {
  return text[at] === '"' && text[at - 1] === "`" && /\w/.test(text[at + 1] ?? "");
}

function caretsBefore(text: string, at: number): number {
  if (text[at - 1] !== "^") return 0;
  return /\^(?:\\\^)?$/.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0;
}

function backslashesBefore(text: string, at: number): number {
  let count = 0;
  while (count < 64 && text[at - 1 - count] === "\\") count += 1;
  return count;
}

/** Whether a sticky pattern fits at a position: one that looks behind does not scan for where to begin. */
export function fitsAt(text: string, pattern: RegExp, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The end of what a sticky pattern matches from a position on, or the position. */
export function matchEnd(text: string, pattern: RegExp, at: number): number {
  return fitsAt(text, pattern, at) ? pattern.lastIndex : at;
}
