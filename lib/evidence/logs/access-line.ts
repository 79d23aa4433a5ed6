import type { Quoted } from "../types";
import { isAccessRecord, logTime, requestIdKind, variableByValue } from "./access-variables";
import { recordOf } from "./json-fields";
import { type LogEntry, type LogFields, type LogMessage, quotePart } from "./log-message";

interface Word {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

type Draft = Map<string, Quoted>;

function set(
  message: LogMessage,
  fields: Draft,
  { name, word }: { readonly name: string; readonly word: Word | undefined },
): void {
  if (word !== undefined && !fields.has(name)) {
    fields.set(name, quotePart(message, word.start, word.end));
  }
}

function wordsOf(value: string, from: number, to: number): readonly Word[] {
  return [...value.slice(from, to).matchAll(/\S+/g)].map((found) => ({
    value: found[0],
    start: from + found.index,
    end: from + found.index + found[0].length,
  }));
}

const EVENT = /^(?:CONNECT|MESSAGE|DISCONNECT)$/;
const METHOD = /^[A-Z]{3,10}$/;

/**
 * Read a line in the Common Log Format of the console's defaults. A web server's line looks alike;
 * only API Gateway's has a request id behind it.
 */
export function readClfLine(message: LogMessage): LogFields | undefined {
  const { value } = message;
  const time = new RegExp(`\\[(${logTime.source})\\]`).exec(value.slice(0, 600));
  if (time === null) return undefined;
  const timeStart = time.index + 1;
  const timeEnd = time.index + time[0].length - 1;
  const open = value.indexOf('"', timeEnd);
  const close = value.indexOf('"', open + 1);
  if (open < 0 || close < 0 || value.slice(timeEnd + 1, open).trim() !== "") return undefined;
  const fields: Draft = new Map();
  const before = wordsOf(value, 0, time.index).slice(-3);
  for (const [at, name] of ["identity.sourceIp", "identity.caller", "identity.user"].entries()) {
    set(message, fields, { name, word: before[at] });
  }
  fields.set("requestTime", quotePart(message, timeStart, timeEnd));
  requestLine(message, fields, {
    start: open + 1,
    end: close,
    value: value.slice(open + 1, close),
  });
  const after = wordsOf(value, close + 1, Math.min(value.length, close + 2000));
  const [status, length] = after;
  if (status === undefined || !/^(?:[1-5]\d\d|-)$/.test(status.value)) return undefined;
  set(message, fields, { name: "status", word: status });
  if (length !== undefined && /^(?:\d+|-)$/.test(length.value)) {
    set(message, fields, { name: "responseLength", word: length });
  }
  idsAndKnown(message, fields, after.slice(1));
  return hasId(fields) ? { log: "access", fields } : undefined;
}

function hasId(fields: Draft): boolean {
  return fields.has("requestId") || fields.has("extendedRequestId");
}

/** `GET /orders HTTP/1.1`, `GET GET /orders HTTP/1.1` of an HTTP API, `CONNECT $connect id=`. */
function requestLine(message: LogMessage, fields: Draft, line: Word): void {
  const words = wordsOf(message.value, line.start, line.end);
  const [first, second] = words;
  const last = words.at(-1);
  if (first === undefined || second === undefined || last === undefined) return;
  if (EVENT.test(first.value)) {
    set(message, fields, { name: "eventType", word: first });
    set(message, fields, { name: "routeKey", word: second });
    set(message, fields, { name: "connectionId", word: words[2] });
    return;
  }
  set(message, fields, { name: "httpMethod", word: first });
  const hasProtocol = last.value.startsWith("HTTP/");
  if (hasProtocol) set(message, fields, { name: "protocol", word: last });
  const target = words.slice(1, hasProtocol ? -1 : undefined);
  const end = target.at(-1)?.end;
  if (end === undefined) return;
  set(message, fields, { name: pathName(second.value), word: { ...second, end } });
}

/** A route of an HTTP API bears its method, or is the default one. */
function pathName(value: string): "routeKey" | "resourcePath" {
  return METHOD.test(value.split(" ")[0] ?? "") || value === "$default"
    ? "routeKey"
    : "resourcePath";
}

/** Columns without a name: request ids in their default order, and what can only be one thing. */
function idsAndKnown(message: LogMessage, fields: Draft, words: readonly Word[]): void {
  for (const word of words) {
    const kind = requestIdKind(word.value);
    const known = variableByValue(word.value);
    if (kind === undefined && known !== undefined) set(message, fields, { name: known, word });
    if (kind === undefined) continue;
    // an HTTP or WebSocket API's request id has the shape of an extended one, and stands first
    const name = fields.has("requestId") ? "extendedRequestId" : "requestId";
    set(message, fields, { name, word });
  }
}

const TIME_CELL = new RegExp(`^${logTime.source}$`);

/** Read a line of comma-separated columns: the console's defaults, else what values tell. */
export function readCsvLine(message: LogMessage): LogFields | undefined {
  if (!logTime.test(message.value.slice(0, 2000))) return undefined;
  const cells = cellsOf(message.value, ",");
  const time = cells.findIndex(({ value }) => TIME_CELL.test(value));
  if (time < 0) return undefined;
  const fields: Draft = new Map();
  const at = (offset: number) => cells[time + offset];
  set(message, fields, { name: "requestTime", word: at(0) });
  if (time === 1 || time === 3) set(message, fields, { name: "identity.sourceIp", word: cells[0] });
  if (time === 3) {
    set(message, fields, { name: "identity.caller", word: cells[1] });
    set(message, fields, { name: "identity.user", word: cells[2] });
  }
  if (EVENT.test(at(1)?.value ?? "")) {
    for (const [index, name] of ["eventType", "routeKey", "connectionId", "status"].entries()) {
      set(message, fields, { name, word: at(index + 1) });
    }
  } else {
    csvRequest(message, fields, cells.slice(time + 1));
  }
  // a connection's id looks like a request's
  const rest = fields.has("connectionId") ? cells.slice(time + 5) : cells;
  idsAndKnown(message, fields, rest);
  const isRead = /^(?:[1-5]\d\d|-)$/.test(fields.get("status")?.value ?? "") && hasId(fields);
  return isRead && isAccessRecord(fields) ? { log: "access", fields } : undefined;
}

function csvRequest(message: LogMessage, fields: Draft, cells: readonly Word[]): void {
  const method = cells.findIndex(({ value }) => METHOD.test(value));
  const protocol = cells.findIndex(({ value }) => value.startsWith("HTTP/"));
  set(message, fields, { name: "httpMethod", word: cells[method] });
  set(message, fields, { name: "protocol", word: cells[protocol] });
  const target = method < 0 ? undefined : cells[method + 1];
  if (target !== undefined && /^(?:\/|\$default$|[A-Z]+ \/|-$)/.test(target.value)) {
    set(message, fields, { name: pathName(target.value), word: target });
  }
  const statuses = cells.filter(({ value }) => /^[1-5]\d\d$/.test(value));
  const afterProtocol = protocol < 0 ? undefined : cells[protocol + 1];
  const status =
    statuses.find((cell) => cell === afterProtocol) ??
    (statuses.length === 1 ? statuses[0] : undefined);
  set(message, fields, { name: "status", word: status });
}

/** The cells of a line of separated values, quotes and blanks cut off. */
export function cellsOf(line: string, separator: "," | "|" | "\t"): readonly Word[] {
  const cells: Word[] = [];
  let at = 0;
  while (at <= line.length && cells.length < 200) {
    const end = cellEnd(line, at, separator);
    cells.push(trimCell(line, at, end));
    at = end + 1;
  }
  return cells;
}

function cellEnd(line: string, from: number, separator: string): number {
  const opened = separator === "," && line[from] === '"';
  if (opened) {
    for (let at = line.indexOf('"', from + 1); at >= 0; at = line.indexOf('"', at + 1)) {
      if (line[at + 1] !== '"') {
        const end = line.indexOf(separator, at);
        return end < 0 ? line.length : end;
      }
      at += 1;
    }
  }
  const end = line.indexOf(separator, from);
  return end < 0 ? line.length : end;
}

function trimCell(line: string, from: number, to: number): Word {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(line[start] ?? "")) start += 1;
  while (end > start && /\s/.test(line[end - 1] ?? "")) end -= 1;
  if (end - start >= 2 && line[start] === '"' && line[end - 1] === '"') {
    start += 1;
    end -= 1;
  }
  return { value: line.slice(start, end), start, end };
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

const PAIR =
  /([A-Za-z$@][\w.$@-]{0,60})["']? ?= ?(?:"((?:[^"\\]|\\.){0,2000})"|\[([^\]\s][^\]]{0,60})\]|([^\s,;|"]{1,2000}))/g;

/** Read a line of `name=value` pairs. */
export function readPairLine(message: LogMessage): LogFields | undefined {
  if (!message.value.includes("=")) return undefined;
  const entries: LogEntry[] = [];
  for (const found of message.value.slice(0, 16_000).matchAll(PAIR)) {
    const value = found[2] ?? found[3] ?? found[4] ?? "";
    const span = message.place(found.index, found.index + found[0].length);
    entries.push({ name: found[1] ?? "", field: { value, span } });
    if (entries.length >= 200) break;
  }
  return entries.length < 3 ? undefined : recordOf(entries);
}
