#!/usr/bin/env node
// Prints how often a cause is right from which share of the belief on, on two halves of labelled cases:
// the threshold at which a cause is named is chosen on one and checked on the other. Beside them the
// fixtures that would be named otherwise than they are.
// A line of the file is {"id", "evidence", "answers": {facet: option}, "accept": [causes that count as right]}.
// Usage: node scripts/weigh-thresholds.mjs CASES.jsonl
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleLib } from "./bundle-lib.mjs";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("Usage: node scripts/weigh-thresholds.mjs CASES.jsonl");
  process.exit(2);
}
/** @type {typeof import("../lib") & typeof import("../lib/fixtures/read-fixtures")} */
const { diagnose, readFixtures } = await bundleLib("lib/index", "lib/fixtures/read-fixtures");

const thresholds = [0.7, 0.8, 0.85, 0.9, 0.92, 0.95, 0.97, 0.99];

const cases = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line))
  .filter(({ accept }) => accept.length > 0)
  .map(({ id, evidence, answers, accept }) => ({
    group: (createHash("sha256").update(id).digest()[0] ?? 0) % 2 === 0 ? "chosen" : "checked",
    text: evidence,
    answers: new Map(Object.entries(answers)),
    accept,
  }));
const fixtures = readFixtures(fileURLToPath(new URL("../lib/fixtures", import.meta.url))).map(
  ({ cause, text, answers }) => ({ group: "fixture", text, answers, accept: [cause] }),
);
// each by the paste alone, and with the answers beside it
const judged = [...cases, ...fixtures].flatMap(({ group, text, answers, accept }) =>
  [new Map(), answers].flatMap((known) => {
    const { verdict, remaining } = diagnose({ text, answers: known });
    const [first] = remaining;
    if (first === undefined || (verdict !== "cause" && verdict !== "shortlist")) return [];
    return [{ group, weight: first.weight, isRight: accept.includes(first.cause) }];
  }),
);
console.table(
  thresholds.map((from) => {
    const count = (/** @type {string} */ group, /** @type {boolean} */ isRight) =>
      judged.filter((one) => one.group === group && one.weight >= from && one.isRight === isRight)
        .length;
    return {
      "named from": from,
      "chosen on: right": count("chosen", true),
      "chosen on: wrong": count("chosen", false),
      "checked on: right": count("checked", true),
      "checked on: wrong": count("checked", false),
      "fixtures otherwise": count("fixture", false),
    };
  }),
);
