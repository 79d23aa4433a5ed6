import { diagnoseFindings } from "./diagnose";
import {
  type CallerKind,
  type Commonest,
  type Course,
  detach,
  type EvidenceDocument,
  executionFields,
  executionIdOf,
  type LogColumns,
  LogRows,
  mayBeLine,
  partOfKind,
  RowFigures,
  type RowKind,
  type RowTally,
  readLogColumns,
  readLogEvent,
  readTold,
  saysAnswer,
} from "./evidence";
import { examine } from "./examine";
import { extractFacts, statusOf } from "./facts";
import type { CauseId } from "./knowledge";
import { readPaste } from "./read-paste";
import { redact } from "./redaction";

type LogRecord = Extract<EvidenceDocument, { kind: "log-record" }>;

/** How often something was asked for, redacted. */
export interface LogRoute {
  /** Method and path, without a query. */
  readonly name: string;
  readonly count: number;
}

/** How often somebody asked, redacted. */
export interface LogCaller {
  /** What the log names them by. */
  readonly by: CallerKind;
  readonly name: string;
  readonly count: number;
}

/** The commonest few of some names. */
export interface LogShares<Named> {
  /** Largest first. */
  readonly most: readonly Named[];
  /** Each count may fall short by so many, where there were too many names to count each; else 0. */
  readonly margin: number;
}

/** The refused requests of a log that have one cause, or likeliest have it. */
export interface LogGroup {
  /** The one cause, else the likeliest; undefined where no documented cause fits. */
  readonly cause: CauseId | undefined;
  /** True where what the log shows names this cause. */
  readonly isCertain: boolean;
  readonly count: number;
  /** One request as the log has it, redacted; it can be diagnosed like any paste. */
  readonly example: string;
  readonly routes: LogShares<LogRoute>;
  readonly callers: LogShares<LogCaller>;
  /** Of the requests whose time was read. */
  readonly times?: Course;
}

/** What a log holds of refusals. */
export interface LogSummary {
  /** Without blank ones. */
  readonly lines: number;
  /** Requests that were answered with a 403. */
  readonly refused: number;
  /** Lines that belong to no log that is known. */
  readonly unread: number;
  /** Largest first. */
  readonly groups: readonly LogGroup[];
}

/** Counts the refusals of a log that comes in pieces. */
export interface LogSummariser {
  /** Take the next piece, which may begin and end anywhere. */
  push(text: string): void;
  /** Say what was counted; nothing may be pushed any more. */
  finish(): LogSummary;
}

/**
 * Count the refusals of a log by cause, in memory that does not grow with the log.
 *
 * Each kind of refusal is read, redacted and diagnosed once, as a paste would be; the others that
 * say the same are only counted. What is kept is bounded: a line by its length, the kinds and the
 * requests that are still open by their number.
 */
export function summariseLog(): LogSummariser {
  return new Summary();
}

/** True where the first few kilobytes of a file are mostly lines of a log that can be summarised. */
export function looksLikeLog(start: string): boolean {
  const summary = new Summary();
  const end = start.lastIndexOf("\n");
  if (end < 0 && start.length >= LONGEST_RECORD) return false;
  summary.push(end < 0 ? start : start.slice(0, end + 1));
  const { lines, unread } = summary.finish();
  return summary.records > 0 && unread * 2 < lines;
}

/** What is longer without a line break is other JSON, as the AWS CLI prints: AWS WAF's records have some 50 KB. */
const LONGEST_RECORD = 60_000;
/** A longer line is no log's: API Gateway's records have at most 3 KB, AWS WAF's some 50. */
const LONGEST_LINE = 131_072;
const MOST_KINDS = 5_000;
const MOST_OPEN = 1_000;
const MOST_LINES_OF_ONE = 200;

interface Verdict {
  readonly cause: CauseId | undefined;
  readonly isCertain: boolean;
}

interface Judgement {
  readonly verdict: Verdict;
  /** What was judged, redacted. */
  readonly shown: string;
}

