import type { Quoted } from "../evidence";
import { type FoundMark, flatten, markScanner, marks } from "../marks";
import { once } from "./once";
import type { Subject } from "./types";

/** Who refuses says so soon; a file may have many long bodies. */
const LONGEST = 64_000;

/** The marks of a body or another quoted text, flattened first; their spans are ranges of the whole text. */
export const marksIn = once((quoted: Quoted): readonly FoundMark[] => {
  const end = Math.min(quoted.value.length, LONGEST);
  const flat = flatten(quoted.value, [{ start: 0, end }]);
  return written(flat.text).map((found) =>
    moved({ ...found, span: flat.spanOf(found.span.start, found.span.end) }, quoted, 0),
  );
});

/** The marks of lines that tell of a connection; each may be the only one of its kind. */
export function marksInLines(lines: readonly Quoted[]): readonly FoundMark[] {
  const starts: number[] = [];
  let source = "";
  for (const { value } of lines) {
    starts.push(source.length);
    source += `${value.slice(0, LONGEST)}\n`;
  }
  const parts = starts.map((start, at) => ({
    start,
    end: (starts[at + 1] ?? source.length) - 1,
  }));
  const flat = flatten(source, parts);
  return written(flat.text).flatMap((found) => {
    const span = flat.spanOf(found.span.start, found.span.end);
    const at = starts.findLastIndex((start) => start <= span.start);
    const line = lines[at];
    return line === undefined ? [] : [moved({ ...found, span }, line, starts[at] ?? 0)];
  });
}

/** What a person tells of the setup is no part of an answer. */
function written(text: string): readonly FoundMark[] {
  return markScanner()
    .search(text)
    .marks(({ tells }) => tells === undefined);
}

/** A mark by its place in the whole text, which what it was found in begins at an offset of. */
function moved(found: FoundMark, { value, span }: Quoted, offset: number): FoundMark {
  // a body that stood inside another string is unescaped, so offsets into it are not the text's
  if (value.length !== span.end - span.start) return { ...found, span };
  const from = span.start - offset;
  return { ...found, span: { start: from + found.span.start, end: from + found.span.end } };
}

/** The marks of what a subject says: its body, or its text. */
export function marksOf({ message, marks: scanned }: Subject): readonly FoundMark[] {
  return scanned ?? (message === undefined ? [] : marksIn(message));
}

/** The mark that proves a facet: of several the one whose row stands first. */
export function markFor(
  subject: Subject,
  facet: "message" | "authorization-sent",
): FoundMark | undefined {
  return marksOf(subject)
    .filter(({ mark }) => mark.proves[facet] !== undefined)
    .sort((one, other) => rankOf(one) - rankOf(other))[0];
}

const ranks = new Map(marks.map(({ id }, rank) => [id, rank]));

function rankOf({ mark }: FoundMark): number {
  return ranks.get(mark.id) ?? marks.length;
}
