import { fillLines, unbreakable, widthOf } from "@/components/tree/fill-lines";

/** A text in lines of about one length, and the size at which they fit. */
export interface SetText {
  readonly lines: readonly string[];
  readonly fontSize: number;
}

// the largest that fits is taken
const settings = [
  { fontSize: 76, most: 2 },
  { fontSize: 64, most: 3 },
  { fontSize: 52, most: 4 },
] as const;

/**
 * Breaks a headline where the picture would end, never within a word: Chinese writes its words
 * without spaces, so the renderer would break anywhere.
 *
 * @throws {Error} where the text does not fit
 */
export function setHeadline(text: string, width: number): SetText {
  const pieces = unbreakable(text);
  for (const { fontSize, most } of settings) {
    const limit = width / fontSize;
    const lines = fillLines(pieces, limit);
    if (lines.length > most || lines.some((line) => widthOf(line) > limit)) continue;
    return { lines: balance(pieces, lines, limit), fontSize };
  }
  throw new Error(`This headline is too long for its picture: ${text}`);
}

/** The same number of lines, the longest of them as short as can be. */
function balance(
  pieces: readonly string[],
  lines: readonly string[],
  limit: number,
): readonly string[] {
  let best = lines;
  for (let smaller = limit - 0.5; smaller > 0; smaller -= 0.5) {
    const tried = fillLines(pieces, smaller);
    if (tried.length > lines.length) return best;
    best = tried;
  }
  return best;
}
