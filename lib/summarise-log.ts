import { narrow } from "./engine";
import {
  type EvidenceDocument,
  executionIdOf,
  type LogColumns,
  readLogColumns,
  readLogEvent,
  variableByValue,
  variableOf,
} from "./evidence";
import { examine } from "./examine";
import { extractFacts, statusOf } from "./facts";
import { type CauseId, catalogue, isCauseId } from "./knowledge";
import { readPaste } from "./read-paste";

type LogRecord = Extract<EvidenceDocument, { kind: "log-record" }>;

/** The refused requests of a log that have one cause, or likeliest have it. */
export interface LogGroup {
  /** The one cause, else the likeliest; undefined where no documented cause fits. */
  readonly cause: CauseId | undefined;
  /** True where what the log shows leaves this cause alone. */
  readonly isCertain: boolean;
  readonly count: number;
  /** One request as the log has it, redacted; it can be diagnosed like any paste. */
  readonly example: string;
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
  #statusKey: string | undefined;
  readonly #groups = new Map<string, { verdict: Verdict; count: number; example: string }>();
  readonly #kinds = new Map<string, Verdict>();
  readonly #open = new Map<string, string[]>();
  #block: string[] | undefined;
  #blockSize = 0;

  push(text: string): void {
    let from = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      this.#endLine(text.slice(from, at));
      from = at + 1;
    }
    this.#keep(text.slice(from));
  }

  finish(): LogSummary {
    if (this.#rest !== "" || this.#isDropping) this.#endLine("");
    this.#replayBlock();
    for (const id of [...this.#open.keys()]) this.#close(id);
    const groups = [...this.#groups.values()].map(
      ({ verdict, count, example }): LogGroup => ({ ...verdict, count, example }),
    );
    return {
      lines: this.#lines,
      refused: this.#refused,
      unread: this.#unread,
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
    } else if (!isBlank(line)) {
      this.#lines += 1;
      this.#readLine(line);
    }
  }

  #readLine(line: string): void {
    if (this.#readBlock(line)) return;
    if (this.#readJsonLine(line)) return;
    this.#readOther(line);
  }

  /** The fast path: what `JSON.parse` reads, and says by its status that it is no refusal. */
  #readJsonLine(line: string): boolean {
    const at = line.indexOf("{");
    if (at < 0 || at > MOST_BEFORE) return false;
    const parsed = parse(at === 0 ? line : line.slice(at));
    if (parsed === undefined) return false;
    const status = this.#statusKey === undefined ? undefined : ownValue(parsed, this.#statusKey);
    if (isOtherStatus(status) || isLetThrough(parsed)) {
      this.records += 1;
      return true;
    }
    const kind = status === "403" || status === 403 ? quickKindOf(parsed) : undefined;
    if (kind !== undefined && this.#kinds.has(kind)) {
      this.records += 1;
      this.#count(kind, line);
      return true;
    }
    return this.#readRecord(line, parsed, kind);
  }

  #readRecord(line: string, parsed?: object, kind?: string): boolean {
    const record = readLogEvent(line, this.#columns);
    if (record === undefined) return false;
    this.records += 1;
    if (parsed !== undefined && record.log === "access") this.#learnStatusKey(record, parsed);
    if (isRefused(record)) {
      const needsColumns = record.log === "cloudfront" || this.#columns.table !== undefined;
      const columns = needsColumns && parsed === undefined ? this.#columnsLine : "";
      this.#count(kind ?? kindOf(record), columns === "" ? line : `${columns}\n${line}`);
    }
    return true;
  }

  #learnStatusKey({ fields }: LogRecord, parsed: object): void {
    const status = fields.get("status")?.value;
    if (status === undefined) return;
    this.#statusKey = Object.keys(parsed).find(
      (key) => STATUS_NAME.test(key) && String(ownValue(parsed, key)) === status,
    );
  }

  #readOther(line: string): void {
    const text = line.trim();
    const id = executionIdOf(text);
    if (id !== undefined) {
      this.records += 1;
      this.#addToRequest(id, text);
      return;
    }
    if (this.#readRecord(text)) return;
    const columns = readLogColumns(text);
    if (columns !== undefined) {
      this.#columns = columns;
      this.#columnsLine = detach(text);
    } else if (!isFrame(text)) this.#unread += 1;
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
    );
  }

  /** An object over several lines, as people print one; beyond a size its lines are read one by one. */
  #readBlock(line: string): boolean {
    if (this.#block === undefined) {
      if (line !== "{" && line !== "{\r") return false;
      this.#block = [];
      this.#blockSize = 0;
    }
    this.#block.push(line);
    this.#blockSize += line.length;
    if (line.startsWith("}")) this.#endBlock();
    else if (this.#blockSize > LONGEST_LINE || this.#block.length > MOST_LINES_OF_ONE) {
      this.#replayBlock();
    }
    return true;
  }

  #endBlock(): void {
    const text = this.#block?.join(" ") ?? "";
    const count = this.#block?.length ?? 0;
    if (!this.#readRecord(text, parse(text))) {
      this.#replayBlock();
      return;
    }
    this.records += count - 1;
    this.#block = undefined;
  }

  #replayBlock(): void {
    const lines = this.#block ?? [];
    this.#block = undefined;
    for (const line of lines) {
      if (!this.#readJsonLine(line)) this.#readOther(line);
    }
  }

  #count(kind: string, text: string): void {
    const verdict = this.#verdictOf(kind, text);
    if (verdict === undefined) return;
    this.#refused += 1;
    const key = `${verdict.isCertain} ${verdict.cause ?? ""}`;
    const group = this.#groups.get(key);
    if (group !== undefined) group.count += 1;
    else {
      const example = detach(readPaste(text).text.trim());
      this.#groups.set(key, { verdict, count: 1, example });
    }
  }

  #verdictOf(kind: string, text: string): Verdict | undefined {
    const known = this.#kinds.get(kind);
    if (known !== undefined) return known === notRefused ? undefined : known;
    const verdict = judge(text) ?? notRefused;
    // the kinds of an honest log are few; those of another one may not fill the memory
    if (this.#kinds.size >= MOST_KINDS) this.#kinds.clear();
    this.#kinds.set(kind, verdict);
    return verdict === notRefused ? undefined : verdict;
  }
}

