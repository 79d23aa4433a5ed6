#!/usr/bin/env node
// Runs the benchmarks of scripts/bench one after the other; fails where one is over its limit.
// Usage: node scripts/bench.mjs [NAME]
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const directory = fileURLToPath(new URL("bench", import.meta.url));
const wanted = process.argv[2] ?? "";
const benches = readdirSync(directory)
  .filter((file) => file.endsWith(".bench.mjs") && file.includes(wanted))
  .sort();

for (const file of benches) {
  console.log(`\n${file.replace(/\.bench\.mjs$/, "")}`);
  const { status } = spawnSync(process.execPath, ["--expose-gc", `${directory}/${file}`], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
