import { FIRST_HAN, formsIn } from "./han";
import type { MarkSpan } from "./types";

/**
 * A text as a reader of sentences wants it: escapes undone however often they were made, white space
 * single, sentences that a line's end cuts whole again, marks at a line's beginning off, traditional
 * Chinese simplified.
 */
export interface FlatText {
  readonly text: string;
  /** The span of the source that a range of the flat text was made of. */
  spanOf(start: number, end: number): MarkSpan;
}

/** Machines on which browsers and Node run hold the lower byte of a number first. */
const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

const NEWLINE = 10;
const BLANK = 32;
const SLASH = 47;

/** Flatten parts of a text, one behind the other, with an empty line between them. */
export function flatten(source: string, parts: readonly MarkSpan[]): FlatText {
  const [only, other] = parts;
  if (
    only?.start === 0 &&
    other === undefined &&
    only.end === source.length &&
    !NOT_FLAT.test(source)
  )
    return { text: source, spanOf: (start, end) => ({ start, end }) };
  const writer = new FlatWriter(
    source,
    parts.reduce((sum, { start, end }) => sum + end - start + 2, 0),
  );
  for (const part of parts) writer.write(part);
  return writer.finish();
}

/** What a text of one line has that is flat as it is: not even a blank too many. */
const NOT_FLAT = /[^ -%'-[\]-~]|^ | {2}/;

/** The characters of ASCII that stay as they are; of others `PLAIN` tells. */
const STAYS = Uint8Array.from({ length: 127 }, (_, code) =>
  /[!-%'-[\]-~]/.test(String.fromCharCode(code)) ? 1 : 0,
);

// all but what an escape can begin with, and what is white space or looks like another character
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour's sequence begins with ESC
const PLAIN = /[^\\&%\s\u001b\u00a0\u200b-\u200d\u2018-\u201f\u2060\ufeff\uff02-\uff9f]{1,4000}/y;
// Windows parts the folders of a stack frame with the same sign
const ESCAPE =
  /\\{1,64}(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([nrt])(?!ode_modules\b|[\w-]{1,40}\.[cm]?[jt]sx?:\d)|(["'/`]))/iy;
/** The same in front of a folder or the file of code that a frame names; a string's is written twice. */
const FOLDER =
  /\\{1,2}(?=[@\w.-]{1,80}(?:\\{1,2}[@\w.-]{1,80}){0,20}(?<=\.(?:[cm]?[jt]sx?|py|cs|rb|php))[:"')\s])/y;
const MOST_BACKSLASHES = 64;
const BACKSLASHES = /\\{1,4000}/y;
const ENTITY = /&(?:amp;){0,8}(quot|apos|amp|lt|gt|nbsp|#\d{1,5}|#x[0-9a-f]{1,4});/iy;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour's sequence begins with ESC
const COLOUR = /\u001b\[[0-9;]{0,20}[A-Za-z]/y;
const SPACE = /[\s\u00a0]{1,4000}/y;
/** Kana of half a width, whose sound marks are characters of their own. */
const NARROW_KANA = /[\uff61-\uff9d][\uff9e\uff9f]?|[\uff9e\uff9f]/y;

const entities = new Map([
  ["quot", '"'],
  ["apos", "'"],
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["nbsp", " "],
]);

class FlatWriter {
  readonly #source: string;
  readonly #codes: Uint16Array;
  readonly #starts: Int32Array;
  #length = 0;
  /** Where the part that is written, or was written last, ends. */
  #end = 0;
  #lineStart = 0;
  #forms: Uint16Array | undefined;

  constructor(source: string, size: number) {
    this.#source = source;
    this.#codes = new Uint16Array(size + 1);
    this.#starts = new Int32Array(size + 1);
  }

  write({ start, end }: MarkSpan): void {
    if (this.#length > 0) {
      this.#put(NEWLINE, this.#end);
      this.#put(NEWLINE, start);
    }
    this.#end = end;
    this.#lineStart = this.#length;
    let at = start;
    while (at < end) {
      at = this.#words(at, end);
      if (at < end) at = this.#step(at, end);
    }
  }

  finish(): FlatText {
    const text = utf16.decode(this.#codes.subarray(0, this.#length));
    const starts = this.#starts;
    const last = this.#length - 1;
    const behind = this.#end;
    return {
      text,
      spanOf: (start, end) => {
        const from = starts[Math.min(start, last)] ?? 0;
        // what was undone ends where the next character begins
        const to = end > last ? behind : (starts[end] ?? behind);
        return { start: from, end: Math.max(from, Math.min(to, behind)) };
      },
    };
  }

  /** Words of ASCII and the blanks between them, which most of a text is; returns the offset behind them. */
  #words(from: number, to: number): number {
    const source = this.#source;
    const codes = this.#codes;
    const starts = this.#starts;
    let length = this.#length;
    let at = from;
    for (; at < to; at += 1) {
      const code = source.charCodeAt(at);
      // a blank with a word on either side
      const isBetween =
        code === BLANK && at > from && at + 1 < to && STAYS[source.charCodeAt(at + 1)] === 1;
      if (STAYS[code] !== 1 && !isBetween) break;
      codes[length] = code;
      starts[length] = at;
      length += 1;
    }
    this.#length = length;
    return at;
  }

  #step(at: number, end: number): number {
    const plain = matchAt(PLAIN, this.#source, at);
    if (plain !== undefined) {
      const to = Math.min(at + plain[0].length, end);
      this.#copy(at, to);
      return to;
    }
    const space = matchAt(SPACE, this.#source, at);
    if (space !== undefined) {
      const isBreak = space[0].includes("\n") || space[0].includes("\r");
      return this.#space(isBreak, at, at + space[0].length);
    }
    return this.#escape(at, end);
  }

  #escape(at: number, end: number): number {
    const folder = matchAt(FOLDER, this.#source, at);
    if (folder !== undefined) {
      this.#put(SLASH, at);
      return at + folder[0].length;
    }
    const escaped = matchAt(ESCAPE, this.#source, at);
    if (escaped !== undefined) return this.#undo(escaped, at);
    const run = matchAt(BACKSLASHES, this.#source, at)?.[0].length ?? 0;
    if (run > 0) {
      // what does not begin an escape here does not further on, but for the end of a longer run
      const to = Math.min(end, at + (run > MOST_BACKSLASHES ? run - MOST_BACKSLASHES : run));
      this.#copy(at, to);
      return to;
    }
    const entity = matchAt(ENTITY, this.#source, at);
    if (entity !== undefined) {
      this.#put(entityCode(entity[1] ?? ""), at);
      return at + entity[0].length;
    }
    const colour = matchAt(COLOUR, this.#source, at);
    if (colour !== undefined) return at + colour[0].length;
    const kana = matchAt(NARROW_KANA, this.#source, at);
    if (kana !== undefined) {
      for (const one of kana[0].normalize("NFKC")) this.#put(one.charCodeAt(0), at);
      return at + kana[0].length;
    }
    this.#put(plainCode(this.#source.charCodeAt(at)), at);
    return at + 1;
  }

  #undo([whole, unicode, byte, letter, quote]: RegExpExecArray, at: number): number {
    const next = at + whole.length;
    if (letter !== undefined) return this.#space(letter.toLowerCase() !== "t", at, next);
    if (quote !== undefined) this.#put(quote.charCodeAt(0), at);
    else this.#put(plainCode(Number.parseInt(unicode ?? byte ?? "20", 16)), at);
    return next;
  }

  /** White space is one blank, a line's end one line's end, and one inside a sentence a blank. */
  #space(isBreak: boolean, at: number, next: number): number {
    const last = this.#codes[this.#length - 1];
    if (!isBreak) {
      if (this.#length > 0 && last !== BLANK && last !== NEWLINE) this.#put(BLANK, at);
      return next;
    }
    if (last === BLANK) this.#length -= 1;
    const goesOnAt = this.#inSentence(next);
    if (goesOnAt !== undefined) {
      this.#put(BLANK, at);
      return goesOnAt;
    }
    if (this.#length > 0 && this.#codes[this.#length - 1] !== NEWLINE) this.#put(NEWLINE, at);
    this.#lineStart = this.#length;
    return next;
  }

  /** Where the sentence goes on behind what marks the next line; undefined where it does not. */
  #inSentence(next: number): number | undefined {
    const width = this.#length - this.#lineStart;
    const last = this.#codes[this.#length - 1] ?? 0;
    if (width < SHORTEST_WRAPPED || !isSentenceCode(last)) return undefined;
    const found = matchAt(GOING_ON, this.#source, next);
    return found === undefined ? undefined : next + (found[1]?.length ?? 0);
  }

  /** What holds nothing to undo. */
  #copy(from: number, to: number): void {
    const source = this.#source;
    const codes = this.#codes;
    const starts = this.#starts;
    let forms = this.#forms;
    let length = this.#length;
    for (let at = from; at < to; at += 1) {
      const code = source.charCodeAt(at);
      if (code === 0) continue;
      if (code < FIRST_HAN) codes[length] = code;
      else {
        forms ??= this.#formsAt(at);
        codes[length] = forms[code - FIRST_HAN] ?? code;
      }
      starts[length] = at;
      length += 1;
    }
    this.#length = length;
  }

  /** The forms of Han characters here, which are those of the whole text: no language has them for a long way alone. */
  #formsAt(at: number): Uint16Array {
    this.#forms ??= formsIn(this.#source.slice(Math.max(0, at - FAR), at + FAR));
    return this.#forms;
  }

  #put(code: number, at: number): void {
    if (code === 0) return;
    this.#codes[this.#length] =
      code < FIRST_HAN ? code : (this.#formsAt(at)[code - FIRST_HAN] ?? code);
    this.#starts[this.#length] = at;
    this.#length += 1;
  }
}

const SHORTEST_WRAPPED = 16;

/** Who writes Japanese has no Han character this far from kana. */
const FAR = 2_000;

/** What a line that goes on begins with: a word in lower case, and no field's name. */
const GOING_ON =
  /((?:[>|#*]{1,3}|\/\/) )?(?!at |[a-z]{1,20}(?:-[a-z0-9]{1,30}){1,8}["']?:|(?:date|via|server|host|age|vary|etag|location|connection|accept)["']?:)(?:[a-z(*:]|[A-Z][a-z]{2,20} [a-z])/y;

/** A letter, a digit, or what stands inside sentences. */
function isSentenceCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 58) ||
    code === 44 ||
    code === 45 ||
    code === 47
  );
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function entityCode(name: string): number {
  const known = entities.get(name.toLowerCase());
  if (known !== undefined) return known.charCodeAt(0);
  const isHex = /^#x/i.test(name);
  return plainCode(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
}

/** Typographic quotes are straight, wide forms narrow, and what nobody sees is nothing. */
function plainCode(code: number): number {
  if (code === 0xa0 || code === 10 || code === 13 || code === 9) return BLANK;
  if (code >= 0x2018 && code <= 0x201b) return 39;
  if (code >= 0x201c && code <= 0x201f) return 34;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if ((code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff || code > 0xffff)
    return 0;
  return code;
}