class Summary implements LogSummariser {
  /** Lines that are a record, or a part of one. */
  records = 0;
  #lines = 0;
  #refused = 0;
  #unread = 0;
  #rest = "";
  /** The rest of a line that is too long is dropped up to its end. */
  #isDropping = false;
  #columns: LogColumns = {};
  #columnsLine = "";
  readonly #rows = new LogRows((tally) => this.#addTally(tally));
  readonly #groups = new Map<string, Group>();
  readonly #kinds = new Map<string, Verdict>();
  readonly #open = new Map<string, string[]>();
  #block: string[] | undefined;
  #blockSize = 0;
  /** So far in stands its first line, and its last. */
  #blockIndent = 0;

  push(text: string): void {
    let from = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      const line = text.slice(from, at);
      if (this.#rest === "" && !this.#isDropping && line.length <= LONGEST_LINE)
        this.#takeLine(line);
      else this.#endLine(line);
      from = at + 1;
    }
    this.#keep(text.slice(from));
  }

  finish(): LogSummary {
    if (this.#rest !== "" || this.#isDropping) this.#endLine("");
    while (this.#block !== undefined) this.#dropFrame();
    this.#rows.finish();
    for (const id of [...this.#open.keys()]) this.#close(id);
    const groups = [...this.#groups.values()].map(
      ({ verdict, count, example, figures }): LogGroup => ({
        ...verdict,
        count,
        example,
        ...shownFigures(figures),
      }),
    );
    return {
      lines: this.#lines,
      refused: this.#refused,
      // what stands around a log's events is no log without them
      unread: this.records === 0 && this.#unread > 0 ? this.#lines : this.#unread,
      groups: groups.sort((a, b) => b.count - a.count),
    };
  }

  #keep(piece: string): void {
    if (this.#isDropping) return;
    this.#rest = this.#rest === "" ? piece : this.#rest + piece;
    if (this.#rest.length <= LONGEST_LINE) return;
    this.#rest = "";
    this.#isDropping = true;
  }

  #endLine(piece: string): void {
    this.#keep(piece);
    const line = this.#rest;
    this.#rest = "";
    if (this.#isDropping) {
      this.#isDropping = false;
      this.#lines += 1;
      this.#unread += 1;
    } else this.#takeLine(line);
  }

  #takeLine(line: string): void {
    if (isBlank(line)) return;
    this.#lines += 1;
    this.#readLine(line);
  }

  #readLine(line: string): void {
    if (this.#readBlock(line)) return;
    // an object is no row in another format; what is in front of one may be
    const isObject = line.startsWith("{");
    const text = isObject ? line : line.trim();
    if (!isObject && this.#rows.readLikeLast(text)) return;
    if (!this.#readJsonLine(line)) this.#readOther(text.trim());
  }

  #readJsonLine(line: string): boolean {
    const at = line.indexOf("{");
    if (at < 0 || at > MOST_BEFORE) return false;
    if (line.startsWith("[") && this.#readList(line)) return true;
    // a line of an execution log may end with a body
    if (at > 0 && line.lastIndexOf("(", at) >= 0 && executionIdOf(line) !== undefined) return false;
    const text = at === 0 ? line : line.slice(at);
    if (this.#rows.readAnsweredText(text)) return true;
    const parsed = parse(text);
    if (parsed === undefined) return false;
    if (this.#rows.readAnswered(parsed, text)) return true;
    if (isLetThrough(parsed)) {
      this.records += 1;
      return true;
    }
    return this.#readObject(parsed, line);
  }

  #readObject(parsed: object, line: string, level = 0): boolean {
    if (isOfWebAcl(parsed)) return this.#readRecord(line);
    return (
      this.#readWithin(parsed, level) ||
      this.#rows.readObject(parsed, line) ||
      this.#readRecord(line)
    );
  }

  /** A list of records in one line. */
  #readList(line: string): boolean {
    const parsed = parse(line);
    return Array.isArray(parsed) && this.#readItems(parsed, 0);
  }

  /** Each counts as a line; false where none is a record. */
  #readItems(items: readonly unknown[], level: number): boolean {
    let read = 0;
    let unread = 0;
    for (const item of items) {
      if (this.#readItem(item, level)) read += 1;
      else unread += 1;
    }
    if (read === 0) return false;
    this.#lines += read + unread - 1;
    this.#unread += unread;
    return true;
  }

  #readItem(item: unknown, level: number): boolean {
    if (typeof item === "string") return this.#readText(item, level);
    if (typeof item !== "object" || item === null) return false;
    // a list within is a line and what was noted beside it
    if (Array.isArray(item)) return item.some((one) => this.#readText(String(one), level));
    return this.#readObject(item, JSON.stringify(item), level);
  }

  /**
   * The records in the strings and lists of an object that is none itself: what a collector of logs or a queue
   * put into its own. An object that says how a call was answered is none's.
   */
  #readWithin(parsed: object, level: number): boolean {
    if (level >= MOST_WITHIN) return false;
    const members = Object.entries(parsed);
    if (members.some(([key, value]) => saysAnswer(key, value))) return false;
    // a collector may keep what it took apart as it was, too
    return members.some(([, value]) => {
      if (typeof value === "string") return this.#readText(value, level + 1);
      if (Array.isArray(value)) return this.#readItems(value, level + 1);
      return typeof value === "object" && value !== null && this.#readWithin(value, level + 1);
    });
  }

  /** What a string holds of a log; its lines are read as one. */
  #readText(text: string, level: number): boolean {
    if (text.length < SHORTEST_RECORD) return false;
    let isRead = false;
    for (const line of text.includes("\n") ? text.split("\n") : [text]) {
      const at = line.indexOf("{");
      const isObject = at >= 0 && at <= MOST_BEFORE && executionIdOf(line) === undefined;
      if (isObject) isRead = this.#readInnerObject(line.slice(at), level) || isRead;
      else if (mayBeLine(line)) isRead = this.#readPlain(line.trim()) || isRead;
    }
    return isRead;
  }

  #readInnerObject(text: string, level: number): boolean {
    if (this.#rows.readAnsweredText(text)) return true;
    const parsed = parse(text);
    if (parsed === undefined) return false;
    if (this.#rows.readAnswered(parsed, text)) return true;
    if (!isLetThrough(parsed)) return this.#readObject(parsed, text, level);
    this.records += 1;
    return true;
  }

  #readRecord(line: string): boolean {
    const record = readLogEvent(line, this.#columns);
    if (record === undefined) return false;
    // what one line tells of an access log, many tell better, but for the rows of a query's table
    const isRow = this.#columns.table === undefined || this.#rows.hasHead;
    if (isRow && record.log === "access" && this.#rows.readLine(line)) return true;
    this.records += 1;
    if (isRefused(record)) {
      const needsColumns = record.log === "cloudfront" || this.#columns.table !== undefined;
      const columns = needsColumns && !line.includes("{") ? this.#columnsLine : "";
      const text = columns === "" ? line : `${columns}\n${line}`;
      this.#count(kindOf(record), text, { fields: record.fields, line });
    }
    return true;
  }

  /** Take a line that is no JSON and is a record, or a part of one; false for any other. */
  #readPlain(text: string): boolean {
    const id = executionIdOf(text);
    if (id === undefined) return this.#readRecord(text) || this.#rows.readLine(text);
    this.records += 1;
    this.#addToRequest(id, text);
    return true;
  }

  #readOther(text: string): void {
    if (this.#readPlain(text)) return;
    const columns = readLogColumns(text);
    if (columns !== undefined) {
      this.#columns = columns;
      this.#columnsLine = detach(text);
    }
    if (!this.#rows.readHead(text) && columns === undefined && !isFrame(text)) this.#unread += 1;
  }

  #addTally({ rows, isLog, kinds }: RowTally): void {
    if (!isLog) {
      this.#unread += rows;
      return;
    }
    this.records += rows;
    for (const kind of kinds) this.#countKind(kind);
  }

  #countKind({ count, line, named, figures }: RowKind): void {
    const judged = judge(named);
    if (judged === undefined) return;
    this.#refused += count;
    const key = keyOf(judged.verdict);
    const group = this.#groups.get(key);
    if (group !== undefined) {
      group.count += count;
      group.figures.addAll(figures);
      return;
    }
    // where a line alone says less than the log does, the names that its columns were given say it
    const alone = judge(line);
    const isSame = alone !== undefined && keyOf(alone.verdict) === key;
    this.#addGroup(isSame ? alone : judged, count).addAll(figures);
  }

  #addGroup({ verdict, shown }: Judgement, count: number): RowFigures {
    const example = detach(shown.trim());
    const figures = new RowFigures();
    this.#groups.set(keyOf(verdict), { verdict, count, example, figures });
    return figures;
  }

  /** The lines of an execution log are one record by their request's id, among those of others. */
  #addToRequest(id: string, line: string): void {
    const lines = this.#open.get(id) ?? [];
    if (lines.length === 0) this.#open.set(detach(id), lines);
    if (lines.length < MOST_LINES_OF_ONE) lines.push(detach(line.slice(0, LONGEST_EVENT)));
    if (/Method completed with status: \d{3}/.test(line.slice(-120))) this.#close(id);
    else if (this.#open.size > MOST_OPEN) {
      const [oldest] = this.#open.keys();
      if (oldest !== undefined) this.#close(oldest);
    }
  }

  #close(id: string): void {
    const text = this.#open.get(id)?.join("\n") ?? "";
    this.#open.delete(id);
    const completed = /Method completed with status: (\d{3})/.exec(text.slice(-200))?.[1];
    if (completed !== undefined && completed !== "403" && !text.includes("403")) return;
    const kind = text.replaceAll(id, "").replace(/\d{1,12} ms|Id: \S+/g, "");
    this.#count(
      kind.length > LONGEST_KIND ? `${kind.length} ${kind.slice(0, LONGEST_KIND)}` : kind,
      text,
      {
        fields: executionFields(undefined, [{ value: text, span: { start: 0, end: text.length } }]),
        line: text,
      },
    );
  }

  /** An object over several lines, as people print one; beyond a size its lines are read one by one. */
  #readBlock(line: string): boolean {
    if (this.#block === undefined) {
      const indent = indentOfBlock(line);
      if (indent === undefined) return false;
      this.#block = [];
      this.#blockIndent = indent;
      this.#blockSize = 0;
    }
    this.#block.push(line);
    this.#blockSize += line.length;
    if (line.startsWith("}", this.#blockIndent)) this.#endBlock();
    else if (this.#blockSize > LONGEST_LINE || this.#block.length > MOST_LINES_OF_ONE) {
      this.#dropFrame();
    }
    return true;
  }

  /** What is too long for one record holds others below its first line. */
  #dropFrame(): void {
    const [first = "", ...lines] = this.#block ?? [];
    this.#block = undefined;
    this.#readOther(first.trim());
    for (const line of lines) this.#readLine(line);
  }

  #endBlock(): void {
    const text = (this.#block?.join(" ") ?? "").replace(/,\r?$/, "");
    const count = this.#block?.length ?? 0;
    const parsed = parse(text);
    if (parsed === undefined || !this.#readWhole(parsed, text)) {
      this.#replayBlock();
      return;
    }
    this.records += count - 1;
    this.#block = undefined;
  }

  #readWhole(parsed: object, text: string): boolean {
    const isRecord = readLogEvent(text) !== undefined;
    return isRecord ? this.#readObject(parsed, text) : this.#readWithin(parsed, 0);
  }

  #replayBlock(): void {
    const lines = this.#block ?? [];
    this.#block = undefined;
    for (const line of lines) {
      if (!this.#readJsonLine(line)) this.#readOther(line.trim());
    }
  }

  #count(
    kind: string,
    text: string,
    { fields, line }: { readonly fields: LogRecord["fields"]; readonly line: string },
  ): void {
    const figures = this.#figuresOf(kind, text);
    if (figures === undefined) return;
    this.#refused += 1;
    figures.add(readTold((name) => fields.get(name)?.value, line));
  }

  /** Count one more of a kind; undefined where it is no refusal. */
  #figuresOf(kind: string, text: string): RowFigures | undefined {
    const known = this.#kinds.get(kind);
    const judged = known === undefined ? judge(text) : undefined;
    const verdict = known ?? judged?.verdict ?? notRefused;
    // the kinds of an honest log are few; those of another one may not fill the memory
    if (known === undefined && this.#kinds.size >= MOST_KINDS) this.#kinds.clear();
    if (known === undefined) this.#kinds.set(kind, verdict);
    const group = verdict === notRefused ? undefined : this.#groups.get(keyOf(verdict));
    if (group === undefined) return judged && this.#addGroup(judged, 1);
    group.count += 1;
    return group.figures;
  }
}

