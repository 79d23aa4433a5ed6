import type { Separator } from "./cells";
import { isPartOfRow } from "./row-members";

/** Where an access log's line says how it was answered, among the members of its object. */
export interface AnswerPlaces {
  readonly status: number;
  /** Of the response type; negative where there is none. */
  readonly type: number;
}

const MOST_MEMBERS = 100;
const LONGEST_SOURCE = 12_000;

// no `\u` escape: it could write a 403, which the guard in front would not see
const STRING = String.raw`"(?!403")[^"\\\x00-\x1f]*(?:\\["\\/bfnrt][^"\\\x00-\x1f]*)*"`;
// so few digits that none is rounded to 403
const NUMBER = String.raw`(?!403\b)-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?`;
const SCALAR = `(?:${STRING}|${NUMBER}|null|true|false)`;
const STATUS = String.raw`(?!"?403)(?:"[1-5]\d\d"|[1-5]\d\d)`;
const NO_TYPE = '(?:"-?"|null)';

/**
 * A pattern of the texts that `JSON.parse` makes an object with the same names of, in the same order,
 * with a status that is no 403, no 403 elsewhere and no response type. It is never wrong of a text that it
 * fits, and fits nearly all that a log has of answered requests; the rest has to be parsed.
 *
 * @param object what was parsed of `text`; undefined comes of one that is no such object
 */
export function answeredText(
  object: object,
  text: string,
  places: AnswerPlaces,
): RegExp | undefined {
  // blanks cost a fifth of the time, and most logs have none
  for (const blank of ["", "[ \\t]*"]) {
    const source = new Writer(blank, places).write(object);
    if (source === undefined) return undefined;
    const pattern = new RegExp(`^${source}[ \\t\\r]*$`);
    if (pattern.test(text)) return pattern;
  }
  return undefined;
}

/** How the cells of a line are written, where it is no object. */
export interface WrittenCells {
  readonly format: Separator | "words" | "pairs";
  readonly cells: number;
  /** Of pairs: each name with its sign. */
  readonly heads: readonly string[];
}

const WORD = String.raw`(?:"(?!403")[^"\\]*"|\[(?!403\])[^\]]*\]|(?!403(?: |$))[^\s"[]\S*)`;
// a comma behind a pair's value is none of it
const PAIR = String.raw`(?:"(?!403")[^"\\]*"|\[(?!403\])[^\]]*\]|(?!403(?: |$))[^\s",[][^\s,]*)`;

/** The same of a line of cells: each is found in its place, with one separator between. */
export function answeredCells(
  { format, cells, heads }: WrittenCells,
  text: string,
  places: AnswerPlaces,
): RegExp | undefined {
  if (cells > MOST_MEMBERS) return undefined;
  const isSpaced = format === "words" || format === "pairs";
  const sign = literal(isSpaced ? " " : format);
  const scalar = isSpaced ? (format === "words" ? WORD : PAIR) : separated(format, sign);
  const sources = Array.from({ length: cells }, (_, at) => {
    const value = at === places.status ? STATUS : at === places.type ? '(?:-|"-?")' : scalar;
    return `${literal(heads[at] ?? "")}${value}`;
  });
  const source = sources.join(sign);
  const pattern = source.length > LONGEST_SOURCE ? undefined : new RegExp(`^${source}$`);
  return pattern?.test(text) ? pattern : undefined;
}

/** A cell between separators, without blanks around it. */
function separated(format: Separator, sign: string): string {
  const inside = `[^\\s"${sign}]`;
  const isQuoting = format === "," || format === ";";
  const quoted = isQuoting ? '[^"]*' : `[^"${sign}]*`;
  const bare = `(?:${inside}(?:[^"${sign}]*${inside})?)?`;
  return `(?:"(?!403")${quoted}"|(?!403(?:${sign}|$))${bare})`;
}

class Writer {
  readonly #blank: string;
  readonly #places: AnswerPlaces;
  #members = 0;

  constructor(blank: string, places: AnswerPlaces) {
    this.#blank = blank;
    this.#places = places;
  }

  write(object: object): string | undefined {
    const source = this.#object(object, 0);
    return source === undefined || source.length > LONGEST_SOURCE ? undefined : source;
  }

  #object(object: object, depth: number): string | undefined {
    const blank = this.#blank;
    const members: string[] = [];
    for (const [key, value] of Object.entries(object)) {
      if (this.#members >= MOST_MEMBERS) return undefined;
      const isObject = typeof value === "object" && value !== null;
      // what is in one that is no part of the row may be written in any way
      if (isObject && !isPartOfRow(key, value, depth)) return undefined;
      const source = isObject ? this.#object(value, depth + 1) : this.#scalar();
      if (source === undefined) return undefined;
      members.push(`${literal(JSON.stringify(key))}${blank}:${blank}${source}`);
    }
    return String.raw`\{${blank}${members.join(`${blank},${blank}`)}${blank}\}`;
  }

  #scalar(): string {
    const at = this.#members;
    this.#members += 1;
    if (at === this.#places.status) return STATUS;
    return at === this.#places.type ? NO_TYPE : SCALAR;
  }
}

function literal(text: string): string {
  return text.replace(
    /[^\w"]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
