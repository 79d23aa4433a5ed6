import type { Quoted } from "../types";
import {
  isAccessRecord,
  isEmptyCell,
  isOwnType,
  isResponseType,
  logTime,
  requestIdKind,
  type Variable,
} from "./access-variables";
import { isGatewayText, type LearntColumns, learnColumns } from "./learn-columns";
import type { LogEntry } from "./log-message";
import { partsOfRequest, requestLine } from "./name-cells";
import { isCertificateTime, timeOf } from "./time-of";

/** The variables that the named fields of one line show, where it is a record of an access log. */
export function accessFields(entries: readonly LogEntry[]): Map<string, Quoted> | undefined {
  const cells = entries.map(({ field }) => field.value);
  const names = entries.map(({ name }) => name);
  const columns = learnColumns(names, [cells]);
  if (!isAccessRow(names, cells, { columns, rows: 1 })) return undefined;
  const fields = new Map<string, Quoted>();
  for (const [at, { field }] of entries.entries()) {
    const variable = columns[at]?.variable;
    if (variable !== undefined) fields.set(variable, field);
  }
  const timed = entries.find(({ field }) => logTime.test(field.value))?.field;
  if (timed !== undefined && !fields.has("requestTime")) fields.set("requestTime", timed);
  for (const [variable, field] of validityOf(entries))
    if (!fields.has(variable)) fields.set(variable, field);
  return fields;
}

/** From when to when a client's certificate is valid, whatever the two fields are called. */
function validityOf(entries: readonly LogEntry[]): readonly (readonly [Variable, Quoted])[] {
  const dates = entries
    .flatMap(({ field }) => (isCertificateTime(field.value) ? [field] : []))
    .sort((one, other) => (timeOf(one.value) ?? 0) - (timeOf(other.value) ?? 0));
  const [from, to, another] = dates;
  if (from === undefined || to === undefined || another !== undefined) return [];
  return [
    ["identity.clientCert.validity.notBefore", from],
    ["identity.clientCert.validity.notAfter", to],
  ];
}

/** What an SDK or an HTTP client prints of a response names ids and a status, too. */
const CLIENT_PRINT =
  /^(?:'?\$metadata|'?\$fault|ResponseMetadata|_response|__zone|config)\b|(?:^|\.)(?:x-amzn?-[\w-]+|totalRetryDelay|retryable|retryDelay|stack|RetryAttempts|statusText|rawHeaders|httpVersionMajor)$/;

/** What a program logs of a request has a level; an access log has none. */
const PROGRAM = /^(?:level|severity|logger|loglevel|levelname)$/i;

/** What would be answered (GetGatewayResponse). */
const DEFINITION = /^(?:responseTemplates|responseParameters|defaultResponse)\b/;

/** What a client prints, and a body that describes its problem (RFC 9457, 3.1), name a request, too. */
function isAnswer(names: readonly string[]): boolean {
  const isProblem =
    names.includes("title") && (names.includes("detail") || names.includes("instance"));
  return isProblem || names.some((name) => CLIENT_PRINT.test(name) || DEFINITION.test(name));
}

/** Variables of nginx, whose ingress may log such an id beside a time in its format. */
const OF_NGINX =
  /^(?:upstream_|remote_|http_|proxy_|x_re|x_forw|body_bytes|request_(?:length|time$))/;

const MANY_ROWS = 8;

/**
 * True for a row that can only be an access log's. What is guessed of the columns counts where many
 * rows agree, or where a value stands for it that no other program writes.
 */
export function isAccessRow(
  names: readonly string[],
  cells: readonly string[],
  { columns, rows }: { readonly columns: LearntColumns; readonly rows: number },
): boolean {
  if (isAnswer(names)) return false;
  const sure = new Map<Variable, string>();
  const all = new Map<Variable, string>();
  for (const [at, column] of columns.entries()) {
    if (column === undefined) continue;
    const { variable } = column;
    all.set(variable, cells[at] ?? "");
    if (column.isSure || (rows >= MANY_ROWS && !common.has(variable)))
      sure.set(variable, cells[at] ?? "");
  }
  const isOne =
    isAccessRecord(sure) ||
    isUnnamedRecord(all, { names, cells }) ||
    isShortRecord(names, all) ||
    (rows >= MANY_ROWS &&
      all.has("requestId") &&
      all.has("status") &&
      isGatewayText(all.get("error.message") ?? ""));
  if (!isOne) return false;
  return sure.size >= 8 || !names.some((name) => PROGRAM.test(name));
}

/** Guesses that fit any program's log. */
const common = new Set<Variable>(["identity.sourceIp", "httpMethod", "path"]);

/** Without a telling name: the ids of API Gateway, a status, and what only its log says beside them. */
function isUnnamedRecord(
  all: ReadonlyMap<Variable, string>,
  { names, cells }: { readonly names: readonly string[]; readonly cells: readonly string[] },
): boolean {
  if (!/^[1-5]\d\d$/.test(all.get("status") ?? "")) return false;
  const isTimed = cells.some((one) => logTime.test(one));
  if (isTimed && isResponseType(all.get("error.responseType") ?? "")) return true;
  if (!all.has("requestId")) return false;
  if (requestIdKind(all.get("extendedRequestId") ?? "") === "extended") return all.size >= 4;
  // web servers write the time so, and another id; others the id, and another time
  if (isTimed && requestIdKind(all.get("requestId") ?? "") === "uuid")
    return all.size >= 3 && !names.some((name) => OF_NGINX.test(name));
  return isResponseType(all.get("error.responseType") ?? "") && [...all.values()].some(isEmptyCell);
}

/**
 * A request, its status and a response type under an owner's own names. What an application calls its errors looks
 * alike, but for the types that are API Gateway's alone; nobody writes an answer with names of a few letters.
 */
function isShortRecord(names: readonly string[], all: ReadonlyMap<Variable, string>): boolean {
  const type = all.get("error.responseType") ?? "";
  if (all.get("wafResponseCode") === "WAF_BLOCK" && all.get("status") === "403") return true;
  return (
    /^[45]\d\d$/.test(all.get("status") ?? "") &&
    all.has("httpMethod") &&
    (all.has("path") || all.has("resourcePath")) &&
    (isOwnType(type) || (isResponseType(type) && names.every((name) => name.length <= 4)))
  );
}

/** True for the variables of a line whose format tells by itself that it is a log's. */
export function isRecordOfFields(fields: ReadonlyMap<Variable, Quoted>): boolean {
  return isAccessRecord(new Map([...fields].map(([name, { value }]) => [name, value] as const)));
}

/** The variables of a row by its columns, a request line in its parts; the first of each. */
export function fieldsOfRow<T>(
  names: readonly string[],
  cells: readonly string[],
  {
    columns,
    quote,
  }: {
    readonly columns: LearntColumns;
    /** A part of a cell, by its offsets. */
    readonly quote: (at: number, start: number, end: number) => T;
  },
): Map<Variable, T> {
  const fields = new Map<Variable, T>();
  for (const [at, cell] of cells.entries()) {
    const variable = columns[at]?.variable;
    const parts =
      names[at] === requestLine
        ? partsOfRequest(cell)
        : variable === undefined
          ? []
          : [{ name: variable, start: 0, end: cell.length }];
    for (const { name, start, end } of parts) {
      if (!fields.has(name)) fields.set(name, quote(at, start, end));
    }
  }
  return fields;
}
