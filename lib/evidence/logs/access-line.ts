import { fieldsOfRow, isRecordOfFields } from "./access-record";
import { logTime } from "./access-variables";
import { type Bounds, joinSentences, scanPairs, scanSeparated, scanWords } from "./cells";
import { recordOf } from "./json-fields";
import { learnColumns } from "./learn-columns";
import { type LogEntry, type LogFields, type LogMessage, quotePart } from "./log-message";
import { type CellNames, nameSeparated, nameWords } from "./name-cells";

const LONGEST_WORDS = 4_000;

/**
 * Read a line in the Common Log Format of the console's defaults. A web server's line looks alike;
 * only API Gateway's has a request id behind it.
 */
export function readClfLine(message: LogMessage): LogFields | undefined {
  const { value } = message;
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

function readCells(
  message: LogMessage,
  bounds: Bounds,
  nameCells: (values: readonly string[]) => CellNames | undefined,
): LogFields | undefined {
  const cells = [];
  for (let at = 0; at < bounds.length; at += 2) {
    cells.push(quotePart(message, bounds[at] ?? 0, bounds[at + 1] ?? 0));
  }
  const values = cells.map(({ value }) => value);
  const names = nameCells(values);
  if (names === undefined) return undefined;
  const fields = fieldsOfRow(names, values, {
    columns: learnColumns(names, [values]),
    quote: (at, start, end) =>
      quotePart(message, (bounds[2 * at] ?? 0) + start, (bounds[2 * at] ?? 0) + end),
  });
  const isRead =
    /^(?:[1-5]\d\d|-)$/.test(fields.get("status")?.value ?? "") &&
    (fields.has("requestId") || fields.has("extendedRequestId"));
  return isRead && isRecordOfFields(fields) ? { log: "access", fields } : undefined;
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

/** Read a line of `name=value` pairs. */
export function readPairLine(message: LogMessage): LogFields | undefined {
  if (!message.value.includes("=")) return undefined;
  const bounds: Bounds = [];
  const names = scanPairs(message.value, bounds);
  if (names.length < FEWEST_PAIRS) return undefined;
  return recordOf(
    names.map((name, at): LogEntry => {
      const field = quotePart(message, bounds[2 * at] ?? 0, bounds[2 * at + 1] ?? 0);
      return { name, field };
    }),
  );
}
