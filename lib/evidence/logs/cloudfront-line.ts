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

const known = knownNames([...realTimeFields, ...standardFields]);

/** The fields of a CloudFront log among some entries: JSON, and the tables of queries. */
export function cloudfrontFields(entries: readonly LogEntry[]): ReadonlyMap<string, Quoted> {
  return knownFields(known, entries);
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
 * A line of a standard log whose tabs something made spaces of, perhaps without the time that stands in front as in
 * other logs; in its values they are encoded.
 */
const SPACED =
  /^(?<time>\d{4}-\d\d-\d\d {1,8}\d\d:\d\d:\d\d {1,8})?[A-Z]{3}\d{1,3}(?:-[A-Z]{1,3}\d{1,3})? {1,8}\d{1,12} {1,8}[\da-f.:]{3,45} {1,8}[A-Z]{3,7} {1,8}\S{1,253} {1,8}\/\S{0,2000} {1,8}\d{3} /;

/** True for what may be a line of a CloudFront log. */
export function mayBeCloudfrontLine(line: string): boolean {
  return line.includes("\t") || SPACED.test(line);
}

interface Cell {
  readonly value: string;
  readonly at: number;
}

/** The columns between tabs. */
function tabbedCells(line: string): readonly Cell[] {
  let at = 0;
  return line.split("\t").map((value) => {
    const cell = { value, at };
    at += value.length + 1;
    return cell;
  });
}

/** The columns between spaces; a User-Agent that somebody decoded has some of its own. */
function spacedCells(line: string, order: readonly string[]): readonly Cell[] {
  const found = [...line.matchAll(/[^ ]+/g)].map((one) => ({ value: one[0], at: one.index }));
  const over = found.length - order.length;
  const agent = order.indexOf("cs(User-Agent)");
  const [first, last] = [found[agent], found[agent + over]];
  if (over <= 0 || first === undefined || last === undefined) return found;
  const value = line.slice(first.at, last.at + last.value.length);
  return found.toSpliced(agent, over + 1, { value, at: first.at });
}

/**
 * Read a line of columns between tabs, or what became of them. Without names the order is the standard log's, or the
 * real-time log's with all fields, told apart by how each writes the time.
 */
export function readCloudfrontLine(
  message: LogMessage,
  names: readonly string[] | undefined,
): LogFields | undefined {
  const spaced = message.value.includes("\t") ? null : SPACED.exec(message.value);
  const named = names ?? standardFields;
  const shown = spaced?.groups?.time === undefined && named[0] === "date" ? named.slice(2) : named;
  const cells = spaced === null ? tabbedCells(message.value) : spacedCells(message.value, shown);
  if (cells.length < 10) return undefined;
  const order = spaced === null ? (names ?? unnamedOrder(cells.map(({ value }) => value))) : shown;
  if (order === undefined) return undefined;
  const fields = new Map<string, Quoted>();
  for (const [index, { value, at }] of cells.entries()) {
    const name = order[index];
    if (name !== undefined) fields.set(name, quotePart(message, at, at + value.length));
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
