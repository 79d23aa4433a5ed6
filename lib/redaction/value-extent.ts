/** A half-open range of the text. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A quote and the backslashes before it: `"`, `\"`, `\\"`. */
export interface Quote {
  readonly mark: string;
  readonly escapes: number;
  /** Where the quoted text starts. */
  readonly inside: number;
  /** What stands before it for cmd.exe, which escapes with carets: `^"`, `^\^"`. */
  readonly carets?: number;
}

const OPENING = /(?:\\{0,8}|\^(?:\\\^)?)["'`\u201c\u2018]/y;

/** The quote that opens at a position, if one does. */
export function quoteAt(text: string, at: number): Quote | undefined {
  OPENING.lastIndex = at;
  const found = OPENING.exec(text)?.[0];
  if (!found) return undefined;
  const mark = closing.get(found.slice(-1)) ?? found.slice(-1);
  const inside = at + found.length;
  if (found.startsWith("^")) return { mark, escapes: 0, inside, carets: found.length - 1 };
  return { mark, escapes: found.length - 1, inside };
}

/** The quote that stands directly before a position, if one does. */
export function quoteBefore(text: string, at: number): Quote | undefined {
  const character = text[at - 1] ?? "";
  if (!/["'`\u201c\u2018]/.test(character)) return undefined;
  const mark = closing.get(character) ?? character;
  const carets = caretsBefore(text, at - 1);
  if (carets > 0) return { mark, escapes: 0, inside: at, carets };
  return { mark, escapes: backslashesBefore(text, at - 1), inside: at };
}

const closing = new Map([
  ["\u201c", "\u201d"],
  ["\u2018", "\u2019"],
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
  return /\^(?:\\\^)?$/.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0;
}

function backslashesBefore(text: string, at: number): number {
  let count = 0;
  while (count < 64 && text[at - 1 - count] === "\\") count += 1;
  return count;
}

/** The end of what a sticky pattern matches from a position on, or the position. */
export function matchEnd(text: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
