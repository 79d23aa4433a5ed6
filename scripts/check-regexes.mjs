#!/usr/bin/env node
// Looks at every regular expression of the shipped sources: none may take more than linear time.
// Usage: node scripts/check-regexes.mjs [--all]   (--all lists those whose time a count bounds, too)
import { availableParallelism } from "node:os";
import { collectRegexes } from "./regexes/collect.mjs";
import { judge } from "./regexes/judge.mjs";

const found = [...(await collectRegexes()).entries()];
/** @type {Map<import("./regexes/judge.mjs").Growth, string[]>} */
const judged = new Map();
let next = 0;

async function judgeNext() {
  for (let entry = found[next++]; entry !== undefined; entry = found[next++]) {
    const [text, { place, ...regex }] = entry;
    const growth = await judge(regex);
    judged.set(growth, [...(judged.get(growth) ?? []), `${place}: ${text}`]);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, judgeNext));
const listed = ["steep", "unknown", ...(process.argv.includes("--all") ? ["bounded"] : [])];
for (const [growth, texts] of judged) {
  if (listed.includes(growth)) for (const text of texts.sort()) console.log(`${growth}  ${text}`);
}
const counts = [...judged].map(([growth, { length }]) => `${length} ${growth}`).sort();
console.log(`${found.length} regular expressions: ${counts.join(", ")}`);
process.exitCode = judged.has("steep") || judged.has("unknown") ? 1 : 0;