const notRefused: Verdict = { cause: undefined, isCertain: false };

/** Read a request's lines as a paste and diagnose them; undefined where they are no refusal. */
function judge(text: string): Verdict | undefined {
  const { proofs, status } = examine(readPaste(text));
  if (status !== undefined && status !== 403) return undefined;
  // lines of an execution log without a status and without a word of refusal
  if (status === undefined && proofs.every(({ facet }) => silent.has(facet))) return undefined;
  const { remaining } = narrow(
    catalogue,
    proofs.map(({ facet, option }) => ({ facet, option, source: "evidence" as const })),
  );
  const cause = remaining[0]?.cause;
  if (cause === undefined || !isCauseId(cause)) return { cause: undefined, isCertain: false };
  return { cause, isCertain: remaining.length === 1 };
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

/** The fields on which a verdict hangs; what tells one request from another only is left out. */
const telling = [
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
  "target_status_code",
] as const;

/** Fields of which it tells only whether they have a value. */
const present = [
  "requestId",
  "status",
  "webaclArn",
  "identity.vpceId",
  "identity.apiKeyId",
  "identity.userArn",
] as const;

const tellingNames = new Set<string>(telling);
const presentNames = new Set<string>(present);

function kindOf({ log, fields }: LogRecord): string {
  const values = telling.map((name) => generalise(fields.get(name)?.value ?? ""));
  const filled = present.map((name) =>
    (fields.get(name)?.value ?? "-").slice(0, 1).replace(/[^-]/, "+"),
  );
  const route = fields.get("routeKey")?.value ?? "";
  return [log, route.replace(/ .*/s, " /"), ...filled, ...values].join("\n");
}

/**
 * The same for a flat object, without reading it as a record: its keys in order, and the values on
 * which a verdict hangs. Undefined for an object that has others in it.
 */
function quickKindOf(parsed: object): string | undefined {
  const parts: string[] = [];
  for (const [key, value] of Object.entries(parsed)) {
    if (typeof value === "object" && value !== null) return undefined;
    const text = String(value);
    parts.push(key, partOfKind(variableOf(key), text));
  }
  return parts.join("\n");
}

function partOfKind(variable: string | undefined, value: string): string {
  // under any name, some values can only be of one variable
  if (variableByValue(value) !== undefined) return generalise(value);
  if (variable === undefined) return "";
  if (tellingNames.has(variable)) return generalise(value);
  if (presentNames.has(variable)) return value.slice(0, 1).replace(/[^-]/, "+");
  return variable === "routeKey" ? value.replace(/ .*/s, " /") : "";
}

/** A text without what differs from one request to the next and decides nothing. */
function generalise(value: string): string {
  if (value.length < 24) return value;
  return value
    .slice(0, LONGEST_KIND)
    .replace(/(arn:[\w-]{0,20}:[\w-]{0,40}:[\w-]{0,40}:[\d*]{0,12}):[^\s"\\]*/g, "$1")
    .replace(/\d{8}T\d{6}Z/g, "");
}

const LONGEST_KIND = 4_000;
const LONGEST_EVENT = 4_096;
const MOST_BEFORE = 300;
const STATUS_NAME = /status/i;

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

function isOtherStatus(value: unknown): boolean {
  if (typeof value === "number") return value >= 100 && value < 600 && value !== 403;
  return typeof value === "string" && value !== "403" && /^[1-5]\d\d$/.test(value);
}

/** A record of AWS WAF that says ALLOW: most of its log. */
function isLetThrough(parsed: object): boolean {
  return "httpRequest" in parsed && "webaclId" in parsed && ownValue(parsed, "action") === "ALLOW";
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

/** A copy: a slice of a piece would keep all of the piece alive. */
function detach(text: string): string {
  return String(JSON.parse(JSON.stringify(text)));
}
