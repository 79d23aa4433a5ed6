import { readBlocks } from "./block-readers";
import { detectFormat } from "./detect-format";
import { gaps } from "./gaps";
import { joinHalves } from "./join-halves";
import { type Line, readLines } from "./lines";
import { readErrorText } from "./read-error-text";
import { readObjects } from "./read-json-body";
import { usedBy } from "./reading";
import type { Evidence, EvidenceDocument, Format, Notice, Span } from "./types";

/**
 * Read what a text holds of refused requests; never throws.
 *
 * The text is already redacted, and all spans are offsets into it. Blocks that are plainly one
 * thing are read first, wherever they stand. Of what is left one format is read as such, and what
 * its reader leaves over is looked through for messages.
 */
export function readEvidence(redactedText: string): Evidence {
  const lines = readLines(redactedText);
  const blocks = readBlocks(redactedText, lines);
  const exchanges = readExchanges(redactedText, blocks.lines, blocks.used);
  const found = [...blocks.documents, ...exchanges.documents].sort(
    (a, b) => a.span.start - b.span.start,
  );
  const documents = joinHalves(found);
  return {
    format: formatOf(blocks.formats, exchanges),
    documents,
    notices: [...blocks.notices, ...exchanges.notices, ...summary(documents)],
  };
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
  const { format, read } = detectFormat(text, lines);
  const all = { start: 0, end: text.length };
  const reading = read(text, lines, taken.length === 0 ? [all] : gaps(lines, taken, all));
  const used = usedBy(reading);
  const rest = gaps(lines, [...taken, ...used], all).flatMap((gap) =>
    format === "json-body" ? readErrorText(text, gap) : readRest(text, lines, gap),
  );
  return { format, documents: [...reading.documents, ...rest], notices: reading.notices };
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
  return answered.length > 1 ? [{ id: "several-exchanges" }] : [];
}

// what is left of a paste of heads may hold a body, or headers that a program printed
function readRest(text: string, lines: readonly Line[], gap: Span): readonly EvidenceDocument[] {
  if (!text.slice(gap.start, gap.end).includes("{")) return readErrorText(text, gap);
  const { documents, used = [] } = readObjects(text, lines, gap);
  const rest = gaps(lines, used, gap).flatMap((inner) => readErrorText(text, inner));
  return [...documents, ...rest];
}