interface Group {
  readonly verdict: Verdict;
  count: number;
  readonly example: string;
  readonly figures: RowFigures;
}

/** So many are told of each group, */
const MOST_TOLD = 5;
/** and of so many it is looked whether they are the same once what is secret in them is hidden. */
const MOST_REDACTED = 12;

function shownFigures({
  routes,
  callers,
  course,
}: RowFigures): Pick<LogGroup, "routes" | "callers" | "times"> {
  return {
    routes: { most: commonestOf(routes), margin: routes.margin },
    callers: {
      most: commonestOf(callers).map(({ name, count }) => {
        const space = name.indexOf(" ");
        return { by: callerKind(name.slice(0, space)), name: name.slice(space + 1), count };
      }),
      margin: callers.margin,
    },
    ...(course === undefined ? {} : { times: course }),
  };
}

function callerKind(kind: string): CallerKind {
  return kind === "user" || kind === "key" ? kind : "address";
}

function commonestOf(names: Commonest): readonly LogRoute[] {
  const counts = new Map<string, number>();
  for (const [name, count] of names.entries().slice(0, MOST_REDACTED)) {
    // an address is no secret, and there are many
    const shown = name.startsWith("address ") ? name : redact(name).text;
    counts.set(shown, (counts.get(shown) ?? 0) + count);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_TOLD);
}

