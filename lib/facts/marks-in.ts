import type { Quoted } from "../evidence";
import { type FoundMark, flatten, markScanner, marks } from "../marks";
import type { Subject } from "./types";

/** Who refuses says so soon; a file may have many long bodies. */
const LONGEST = 64_000;

/** The marks of a body or another quoted text, flattened first; their spans are ranges of the whole text. */
export function marksIn(quoted: Quoted): readonly FoundMark[] {
  const found = known.get(quoted) ?? scan(quoted);
  known.set(quoted, found);
  return found;
}

// every extractor looks at the same body
const known = new WeakMap<Quoted, readonly FoundMark[]>();

function scan({ value, span }: Quoted): readonly FoundMark[] {
  const flat = flatten(value, [{ start: 0, end: Math.min(value.length, LONGEST) }]);
  // a body that stood inside another string is unescaped, so offsets into it are not the text's
  const isWhole = value.length === span.end - span.start;
  return markScanner()
    .scan(flat.text)
    .map((found) => {
      const { start, end } = flat.spanOf(found.span.start, found.span.end);
      const moved = { start: span.start + start, end: span.start + end };
      return { ...found, span: isWhole ? moved : span };
    });
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
