import { lineBreaks } from "./apply-edits";
import type { Moves } from "./json-tree";
import type { HiddenSecret, Redaction } from "./types";

/** A piece of a text that is written anew; its marks are counted from the start of what is written. */
export interface Rewrite extends Redaction {
  readonly start: number;
  readonly end: number;
}

/** A text with pieces of it written anew; they are in order, and none overlaps another. */
export function applyRewrites(text: string, rewrites: readonly Rewrite[]): Redaction {
  if (rewrites.length === 0) return { text, hidden: [] };
  const pieces: string[] = [];
  const hidden: HiddenSecret[] = [];
  let read = 0;
  let written = 0;
  for (const rewrite of rewrites) {
    pieces.push(text.slice(read, rewrite.start), rewrite.text);
    written += rewrite.start - read;
    for (const { kind, start, end, secret } of rewrite.hidden) {
      hidden.push({ kind, start: written + start, end: written + end, secret });
    }
    written += rewrite.text.length;
    read = rewrite.end;
  }
  pieces.push(text.slice(read));
  return { text: pieces.join(""), hidden };
}

/**
 * Where the positions of a text are after rewrites that are in order: what is written anew has its
 * start and its end there too, and nothing between them.
 *
 * @param ends where each of them ends in the text that was written
 */
export function movesOf(rewrites: readonly Rewrite[], ends: Int32Array): Moves {
  const starts = new Int32Array(rewrites.length);
  const shifts = new Int32Array(rewrites.length + 1);
  let at = 0;
  for (const { start, end } of rewrites) {
    starts[at] = start;
    shifts[at + 1] = (ends[at] ?? 0) - end;
    at += 1;
  }
  return { moved: (position) => position + (shifts[countBefore(starts, position)] ?? 0) };
}

function countBefore(starts: Int32Array, position: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NEEDS_NO_ESCAPE = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/**
 * A redacted value as it is written in a JSON string.
 *
 * @param before what stood there, whose line breaks, of JSON that allows them, are kept
 */
export function encodeString(redaction: Redaction, before: string): Redaction {
  const isOnOneLine = !before.includes("\n") && !before.includes("\r");
  const breaks = isOnOneLine ? "" : lineBreaks(before);
  if (NEEDS_NO_ESCAPE.test(redaction.text)) {
    return { text: redaction.text + breaks, hidden: redaction.hidden };
  }
  const pieces: string[] = [];
  const hidden: HiddenSecret[] = [];
  let read = 0;
  let written = 0;
  const write = (to: number) => {
    const piece = JSON.stringify(redaction.text.slice(read, to)).slice(1, -1);
    pieces.push(piece);
    written += piece.length;
    read = to;
  };
  for (const { kind, start, end, secret } of redaction.hidden) {
    write(start);
    const from = written;
    write(end);
    hidden.push({ kind, start: from, end: written, secret });
  }
  write(redaction.text.length);
  return { text: pieces.join("") + breaks, hidden };
}
