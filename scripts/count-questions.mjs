#!/usr/bin/env node
// Prints how many questions it takes from each kind of paste, and from nothing, to the end.
// Usage: node scripts/count-questions.mjs [--each]
import { fileURLToPath } from "node:url";
import { bundleLib } from "./bundle-lib.mjs";

/**
 * @type {typeof import("../lib/fixtures/walk") &
 *   typeof import("../lib/fixtures/diagnose-fixtures") &
 *   typeof import("../lib/fixtures/read-fixtures")}
 */
const { diagnoseFixtures, readFixtures, spread, treeMedian, walkAll } = await bundleLib(
  "lib/fixtures/walk",
  "lib/fixtures/diagnose-fixtures",
  "lib/fixtures/read-fixtures",
);
const directory = fileURLToPath(new URL("../lib/fixtures", import.meta.url));
const walks = walkAll(diagnoseFixtures(readFixtures(directory)));
const full = [...walks.telling, ...walks.bare];
console.log(`the whole grown tree, from nothing: median ${treeMedian()}`);
for (const [kind, list] of Object.entries({ full, ...walks })) {
  const { median, max } = spread(list);
  console.log(
    `${kind.padEnd(8)} ${String(list.length).padStart(4)} walks, median ${median}, max ${max}`,
  );
}

const missed = Object.values(walks)
  .flat()
  .filter(({ cause, end }) => end.cause !== cause);
for (const { cause, name, end } of missed) {
  const left = end.remaining.map((one) => one.cause).join(", ");
  console.log(`${cause}/${name} ends in ${end.verdict}: ${left}`);
}

if (process.argv.includes("--each")) {
  for (const { cause, name, asked } of Object.values(walks).flat()) {
    console.log(`${String(asked.length).padStart(2)} ${cause}/${name}: ${asked.join(", ")}`);
  }
}
