import { hierarchy, tree } from "d3-hierarchy";
import { fillLines, unbreakable, widthOf } from "./fill-lines";
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
/** How wide a line may be, in its own font size: 12 in a box, 11 above the line to it. */
const BOX_LINE = (BOX_WIDTH - 16) / 12;
const ANSWER_LINE = (GAP - 34) / 11;

/** Lay out what is open of a tree, from left to right (d3-hierarchy's tidy tree). */
export function layoutTree(root: TreeNode, isOpen: (id: string) => boolean): TreeLayout {
  const shown = hierarchy(root, (node) => (isOpen(node.id) ? [...node.children] : []));
  const laid = tree<TreeNode>()
    .nodeSize([ROW, BOX_WIDTH + GAP])
    .separation(() => 1)(shown);
  const all = laid.descendants();
  // biome-ignore lint/plugin: boxes of the catalogue's tree
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
    lines: breakLines(entry.data.label, BOX_LINE, 2),
    answerLines: breakLines(entry.data.answer, ANSWER_LINE, 2),
  }));
  return {
    placed,
    // biome-ignore lint/plugin: boxes of the catalogue's tree
    width: Math.max(...placed.map(({ x }) => x)) + BOX_WIDTH + MARGIN,
    // biome-ignore lint/plugin: boxes of the catalogue's tree
    height: Math.max(...placed.map(({ y }) => y)) + BOX_HEIGHT + MARGIN,
  };
}

/** A text in lines that are not wider than the limit; what does not fit ends in an ellipsis. */
function breakLines(text: string, limit: number, most: number): readonly string[] {
  const lines = fillLines(unbreakable(text), limit);
  if (lines.length <= most) return lines;
  const end = [...(lines[most - 1] ?? "")];
  while (widthOf(end.join("")) > limit - 1) end.pop();
  return [...lines.slice(0, most - 1), `${end.join("").trimEnd()} …`];
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
