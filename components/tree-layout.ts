import { hierarchy, tree } from "d3-hierarchy";
import type { TreeNode } from "./tree-nodes";

/** A place of the tree in the picture; lengths are in the picture's own units, a pixel each at 100 %. */
export interface PlacedNode {
  readonly node: TreeNode;
  readonly x: number;
  readonly y: number;
  /** The place from which an answer leads here. */
  readonly parent: { readonly x: number; readonly y: number } | undefined;
  readonly isOpen: boolean;
  readonly lines: readonly string[];
  readonly answerLines: readonly string[];
}

export interface TreeLayout {
  readonly placed: readonly PlacedNode[];
  readonly width: number;
  readonly height: number;
}

export const BOX_WIDTH = 256;
export const BOX_HEIGHT = 46;
/** Between the boxes: room for the answer, above the line that leads to a box. */
const GAP = 246;
const ROW = 62;
const MARGIN = 12;
const BOX_CHARACTERS = 35;
const ANSWER_CHARACTERS = 36;

/** Lay out what is open of a tree, from left to right (d3-hierarchy's tidy tree). */
export function layoutTree(root: TreeNode, isOpen: (id: string) => boolean): TreeLayout {
  const shown = hierarchy(root, (node) => (isOpen(node.id) ? [...node.children] : []));
  const laid = tree<TreeNode>()
    .nodeSize([ROW, BOX_WIDTH + GAP])
    .separation(() => 1)(shown);
  const all = laid.descendants();
  const top = Math.min(...all.map(({ x }) => x));
  const place = ({ x, y }: { x: number; y: number }) => ({
    x: y + MARGIN,
    y: x - top + MARGIN,
  });
  const placed = all.map((entry) => ({
    node: entry.data,
    ...place(entry),
    parent: entry.parent === null ? undefined : place(entry.parent),
    isOpen: entry.data.children.length > 0 && isOpen(entry.data.id),
    lines: breakLines(entry.data.label, BOX_CHARACTERS, 2),
    answerLines: breakLines(entry.data.answer, ANSWER_CHARACTERS, 2),
  }));
  return {
    placed,
    width: Math.max(...placed.map(({ x }) => x)) + BOX_WIDTH + MARGIN,
    height: Math.max(...placed.map(({ y }) => y)) + BOX_HEIGHT + MARGIN,
  };
}

/** A text in lines of at most so many characters; what does not fit ends in an ellipsis. */
function breakLines(text: string, characters: number, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const end = lines[most - 1] ?? "";
  return [...lines.slice(0, most - 1), `${end.slice(0, characters - 2)} …`];
}

/** How far before its box an answer is written. */
export const ANSWER_SHIFT = GAP - 28;

/** The line from a question to what an answer leads to. */
export function branchPath({ x, y, parent }: PlacedNode): string {
  if (parent === undefined) return "";
  const from = { x: parent.x + BOX_WIDTH, y: parent.y + BOX_HEIGHT / 2 };
  const to = { x, y: y + BOX_HEIGHT / 2 };
  const bend = from.x + 20;
  return `M${from.x} ${from.y}H${bend}V${to.y}H${to.x}`;
}
