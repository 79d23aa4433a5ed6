import type { Quoted } from "../types";
import { knownFields, knownNames } from "./known-fields";
import type { LogEntry, LogFields, LogMessage } from "./log-message";
import { quotePart } from "./log-message";

/** The fields of a standard log in their order; source: CloudFront's page on standard logging. */
const standardFields =
  "date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type sc-content-type sc-content-len sc-range-start sc-range-end".split(
    " ",
  );

/** The fields of a real-time log in their order, where all are chosen; source: its page. */
const realTimeFields =
  "timestamp c-ip time-to-first-byte sc-status sc-bytes cs-method cs-protocol cs-host cs-uri-stem cs-bytes x-edge-location x-edge-request-id x-host-header time-taken cs-protocol-version c-ip-version cs-user-agent cs-referer cs-cookie cs-uri-query x-edge-response-result-type x-forwarded-for ssl-protocol ssl-cipher x-edge-result-type fle-encrypted-fields fle-status sc-content-type sc-content-len sc-range-start sc-range-end c-port x-edge-detailed-result-type c-country cs-accept-encoding cs-accept cache-behavior-path-pattern cs-headers cs-header-names cs-headers-count origin-fbl origin-lbl asn".split(
    " ",
  );

const named = knownNames([...realTimeFields, ...standardFields]);

/** The fields of a CloudFront log among some entries: JSON, and the tables of queries. */
export function cloudfrontFields(entries: readonly LogEntry[]): ReadonlyMap<string, Quoted> {
  return knownFields(named, entries);
}

/** True where fields can only be those of a CloudFront log. */
export function isCloudfrontRecord(fields: ReadonlyMap<string, Quoted>): boolean {
  return (
    fields.has("sc-status") &&
    [
      "x-edge-result-type",
      "x-edge-request-id",
      "x-edge-location",
      "x-edge-detailed-result-type",
    ].some((name) => fields.has(name))
  );
}

/** The names that a line `#Fields:` gives to the columns of the lines below. */
export function readFieldNames(line: string): readonly string[] | undefined {
  if (!line.startsWith("#Fields:")) return undefined;
  return line.slice("#Fields:".length, 4000).trim().split(/\s+/);
}

/**
 * Read a line of tab-separated columns. Without names the order is the standard log's, or the
 * real-time log's with all fields, told apart by how each writes the time.
 */
export function readCloudfrontLine(
  message: LogMessage,
  names: readonly string[] | undefined,
): LogFields | undefined {
  const cells = message.value.split("\t");
  if (cells.length < 10) return undefined;
  const order = names ?? unnamedOrder(cells);
  if (order === undefined) return undefined;
  const fields = new Map<string, Quoted>();
  let at = 0;
  for (const [index, cell] of cells.entries()) {
    const name = order[index];
    if (name !== undefined) fields.set(name, quotePart(message, at, at + cell.length));
    at += cell.length + 1;
  }
  return isCloudfrontRecord(fields) && /^(?:\d{3}|-)$/.test(fields.get("sc-status")?.value ?? "")
    ? { log: "cloudfront", fields }
    : undefined;
}

function unnamedOrder(cells: readonly string[]): readonly string[] | undefined {
  const [first = "", second = ""] = cells;
  if (/^\d{4}-\d\d-\d\d$/.test(first) && /^\d\d:\d\d:\d\d$/.test(second)) return standardFields;
  const isRealTime = /^\d{10}(?:\.\d+)?$/.test(first) && /^[0-9a-f.:]{7,45}$/i.test(second);
  return isRealTime && cells.length >= 30 ? realTimeFields : undefined;
}
