import { gaps, linesOutside } from "../gaps";
import { isResponseName, readHeaderLine } from "../header-lines";
import {
  findObjects,
  type Json,
  type JsonMember,
  type JsonObject,
  type JsonScalar,
  member,
} from "../json-objects";
import { itemsOf } from "../json-values";
import { indexWithin, type Line, lineOf, quote } from "../lines";
import type { Reading } from "../reading";
import { readStatusLine } from "../status-line";
import type { LogRecord, Quoted, Span } from "../types";
import { readXmlMessage } from "./access-line";
import { readFieldNames } from "./cloudfront-line";
import {
  executionFields,
  readExecutionLine,
  readTestHeading,
  readTestLine,
  tellsExecution,
} from "./execution-line";
import { readLogObject, recordOf } from "./json-fields";
import { readLoadBalancerPairs } from "./load-balancer-line";
import { type LogFormat, readLogFormat } from "./log-format";
import {
  escapedMessage,
  type LogEntry,
  type LogFields,
  type LogMessage,
  messageAt,
} from "./log-message";
import { isRuler, readTableHead, readTableRow, type TableHead } from "./log-table";
import { mayBeLine, saysAnswer } from "./log-within";
import { readLogLine } from "./read-log-line";
import { isPairHead, readResultPair } from "./result-pairs";

/**
 * Read the records of logs: API Gateway's access and execution logs, those of AWS WAF, CloudFront
 * and Application Load Balancers, and refusals in those of web servers and proxies. They may stand as lines, in what the AWS CLI or a query
 * printed, and with a time or a stream's name in front.
 */
export function readLogs(text: string, lines: readonly Line[], ranges: readonly Span[]): Reading {
  if (!MAY_BE_LOG.test(text)) return { documents: [], notices: [], used: [] };
  const reader = new LogReader(text);
  for (const range of ranges) reader.readWrappers(range);
  reader.readLines(linesOutside(lines, reader.used));
  for (const range of ranges) {
    for (const gap of gaps(linesOutside(lines, reader.used), reader.used, range))
      reader.readObjects(gap);
  }
  return reader.finish();
}

