import { harEntries } from "./har-entries";
import { type JsonTree, scanJson } from "./json-tree";

/** A part of a text that is a HAR, or other JSON too long to be looked through as text. */
export interface JsonBlock {
  readonly start: number;
  readonly end: number;
  readonly tree: JsonTree;
  readonly isHar: boolean;
}

const LONG = 100_000;
const MOST_SHORT = 64;
const LINE_START = /(?:^|\n)[ \t\r]*(?=[{[])/g;
const ANYWHERE = /(?=[{[])/g;

/**
 * The parts of a text that are a HAR, or other JSON of some length; in order, and never throws.
 *
 * What starts like JSON is scanned as far as it goes, and the search goes on behind it, so every
 * character is looked at a bounded number of times.
 */
export function findJsonBlocks(
  text: string,
  onProgress?: (position: number) => void,
): readonly JsonBlock[] {
  const mayHoldHar = text.includes('"headers"');
  if (!mayHoldHar && text.length < LONG) return [];
  const candidate = mayHoldHar ? ANYWHERE : LINE_START;
  const blocks: JsonBlock[] = [];
  let short = 0;
  let from = 0;
  while (mayHoldHar || short < MOST_SHORT) {
    const start = nextCandidate(text, candidate, from);
    if (start === undefined) break;
    const tree = scanJson(text, start, onProgress);
    const end = Math.max(tree.end, start + 1);
    const isHar = harEntries(tree) !== undefined;
    if (isHar || end - start >= LONG) blocks.push({ start, end, tree, isHar });
    else short += 1;
    from = end;
  }
  return blocks;
}

function nextCandidate(text: string, pattern: RegExp, from: number): number | undefined {
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found ? found.index + found[0].length : undefined;
}

const MOST_LOOKED_AGAIN = 4;
const JSON_OPENING = /(?=\{\s{0,200}"|\[\s{0,200}[{[])/g;

/**
 * The JSON of a text, however short and wherever it stands: in a log line, in a command. What is cut
 * or broken is left out, for its last string has no end, and so are lists of strings alone, which the
 * rules for text know.
 */
export function findWholeJson(text: string): readonly JsonTree[] {
  const trees: JsonTree[] = [];
  let looked = 0;
  let start = nextCandidate(text, JSON_OPENING, 0);
  while (start !== undefined) {
    const tree = scanJson(text, start);
    if (tree.isComplete) trees.push(tree);
    else looked += tree.end - start;
    // what stands in a broken one may be whole, but not without end
    const isSkipped = tree.isComplete || looked > MOST_LOOKED_AGAIN * text.length;
    start = nextCandidate(
      text,
      JSON_OPENING,
      isSkipped ? Math.max(tree.end, start + 1) : start + 1,
    );
  }
  return trees;
}
