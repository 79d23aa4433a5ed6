#!/usr/bin/env node
// Derives lib/knowledge/commonness.ts from a file of labelled cases (one JSON object a line, with
// `accept`: the ids of the causes that count as right).
// Usage: node scripts/count-cases.mjs CASES.jsonl > lib/knowledge/commonness.ts
import { readFileSync } from "node:fs";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Usage: node scripts/count-cases.mjs CASES.jsonl");
  process.exit(2);
}
const cases = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter(({ accept }) => accept.length > 0);

/** @type {Map<string, number>} */
const counts = new Map();
for (const { accept } of cases) {
  // a case that fits several causes counts for each in part
  for (const id of accept) counts.set(id, (counts.get(id) ?? 0) + 1 / accept.length);
}
const rows = [...counts]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([id, count]) => `  "${id}": ${Math.round((count + 1) * 100) / 100},`);

console.log(`import type { CauseId } from "./types";

/**
 * How often each cause was met in ${cases.length} public threads, logs and posts, plus one (Laplace's rule of
 * succession), so that no cause is held impossible. Written by \`scripts/count-cases.mjs\`.
 */
export const commonness: { readonly [C in CauseId]?: number } = {
${rows.join("\n")}
};

/** The weight of a cause that was never met. */
export const UNCOUNTED = 1;`);
