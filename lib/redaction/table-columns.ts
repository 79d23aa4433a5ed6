import type { LineCursor } from "./line-cursor";
import { type Extent, fitsAt } from "./value-extent";

/** How a kind of table sets its cells apart, on one line. */
const delimiters = [/\t+/g, /[|\u2502\u2503\u2551]/g, /,/g, /;/g, / {2,}/g] as const;
const STARTS_CELL = /(?<=(?:^|[\t|\u2502\u2503\u2551,;\n\r]| {2})[ "'`*]{0,70})/y;
const ENDS_CELL = /[ "'`*]{0,70}(?:$|[\t|\u2502\u2503\u2551,;\n\r]|(?<= ) )| {2}/y;
const BESIDE = /[\s"'`*]/;
const RULE = /^(?=.{0,400}[=_\u2500-\u257f-]{2})[\s|+:=_.\u2500-\u257f-]+$/;
const NAME =
  /^[A-Za-z_\u00c0-\ufefe\uff21-\uffdc][\w .()\u00c0-\ufefe\uff08\uff09\uff21-\uffdc-]{0,60}$/;
// what a method of API Gateway asks for
const MODE = /^(?:NONE|AWS_IAM|CUSTOM|COGNITO_USER_POOLS|JWT)$/;
const LONGEST_ROW = 4000;
const MOST_CELLS = 200;

type Row = readonly Extent[];

/**
 * Finds the cells that a name in a table gives away: those below it where it heads a column, else
 * the one beside it. Of CSV and TSV with a head, Markdown, psql, MySQL, the AWS CLI, boxes, and
 * columns that blanks set apart.
 *
 * To be asked in the order of the text: a row below a head is none itself, so the time is linear.
 */
export class Tables {
  readonly #lines: LineCursor;
  readonly #text: string;
  /** The head that was met last, and what is below it. */
  #head:
    | { readonly from: number; readonly delimiter: RegExp; readonly rows: readonly Row[] }
    | undefined;
  /** Where the rows of all heads so far end. */
  #end = -1;

  constructor(lines: LineCursor) {
    this.#lines = lines;
    this.#text = lines.text;
  }

  /** Undefined where the name stands in no table. */
  cellsOf(start: number, end: number): readonly Extent[] | undefined {
    if (!fitsAt(this.#text, STARTS_CELL, start) || !fitsAt(this.#text, ENDS_CELL, end)) {
      return undefined;
    }
    const from = this.#lines.lineStart(start);
    const to = this.#lines.lineEnd(start);
    if (to - from > LONGEST_ROW) return undefined;
    for (const delimiter of delimiters) {
      const found = this.#inRow({ start, end }, { start: from, end: to }, delimiter);
      if (found) return found;
    }
    return undefined;
  }

  #inRow(name: Extent, line: Extent, delimiter: RegExp): readonly Extent[] | undefined {
    const cells = cellsIn(this.#text, line, delimiter);
    const at = cells.findIndex(({ start, end }) => start === name.start && end === name.end);
    if (at < 0 || cells.length < 2 || cells.length > MOST_CELLS) return undefined;
    if (this.#isHead(cells, at, line, delimiter)) {
      return this.#rowsBelow(cells, line, delimiter).flatMap((row) => row[at] ?? []);
    }
    const next = cells[at + 1];
    // a semicolon ends a statement or a parameter
    if (next === undefined || cells.length !== 2 || delimiter === delimiters[3]) return undefined;
    const value = this.#slice(next);
    // what has a bracket is part of another print, and what has no digit may be a word
    const isValue = isFrame(delimiter)
      ? !/[{}[\]]/.test(value)
      : /^(?=\D{0,200}\d)\S{1,2000}$/.test(value);
    return isValue ? [next] : undefined;
  }

  #isHead(cells: Row, at: number, line: Extent, delimiter: RegExp): boolean {
    if (this.#head?.from === line.start && this.#head.delimiter === delimiter) return true;
    if (line.start < this.#end || !cells.every((cell) => NAME.test(this.#slice(cell))))
      return false;
    const below = this.#lineBelow(line.end);
    if (below === undefined) return false;
    const isRuled = RULE.test(this.#slice(below));
    const first = isRuled ? this.#lineBelow(below.end) : below;
    const count = first === undefined ? 0 : cellsIn(this.#text, first, delimiter).length;
    if (count !== cells.length) return false;
    // two cells are a name and its value, unless the first row has two names
    const [, value = line] = cells;
    const text = this.#slice(value);
    const isPair = /\d/.test(text) || MODE.test(text) || this.#isBelowRow(line, delimiter);
    return isRuled || count > 2 || at > 0 || !isPair;
  }

  #isBelowRow({ start }: Extent, delimiter: RegExp): boolean {
    const from = this.#text.lastIndexOf("\n", start - 2) + 1;
    if (start === 0 || start - from > LONGEST_ROW) return false;
    return cellsIn(this.#text, { start: from, end: start - 1 }, delimiter).length === 2;
  }

  #rowsBelow(cells: Row, line: Extent, delimiter: RegExp): readonly Row[] {
    const known = this.#head;
    if (known?.from === line.start && known.delimiter === delimiter) return known.rows;
    const rows: Row[] = [];
    let end = line.end;
    for (let next = this.#lineBelow(end); next; next = this.#lineBelow(end)) {
      const isRule = RULE.test(this.#slice(next));
      const row = isRule ? [] : cellsIn(this.#text, next, delimiter);
      if (!isRule && row.length < 2) break;
      // a row with an empty cell: what stands below the heads by its place
      rows.push(row.length < cells.length ? this.#underneath(cells, line, next) : row);
      end = next.end;
    }
    this.#end = end;
    this.#head = { from: line.start, delimiter, rows };
    return rows;
  }

  #underneath(heads: Row, line: Extent, row: Extent): Row {
    return heads.map((head) => {
      const start = Math.min(row.end, row.start + head.start - line.start);
      const word = /^\S*/.exec(this.#text.slice(start, row.end))?.[0] ?? "";
      return { start, end: start + word.length };
    });
  }

  #lineBelow(end: number): Extent | undefined {
    const start = this.#text.startsWith("\r\n", end) ? end + 2 : end + 1;
    if (start >= this.#text.length) return undefined;
    const found = this.#text.indexOf("\n", start);
    const to = found < 0 ? this.#text.length : found;
    if (to - start > LONGEST_ROW) return undefined;
    return { start, end: this.#text[to - 1] === "\r" ? to - 1 : to };
  }

  #slice({ start, end }: Extent): string {
    return this.#text.slice(start, end);
  }
}

function isFrame(delimiter: RegExp): boolean {
  return delimiter === delimiters[1];
}

/** The cells of a line, without blanks, quotes and marks around them; a frame has none of its own. */
function cellsIn(text: string, { start, end }: Extent, delimiter: RegExp): Row {
  const line = text.slice(start, end);
  const cells: Extent[] = [];
  let from = 0;
  let quotes = 0;
  let counted = 0;
  const add = (to: number) => {
    const cell = trimmed(line, from, to);
    const isFrame = cells.length === 0 && (from === 0 || from === to);
    const isMargin = cell.start === cell.end && (isFrame || to === line.length);
    if (!isMargin) cells.push({ start: start + cell.start, end: start + cell.end });
  };
  for (const { index, 0: whole } of line.matchAll(delimiter)) {
    while (counted < index) {
      if (line[counted] === '"') quotes += 1;
      counted += 1;
    }
    // a comma in a quoted cell
    if (quotes % 2 === 1 && !isFrame(delimiter)) continue;
    add(index);
    from = index + whole.length;
  }
  add(line.length);
  while (isFrameOf(line, cells.at(-1), start)) cells.pop();
  return cells;
}

// a frame of two lines has nothing between them
function isFrameOf(line: string, cell: Extent | undefined, offset: number): boolean {
  if (cell === undefined || cell.start < cell.end) return false;
  return /^[|\u2502\u2503\u2551]+\s*$/.test(line.slice(cell.start - offset));
}

function trimmed(line: string, from: number, to: number): Extent {
  let start = from;
  let end = to;
  while (start < end && BESIDE.test(line[start] ?? "")) start += 1;
  while (end > start && BESIDE.test(line[end - 1] ?? "")) end -= 1;
  return { start, end };
}
