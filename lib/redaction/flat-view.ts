import type { Edit } from "./types";

const LINE_WITH_ESCAPE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour's sequence begins with ESC
  /\\["'/nrtux\\\r\n]|%(?:2[02567CF]|3[ADF]|5[BD]|7[BD])|&(?:quot|apos|amp|lt|gt|#3[49]|#x2[27]);|\u001b\[[0-9;]{0,20}[A-Za-z]/i;
const ESCAPE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour's sequence begins with ESC
  /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(["'/\\nrt])|\r?\n[ \t]*)|%([0-9a-f]{2})|&(quot|apos|amp|lt|gt|#34|#39|#x22|#x27);|\u001b\[[0-9;]{0,20}[A-Za-z]/gi;

const letters = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);
const entities = new Map([
  ["quot", '"'],
  ["apos", "'"],
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["#34", '"'],
  ["#39", "'"],
  ["#x22", '"'],
  ["#x27", "'"],
]);

interface Escapes {
  /** Found in each line that holds one. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
}

const anyEscape: Escapes = { hint: LINE_WITH_ESCAPE, pattern: ESCAPE };
const continuation: Escapes = { hint: /\\\r?\n/, pattern: /\\\r?\n[ \t]*/g };

/** The lines of a text that hold escapes, with one level of them undone, and where each character stands in the text. */
interface FlatView {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Deeper than this nobody nests a text in a text in a text. */
const MOST_LEVELS = 4;

/**
 * What to hide of what stands in a text under escapes: JSON in strings and entities, headers between
 * `\r\n`, targets that are percent-encoded, values that a backslash or a colour cuts. Level by level
 * the escapes are undone, and what the rules find in that is hidden where it stands.
 */
export function escapedEdits(text: string, findEdits: (text: string) => readonly Edit[]): Edit[] {
  const edits: Edit[] = [];
  let view = flatten(text, anyEscape);
  for (let level = 0; view && level < MOST_LEVELS; level += 1) {
    for (const edit of inSource(view, findEdits(view.text))) edits.push(edit);
    view = deeper(view);
  }
  return edits;
}

/** What to hide of values that a command or a file goes on with behind a backslash on the next line. */
export function continuedLineEdits(
  text: string,
  findEdits: (text: string) => readonly Edit[],
): readonly Edit[] {
  const view = flatten(text, continuation);
  return view ? inSource(view, findEdits(view.text)) : [];
}

function inSource({ starts, ends }: FlatView, edits: readonly Edit[]): readonly Edit[] {
  return edits.map((edit) => {
    const start = starts[edit.start] ?? 0;
    return { ...edit, start, end: edit.end > edit.start ? (ends[edit.end - 1] ?? start) : start };
  });
}

function deeper(outer: FlatView): FlatView | undefined {
  const inner = flatten(outer.text, anyEscape);
  if (!inner) return undefined;
  return {
    text: inner.text,
    starts: inner.starts.map((at) => outer.starts[at] ?? 0),
    ends: inner.ends.map((at) => outer.ends[Math.max(0, at - 1)] ?? 0),
  };
}

/** Undefined where a text has no escapes. */
function flatten(text: string, { hint, pattern }: Escapes): FlatView | undefined {
  if (!hint.test(text)) return undefined;
  const writer = new ViewWriter(text);
  let end = 0;
  for (let start = 0; start < text.length; start = end + 1) {
    end = lineEnd(text, start);
    // a line that goes on behind a backslash is one line
    while (text[end - 1] === "\\" && end < text.length) end = lineEnd(text, end + 1);
    const line = text.slice(start, end);
    if (hint.test(line)) writer.writeLine(start, line, pattern);
  }
  return writer.view();
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf("\n", from);
  return found < 0 ? text.length : found;
}

class ViewWriter {
  readonly #pieces: string[] = [];
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #length = 0;
  #last = 0;

  constructor(text: string) {
    // a view is at most as long as its text, with a blank line for each of those that are left out
    this.#starts = new Int32Array(text.length + 1);
    this.#ends = new Int32Array(text.length + 1);
  }

  writeLine(at: number, line: string, pattern: RegExp): void {
    // lines that were not neighbours must not be taken for such
    if (this.#length > 0) this.#write(at > this.#last + 1 ? "\n\n" : "\n", this.#last, at);
    let read = 0;
    for (const found of line.matchAll(pattern)) {
      this.#copy(line, read, found.index, at);
      read = found.index + found[0].length;
      this.#write(undone(found), at + found.index, at + read);
    }
    this.#copy(line, read, line.length, at);
    this.#last = at + line.length;
  }

  view(): FlatView {
    return {
      text: this.#pieces.join(""),
      starts: this.#starts.slice(0, this.#length),
      ends: this.#ends.slice(0, this.#length),
    };
  }

  #copy(line: string, from: number, to: number, offset: number): void {
    if (to > from) this.#pieces.push(line.slice(from, to));
    for (let at = from; at < to; at += 1) {
      this.#starts[this.#length] = offset + at;
      this.#ends[this.#length] = offset + at + 1;
      this.#length += 1;
    }
  }

  #write(piece: string, start: number, end: number): void {
    this.#pieces.push(piece);
    for (let at = 0; at < piece.length; at += 1) {
      this.#starts[this.#length] = start;
      this.#ends[this.#length] = end;
      this.#length += 1;
    }
  }
}

/** What an escape stands for; of a character that is none of ASCII a letter, which ends no value. */
function undone([whole, unicode, hex, letter, percent, entity]: RegExpMatchArray): string {
  const code = unicode ?? hex ?? percent;
  if (code !== undefined) {
    const value = Number.parseInt(code, 16);
    return value < 128 ? String.fromCharCode(value) : "x";
  }
  if (letter !== undefined) return letters.get(letter) ?? letter;
  if (entity !== undefined) return entities.get(entity.toLowerCase()) ?? whole;
  return "";
}
