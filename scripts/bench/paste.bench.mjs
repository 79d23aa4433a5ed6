// Diagnoses one transcript of curl -v of 3 KB.
import { readFileSync } from "node:fs";
import { bundleLib } from "../bundle-lib.mjs";
import { format, median, quantile, timed } from "./measure.mjs";

const RUNS = 500;
const WARM_UP = 100;

/** @type {typeof import("../../lib")} */
const { diagnose } = await bundleLib("lib/index");
const file = new URL("../../lib/fixtures/iam-no-identity-allow/curl-verbose.txt", import.meta.url);
const text = readFileSync(file, "utf8").replace(/^answers:[^\n]*\n---\n/, "");
/** @type {number[]} */
const times = [];
for (let run = 0; run < WARM_UP + RUNS; run += 1) {
  const time = timed(() => diagnose({ text }));
  if (run >= WARM_UP) times.push(time);
}
console.log(`curl -v of ${text.length} characters, ${RUNS} runs`);
console.log(`  diagnose   median ${format(median(times))}, p99 ${format(quantile(times, 0.99))}`);
