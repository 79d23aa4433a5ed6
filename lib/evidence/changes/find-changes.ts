import type { Line } from "../lines";
import type { Span } from "../types";
import { readPatch } from "./patches";
import { readPlannedTree } from "./planned-trees";

/** A change that a text shows with what it takes away beside what it adds. */
export interface Change extends Span {
  /** A plan is of a tool that knows what exists; of a patch of a file nobody knows whether it was made. */
  readonly kind: "patch" | "plan";
  /** What is read, each part by itself: what stands between two hunks is not known. */
  readonly pieces: readonly Span[];
  /** What only stands there after it, and what only before. */
  readonly added: readonly Span[];
  readonly removed: readonly Span[];
  /** What is no part of either: the marks before lines. */
  readonly marks: readonly Span[];
}

/** What stands in each text that shows a change. */
const MAY_CHANGE =
  /^[^\n]{0,60}@@ -\d|^[^\n]{0,40}```(?:diff|patch)|\[[~+-]\] AWS::|^[^\n]{0,60}[~+-] {0,3}aws:\w+\/\w+:\w+: \(/m;

/** Longer texts are files of logs, and of more changes nobody could tell which one counts. */
const LONGEST = 500_000;
const MOST_CHANGES = 200;

/** Find the changes that a text shows: patches of files, and what a tool prints of what it is to change. */
export function findChanges(text: string, lines: readonly Line[]): readonly Change[] {
  if (text.length > LONGEST || !MAY_CHANGE.test(text)) return [];
  const changes: Change[] = [];
  for (let at = 0; at < lines.length && changes.length < MOST_CHANGES; ) {
    const found = readPatch(text, lines, at) ?? readPlannedTree(text, lines, at);
    if (found?.change !== undefined) changes.push(found.change);
    at = Math.max(found?.next ?? 0, at + 1);
  }
  return changes;
}

/** The text as it stands on one side of its changes; all that is left out is blank, so that places stay. */
export function sideOf(text: string, changes: readonly Change[], side: "before" | "after"): string {
  const out = changes
    .flatMap(({ added, removed, marks }) => [...(side === "before" ? added : removed), ...marks])
    .sort((one, other) => one.start - other.start);
  let result = "";
  let at = 0;
  for (const { start, end } of out) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    result += text.slice(at, from) + text.slice(from, end).replace(/[^\n\r]/g, " ");
    at = end;
  }
  return result + text.slice(at);
}
