import type { DiagnosisObservation, FacetId, Reading } from "@/lib";

export interface MarkedPart {
  /** Its offset in the line. */
  readonly start: number;
  readonly text: string;
  readonly isProof: boolean;
  /** How many characters between this part and the next are left out. */
  readonly leftOut: number;
}

export interface MarkedLine {
  /** From 1, in the whole text. */
  readonly number: number;
  readonly parts: readonly MarkedPart[];
  /** What the line proves. */
  readonly facets: readonly FacetId[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface ProvingRange extends Range {
  readonly facet: FacetId;
}

/**
 * Cut what is shown of a paste into lines, and its lines where a proving span starts or ends.
 *
 * Of a very long line, such as a HAR without line breaks, only its start and what is around the
 * proofs is kept.
 *
 * @param most how many lines to give at most
 */
export function markLines(
  { text, from }: Pick<Reading, "text" | "from">,
  observations: readonly DiagnosisObservation[],
  most: number,
): readonly MarkedLine[] {
  const proofs = observations.flatMap(({ facet, span }) =>
    span === undefined
      ? []
      : [{ facet, start: span.start - from.offset, end: span.end - from.offset }],
  );
  const lines: MarkedLine[] = [];
  for (let start = 0; start <= text.length && lines.length < most; ) {
    const lineBreak = text.indexOf("\n", start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const here = proofs.filter((proof) => proof.start < end && proof.end > start);
    const pointed = here.filter((proof) => !isBroad(text, proof));
    const starting = here.filter((proof) => proof.start >= start || lines.length === 0);
    lines.push({
      number: from.line + lines.length,
      parts: markLine(text, { start, end }, pointed),
      facets: starting.map(({ facet }) => facet),
    });
    start = end + 1;
  }
  return lines;
}

const BROAD_LINES = 4;

/** Whether a proof is a whole head or a whole body, in which no place is the telling one. */
function isBroad(text: string, { start, end }: Range): boolean {
  let at = start;
  for (let lines = 1; lines < BROAD_LINES; lines += 1) {
    at = text.indexOf("\n", at) + 1;
    if (at === 0 || at >= end) return false;
  }
  return true;
}

function markLine(
  text: string,
  line: Range,
  proofs: readonly ProvingRange[],
): readonly MarkedPart[] {
  const shown = shownOf(line, proofs);
  return shown.flatMap((range, at) => {
    const inside = proofs
      .flatMap((proof) => [proof.start, proof.end])
      .filter((cut) => cut > range.start && cut < range.end);
    const cuts = [...new Set([range.start, ...inside, range.end])].sort((one, two) => one - two);
    const next = shown[at + 1]?.start ?? line.end;
    return cuts.slice(0, -1).map((start, index) => {
      const end = cuts[index + 1] ?? range.end;
      return {
        start: start - line.start,
        text: text.slice(start, end),
        isProof: proofs.some((proof) => proof.start <= start && proof.end > start),
        leftOut: end === range.end ? next - end : 0,
      };
    });
  });
}

const LONG_LINE = 4_000;
const AROUND = 300;

/** What is shown of a line: all of it, or its start and what is around its proofs. */
function shownOf(line: Range, proofs: readonly Range[]): readonly Range[] {
  if (line.end - line.start <= LONG_LINE) return [line];
  const wanted = proofs
    .map(({ start, end }) => ({ start, end: Math.min(end, start + LONG_LINE) }))
    .map(({ start, end }) => ({
      start: Math.max(line.start, start - AROUND),
      end: Math.min(line.end, end + AROUND),
    }))
    .sort((one, two) => one.start - two.start);
  const shown: { start: number; end: number }[] = [{ start: line.start, end: line.start + AROUND }];
  for (const range of wanted) {
    const last = shown.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else shown.push(range);
  }
  return shown;
}
