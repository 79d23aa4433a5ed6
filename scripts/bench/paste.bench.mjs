// Diagnoses a transcript of curl -v of 3 KB, and one with a megabyte of a program's lines behind it, in the
// CPU time of the process; the goals are for a machine with 2.6 GHz that does nothing else.
import { readFileSync } from "node:fs";
import { bundleLib } from "../bundle-lib.mjs";
import { cpuTimed, format, median, quantile } from "./measure.mjs";

/** @type {typeof import("../../lib")} */
const { diagnose } = await bundleLib("lib/index");
const file = new URL("../../lib/fixtures/iam-no-identity-allow/curl-verbose.txt", import.meta.url);
const transcript = readFileSync(file, "utf8").replace(/^answers:[^\n]*\n---\n/, "");
const frames = Array.from(
  { length: 12_000 },
  (_, at) =>
    `    at Object.handler (/var/task/node_modules/package-${at}/dist/index.js:${at}:17) retry ${at}`,
);

for (const { name, text, runs, warmUp, goal } of [
  { name: "curl -v", text: transcript, runs: 500, warmUp: 100, goal: 3 },
  {
    name: "curl -v and a program's lines",
    text: `${transcript}\n${frames.join("\n")}\n`,
    runs: 15,
    warmUp: 3,
    goal: 150,
  },
]) {
  /** @type {number[]} */
  const times = [];
  for (let run = 0; run < warmUp + runs; run += 1) {
    const time = cpuTimed(() => diagnose({ text }));
    if (run >= warmUp) times.push(time);
  }
  console.log(`${name}, ${text.length} characters, ${runs} runs, goal ${goal} ms`);
  console.log(
    `  diagnose   least ${format(Math.min(...times))}, median ${format(median(times))}, p99 ${format(quantile(times, 0.99))}`,
  );
}
