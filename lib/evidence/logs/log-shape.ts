import { fieldsOfRow, isAccessRow } from "./access-record";
import { isEmptyCell, isResponseType, type Variable, variableByValue } from "./access-variables";
import { type AnswerPlaces, answeredCells, answeredText, type WrittenCells } from "./answered-text";
import type { Bounds } from "./cells";
import { isGatewayText, isStatus, type LearntColumns, learnColumns } from "./learn-columns";
import { partsOfRequest, requestLine } from "./name-cells";
import { readLogEvent } from "./read-log-event";
import { detach, RowFigures, readTold, type Told, toldFields } from "./row-figures";
import { valuesOf } from "./row-members";
import { timeOf } from "./time-of";

/** Requests of an access log that say the same of a refusal. */
export interface RowKind {
  readonly count: number;
  /** One of them as it stands, below the line that names its columns where there is one. */
  readonly line: string;
  /** The same one as an object under the names of the variables that its columns were learnt to hold. */
  readonly named: string;
  /** Who asked for what and when. */
  readonly figures: RowFigures;
}

/** What the lines of one shape were. */
export interface RowTally {
  readonly rows: number;
  /** False where they can be lines of any program's. */
  readonly isLog: boolean;
  readonly kinds: readonly RowKind[];
}

const SAMPLES = 64;
/** So many lines in a row of their own sort that do not fit tell that the columns have changed. */
const MOST_ODD = 32;
const MOST_KINDS = 2_000;
const MOST_SAMPLED_KINDS = 256;
/** Of those who asked and what they asked for, before they are handed over. */
const MOST_NAMES = 20_000;
/** So many answered lines pay for a pattern of their text. */
const FEWEST_PARSED = 16;
/** Where a time may stand in front of a line. */
const LONGEST_FRONT = 120;

interface Kind {
  count: number;
  readonly cells: readonly string[];
  readonly line: string;
  readonly figures: RowFigures;
}

/** A refusal that came before it was known what the columns hold. */
interface Early {
  readonly kind: Kind;
  readonly cells: readonly string[];
  readonly front: string;
}

/**
 * Lines of a log that have the same columns. What each column holds is learnt from the first lines,
 * and again as refusals come; a line without a 403 is then only counted. Refusals are kept by what
 * they say, and named at the end, when the columns are known best.
 */
export class LogShape {
  /** Takes the lines from now on, where the columns have changed what they hold. */
  successor: LogShape | undefined;
  readonly names: readonly string[];
  readonly #head: string;
  readonly #isUnnamed: boolean;
  #rows = 0;
  readonly #samples: (readonly string[])[] = [];
  readonly #kinds = new Map<string, Kind>();
  #firstLine = "";
  #odd: LogShape | undefined;
  #columns: LearntColumns;
  #isLearnt = false;
  #status = -1;
  #type = -1;
  #waf = -1;
  /** Where a 403 stands that the status cannot be without. */
  #phases: readonly number[] = [];
  #isEverEmpty = false;
  /** Whether each column can hold a status, as far as was seen. */
  #statusLike: readonly boolean[] = [];
  #learnAgain = 1;
  /** Fits the texts of lines that were answered, as far as they are written like one of the last. */
  #answeredText: RegExp | undefined;
  #fitted = 0;
  /** Answered lines that had to be parsed since the columns were learnt. */
  #parsed = 0;
  #learnTextAt = FEWEST_PARSED;
  /** The columns that say who asked for what and when. */
  #told: readonly { readonly at: number; readonly variable: Variable | undefined }[] = [];
  #early: Early[] = [];
  /** How many names the figures have taken up. */
  #names = 0;

  /**
   * @param head the line that names the columns, where there is one
   * @param isUnnamed without names a web server's lines look alike, but for a request's id
   */
  constructor(
    names: readonly string[],
    {
      head = "",
      isUnnamed = false,
    }: { readonly head?: string | undefined; readonly isUnnamed?: boolean } = {},
  ) {
    this.names = names;
    this.#head = head;
    this.#isUnnamed = isUnnamed;
    this.#columns = learnColumns(names, []);
  }

