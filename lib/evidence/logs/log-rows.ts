import { isResponseType, logTime, requestIdKind, variableNamed } from "./access-variables";
import type { WrittenCells } from "./answered-text";
import {
  type Bounds,
  joinSentences,
  type Separator,
  scanKnownPairs,
  scanPairs,
  scanSeparated,
  scanWords,
  separators,
} from "./cells";
import { isStatus } from "./learn-columns";
import { LogShape, type RowTally } from "./log-shape";
import { nameSeparated, nameWords } from "./name-cells";
import { readLogColumns, readLogEvent } from "./read-log-event";
import { membersOf } from "./row-members";

type Format = WrittenCells["format"];

interface TextShape extends WrittenCells {
  shape: LogShape;
}

interface Head {
  readonly separator: Separator;
  readonly names: readonly string[];
  readonly line: string;
  /** True where it names columns, by its own words or since rows have followed. */
  isUsed: boolean;
}

const FEWEST_CELLS = 5;
const FEWEST_NAMES = 3;
const MOST_SHAPES = 64;
const MOST_RECENT = 3;
const LONGEST_ROW = 16_000;

/**
 * The rows of access logs among the lines of a text, in JSON, in words as the Common Log Format has
 * them, in separated values and in pairs `name=value`, whatever their owner calls the columns. What is
 * kept does not grow with the text.
 */
export class LogRows {
  readonly #onTally: (tally: RowTally) => void;
  /** By their names, undefined for another log's; a shape that is used moves to the end. */
  readonly #objects = new Map<string, LogShape | undefined>();
  #lastObject:
    | { readonly key: string; readonly names: readonly string[]; shape: LogShape }
    | undefined;
  readonly #texts = new Map<string, TextShape>();
  /** Those of `#texts` that were begun last. */
  #recent: readonly TextShape[] = [];
  /** The line that may name the columns of those below it. */
  #head: Head | undefined;
  readonly #bounds: Bounds = [];

  /** @param onTally is told what the lines of a shape were, once or by and by */
  constructor(onTally: (tally: RowTally) => void) {
    this.#onTally = onTally;
  }

  /**
   * Count the text of an object that is written like those before and was not refused, without parsing
   * it; false for any other.
   */
  readAnsweredText(text: string): boolean {
    return this.#lastObject?.shape.addAnsweredText(text) ?? false;
  }

  /** Count an object like the last one that was not refused; false for any other. */
  readAnswered(parsed: object, text: string): boolean {
    return this.#lastObject?.shape.addAnswered(parsed, text) ?? false;
  }

  /** Take an object that is a row of an access log; false for any other. */
  readObject(parsed: object, line: string): boolean {
    const { names, values } = membersOf(parsed);
    const last = this.#lastObject;
    if (last !== undefined && isSame(last.names, names)) {
      last.shape.addValues(values, line);
      this.#afterObject(last);
      return true;
    }
    return this.#readOtherObject(names, values, line);
  }

  #readOtherObject(names: readonly string[], values: readonly unknown[], line: string): boolean {
    const key = names.join("\n");
    let shape = this.#objects.get(key);
    if (shape === undefined) {
      if (this.#objects.has(key)) return false;
      const log = readLogEvent(line)?.log;
      // another log's lines are not looked at again
      if (log !== undefined && log !== "access") this.#objects.set(key, undefined);
      if (log !== "access" && (log !== undefined || !isRowOfObject(values.map(String))))
        return false;
      shape = new LogShape(names);
    }
    this.#objects.delete(key);
    this.#objects.set(key, shape);
    this.#evict(this.#objects, (one) => one);
    this.#lastObject = { key, names, shape };
    shape.addValues(values, line);
    this.#afterObject(this.#lastObject);
    return true;
  }

