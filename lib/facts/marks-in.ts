import type { Quoted } from "../evidence";
import { type FoundMark, flatten, markScanner } from "../marks";

/** Who refuses says so soon; a file may have many long bodies. */
const LONGEST = 64_000;

/** The marks of a body or another quoted text, flattened first; their spans are ranges of the whole text. */
export function marksIn({ value, span }: Quoted): readonly FoundMark[] {
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
