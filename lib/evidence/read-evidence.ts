import { findJsonBlocks, type JsonBlock } from "../redaction";
import { readBlocks } from "./block-readers";
import { boundaryNames, isCalledBoundary, isNamedBoundary } from "./boundary-names";
import { policyWritten } from "./changes/when-made";
import { withOrigins } from "./command-origins";
import { completeCall } from "./complete-call";
import { type FormatReader, formats, readFirst } from "./detect-format";
import { gaps } from "./gaps";
import { joinHalves } from "./join-halves";
import { type Line, linesWithin, readLines } from "./lines";
import { readHar } from "./read-har";
import { type Reading, usedBy } from "./reading";
import { isAssignedTo, sessionPolicyNames } from "./session-policies";
import { withVariables } from "./shell-variables";
import type { Evidence, EvidenceDocument, Format, Notice, Quoted, Request, Span } from "./types";

/**
 * Read what a text holds of refused requests; never throws.
 *
 * The text is already redacted, and all spans are offsets into it. Blocks that are plainly one
 * thing are read first, wherever they stand. Of what is left the most telling format is read as
 * such, and what its reader leaves over goes to the next that fits; the last looks for messages.
 *
 * @param json where in the text the JSON stands that redaction has scanned already
 */
export function readEvidence(
  redactedText: string,
  json: readonly JsonBlock[] = findJsonBlocks(redactedText),
): Evidence {
  const har = readHar(json);
  // a HAR has a million lines, none of which any other reader needs
  if (isAll(redactedText, har)) return evidenceOf(har);
  const lines = readLines(redactedText);
  const blocks = readBlocks(redactedText, lines, har);
  const exchanges = readExchanges(redactedText, blocks.lines, blocks.used);
  const found = [...blocks.documents, ...exchanges.documents].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const joined = joinHalves(redactedText, found);
  const placed = withBefore(redactedText, joined.documents);
  const filled = withVariables(redactedText, placed);
  const documents = withOrigins(redactedText, withCalled(completeCall(redactedText, filled)));
  return {
    format: formatOf(blocks.formats, exchanges),
    documents,
    notices: [...blocks.notices, ...exchanges.notices, ...joined.notices, ...summary(documents)],
  };
}

/** Policies with what stands between them and the configuration before. */
function withBefore(
  text: string,
  documents: readonly EvidenceDocument[],
): readonly EvidenceDocument[] {
  let last = 0;
  const boundaries = boundaryNames(text);
  const sessions = sessionPolicyNames(text);
  return documents.map((one) => {
    if (one.kind !== "configuration") return one;
    const before = text.slice(Math.max(last, one.span.start - LONGEST_BEFORE), one.span.start);
    last = Math.max(last, one.span.end);
    if (one.source !== "policy-document") return one;
    const after = text.slice(one.span.end, one.span.end + LONGEST_BEFORE);
    const isBoundary = isNamedBoundary({ ...one, before }, boundaries) || isCalledBoundary(after);
    const written = one.change === undefined ? policyWritten(text, one.span.start) : undefined;
    return {
      ...one,
      before,
      ...(isBoundary ? { isBoundary } : {}),
      ...(isAssignedTo(sessions, before) ? { isOfSession: true } : {}),
      ...(written === undefined ? {} : { change: { side: "after", ...written } }),
    };
  });
}

const LONGEST_BEFORE = 400;

/** What is told beside calls is told of the host that they went to, if it is one. */
function withCalled(documents: readonly EvidenceDocument[]): readonly EvidenceDocument[] {
  const called = calledByAll(documents);
  if (called === undefined) return documents;
  return documents.map((one) => (one.kind === "error-text" ? { ...one, called } : one));
}

/** The host that all requests of a paste went to whose host is known. */
export function calledByAll(documents: readonly EvidenceDocument[]): Quoted | undefined {
  const hosts = documents.flatMap((one) =>
    one.kind === "exchange" ? (namedApi(one.request) ?? one.request?.host ?? []) : [],
  );
  return hosts.every(({ value }) => value === hosts[0]?.value) ? hosts[0] : undefined;
}

/** The API that a request to an address names in its fields. */
function namedApi(request: Request | undefined): Quoted | undefined {
  return request?.headers.find(
    ({ name, value }) => name === "host" && /^[\w.-]{1,100}\.execute-api\./i.test(value),
  );
}

function evidenceOf({ documents, notices }: Reading): Evidence {
  return { format: "har", documents, notices: [...notices, ...summary(documents)] };
}

function isAll(text: string, reading: Reading): boolean {
  const [used, other] = usedBy(reading);
  if (used === undefined || other !== undefined) return false;
  return isBlank(text.slice(0, used.start)) && isBlank(text.slice(used.end, text.length));
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}

interface ExchangeReading {
  readonly format: Format;
  readonly documents: readonly EvidenceDocument[];
  readonly notices: readonly Notice[];
}

/** Read what no block reader used. */
function readExchanges(
  text: string,
  lines: readonly Line[],
  taken: readonly Span[],
): ExchangeReading {
  const all = { start: 0, end: text.length };
  const ranges = taken.length === 0 ? [all] : gaps(lines, taken, all);
  const { format, reading, others } = readFirst({ text, lines, ranges }, formats);
  const open = gaps(lines, [...taken, ...usedBy(reading)], all);
  const rest = open.map((gap) => readRest(text, linesWithin(text, lines, gap), gap, others));
  return {
    format,
    documents: [...reading.documents, ...rest.flatMap(({ documents }) => documents)],
    notices: [...reading.notices, ...rest.flatMap(({ notices }) => notices)],
  };
}

/**
 * What one reader left over is read by those behind it that fit, each once: the gaps of a text get
 * smaller and share no character, so the time stays linear.
 */
function readRest(
  text: string,
  lines: readonly Line[],
  gap: Span,
  readers: readonly FormatReader[],
): Omit<ExchangeReading, "format"> {
  const { reading, others } = readFirst({ text, lines, ranges: [gap] }, readers);
  if (others.length === 0) return reading;
  const rest = gaps(lines, usedBy(reading), gap).map((inner) =>
    readRest(text, linesWithin(text, lines, inner), inner, others),
  );
  return {
    documents: [...reading.documents, ...rest.flatMap(({ documents }) => documents)],
    notices: [...reading.notices, ...rest.flatMap(({ notices }) => notices)],
  };
}

function formatOf(blocks: readonly Format[], read: ExchangeReading): Format | undefined {
  const [first, second] = blocks;
  if (read.documents.length === 0) return second === undefined ? first : "mixed";
  if (first !== undefined) return "mixed";
  return read.documents.every(({ kind }) => kind === "error-text") ? "error-text" : read.format;
}

function summary(documents: readonly EvidenceDocument[]): readonly Notice[] {
  if (documents.length === 0) return [{ id: "nothing-recognised" }];
  const answered = documents.filter(
    (document) => document.kind === "exchange" && document.response,
  );
  const counts = { read: answered.length, of: answered.length };
  return answered.length > 1 ? [{ id: "several-exchanges", counts }] : [];
}
