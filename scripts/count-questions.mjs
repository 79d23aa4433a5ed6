#!/usr/bin/env node
// Prints how many questions it takes from each kind of paste, and from nothing, to the end.
// Usage: node scripts/count-questions.mjs [--each]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @returns {Promise<typeof import("../lib/fixtures/walk") & typeof import("../lib/fixtures/read-fixtures")>} */
async function bundleLib() {
  const directory = mkdtempSync(join(tmpdir(), "count-questions-"));
  const outfile = join(directory, "walk.mjs");
  const contents = ["walk", "read-fixtures"]
    .map((name) => `export * from "./lib/fixtures/${name}";`)
    .join("\n");
  try {
    await build({
      stdin: { contents, resolveDir: root, loader: "ts" },
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const { readFixtures, spread, treeMedian, walkAll } = await bundleLib();
const walks = walkAll(readFixtures(join(root, "lib/fixtures")));
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