function keyOf({ isCertain, cause }: Verdict): string {
  return `${isCertain} ${cause ?? ""}`;
}

const notRefused: Verdict = { cause: undefined, isCertain: false };

/** Read a request's lines as a paste and diagnose them; undefined where they are no refusal. */
function judge(text: string): Judgement | undefined {
  const paste = readPaste(text);
  const findings = examine(paste);
  const { proofs, status } = findings;
  if (status !== undefined && status !== 403) return undefined;
  // lines of an execution log without a status and without a word of refusal
  if (status === undefined && proofs.every(({ facet }) => silent.has(facet))) return undefined;
  const { verdict, remaining } = diagnoseFindings(findings, {});
  return {
    verdict: { cause: remaining[0]?.cause, isCertain: verdict === "cause" },
    shown: paste.text,
  };
}

/** What a log says of a request whether it was refused or not. */
const silent = new Set([
  "api-key-required",
  "api-key-sent",
  "api-type",
  "auth-mode",
  "authorization-sent",
  "host",
  "key-state",
  "request-logged",
]);

function isRefused(record: LogRecord): boolean {
  const status = statusOf(record);
  if (status !== undefined) return status === 403;
  return extractFacts(record).facts.some(({ facet, option }) => {
    return facet === "response-type"
      ? option !== "none"
      : facet === "waf-blocked" && option === "yes";
  });
}

