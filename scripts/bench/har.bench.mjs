// Reads, redacts and diagnoses a HAR of 100 MB, as a multiple of JSON.parse of the same text in the same process.
import { bundleLib } from "../bundle-lib.mjs";
import { generateHar } from "./generate-har.mjs";
import { format, median, timed } from "./measure.mjs";

const RUNS = 7;
const MOST = 2;

/** @type {typeof import("../../lib")} */
const { diagnose, readPaste } = await bundleLib("lib/index");
const { text, entries, refused } = generateHar(100_000_000);
/** @type {number[]} */
const parsing = [];
/** @type {number[]} */
const ours = [];
let peak = 0;
let left = 0;
for (let run = 0; run < RUNS; run += 1) {
  parsing.push(timed(() => JSON.parse(text)));
  ours.push(
    timed(() => {
      const paste = readPaste(text);
      const { reading } = diagnose({ paste });
      left = reading.exchanges.length;
      peak = Math.max(peak, process.memoryUsage().rss);
    }),
  );
}
if (left !== refused) throw new Error(`${refused} requests were refused, ${left} were found.`);
const multiple = median(ours) / median(parsing);
console.log(`HAR of ${text.length} bytes, ${entries} entries, ${refused} refused, ${RUNS} runs`);
console.log(`  JSON.parse               median ${format(median(parsing))}`);
console.log(`  read, redact, diagnose   median ${format(median(ours))}, ${multiple.toFixed(2)} x`);
console.log(`  memory of the process    ${Math.round(peak / 1_000_000)} MB at most`);
if (multiple > MOST) {
  console.log(`  more than ${MOST.toFixed(1)} x`);
  process.exitCode = 1;
}
