#!/usr/bin/env node
// Derives lib/knowledge/commonness.ts from a file of labelled cases (one JSON object a line, with
// `accept`: the ids of the causes that count as right, `evidence`: a paste, and `answers`: what else is
// known of it, by facet).
// Usage: node scripts/count-cases.mjs CASES.jsonl > lib/knowledge/commonness.ts
import { readFileSync } from "node:fs";
import { bundleLib } from "./bundle-lib.mjs";

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

/** @type {typeof import("../lib")} */
const { diagnose } = await bundleLib("lib/index");

/**
 * Lines of an object literal, in the order of their names, each count plus one.
 *
 * @param {Map<string, number>} counts
 */
function rowsOf(counts) {
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, count]) => `"${id}": ${Math.round((count + 1) * 100) / 100},`);
}

/**
 * @param {Map<string, number>} counts
 * @param {string} id
 * @param {number} share
 */
function count(counts, id, share) {
  counts.set(id, (counts.get(id) ?? 0) + share);
}

/** @type {Map<string, number>} */
const met = new Map();
/** @type {Map<string, Map<string, number>>} */
const options = new Map();
for (const { accept, evidence, answers } of cases) {
  // a case that fits several causes counts for each in part
  for (const id of accept) count(met, id, 1 / accept.length);
  const { observations } = diagnose({ text: evidence, answers: new Map(Object.entries(answers)) });
  for (const { facet, option } of observations) {
    const ofFacet = options.get(facet) ?? new Map();
    options.set(facet, ofFacet);
    count(ofFacet, option, 1);
  }
}
const facets = [...options]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([facet, counts]) => `  "${facet}": { ${rowsOf(counts).join(" ")} },`);

console.log(`import type { CauseId, FacetId, OptionId } from "./types";

/**
 * How often each cause was met in ${cases.length} public threads, logs and posts, plus one (Laplace's rule of
 * succession), so that no cause is held impossible. Written by \`scripts/count-cases.mjs\`.
 */
export const commonness: { readonly [C in CauseId]?: number } = {
  ${rowsOf(met).join("\n  ")}
};

/** How often each option of a facet was met in them, read or told, plus one. */
export const optionCommonness: {
  readonly [F in FacetId]?: { readonly [O in OptionId<F>]?: number };
} = {
${facets.join("\n")}
};

/** The weight of what was never met. */
export const UNCOUNTED = 1;`);
