#!/usr/bin/env node
// Prints what of the pastes that name a cause still does in other shapes.
// Usage: node scripts/reshape.mjs [--cases FILE] [--show]   a line of FILE is {"id", "evidence"}
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleLib } from "./bundle-lib.mjs";

/**
 * @type {typeof import("../lib/testing/reshaping-table") &
 *   typeof import("../lib/fixtures/read-fixtures")}
 */
const { reshapingTable, readFixtures } = await bundleLib(
  "lib/testing/reshaping-table",
  "lib/fixtures/read-fixtures",
);
const at = process.argv.indexOf("--cases");
const texts =
  at < 0
    ? readFixtures(fileURLToPath(new URL("../lib/fixtures", import.meta.url))).map(
        ({ cause, name, text }) => ({ name: `${cause}/${name}`, text }),
      )
    : readFileSync(process.argv[at + 1] ?? "", "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line))
        .map(({ id, evidence }) => ({ name: id, text: evidence }));
const table = reshapingTable(texts);
console.table(
  table.map(({ shape, same, lost, wrong }) => ({
    shape,
    same,
    lost: lost.length,
    wrong: wrong.length,
  })),
);
const sum = (/** @type {number[]} */ list) => list.reduce((total, one) => total + one, 0);
const same = sum(table.map((one) => one.same));
const all = same + sum(table.map(({ lost, wrong }) => lost.length + wrong.length));
console.log(
  `${table.length} shapes, ${all} pastes: ${((100 * same) / all).toFixed(1)} % name the same cause, ${sum(table.map(({ wrong }) => wrong.length))} name another`,
);
if (process.argv.includes("--show")) {
  for (const { shape, lost, wrong } of table) {
    for (const name of lost) console.log(`lost   ${shape}: ${name}`);
    for (const name of wrong) console.log(`wrong  ${shape}: ${name}`);
  }
}
