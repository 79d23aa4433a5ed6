#!/usr/bin/env node
// Looks at the regular expressions of the shipped sources that it has not seen yet: none may take
// more than linear time. What it found is kept in scripts/regexes/judged.txt, which the tests read.
// Usage: node scripts/check-regexes.mjs [--again]   (--again looks at all of them)
import { availableParallelism } from "node:os";
import { collectRegexes } from "./regexes/collect.mjs";
import { judge } from "./regexes/judge.mjs";
import { keyOf, readLedger, writeLedger } from "./regexes/ledger.mjs";

const found = [...(await collectRegexes())];
const before = process.argv.includes("--again") ? new Map() : readLedger();
const judged = new Map(
  found.flatMap(([text]) => {
    const growth = before.get(keyOf(text));
    return growth === undefined ? [] : [[text, growth]];
  }),
);
const open = found.filter(([text]) => !judged.has(text));
let next = 0;

async function judgeNext() {
  for (let entry = open[next++]; entry !== undefined; entry = open[next++]) {
    const [text, regex] = entry;
    const growth = await judge(regex);
    if (growth === "steep" || growth === "unknown") {
      console.log(`${growth}  ${regex.place}: ${text}`);
      process.exitCode = 1;
    } else judged.set(text, growth);
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, judgeNext));
writeLedger(new Map([...judged].map(([text, growth]) => [keyOf(text), growth])));
const bounded = [...judged.values()].filter((growth) => growth === "bounded").length;
console.log(
  `${found.length} regular expressions, ${open.length} new: ${judged.size - bounded} linear, ${bounded} by a count that they name`,
);
