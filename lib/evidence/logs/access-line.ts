import type { Quoted } from "../types";
import { fieldsOfRow, isAccessRow, isRecordOfFields } from "./access-record";
import { isOwnType, isResponseType, logTime, requestIdKind } from "./access-variables";
import {
  type Bounds,
  joinSentences,
  type Separator,
  scanPairs,
  scanSeparated,
  scanWords,
  separators,
} from "./cells";
import { recordOf } from "./json-fields";
import { isStatus, learnColumns } from "./learn-columns";
import { type LogEntry, type LogFields, type LogMessage, quotePart } from "./log-message";
import { type CellNames, nameSeparated, nameWords, requestLine } from "./name-cells";

const LONGEST_WORDS = 4_000;

/**
 * Read a line in the Common Log Format of the console's defaults. A web server's line looks alike;
 * only API Gateway's has a request id behind it.
 */
export function readClfLine(message: LogMessage): LogFields | undefined {
  const { value } = message;
  const formatted = readFormatted(message);
  if (formatted !== undefined) return formatted;
  if (!logTime.test(value.slice(0, 600))) return undefined;
  const bounds: Bounds = [];
  scanWords(value.slice(0, LONGEST_WORDS), bounds);
  joinSentences(value, bounds);
  return readCells(message, bounds, nameWords);
}

/** Read a line of comma-separated columns: the console's defaults, else what values tell. */
export function readCsvLine(message: LogMessage): LogFields | undefined {
  if (!logTime.test(message.value.slice(0, 2000))) return undefined;
  const bounds: Bounds = [];
  scanSeparated(message.value, ",", bounds);
  return readCells(message, bounds, nameSeparated);
}

/** Read a line of a log whose owner shows the format that it is written in. */
function readFormatted(message: LogMessage): LogFields | undefined {
  const lines = message.format?.lines ?? [];
  if (lines.length === 0) return undefined;
  const bounds: Bounds = [];
  scanWords(message.value.slice(0, LONGEST_WORDS), bounds);
  for (const cells of lines) {
    if (bounds.length !== 2 * cells.length) continue;
    const starts = cells.map(({ before }, at) => (bounds[2 * at] ?? 0) + before.length);
    const isOfFormat = cells.every(({ before }, at) =>
      message.value.startsWith(before, bounds[2 * at] ?? 0),
    );
    if (!isOfFormat) continue;
    const inner = bounds.map((bound, at) => (at % 2 === 0 ? (starts[at / 2] ?? bound) : bound));
    const { values, quote } = cellsOf(message, inner);
    const names = cells.map(({ variable }) => variable);
    const fields = fieldsOfRow(names, values, { columns: learnColumns(names, [values]), quote });
    if (isStatus(fields.get("status")?.value ?? "") && isRecordOfFields(fields))
      return { log: "access", fields };
  }
  return undefined;
}

function readCells(
  message: LogMessage,
  bounds: Bounds,
  nameCells: (values: readonly string[]) => CellNames | undefined,
): LogFields | undefined {
  const { values, quote } = cellsOf(message, bounds);
  const names = nameCells(values);
  if (names === undefined) return undefined;
  const fields = fieldsOfRow(names, values, { columns: learnColumns(names, [values]), quote });
  const isRead =
    /^(?:[1-5]\d\d|-)$/.test(fields.get("status")?.value ?? "") &&
    (fields.has("requestId") || fields.has("extendedRequestId"));
  return isRead && isRecordOfFields(fields) ? { log: "access", fields } : undefined;
}

/** The cells of a line, and what quotes a part of one. */
function cellsOf(message: LogMessage, bounds: Bounds) {
  const values: string[] = [];
  for (let at = 0; at < bounds.length; at += 2)
    values.push(message.value.slice(bounds[at] ?? 0, bounds[at + 1] ?? 0));
  const quote = (at: number, start: number, end: number): Quoted =>
    quotePart(message, (bounds[2 * at] ?? 0) + start, (bounds[2 * at] ?? 0) + end);
  return { values, quote };
}

const FEWEST_CELLS = 5;
const LEVEL = /^(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|CRITICAL|FATAL|SEVERE)\b/i;

