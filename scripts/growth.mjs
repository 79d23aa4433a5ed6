#!/usr/bin/env node
// Looks for texts that take more than linear time, and prints a table of them; fails where there is one.
// Usage: npm run growth [-- --all] [--seed N] [--only PART_OF_A_NAME] [--part 1/24]
// All of it is hours of one core: each of 24 parts takes some minutes, and two run side by side.
import { parseArgs } from "node:util";
import { bundleLib } from "./bundle-lib.mjs";
import { fixtureTexts, groupsOfLines, linesOf, sourceTokens } from "./growth/harvest-tokens.mjs";

const { values } = parseArgs({
  options: {
    all: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    part: { type: "string", default: "1/1" },
  },
});
const seed = Number(values.seed);
const [part = 1, parts = 1] = values.part.split("/").map(Number);
if (!(part >= 1 && part <= parts))
  throw new Error(`--part is one of several, as in 1/24, not ${values.part}`);

/** @type {typeof import("../lib/testing/growth") & typeof import("../lib/testing/growth-search")} */
const { findGrowth, quickSearch, wideSearch } = await bundleLib(
  "lib/testing/growth",
  "lib/testing/growth-search",
);

const texts = fixtureTexts();
const material = {
  tokens: sourceTokens(seed),
  texts,
  lines: linesOf(texts),
  groups: groupsOfLines(texts, seed),
};
const search = values.all ? wideSearch : quickSearch;
let inputs = 0;
let found = 0;
for (const round of search(material, seed)) {
  const name = `${round.subject.name}: ${round.title}`;
  if (!name.includes(values.only)) continue;
  const chosen = round.inputs.filter((_, at) => at % parts === part - 1);
  const start = process.cpuUsage();
  for (const { input, times, exponent, perMillion } of findGrowth(
    round.subject,
    chosen,
    round.length,
  )) {
    found += 1;
    console.log(
      `  n^${exponent.toFixed(2)}  ${(perMillion / 1000).toFixed(1)} s/MB  ${times.map(({ length, milliseconds }) => `${length / 1000} kB ${Math.round(milliseconds)} ms`).join(", ")}  ${input.slice(0, 2_000)}`,
    );
  }
  const { user, system } = process.cpuUsage(start);
  inputs += chosen.length;
  console.log(
    `${name.padEnd(60)} ${String(chosen.length).padStart(6)} inputs ${seconds(user + system).padStart(8)}`,
  );
}
console.log(
  `\n${inputs} inputs; ${found} take more than linear time, or more than 1 s for a megabyte`,
);
process.exitCode = found === 0 ? 0 : 1;

/** @param {number} microseconds */
function seconds(microseconds) {
  return `${(microseconds / 1_000_000).toFixed(1)} s`;
}
