// Reads, redacts and diagnoses a HAR of 100 MB from its bytes, as the command line does, as a multiple
// of decoding and parsing the same bytes in the same process: TextDecoder, then JSON.parse. It is done
// for a HAR in ASCII, and for one with a dash that makes the engine hold two bytes for each character.
import { bundleLib } from "../bundle-lib.mjs";
import { generateHar } from "./generate-har.mjs";
import { cpuTimed, format, median } from "./measure.mjs";

const RUNS = 7;
const MOST = 2;

/** @type {typeof import("../../lib")} */
const { decodeBytes, diagnose, readPaste } = await bundleLib("lib/index");

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {number} refused
 */
function compare(name, bytes, refused) {
  /** @type {Record<"decoding" | "parsing" | "ours", number[]>} */
  const times = { decoding: [], parsing: [], ours: [] };
  globalThis.gc?.();
  let memory = 0;
  for (let run = 0; run < RUNS; run += 1) {
    times.ours.push(
      cpuTimed(() => {
        const { reading } = diagnose({ paste: readPaste(decodeBytes(bytes)) });
        const found = reading.exchanges.length;
        if (found !== refused) throw new Error(`${refused} requests were refused, ${found} found.`);
      }),
    );
    // before there is anything of the others in it
    if (run === 0) memory = process.memoryUsage().rss;
    let text = "";
    times.decoding.push(cpuTimed(() => (text = new TextDecoder().decode(bytes))));
    times.parsing.push(cpuTimed(() => JSON.parse(text)));
  }
  const decoding = median(times.decoding);
  const parsing = median(times.parsing);
  const ours = median(times.ours);
  const multiple = ours / (decoding + parsing);
  const ofText = (ours - decoding) / parsing;
  console.log(`${name}, ${bytes.length} bytes, ${RUNS} runs, CPU time of the process`);
  console.log(`  decode and JSON.parse            median ${format(decoding)} + ${format(parsing)}`);
  console.log(
    `  decode, read, redact, diagnose   median ${format(ours)}, ${multiple.toFixed(2)} x`,
  );
  console.log(`  without decoding on either side  ${ofText.toFixed(2)} x`);
  console.log(`  memory after the first run       ${Math.round(memory / 1_000_000)} MB`);
  if (multiple > MOST) {
    console.log(`  more than ${MOST.toFixed(1)} x`);
    process.exitCode = 1;
  }
}

const encoder = new TextEncoder();
const { text, entries, refused } = generateHar(100_000_000);
console.log(`${entries} entries, ${refused} refused`);
compare("HAR in ASCII", encoder.encode(text), refused);
compare(
  "HAR with a dash",
  encoder.encode(text.replace('"WebInspector"', '"Web–Inspector"')),
  refused,
);