  /** Count a line by its text where that proves that it is of this shape and was not refused; else false. */
  addAnsweredText(text: string): boolean {
    if (this.#answeredText?.test(text) !== true) return false;
    this.#rows += 1;
    this.#fitted += 1;
    return true;
  }

  /** Count an object where it has as many values as this shape and was not refused; else false. */
  addAnswered(object: object, text: string): boolean {
    if (!this.#isLearnt) return false;
    const values = valuesOf(object);
    if (values.length !== this.names.length || !this.#isAnswered(values)) return false;
    this.#rows += 1;
    this.#learnText((places) => answeredText(object, text, places));
    return true;
  }

  #learnText(patternOf: (places: AnswerPlaces) => RegExp | undefined): void {
    this.#parsed += 1;
    if (this.#parsed < this.#learnTextAt) return;
    this.#learnTextAt = 4 * this.#parsed;
    // a few that are written in another way are parsed
    if (this.#fitted > this.#parsed) return;
    this.#fitted = 0;
    this.#answeredText = patternOf({ status: this.#status, type: this.#type });
  }

  /** Count a line by the values that were parsed of it. */
  addValues(values: readonly unknown[], line: string): void {
    if (this.#isLearnt && this.#isAnswered(values)) this.#rows += 1;
    else this.#add(values.map(textOf), line);
  }

  /** Count a line by the places of its cells. */
  addCells(line: string, bounds: Bounds, written: WrittenCells): void {
    if (this.#isLearnt && this.#isAnsweredAt(line, bounds)) {
      this.#rows += 1;
      this.#learnText((places) => answeredCells(written, line, places));
    } else this.#add(cutCells(line, bounds), line);
  }

  /** False where a cell in the status's place is none: the line may name columns, or be no row. */
  hasStatusAt(line: string, bounds: Bounds): boolean {
    return this.#status < 0 || isStatusAt(line, bounds, this.#status);
  }

  /** Name what was counted, and begin anew. */
  close(): readonly RowTally[] {
    const rows = this.#evidence();
    this.#learn(rows);
    const columns = this.#columns;
    const isNamed =
      !this.#isUnnamed ||
      columns.some((column) => column !== undefined && ids.has(column.variable));
    const isLog =
      (isNamed &&
        rows.some((cells) => isAccessRow(this.names, cells, { columns, rows: rows.length }))) ||
      readLogEvent(this.#firstLine) !== undefined;
    const kinds = isLog ? [...this.#kinds.values()].flatMap((kind) => this.#nameKind(kind)) : [];
    const tally = { rows: this.#rows, isLog, kinds };
    this.#rows = 0;
    for (const { cells } of this.#kinds.values()) {
      if (this.#samples.length < SAMPLES + MOST_SAMPLED_KINDS) this.#samples.push(cells);
    }
    this.#kinds.clear();
    this.#names = 0;
    const odd = this.#odd === undefined || this.#odd === this.successor ? [] : this.#odd.close();
    return [tally, ...odd];
  }

  /** True where so many kinds are kept that they should be named. */
  get isFull(): boolean {
    return this.#kinds.size >= MOST_KINDS || this.#names >= MOST_NAMES;
  }

  #isAnswered(values: readonly unknown[]): boolean {
    if (!isStatusValue(values[this.#status])) return false;
    for (const value of values) if (value === "403" || value === 403) return false;
    const type = values[this.#type];
    return type === "-" || typeof type !== "string" || !isResponseType(type);
  }

  #isAnsweredAt(line: string, bounds: Bounds): boolean {
    if (!isStatusAt(line, bounds, this.#status)) return false;
    for (let at = 0; at < bounds.length; at += 2) {
      if ((bounds[at + 1] ?? 0) - (bounds[at] ?? 0) === 3 && is403(line, bounds[at] ?? 0))
        return false;
    }
    const from = bounds[2 * this.#type] ?? 0;
    const to = bounds[2 * this.#type + 1] ?? 0;
    return to - from < 3 || !isResponseType(line.slice(from, to));
  }

  #add(cells: readonly string[], line: string): void {
    if (line === this.#head) return;
    if (this.#isLearnt && !this.#fits(cells)) {
      this.#odd ??= new LogShape(this.names, { head: this.#head, isUnnamed: this.#isUnnamed });
      this.#odd.#add(cells, line);
      if (this.#odd.#rows >= MOST_ODD) this.successor = this.#odd;
      return;
    }
    this.#rows += 1;
    if (this.#rows === 1) this.#firstLine = detach(line);
    if (!this.#isLearnt) {
      this.#samples.push(cells.map(detach));
      if (this.#samples.length >= SAMPLES) this.#learn(this.#evidence());
    }
    if (cells.some(isTelling)) this.#keep(cells, line);
  }

  #keep(cells: readonly string[], line: string): void {
    const key = cells.map((cell, at) => this.#part(cell, at)).join("\n");
    const known = this.#kinds.get(key);
    const kind = known ?? {
      count: 0,
      cells: cells.map(detach),
      line: detach(this.#withHead(line)),
      figures: new RowFigures(),
    };
    kind.count += 1;
    if (this.#isLearnt) this.#names += kind.figures.add(this.#tell(cells, line));
    else {
      const front = detach(line.slice(0, LONGEST_FRONT));
      this.#early.push({ kind, cells: cells.map(detach), front });
    }
    if (known !== undefined) return;
    this.#kinds.set(detach(key), kind);
    if (this.#isLearnt && this.#kinds.size >= this.#learnAgain) {
      this.#learn(this.#evidence());
      this.#learnAgain = 4 * this.#kinds.size;
    }
  }

  #withHead(line: string): string {
    return this.#head === "" ? line : `${this.#head}\n${line}`;
  }

  #evidence(): readonly (readonly string[])[] {
    return this.#samples.concat([...this.#kinds.values()].map(({ cells }) => cells));
  }

  #learn(rows: readonly (readonly string[])[]): void {
    this.#columns = learnColumns(this.names, rows);
    this.#status = this.#place("status");
    this.#type = this.#place("error.responseType");
    this.#answeredText = undefined;
    this.#fitted = 0;
    this.#parsed = 0;
    this.#learnTextAt = FEWEST_PARSED;
    this.#waf = this.#place("waf.status");
    this.#statusLike = this.names.map((_, at) =>
      rows.every((cells) => isEmptyCell(cells[at] ?? "") || isStatus(cells[at] ?? "")),
    );
    this.#isEverEmpty = rows.some((cells) => isEmptyCell(cells[this.#status] ?? ""));
    this.#phases = this.names.flatMap((_, at) => {
      const variable = this.#columns[at]?.variable;
      const isPhase = variable === undefined || phases.has(variable);
      return isPhase && this.#statusLike[at] === true ? [at] : [];
    });
    const told = this.#told;
    this.#told = this.names.flatMap((name, at) => {
      const learnt = name === requestLine ? undefined : this.#columns[at]?.variable;
      const isTime = learnt === undefined && rows.every((cells) => isTimeCell(cells[at] ?? ""));
      const variable = isTime && name !== requestLine ? "requestTime" : learnt;
      const isTold = name === requestLine || (variable !== undefined && toldFields.has(variable));
      return isTold ? [{ at, variable }] : [];
    });
    if (this.#isLearnt && JSON.stringify(told) !== JSON.stringify(this.#told)) this.#tellAgain();
    this.#isLearnt = true;
    for (const { kind, cells, front } of this.#early) kind.figures.add(this.#tell(cells, front));
    this.#early = [];
  }

  #tell(cells: readonly string[], line: string): Told {
    const fields = new Map<string, string>();
    for (const { at, variable } of this.#told) {
      const cell = cells[at] ?? "";
      if (variable === undefined) {
        for (const { name, start, end } of partsOfRequest(cell)) {
          if (!fields.has(name)) fields.set(name, cell.slice(start, end));
        }
      } else if (!fields.has(variable)) fields.set(variable, cell);
    }
    return readTold((name) => fields.get(name), line);
  }

  /** The columns hold something else than was thought: of each kind one request is left to tell. */
  #tellAgain(): void {
    for (const { count, cells, line, figures } of this.#kinds.values()) {
      figures.forget(count - 1);
      figures.add(this.#tell(cells, line.slice(line.indexOf("\n") + 1)));
    }
  }

  #place(variable: Variable): number {
    return this.#columns.findIndex((column) => column?.variable === variable);
  }

  /** False for a line in which the columns cannot hold what they held so far. */
  #fits(cells: readonly string[]): boolean {
    const type = cells[this.#type] ?? "-";
    const isRefused = isResponseType(type);
    if (!isRefused && !isEmptyCell(type)) return false;
    // AWS WAF refuses before all others, and its status says so
    const waf = isRefused ? cells[this.#waf] : undefined;
    if (waf !== undefined && (waf === "403") !== (type === "WAF_FILTERED")) return false;
    if (this.#status < 0) return true;
    const status = cells[this.#status] ?? "";
    if (!isStatus(status)) return !isRefused && this.#isEverEmpty && isEmptyCell(status);
    return status >= "400" || !(isRefused || this.#phases.some((at) => cells[at] === "403"));
  }

  /** What a cell says of a refusal, without what differs from one request to the next. */
  #part(cell: string, at: number): string {
    if (this.names[at] === requestLine) return routeOf(cell);
    const variable = this.#columns[at]?.variable;
    if (variable !== undefined) return partOfKind(variable, cell);
    // a length or a latency may look like a status
    return isStatus(cell) && this.#statusLike[at] === false ? "+" : partOfCell(cell);
  }

  #nameKind({ count, cells, line, figures }: Kind): readonly RowKind[] {
    const status = cells[this.#status];
    if (status !== undefined && isStatus(status) && status !== "403") return [];
    const fields = fieldsOfRow(this.names, cells, {
      columns: this.#columns,
      quote: (at, start, end) => (cells[at] ?? "").slice(start, end),
    });
    return [{ count, line, figures, named: JSON.stringify(Object.fromEntries(fields)) }];
  }
}

const ids = new Set<Variable>(["requestId", "extendedRequestId"]);

/** An owner's name for a time is not looked up; only a time is written like one. */
function isTimeCell(cell: string): boolean {
  return cell.length >= 19 && timeOf(cell) !== undefined;
}

const phases = new Set<Variable>([
  "waf.status",
  "authenticate.status",
  "authorizer.status",
  "authorize.status",
]);

function cutCells(line: string, bounds: Bounds): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; at < bounds.length; at += 2) cells.push(line.slice(bounds[at], bounds[at + 1]));
  return cells;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : String(value);
}

function isStatusValue(value: unknown): boolean {
  if (typeof value === "number") return value >= 100 && value < 600;
  return typeof value === "string" && value.length === 3 && isStatus(value);
}

function isStatusAt(line: string, bounds: Bounds, column: number): boolean {
  const from = bounds[2 * column] ?? 0;
  return (bounds[2 * column + 1] ?? 0) - from === 3 && isStatus(line.slice(from, from + 3));
}

function is403(line: string, at: number): boolean {
  return (
    line.charCodeAt(at) === 52 && line.charCodeAt(at + 1) === 48 && line.charCodeAt(at + 2) === 51
  );
}

/** What may be said of a refusal alone, so that its line is kept. */
function isTelling(cell: string): boolean {
  return cell === "403" || cell === "WAF_BLOCK" || (cell.length > 8 && isResponseType(cell));
}

/** The fields on which a verdict hangs; what tells one request from another only is left out. */
const telling = new Set<string>([
  "status",
  "error.responseType",
  "error.message",
  "error.messageString",
  "waf.status",
  "waf.error",
  "wafResponseCode",
  "authenticate.status",
  "authenticate.error",
  "authorizer.status",
  "authorizer.error",
  "authorize.status",
  "authorize.error",
  "integration.status",
  "integration.integrationStatus",
  "integrationStatus",
  "integrationErrorMessage",
  "domainName",
  "customDomain.basePathMatched",
  "eventType",
  "action",
  "httpSourceName",
  "x-edge-detailed-result-type",
  "x-edge-result-type",
  "x-host-header",
  "sc-status",
  "elb_status_code",
  "target_status_code",
]);

/** Fields of which it tells only whether they have a value. */
const present = new Set<string>([
  "requestId",
  "webaclArn",
  "identity.vpceId",
  "identity.apiKeyId",
  "identity.userArn",
]);

/** What a field says of a refusal, without what differs from one request to the next. */
export function partOfKind(name: string, value: string): string {
  if (telling.has(name)) return generalise(value);
  if (present.has(name)) return isEmptyCell(value) ? "-" : "+";
  return name === "routeKey" ? value.replace(/ .*/s, " /") : "";
}

/** The same for a column of which it is not known what it holds. */
function partOfCell(cell: string): string {
  if (isEmptyCell(cell)) return "-";
  if (isStatus(cell) || EVENT.test(cell)) return cell;
  if (ROUTE.test(cell)) return cell.replace(/ .*/s, " /");
  return isGatewayText(cell) || variableByValue(cell) !== undefined ? generalise(cell) : "+";
}

const EVENT = /^(?:\$(?:connect|default|disconnect)|CONNECT|MESSAGE|DISCONNECT)$/;
const ROUTE = /^[A-Z]{3,7} \//;

function routeOf(line: string): string {
  const route = partsOfRequest(line).find(
    ({ name }) => name === "routeKey" || name === "eventType",
  );
  return route === undefined ? "" : line.slice(route.start, route.end).replace(/ .*/s, " /");
}

const LONGEST_PART = 4_000;

/** A text without what differs from one request to the next and decides nothing. */
function generalise(value: string): string {
  if (value.length < 24) return value;
  return value
    .slice(0, LONGEST_PART)
    .replace(/(arn:[\w-]{0,20}:[\w-]{0,40}:[\w-]{0,40}:[\d*]{0,12}):[^\s"\\]*/g, "$1")
    .replace(/\d{8}T\d{6}Z/g, "");
}