// what every record has one of, and more than the fields of a head; a text without it is not looked through
const MAY_BE_LOG =
  /(?<!^(?:[<>] )?x-amzn?-)request[_. -]?id|response[_.-]?type|integration[_. -]?(?:status|error|latency)|resource[_. -]?path|route[_. -]?key|httpSourceName|terminatingRuleId|httpRequest|sc-status|x-edge-|elb_status|\bapp\/|\$context\.|@message|execution log|not authorized(?! to perform: )|not associated|No Usage Plan|Access denied\. Reason|Authorizer result body|Received response\. Status|Lambda invocation failed|before transformations|Method completed|\([0-9a-f]{8}-|\d\d\/[A-Z][a-z]{2}\/\d{4}:|WAF_(?:ALLOW|BLOCK|FILTERED)|INVALID_(?:API_KEY|SIGNATURE)|ACCESS_DENIED|MISSING_AUTHENTICATION_TOKEN|EXPIRED_TOKEN|AUTHORIZER_(?:FAILURE|CONFIGURATION_ERROR)|\w"?[:=] ?"?[0-9a-f]{8}-[0-9a-f]{4}-|\w"?[:=] ?"?[\w-]{11,24}=(?![\w=])|wafstatus|TCP_DENIED|access forbidden by rule|\(13: Permission denied\)|" is forbidden|client denied by server|AH\d{5}: |ModSecurity: |\d(?:\t| {1,8})[A-Z]{3}\d{1,3}(?:-|\s{1,8}\d)/im;

interface Execution {
  readonly id: Quoted | undefined;
  readonly lines: Quoted[];
}

const LONGEST_LINE = 262_144;
/** More of an answer that goes on is passed over. */
const LONGEST_RELAYED = 4_096;
/** A body that begins as a document does, or in the next line; and how the lines look with which each kind goes on. */
const RELAYED = / (?:body|headers) ?(?:[a-z ]{1,40})?: ?([<{[]|$)/;
const GOES_ON = {
  "<": /^<[^ ]/,
  "{": /^(?:["{}[\]]|-?\d|true\b|false\b|null\b)/,
  "": /^[<{[]/,
} as const;
const LONGEST_ELEMENT = 16_384;
const MOST_FIELDS = 100;

class LogReader {
  readonly used: Span[] = [];
  readonly #text: string;
  readonly #format: LogFormat | undefined;
  /** Whether a line of the text itself, with no escapes to undo, may tell of an execution. */
  readonly #isTold: { readonly mayTell: boolean };
  readonly #records: LogRecord[] = [];
  readonly #executions = new Map<string, Execution>();
  #fieldNames: readonly string[] | undefined;
  #table: TableHead | undefined;
  /** The request that lines without an id go on with: `-n` where nobody knows which. */
  #open: string | undefined;
  /** The row of a query's result whose fields stand on lines of their own. */
  #row: readonly { readonly entry: LogEntry; readonly span: Span }[] = [];
  #isBelowPairHead = false;

  constructor(text: string) {
    this.#text = text;
    this.#format = readLogFormat(text);
    this.#isTold = { mayTell: tellsExecution(text) };
  }

  /** What the AWS CLI prints around log events, and the rows of a query's result. */
  readWrappers({ start, end }: Span): void {
    const part = this.#text.slice(start, end);
    if (!/"(?:events|results|logEvents|@message|ResultSet)\\?"\s*:/.test(part)) return;
    const whole = messageAt(this.#text, 0, this.#text.length, this.#format);
    for (const object of findObjects(this.#text, start, end)) {
      if (this.#readWrapper(whole, object))
        this.used.push({ start: object.start, end: object.end });
    }
  }

  #readWrapper(whole: LogMessage, object: JsonObject): boolean {
    const before = this.#records.length + this.#lineCount();
    for (const name of ["events", "logevents"]) {
      for (const event of itemsOf(member(object, name))) {
        const text = event.kind === "object" ? member(event, "message") : undefined;
        if (text !== undefined) this.#readEmbedded(whole, text);
      }
    }
    for (const row of itemsOf(member(object, "results"))) this.#readRow(whole, row);
    const set = member(object, "resultset");
    if (set?.kind === "object") this.#readResultSet(whole, set);
    const own = member(object, "@message");
    if (own !== undefined) this.#readEmbedded(whole, own);
    this.#open = undefined;
    return this.#records.length + this.#lineCount() > before;
  }

  #lineCount(): number {
    return this.#executions.size;
  }

  /** `[{ "field": "status", "value": "403" }, ...]`. */
  #readRow(whole: LogMessage, row: Json): void {
    const entries = itemsOf(row).flatMap(
      (item): readonly { name: string; value: Json; at: Span }[] => {
        if (item.kind !== "object") return [];
        const name = member(item, "field");
        const value = member(item, "value");
        return name?.kind === "scalar" && value !== undefined
          ? [{ name: name.value, value, at: item }]
          : [];
      },
    );
    const message = entries.find(({ name }) => name === "@message");
    if (message !== undefined) {
      this.#readEmbedded(whole, message.value);
      return;
    }
    const named = entries.flatMap(({ name, value, at }): readonly LogEntry[] =>
      value.kind === "scalar"
        ? [{ name, field: { value: value.value, span: whole.place(at.start, at.end) } }]
        : [],
    );
    const record = recordOf(named);
    if (record !== undefined) this.#add(record, { start: row.start, end: row.end });
  }

  /** Rows of Athena, of which the first holds the columns' names. */
  #readResultSet(whole: LogMessage, set: JsonObject): void {
    const rows = itemsOf(member(set, "rows")).map((row) => ({
      row,
      cells: itemsOf(row.kind === "object" ? member(row, "data") : undefined).map((cell) =>
        cell.kind === "object" ? member(cell, "varcharvalue") : undefined,
      ),
    }));
    const [head, ...others] = rows;
    const names = head?.cells.map((cell) => (cell?.kind === "scalar" ? cell.value : "")) ?? [];
    for (const { row, cells } of others) {
      const entries = cells.flatMap((cell, at): readonly LogEntry[] => {
        if (cell?.kind !== "scalar") return [];
        const span = whole.place(cell.start, cell.end);
        return [{ name: names[at] ?? "", field: { value: cell.value, span } }];
      });
      const record = recordOf(entries);
      if (record !== undefined) this.#add(record, { start: row.start, end: row.end });
    }
  }

  /** A log event's message: a string with escapes, or JSON that was unfolded. */
  #readEmbedded(whole: LogMessage, json: Json): void {
    const span = { start: json.start, end: json.end };
    if (json.kind === "object") {
      const record = readLogObject(whole, json);
      if (record !== undefined) this.#add(record, span);
      return;
    }
    if (json.kind !== "scalar") return;
    const opening = json.raw.indexOf("{");
    const at = this.#text.indexOf("{", span.start);
    if (opening >= 0 && at >= 0 && at < span.end) {
      const [object] = findObjects(this.#text, at, span.end);
      const record = object === undefined ? undefined : readLogObject(whole, object);
      if (record !== undefined) {
        this.#add(record, span);
        return;
      }
    }
    for (const line of json.value.split("\n"))
      this.#readMessage(escapedMessage(line, span, this.#format), span);
  }

  readLines(lines: readonly Line[]): void {
    let previous: Line | undefined;
    for (const line of lines) {
      if (line.text === "") continue;
      const isUsed = line.text.length <= LONGEST_LINE && this.#readLine(line, previous);
      if (!isUsed && !this.#readRelayed(line)) this.#open = undefined;
      previous = line;
    }
    this.#endRow();
  }

  /** A field of a query's row; one that the row has already begins the next. */
  #readPair(line: Line, message: LogMessage): boolean {
    if (isPairHead(line.text)) {
      this.#isBelowPairHead = true;
      return this.#use({ start: line.start, end: line.end });
    }
    const entry = readResultPair(message, { isBelowHead: this.#isBelowPairHead });
    if (entry === undefined) {
      const isOpen = this.#row.length > 0;
      const named = readLoadBalancerPairs(message, { isOpen });
      for (const one of named) this.#addEntry(one, line);
      if (named.length > 0) return true;
      if (!isRuler(line.text)) this.#isBelowPairHead = false;
      this.#endRow();
      return false;
    }
    // the message of a log event is read as one, and says all of the row
    if (entry.name === "@message") {
      this.#row = [];
      return false;
    }
    this.#addEntry(entry, line);
    // the service adds it at the end of each row
    if (entry.name === "@ptr") this.#endRow();
    return true;
  }

  #addEntry(entry: LogEntry, span: Span): void {
    if (this.#row.some((one) => one.entry.name === entry.name)) this.#endRow();
    this.#row = [...this.#row.slice(-MOST_FIELDS), { entry, span }];
  }

  #endRow(): void {
    if (this.#row.length === 0) return;
    const row = this.#row;
    this.#row = [];
    const [first] = row;
    const last = row.at(-1);
    const record = recordOf(row.map(({ entry }) => entry));
    if (record === undefined || first === undefined || last === undefined) return;
    this.#add(record, { start: first.span.start, end: last.span.end });
  }

  /** The document that an integration answered goes on over several lines of the log: they are one line's. */
  #readRelayed(line: Line): boolean {
    const lines = this.#open === undefined ? undefined : this.#executions.get(this.#open)?.lines;
    const last = lines?.at(-1);
    const opening = RELAYED.exec(last?.value.slice(0, 200) ?? "")?.[1];
    if (last === undefined || opening === undefined) return false;
    const kind = opening === "<" || opening === "" ? opening : "{";
    if (!GOES_ON[kind].test(line.text)) return false;
    if (last.value.length < LONGEST_RELAYED)
      lines?.splice(-1, 1, {
        value: `${last.value} ${line.text}`,
        span: { start: last.span.start, end: line.end },
      });
    return this.#use({ start: line.start, end: line.end });
  }

  #readLine(line: Line, previous: Line | undefined): boolean {
    const span = { start: line.start, end: line.end };
    if (/^#(?!\t)/.test(line.text)) {
      return (
        this.#readDirective(line, span) ||
        (/^# \(/.test(line.text) && this.#readExecution(this.#messageOf(line), span, this.#isTold))
      );
    }
    const events = eventsOf(line);
    if (events.length > 1) {
      return events.map((event) => this.#readLine(event, undefined)).some(Boolean);
    }
    const message = this.#messageOf(line);
    if (this.#readPair(line, message)) return true;
    if (this.#readExecution(message, span, this.#isTold)) return true;
    if (line.text.startsWith("{") && previous !== undefined && isHeadLine(previous)) return false;
    if (line.text.includes("{") && this.#readObjectsOfLine(line)) return true;
    if (this.#readTable(line, message)) return true;
    const record = readLogLine(message, this.#fieldNames);
    return record !== undefined && this.#add(record, span);
  }

  /** `#Version: 1.0`, `#Fields: date time ...` of a CloudFront log. */
  #readDirective(line: Line, span: Span): boolean {
    const names = readFieldNames(line.text);
    if (names !== undefined) this.#fieldNames = names;
    const isDirective = names !== undefined || /^#Version: \d/.test(line.text);
    if (isDirective) this.used.push(span);
    return isDirective;
  }

  /** A line of a JSON list of strings keeps its escapes. */
  #messageOf(line: Line): LogMessage {
    const listed = /^"(.*)",?$/s.exec(line.text);
    if (listed?.[1] === undefined || !listed[1].includes('\\"')) {
      return messageAt(this.#text, line.start, line.end, this.#format);
    }
    return escapedMessage(
      listed[1].replaceAll('\\"', '"'),
      { start: line.start, end: line.end },
      this.#format,
    );
  }

  #readExecution(message: LogMessage, span: Span, told: { readonly mayTell: boolean }): boolean {
    const heading = readTestHeading(message);
    if (heading !== undefined) {
      this.#open = heading.value;
      this.#addLine(heading.value, heading, quoteAll(message));
      this.used.push(span);
      return true;
    }
    const tested = this.#open === undefined ? undefined : readTestLine(message);
    if (tested !== undefined && this.#open !== undefined) {
      this.#addLine(this.#open, undefined, tested);
      this.used.push(span);
      return true;
    }
    const found = readExecutionLine(message, told);
    if (found === undefined) return false;
    if (found.id !== undefined) this.#open = found.id.value;
    else this.#open ??= `-${this.#executions.size}`;
    this.#addLine(this.#open, found.id, found.text);
    this.used.push(found.id === undefined ? found.text.span : span);
    return true;
  }

  #addLine(key: string, id: Quoted | undefined, line: Quoted): void {
    const execution = this.#executions.get(key);
    if (execution === undefined) this.#executions.set(key, { id, lines: [line] });
    else execution.lines.push(line);
  }

  #readObjectsOfLine(line: Line): boolean {
    const whole = messageAt(this.#text, 0, this.#text.length, this.#format);
    const first = line.start + line.text.indexOf("{");
    let isRead = false;
    for (const object of findObjects(this.#text, first, line.end)) {
      if (object.isCut) continue;
      const record = readLogObject(whole, object);
      if (record !== undefined) this.#add(record, { start: object.start, end: object.end });
      else if (!this.#readWithin(object)) continue;
      isRead = true;
    }
    // the cells of a CSV file double their quotes
    if (!isRead && line.text.includes('{""')) return this.#readDoubled(line);
    const around = line.text.length - (this.#records.at(-1)?.lines[0]?.value.length ?? 0);
    if (isRead && around < 300) this.used.push({ start: line.start, end: line.end });
    return isRead;
  }

  #readDoubled(line: Line): boolean {
    const span = { start: line.start, end: line.end };
    const value = line.text.slice(line.text.indexOf('{""')).replaceAll('""', '"');
    return this.#readInnerObject(escapedMessage(value, span, this.#format), span);
  }

  #readInnerObject(message: LogMessage, span: Span): boolean {
    const [object] = findObjects(message.value, 0, message.value.length);
    const record = object === undefined ? undefined : readLogObject(message, object);
    if (record !== undefined) this.#add(record, span);
    return record !== undefined;
  }

  #readTable(line: Line, message: LogMessage): boolean {
    const span = { start: line.start, end: line.end };
    if (this.#table !== undefined) {
      if (isRuler(line.text)) return this.#use(span);
      const row = readTableRow(message, this.#table);
      if (row?.record !== undefined) return this.#add(row.record, span);
      if (row?.inner !== undefined) {
        return this.#readInnerObject(row.inner, span) || this.#readMessage(row.inner, span);
      }
    }
    const head = readTableHead(line.text);
    if (head === undefined) return false;
    this.#table = head;
    return this.#use(span);
  }

  #use(span: Span): true {
    this.used.push(span);
    return true;
  }

  /** Read a line, or a message, that is no JSON. */
  #readMessage(message: LogMessage, span: Span): boolean {
    const record = readLogLine(message, this.#fieldNames);
    if (record !== undefined) return this.#add(record, span);
    return message.value.includes("(") && this.#readExecution(message, span, { mayTell: true });
  }

  /** Objects over several lines, and elements. */
  readObjects({ start, end }: Span): void {
    const whole = messageAt(this.#text, 0, this.#text.length, this.#format);
    this.#readElements(start, end);
    if (!this.#text.slice(start, end).includes("{")) return;
    for (const object of findObjects(this.#text, start, end)) {
      const before = this.#text.slice(Math.max(0, object.start - 400), object.start).trimEnd();
      const last = before.slice(before.lastIndexOf("\n") + 1);
      const lastLine = { text: last.trim(), start: 0, end: last.length };
      if (last.length > 0 && isHeadLine(lastLine)) continue;
      const record = readLogObject(whole, object);
      if (record !== undefined) this.#add(record, { start: object.start, end: object.end });
      else this.#readWithin(object);
    }
  }

  /** The records in strings of an object that is none itself: what a collector of logs or a queue put into its own. */
  #readWithin(object: JsonObject): boolean {
    const before = this.#records.length + this.#lineCount();
    const open = this.#open;
    const seen = new Set<string>();
    for (const { value, start, end } of stringsWithin(object)) {
      // a collector may keep what it took apart as it was
      if (seen.has(value.trim())) continue;
      seen.add(value.trim());
      this.#readString(value, { start, end }, 1);
    }
    const isRead = this.#records.length + this.#lineCount() > before;
    // what a request prints of others goes on with the request's own lines
    this.#open = isRead ? undefined : open;
    return isRead && this.#use({ start: object.start, end: object.end });
  }

  #readString(value: string, span: Span, level: number): void {
    for (const line of value.split("\n")) {
      const message = escapedMessage(line, span, this.#format);
      const opening = line.indexOf("{");
      const objects = opening < 0 ? [] : findObjects(line, opening, line.length);
      for (const object of objects) this.#readInner(message, object, { span, level });
      if (objects.length === 0 && mayBeLine(line)) this.#readMessage(message, span);
    }
  }

  #readInner(
    message: LogMessage,
    object: JsonObject,
    { span, level }: { readonly span: Span; readonly level: number },
  ): void {
    if (object.isCut) return;
    const record = readLogObject(message, object);
    if (record !== undefined) this.#add(record, span);
    else if (level < MOST_STRINGS_DEEP) {
      for (const { value } of stringsWithin(object)) this.#readString(value, span, level + 1);
    }
  }

  #readElements(start: number, end: number): void {
    let at = indexWithin(this.#text, "<request id=", { start, end });
    while (at >= 0) {
      const close = this.#text.slice(at, Math.min(end, at + LONGEST_ELEMENT)).indexOf("</request>");
      const to = close < 0 ? at + 1 : at + close + "</request>".length;
      const record =
        close < 0 ? undefined : readXmlMessage(messageAt(this.#text, at, to, this.#format));
      if (record !== undefined) this.#add(record, { start: at, end: to });
      at = indexWithin(this.#text, "<request id=", { start: to, end });
    }
  }

  #add({ log, fields }: LogFields, span: Span): true {
    const line = quote(this.#text, span.start, span.end);
    this.#records.push({ kind: "log-record", log, fields, lines: [line], span });
    this.used.push(span);
    return true;
  }

  finish(): Reading {
    const executions = [...this.#executions.values()].map(({ id, lines }): LogRecord => {
      const start = lines[0]?.span.start ?? 0;
      const end = lines.reduce((last, { span }) => Math.max(last, span.end), 0);
      const fields = executionFields(id, lines);
      return { kind: "log-record", log: "execution", fields, lines, span: { start, end } };
    });
    return { documents: [...this.#records, ...executions], notices: [], used: this.used };
  }
}

/** A record is looked for in a string in so many strings. */
const MOST_STRINGS_DEEP = 2;
const SHORTEST_RECORD = 16;

/** The strings in an object and in what it holds, in order; none where it is an answer, which says its status itself. */
function stringsWithin(object: JsonObject): readonly JsonScalar[] {
  const strings: JsonScalar[] = [];
  const open: Json[] = [object];
  for (let json = open.pop(); json !== undefined; json = open.pop()) {
    if (json.kind === "scalar") {
      if (json.isString && json.value.length >= SHORTEST_RECORD) strings.push(json);
      continue;
    }
    if (json.kind === "object" && json.members.some(isOfAnswer)) return [];
    const values = json.kind === "list" ? json.items : json.members.map(({ value }) => value);
    for (const value of values.toReversed()) open.push(value);
  }
  return strings;
}

function isOfAnswer({ key, value }: JsonMember): boolean {
  return saysAnswer(key, value.kind === "scalar" ? value.value : "");
}

const EVENT_START = /^(?:\{"|\([0-9A-Za-z_=-]{1,64}\) |\S{1,64} \S{1,64} \S{1,64} \[\d\d\/)/;

/** The messages that `--query 'events[].message' --output text` puts on one line, between tabs. */
function eventsOf({ text, start }: Line): readonly Line[] {
  if (!text.includes("\t")) return [];
  const events: Line[] = [];
  let at = 0;
  for (const cell of text.split("\t")) {
    if (!EVENT_START.test(cell)) return [];
    events.push({
      ...lineOf(cell, 0, cell.length),
      start: start + at,
      end: start + at + cell.length,
    });
    at += cell.length + 1;
  }
  return events;
}

function quoteAll({ value, place }: LogMessage): Quoted {
  return { value, span: place(0, value.length) };
}

/** A line of an HTTP head, or what curl prints around one: an object behind it is a body. */
function isHeadLine(line: Line): boolean {
  if (/^(?:[<>*] ?(?:[A-Za-z]|$)|[{}] \[\d{1,9} bytes)/.test(line.text)) return true;
  if (readStatusLine(line) !== undefined) return true;
  const field = readHeaderLine(line);
  return field !== undefined && isResponseName(field.name);
}
