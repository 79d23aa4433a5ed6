// Summarises 1,000,000 made-up JSON access-log lines by cause, beside `JSON.parse` of each line in
// the same run, and shows that the memory in use does not grow with the log.
// Usage: node --expose-gc scripts/bench/log-summary.bench.mjs [lines]
import { spawnSync } from "node:child_process";
import { bundleLib } from "../bundle-lib.mjs";

const MOST_TIMES = 2;
/** Kilobytes of heap that a log ten times as long may add: noise, not lines. */
const MOST_GROWTH_KB = 4096;

/** @typedef {typeof import("../../lib") & typeof import("../../lib/testing/access-log-lines")} Lib */

/** CPU milliseconds of some work. @param {() => void} work */
function cpu(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Splits pieces into lines and parses each. @param {Iterable<string>} pieces */
function parseEach(pieces) {
  let rest = "";
  let count = 0;
  for (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      JSON.parse(line);
      count += 1;
    }
  }
  return count;
}

/** `JSON.parse` alone, of lines that are split already. @param {Iterable<string>} lines */
function parseLines(lines) {
  for (const line of lines) JSON.parse(line);
}

/**
 * The most heap in use, after a collection, at points on the way of a log that is made as it is read.
 * @param {Lib} lib
 * @param {number} lines
 */
function heapWhile({ summariseLog, accessLogPieces }, lines) {
  const summary = summariseLog();
  let most = 0;
  let piecesRead = 0;
  for (const piece of accessLogPieces(lines)) {
    summary.push(piece);
    piecesRead += 1;
    if (piecesRead % 200 !== 0) continue;
    globalThis.gc?.();
    most = Math.max(most, process.memoryUsage().heapUsed);
  }
  return { most, result: summary.finish(), rss: process.resourceUsage().maxRSS };
}

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1_048_576).toFixed(1)} MB`;

async function main() {
  /** @type {Lib} */
  const lib = await bundleLib("lib/index", "lib/testing/access-log-lines");
  const total = Number(process.argv[2] ?? 1_000_000);

  // memory first: the time is measured over pieces that are all kept
  heapWhile(lib, 20_000);
  const small = heapWhile(lib, total / 10);
  const large = heapWhile(lib, total);
  const grown = (large.most - small.most) / 1024;
  console.log(`peak heap after collection at ${total / 10} lines: ${megabytes(small.most)}`);
  console.log(`peak heap after collection at ${total} lines: ${megabytes(large.most)}`);
  console.log(
    `peak resident set of the process: ${megabytes(small.rss * 1024)} then ${megabytes(large.rss * 1024)}`,
  );

  let bytes = 0;
  let alone = 0;
  let split = 0;
  let ours = 0;
  const summary = lib.summariseLog();
  // batches keep the lines of a million from filling the memory; each batch is parsed and summarised in turn
  /** @type {string[]} */
  let batch = [];
  const runBatch = () => {
    const lines = batch.join("").split("\n").filter(Boolean);
    const full = [`${lines.slice(1, -1).join("\n")}\n`];
    const pieces = batch;
    batch = [];
    alone += cpu(() => parseLines(lines.slice(1, -1)));
    split += cpu(() => parseEach(full));
    ours += cpu(() => {
      for (const piece of pieces) summary.push(piece);
    });
  };
  for (const piece of lib.accessLogPieces(total)) {
    bytes += piece.length;
    // as a file's decoder gives it: in one piece of memory
    batch.push(Buffer.from(piece).toString());
    if (batch.length >= 200) runBatch();
  }
  runBatch();
  const result = summary.finish();
  const times = ours / alone;
  console.log(
    `${result.lines} lines, ${megabytes(bytes)}, ${result.refused} refused, ${result.unread} unread`,
  );
  console.log(
    `JSON.parse of each line: ${alone.toFixed(0)} ms; with splitting: ${split.toFixed(0)} ms`,
  );
  console.log(
    `summary: ${ours.toFixed(0)} ms, ${times.toFixed(2)} times JSON.parse (at most ${MOST_TIMES})`,
  );
  for (const { cause, isCertain, count } of result.groups) {
    console.log(
      `  ${String(count).padStart(7)}  ${cause ?? "no documented cause"}${isCertain ? "" : " (likeliest)"}`,
    );
  }
  if (times > MOST_TIMES || grown > MOST_GROWTH_KB) {
    console.error(`over the limit: ${times.toFixed(2)} times, ${grown.toFixed(0)} kB grown`);
    process.exitCode = 1;
  }
}

if (globalThis.gc === undefined) {
  const { status } = spawnSync(process.execPath, ["--expose-gc", ...process.argv.slice(1)], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} else {
  await main();
}
