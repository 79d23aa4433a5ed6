import { stripVTControlCharacters } from "node:util";

/** East Asian wide and fullwidth characters (Unicode TR11) and emoji: two columns in a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** What no line of Chinese begins with, and none ends with. */
const CLOSING = new Set("，。、；：？！）」』》〉】〕”’…—");
const OPENING = new Set("（「『《〈【〔“‘");

const NARROW = /^[\x20-\x7e]*$/;

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  // most is that, and sign by sign takes long
  if (NARROW.test(text)) return text.length;
  let columns = 0;
  for (const sign of text) columns += WIDE.test(sign) ? 2 : ZERO.test(sign) ? 0 : 1;
  return columns;
}

/** How many rows of a terminal some lines take; it breaks by itself what is too long. */
export function rowsOf(lines: readonly string[], width: number): number {
  return lines.reduce(
    (rows, line) =>
      rows + Math.max(1, Math.ceil(columnsOf(stripVTControlCharacters(line)) / width)),
    0,
  );
}

/** How a paragraph stands: by how many columns its first line is moved in, and all others. */
export interface Indent {
  readonly first: number;
  readonly rest: number;
}

/**
 * Break a paragraph where a line of so many columns is full: at spaces, and between Chinese characters. What stands
 * between back quotes, and a word that is longer than a line, stays in one piece.
 */
export function wrap(text: string, width: number, { first, rest }: Indent): readonly string[] {
  const lines: string[] = [];
  let line = " ".repeat(first);
  let taken = first;
  let isBegun = false;
  for (const { piece, columns, hasSpace } of piecesOf(text)) {
    const space = isBegun && hasSpace ? " " : "";
    if (isBegun && taken + space.length + columns > width) {
      lines.push(line);
      line = " ".repeat(rest) + piece;
      taken = rest + columns;
    } else {
      line += space + piece;
      taken += space.length + columns;
    }
    isBegun = true;
  }
  return [...lines, line];
}

interface Piece {
  readonly piece: string;
  readonly columns: number;
  /** Whether a space stands before it. */
  readonly hasSpace: boolean;
}

const MOST_KEPT = 500;

/** The pieces of the last texts: an answer is tried with less and less in it, of the same sentences. */
const kept = new Map<string, readonly Piece[]>();

/** Between what of a text a line may be broken. */
function piecesOf(text: string): readonly Piece[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const words = text.match(/(?:`[^`]*`|\S)+/g) ?? [];
  const pieces = words.flatMap((word) =>
    partsOf(word).map((piece, at) => ({ piece, columns: columnsOf(piece), hasSpace: at === 0 })),
  );
  if (kept.size === MOST_KEPT) kept.clear();
  kept.set(text, pieces);
  return pieces;
}

const chinese = new Intl.Segmenter("zh", { granularity: "word" });

/** Chinese has no spaces: what stands between two is broken between its words. */
function partsOf(text: string): readonly string[] {
  if (!WIDE.test(text)) return [text];
  const parts: string[] = [];
  for (const word of (text.match(/`[^`]*`|[^`]+|`/g) ?? []).flatMap(wordsOf)) {
    const last = parts.at(-1);
    if (last === undefined || mayPart(last, word)) parts.push(word);
    else parts.splice(-1, 1, last + word);
  }
  return parts;
}

function wordsOf(text: string): readonly string[] {
  if (text.startsWith("`")) return [text];
  return [...chinese.segment(text)].map(({ segment }) => segment);
}

/** Whether a line may end between two words that no space parts. */
function mayPart(before: string, after: string): boolean {
  const last = before.at(-1) ?? "";
  const first = after[0] ?? "";
  return (WIDE.test(last) || WIDE.test(first)) && !CLOSING.has(first) && !OPENING.has(last);
}

/** A text in one line of so many columns: where it is longer, its middle is left out. */
export function squeeze(text: string, width: number): string {
  if (columnsOf(text) <= width) return text;
  const signs = [...text];
  const half = Math.floor((width - 1) / 2);
  return `${fitting(signs, half)}…${fitting(signs.toReversed(), half, "backwards")}`;
}

function fitting(signs: readonly string[], width: number, from?: "backwards"): string {
  let taken = "";
  let columns = 0;
  for (const sign of signs) {
    columns += columnsOf(sign);
    if (columns > width) break;
    taken = from === "backwards" ? sign + taken : taken + sign;
  }
  return taken;
}
