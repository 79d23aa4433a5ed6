import { findObjects } from "../json-objects";
import type { LogRecord } from "../types";
import { readExecutionLine } from "./execution-line";
import { readLogObject } from "./json-fields";
import { escapedMessage, type LogMessage, messageAt } from "./log-message";
import { readTableHead, readTableRow, type TableHead } from "./log-table";
import { readLogLine } from "./read-log-line";

/** What the first lines of a log say of the columns below. */
export interface LogColumns {
  /** Of CloudFront's `#Fields:`. */
  readonly fieldNames?: readonly string[];
  /** Of a table that a query printed. */
  readonly table?: TableHead;
}

/** Read one line of a log as the reader of pastes does; its spans are offsets into the line. */
export function readLogEvent(line: string, columns: LogColumns = {}): LogRecord | undefined {
  const message = messageAt(line, 0, line.length);
  const found =
    objectOf(message) ?? rowOf(message, columns.table) ?? readLogLine(message, columns.fieldNames);
  if (found === undefined) return undefined;
  const span = { start: 0, end: line.length };
  return { kind: "log-record", ...found, lines: [{ value: line, span }], span };
}

function objectOf(message: LogMessage) {
  const { value } = message;
  const at = value.indexOf("{");
  if (at < 0) return undefined;
  for (const object of findObjects(value, at, value.length)) {
    const record = object.isCut ? undefined : readLogObject(message, object);
    if (record !== undefined) return record;
  }
  const doubled = value.indexOf('{""');
  if (doubled < 0) return undefined;
  const plain = value.slice(doubled).replaceAll('""', '"');
  return objectOf(escapedMessage(plain, message.place(0, value.length)));
}

function rowOf(message: LogMessage, table: TableHead | undefined) {
  const row = table === undefined ? undefined : readTableRow(message, table);
  if (row?.inner !== undefined) return objectOf(row.inner) ?? readLogLine(row.inner);
  return row?.record;
}

/** The id of the request that a line of an execution log bears. */
export function executionIdOf(line: string): string | undefined {
  if (!line.includes("(")) return undefined;
  return readExecutionLine(messageAt(line, 0, line.length))?.id?.value;
}

/** The columns that a line names, where it is such a line. */
export function readLogColumns(line: string): LogColumns | undefined {
  if (line.startsWith("#Fields:")) {
    return { fieldNames: line.slice("#Fields:".length, 4000).trim().split(/\s+/) };
  }
  const table = readTableHead(line);
  return table === undefined ? undefined : { table };
}
