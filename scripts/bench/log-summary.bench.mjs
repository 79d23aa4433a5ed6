// Summarises made-up access logs by cause, in each format and under several names of their columns,
// beside `JSON.parse` of each line of the same requests in the same run, and shows that the memory in
// use does not grow with the log. One set of names is made up anew in each run: SEED repeats a run.
// Usage: [SEED=n] node --expose-gc scripts/bench/log-summary.bench.mjs [lines]
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

/** `JSON.parse` alone, of lines that are split already. @param {Iterable<string>} lines */
function parseLines(lines) {
  for (const line of lines) JSON.parse(line);
}

/**
 * Names that nobody has seen, other ones for each seed.
 * @param {number} seed
 * @param {number} count
 */
function madeNames(seed, count) {
  let state = seed;
  const below = (/** @type {number} */ most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  /** @type {Set<string>} */
  const names = new Set();
  while (names.size < count) {
    const length = 1 + below(10);
    names.add(Array.from({ length }, () => String.fromCharCode(97 + below(26))).join(""));
  }
  return [...names];
}

/**
 * The most heap in use, after a collection, at points on the way of a log that is made as it is read.
 * @param {Lib} lib
 * @param {number} lines
 * @param {readonly string[]} names
 */
function heapWhile({ summariseLog, accessLogPieces }, lines, names) {
  const summary = summariseLog();
  let most = 0;
  let piecesRead = 0;
  for (const piece of accessLogPieces(lines, { names })) {
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

/**
 * CPU milliseconds of a summary, and of parsing the same requests in JSON, by turns.
 * @param {Lib} lib
 * @param {number} lines
 * @param {{ names: readonly string[], format: "json" | "csv" | "logfmt" | "clf" }} log
 */
function timesOf({ summariseLog, accessLogPieces }, lines, log) {
  const summary = summariseLog();
  const json = accessLogPieces(lines);
  let alone = 0;
  let ours = 0;
  let bytes = 0;
  /** @type {string[]} */
  let batch = [];
  // batches keep the lines from filling the memory
  const runBatch = () => {
    const parsed = batch
      .map(() => json.next().value ?? "")
      .join("")
      .split("\n")
      .slice(1, -1);
    alone += cpu(() => parseLines(parsed));
    ours += cpu(() => {
      for (const piece of batch) summary.push(piece);
    });
    batch = [];
  };
  for (const piece of accessLogPieces(lines, log)) {
    bytes += piece.length;
    // as a file's decoder gives it: in one piece of memory
    batch.push(Buffer.from(piece).toString());
    if (batch.length >= 200) runBatch();
  }
  runBatch();
  // a format may need fewer pieces
  const left = [...json].join("").split("\n").slice(1, -1);
  alone += cpu(() => parseLines(left));
  ours += cpu(() => summary.finish());
  return { alone, ours, bytes, result: summary.finish() };
}

async function main() {
  /** @type {Lib} */
  const lib = await bundleLib("lib/index", "lib/testing/access-log-lines");
  const total = Number(process.argv[2] ?? 1_000_000);
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const made = madeNames(seed, lib.namings.plain.length);
  console.log(`names made with SEED=${seed}: ${made.join(" ")}`);

  // memory first: the time is measured over pieces that are all kept
  heapWhile(lib, 20_000, made);
  const small = heapWhile(lib, total / 10, made);
  const large = heapWhile(lib, total, made);
  const grown = (large.most - small.most) / 1024;
  console.log(`peak heap after collection at ${total / 10} lines: ${megabytes(small.most)}`);
  console.log(`peak heap after collection at ${total} lines: ${megabytes(large.most)}`);
  console.log(
    `peak resident set of the process: ${megabytes(small.rss * 1024)} then ${megabytes(large.rss * 1024)}`,
  );

  const { most, isSame } = measureAll(lib, total, made);
  console.log(
    `at most ${most.toFixed(2)} times JSON.parse (limit ${MOST_TIMES}); counts ${isSame ? "are" : "ARE NOT"} the same under all names and in all formats`,
  );
  console.log(`${grown.toFixed(0)} kB grown over ten times the lines (limit ${MOST_GROWTH_KB})`);
  const faults = [
    most > MOST_TIMES && `over the limit of time: ${most.toFixed(2)} times`,
    grown > MOST_GROWTH_KB && `over the limit of growth: ${grown.toFixed(0)} kB`,
    !isSame && "counts differ",
  ].filter((fault) => fault !== false);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

/**
 * Each format under several names, with the most times that one took, and whether all counts agree.
 * @param {Lib} lib
 * @param {number} total
 * @param {readonly string[]} made
 */
function measureAll(lib, total, made) {
  let most = 0;
  /** @type {Set<string>} */
  const counts = new Set();
  for (const format of lib.logFormats) {
    const { plain, own } = lib.namings;
    // the names make a difference to JSON alone
    const namings = format === "json" ? { ...lib.namings, made } : { plain, own, made };
    for (const [name, names] of Object.entries(namings)) {
      const { alone, ours, bytes, result } = timesOf(lib, total / 5, { names, format });
      most = Math.max(most, ours / alone);
      counts.add(countsOf(result));
      console.log(
        `${format.padEnd(6)} ${name.padEnd(8)} ${result.lines} lines, ${megabytes(bytes)}: JSON.parse ${alone.toFixed(0)} ms, summary ${ours.toFixed(0)} ms, ${(ours / alone).toFixed(2)} times`,
      );
    }
  }
  // the whole log once, under names that were never seen
  const { alone, ours, result } = timesOf(lib, total, { names: made, format: "json" });
  console.log(
    `json   made     ${result.lines} lines, ${result.refused} refused, ${result.unread} unread: ${(ours / alone).toFixed(2)} times\n${countsOf(result)}`,
  );
  return { most: Math.max(most, ours / alone), isSame: counts.size === 1 };
}

/** @param {import("../../lib").LogSummary} summary */
function countsOf({ groups }) {
  return groups
    .map(
      ({ cause, isCertain, count }) =>
        `  ${String(count).padStart(7)}  ${cause ?? "no documented cause"}${isCertain ? "" : " (likeliest)"}`,
    )
    .join("\n");
}

if (globalThis.gc === undefined) {
  const { status } = spawnSync(process.execPath, ["--expose-gc", ...process.argv.slice(1)], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} else {
  await main();
}