function kindOf({ log, fields }: LogRecord): string {
  const parts = [...fields].map(([name, { value }]) => `${name} ${partOfKind(name, value)}`);
  return [log, ...parts].join("\n");
}

/** In so many objects, lists and strings within another a record is looked for. */
const MOST_WITHIN = 5;
const SHORTEST_RECORD = 16;

/** How far in an object over several lines begins; undefined for any other line. */
function indentOfBlock(line: string): number | undefined {
  if (line.length > LONGEST_INDENT) return undefined;
  const opening = line.trim();
  return opening === "{" ? line.indexOf("{") : undefined;
}

const LONGEST_INDENT = 80;
const LONGEST_KIND = 4_000;
const LONGEST_EVENT = 4_096;
const MOST_BEFORE = 300;

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function ownValue(record: object, key: string): unknown {
  return Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined;
}

function isOfWebAcl(parsed: object): boolean {
  return "httpRequest" in parsed && "webaclId" in parsed;
}

/** A record of AWS WAF that says ALLOW: most of its log. */
function isLetThrough(parsed: object): boolean {
  return isOfWebAcl(parsed) && ownValue(parsed, "action") === "ALLOW";
}

function isBlank(line: string): boolean {
  return line === "" || (line.length < 200 && line.trim() === "");
}

/** What the AWS CLI and queries print around the events of a log. */
function isFrame(text: string): boolean {
  return (
    /^[-+|=[\]{}(),\s]*$/.test(text.slice(0, 1000)) ||
    /^#Version: |^"?(?:events|logEvents|logStreamName|timestamp|ingestionTime|eventId|searchedLogStreams|next\w{0,8}Token|results|statistics)"\s*:/.test(
      text.slice(0, 40),
    )
  );
}