  #afterObject(last: { readonly key: string; shape: LogShape }): void {
    const next = this.#succeed(last.shape);
    if (next === last.shape) return;
    last.shape = next;
    this.#objects.set(last.key, next);
  }

  #succeed(shape: LogShape): LogShape {
    const { successor } = shape;
    if (successor === undefined && !shape.isFull) return shape;
    for (const tally of shape.close()) this.#onTally(tally);
    return successor ?? shape;
  }

  /** Take a line that is a row like one of the last; false for any other. */
  readLikeLast(line: string): boolean {
    if (line.length > LONGEST_ROW) return false;
    if (this.#recent[0]?.shape.addAnsweredText(line) === true) return true;
    for (const text of this.#recent) {
      if (!this.#scan(text, line) || !text.shape.hasStatusAt(line, this.#bounds)) continue;
      this.#addTo(text, line);
      return true;
    }
    return false;
  }

  #addTo(text: TextShape, line: string): void {
    text.shape.addCells(line, this.#bounds, text);
    text.shape = this.#succeed(text.shape);
  }

  /** Whether a line has the cells of a shape; then their bounds are known. */
  #scan({ format, cells, heads }: TextShape, line: string): boolean {
    if (format === "pairs") return scanKnownPairs(line, heads, this.#bounds);
    if (format === "words") {
      scanWords(line, this.#bounds);
      if (this.#bounds.length > 2 * cells) joinSentences(line, this.#bounds);
    } else scanSeparated(line, format, this.#bounds);
    return this.#bounds.length === 2 * cells;
  }

  /** Take a line that is a row in another format than JSON; false for any other. */
  readLine(line: string): boolean {
    if (line.length > LONGEST_ROW) return false;
    const bounds = this.#bounds;
    const names = line.includes("=") ? scanPairs(line, bounds) : [];
    if (names.length >= 3 && (isRow(line, bounds) || names.filter(variableNamed).length >= 3)) {
      return this.#start(line, { format: "pairs", key: names.join("\n"), names });
    }
    for (const format of separators) {
      if (!line.includes(format)) continue;
      scanSeparated(line, format, bounds);
      const isBelowHead =
        this.#head?.separator === format && bounds.length === 2 * this.#head.names.length;
      if ((isBelowHead || bounds.length >= 2 * FEWEST_CELLS) && isRow(line, bounds))
        return this.#startCells(line, format);
    }
    scanWords(line, bounds);
    joinSentences(line, bounds);
    return (
      bounds.length >= 2 * FEWEST_CELLS && isRow(line, bounds) && this.#startCells(line, "words")
    );
  }

  #startCells(line: string, format: Separator | "words"): true {
    const cells: string[] = [];
    for (let at = 0; at < this.#bounds.length; at += 2) {
      cells.push(line.slice(this.#bounds[at], this.#bounds[at + 1]));
    }
    const head = this.#head;
    if (head?.separator === format && head.names.length === cells.length) {
      const key = `${format}${head.line}`;
      head.isUsed = true;
      return this.#start(line, { format, key, names: head.names, head: head.line });
    }
    const named = format === "words" ? nameWords(cells) : nameSeparated(cells);
    const names = named ?? cells.map(() => "");
    return this.#start(line, { format, key: `${format}${names.length}`, names });
  }

  #start(
    line: string,
    {
      format,
      key,
      names,
      head,
    }: {
      readonly format: Format;
      readonly key: string;
      readonly names: readonly string[];
      readonly head?: string;
    },
  ): true {
    const text = this.#texts.get(key) ?? {
      format,
      cells: names.length,
      heads: format === "pairs" ? names.map((name) => `${name}=`) : [],
      shape: new LogShape(names, { head, isUnnamed: head === undefined && format !== "pairs" }),
    };
    this.#texts.delete(key);
    this.#texts.set(key, text);
    this.#evict(this.#texts, ({ shape }) => shape);
    this.#recent = [text, ...this.#recent.filter((one) => one !== text)].slice(0, MOST_RECENT);
    this.#addTo(text, line);
    return true;
  }

  /** Take a line for the names of the columns of those below it; false where it can be none. */
  readHead(line: string): boolean {
    for (const separator of separators) {
      if (!line.includes(separator)) continue;
      scanSeparated(line, separator, this.#bounds);
      const names: string[] = [];
      for (let at = 0; at < this.#bounds.length; at += 2) {
        names.push(line.slice(this.#bounds[at], this.#bounds[at + 1]));
      }
      if (!names.every((name) => NAME.test(name))) continue;
      const isUsed = readLogColumns(line) !== undefined;
      if (names.length < (isUsed ? FEWEST_NAMES : FEWEST_CELLS)) continue;
      this.#dropHead();
      this.#head = { separator, names, line, isUsed };
      // the rows below may have other columns
      this.#recent = this.#recent.filter(({ format }) => format !== separator);
      return true;
    }
    return false;
  }

  /** Whether columns are named by a line above. */
  get hasHead(): boolean {
    return this.#head !== undefined;
  }

  #dropHead(): void {
    if (this.#head?.isUsed === false) this.#onTally({ rows: 1, isLog: false, kinds: [] });
    this.#head = undefined;
  }

  /** Close what is open; nothing may be read any more. */
  finish(): void {
    this.#dropHead();
    for (const shape of this.#objects.values()) this.#close(shape);
    for (const { shape } of this.#texts.values()) this.#close(shape);
  }

  #close(shape: LogShape | undefined): void {
    for (const tally of shape?.close() ?? []) this.#onTally(tally);
  }

  #evict<T>(shapes: Map<string, T>, shapeOf: (one: T) => LogShape | undefined): void {
    if (shapes.size <= MOST_SHAPES) return;
    const [oldest] = shapes;
    if (oldest === undefined) return;
    shapes.delete(oldest[0]);
    this.#close(shapeOf(oldest[1]));
  }
}

const NAME = /^[@$A-Za-z_\u0080-\uffff][\w.@$ ()\u0080-\uffff-]{0,60}$/;

/** Whether cells can be an access log's: a status, and what few other lines have. */
function isRow(line: string, bounds: Bounds): boolean {
  let hasStatus = false;
  let isTelling = false;
  for (let at = 0; at < bounds.length; at += 2) {
    const length = (bounds[at + 1] ?? 0) - (bounds[at] ?? 0);
    if (length > 60) continue;
    const cell = line.slice(bounds[at], bounds[at + 1]);
    hasStatus ||= isStatus(cell);
    isTelling ||= isTellingCell(cell);
  }
  return hasStatus && isTelling;
}

function isTellingCell(cell: string): boolean {
  return (
    cell.length >= 9 &&
    cell.length <= 60 &&
    (requestIdKind(cell) !== undefined || isResponseType(cell) || logTime.test(cell))
  );
}

function isRowOfObject(cells: readonly string[]): boolean {
  return cells.length >= FEWEST_CELLS && cells.some(isStatus) && cells.some(isTellingCell);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
