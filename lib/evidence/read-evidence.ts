import { detectFormat } from "./detect-format";
import { joinHalves } from "./join-halves";
import { type Line, readLines } from "./lines";
import { readErrorText } from "./read-error-text";
import { readObjects } from "./read-json-body";
import type { Evidence, EvidenceDocument, Notice, Span } from "./types";

/**
 * Read what a text holds of refused requests; never throws.
 *
 * The text is already redacted, and all spans are offsets into it. One format is read as such; what
 * its reader leaves over is looked through for messages.
 */
export function readEvidence(redactedText: string): Evidence {
  const lines = readLines(redactedText);
  const { format, read } = detectFormat(redactedText, lines);
  const reading = read(redactedText, lines);
  const used = reading.used ?? reading.documents.map((document) => document.span);
  const rest = gaps(lines, used, { start: 0, end: redactedText.length }).flatMap((gap) =>
    format === "json-body" ? readErrorText(redactedText, gap) : readRest(redactedText, lines, gap),
  );
  const found = [...reading.documents, ...rest].sort((a, b) => a.span.start - b.span.start);
  const documents = joinHalves(found);
  const isNothing = documents.length === 0;
  const onlyText = documents.every((document) => document.kind === "error-text");
  return {
    format: isNothing ? undefined : onlyText ? "error-text" : format,
    documents,
    notices: [...reading.notices, ...summary(documents)],
  };
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

// what no reader used, without the log prefixes and blanks that the lines do not hold
function gaps(lines: readonly Line[], used: readonly Span[], range: Span): readonly Span[] {
  const result: Span[] = [];
  let from = range.start;
  let line = 0;
  const add = (end: number) => {
    while ((lines[line]?.end ?? Number.POSITIVE_INFINITY) <= from) line += 1;
    let first: number | undefined;
    let last = from;
    for (let next = line; (lines[next]?.start ?? end) < end; next += 1) {
      const content = lines[next];
      if (!content || content.text === "") continue;
      first ??= Math.max(from, content.start);
      last = Math.min(end, content.end);
    }
    if (first !== undefined && last > first) result.push({ start: first, end: last });
  };
  for (const span of [...used].sort((a, b) => a.start - b.start)) {
    if (span.start > from) add(Math.min(span.start, range.end));
    from = Math.max(from, span.end);
  }
  if (range.end > from) add(range.end);
  return result;
}
