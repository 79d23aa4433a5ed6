import type { Line } from "./lines";
import type { EvidenceDocument, Notice, Span } from "./types";

/** What a reader makes of a text. */
export interface Reading {
  readonly documents: readonly EvidenceDocument[];
  readonly notices: readonly Notice[];
  /** What the reader used; the rest is looked through for messages. Without it, the documents' spans. */
  readonly used?: readonly Span[];
}

/**
 * Reads one format; never throws, and says what it could not read in its notices.
 *
 * The lines, and the ranges of the text, are those that no other reader has taken yet.
 */
export type Reader = (text: string, lines: readonly Line[], ranges: readonly Span[]) => Reading;

/** What a reading used of the text. */
export function usedBy({ used, documents }: Reading): readonly Span[] {
  return used ?? documents.map((document) => document.span);
}
