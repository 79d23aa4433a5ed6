import type { DiagnosisObservation, FacetId } from "@/lib";

interface MarkedPart {
  readonly start: number;
  readonly text: string;
  readonly isProof: boolean;
}

export interface MarkedLine {
  /** From 1. */
  readonly number: number;
  readonly parts: readonly MarkedPart[];
  /** What the line proves. */
  readonly facets: readonly FacetId[];
}

/** Cut a text into lines, and its lines where a proving span starts or ends. */
export function markLines(
  text: string,
  observations: readonly DiagnosisObservation[],
): readonly MarkedLine[] {
  const proofs = observations.flatMap(({ facet, span }) =>
    span === undefined ? [] : [{ facet, ...span }],
  );
  let start = 0;
  return text.split("\n").map((line, index) => {
    const from = start;
    const end = from + line.length;
    start = end + 1;
    const here = proofs.filter((proof) => proof.start < end && proof.end > from);
    const inside = here
      .flatMap((proof) => [proof.start, proof.end])
      .filter((at) => at > from && at < end);
    const cuts = [...new Set([from, ...inside, end])].sort((one, other) => one - other);
    const parts = cuts.slice(0, -1).map((cut, at) => ({
      start: cut,
      text: text.slice(cut, cuts[at + 1]),
      isProof: here.some((proof) => proof.start <= cut && proof.end > cut),
    }));
    const facets = here.filter((proof) => proof.start >= from || index === 0);
    return { number: index + 1, parts, facets: facets.map(({ facet }) => facet) };
  });
}