/**
 * Read a line of values without names, in an order and between signs of its owner's: a status and a type of
 * response tell. An application's line, in words, names its errors alike, but for the types that are API Gateway's
 * alone, and has a level.
 */
export function readUnnamedLine(message: LogMessage): LogFields | undefined {
  const { value } = message;
  if (value.length > LONGEST_WORDS || !TYPE_IN_LINE.test(value)) return undefined;
  for (const separator of [...separators, " "] as const) {
    const fields = value.includes(separator) ? unnamedFields(message, separator) : undefined;
    if (fields !== undefined) return { log: "access", fields };
  }
  return undefined;
}

function unnamedFields(
  message: LogMessage,
  separator: Separator | " ",
): LogFields["fields"] | undefined {
  const bounds: Bounds = [];
  if (separator === " ") scanWords(message.value, bounds);
  else scanSeparated(message.value, separator, bounds);
  const { values, quote } = cellsOf(message, bounds);
  if (!isUnnamedRow(values, separator)) return undefined;
  const names = values.map((one) => (WHOLE_REQUEST.test(one) ? requestLine : ""));
  const columns = learnColumns(names, [values]);
  return isAccessRow(names, values, { columns, rows: 1 })
    ? fieldsOfRow(names, values, { columns, quote })
    : undefined;
}

const WHOLE_REQUEST = /^[A-Z]{3,10} \S{1,2000} HTTP\/\d/;
const TYPE_IN_LINE = /(?<![\w"'=:])"?[A-Z]{3,15}_[A-Z_]{3,26}"?(?![\w"'=:])/;

function isUnnamedRow(values: readonly string[], separator: string): boolean {
  if (values.length < FEWEST_CELLS || !values.some(isStatus)) return false;
  if (values.some((one) => LEVEL.test(one))) return false;
  return values.some(
    (one) =>
      isOwnType(one) ||
      (separator !== " " && isResponseType(one) && values.some((id) => requestIdKind(id))),
  );
}

const ELEMENT = /<([A-Za-z][\w.-]{0,60})>([^<>]{0,2000})<\/\1>/g;

/** Read `<request id="...">` with an element for each variable. */
export function readXmlMessage(message: LogMessage): LogFields | undefined {
  const open = /<request id="([^"<>]{1,100})"\s*>/.exec(message.value);
  if (open?.[1] === undefined) return undefined;
  const idStart = open.index + '<request id="'.length;
  const entries: LogEntry[] = [
    { name: "requestId", field: quotePart(message, idStart, idStart + open[1].length) },
  ];
  for (const found of message.value.matchAll(ELEMENT)) {
    const value = (found[2] ?? "").trim();
    const span = message.place(found.index, found.index + found[0].length);
    entries.push({ name: found[1] ?? "", field: { value, span } });
  }
  return recordOf(entries);
}

const FEWEST_PAIRS = 3;
const REQUEST_BEFORE =
  /^(?:\S{1,40} ){0,3}?["[]?(?<httpMethod>GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (?<path>\/[^\s"\]]{0,2000})/d;

/** A method and a path that stand in front of the pairs. */
function requestBefore(message: LogMessage): readonly LogEntry[] {
  const { groups = {} } = REQUEST_BEFORE.exec(message.value)?.indices ?? {};
  return Object.entries(groups).flatMap(([name, bounds]) =>
    bounds === undefined ? [] : [{ name, field: quotePart(message, bounds[0], bounds[1]) }],
  );
}

/** Read a line of `name=value` pairs. */
export function readPairLine(message: LogMessage): LogFields | undefined {
  if (!message.value.includes("=")) return undefined;
  const bounds: Bounds = [];
  const names = scanPairs(message.value, bounds);
  if (names.length < FEWEST_PAIRS) return undefined;
  const entries = names.map((name, at): LogEntry => {
    const field = quotePart(message, bounds[2 * at] ?? 0, bounds[2 * at + 1] ?? 0);
    return { name: message.format?.names.get(name) ?? name, field };
  });
  // what else a program prints of a request so is not API Gateway's
  const isOwn = entries.some(({ field: { value } }) => isOwnType(value) || value === "WAF_BLOCK");
  return recordOf(isOwn ? [...requestBefore(message), ...entries] : entries);
}
