#!/usr/bin/env node
// Plants made-up secrets in pastes of every form and counts on which surfaces they can be read; fails
// where one leaves the screen. See the usage below.
import { parseArgs } from "node:util";
import { cleanBeside } from "./leaks/beside.mjs";
import { formats } from "./leaks/formats/index.mjs";
import { harmless } from "./leaks/harmless.mjs";
import { kinds } from "./leaks/kinds.mjs";
import { leavingLeaks, measureKept, measureLeaks } from "./leaks/measure.mjs";
import { harTable, keptTable, leakTable } from "./leaks/tables.mjs";

const USAGE = `Usage: node scripts/leaks.mjs [OPTION...]
  --seed N           other values, and other pairs of kind and format (1)
  --every N          of the pairs only each N-th; 1 takes all of them (4)
  --only TEXT        only kinds or formats whose id holds this
  --each             also a row for each kind and each format
  --show             each leak with its paste
  --hidden           each harmless value that is hidden, with its paste
  --beside COMMAND   also have another program clean the HARs; COMMAND is run once, followed by two
                     folders: it reads each file of the first and writes what it made of it into
                     the second under the same name; may be given more than once`;

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    every: { type: "string", default: "4" },
    only: { type: "string", default: "" },
    each: { type: "boolean", default: false },
    show: { type: "boolean", default: false },
    hidden: { type: "boolean", default: false },
    beside: { type: "string", multiple: true, default: [] },
    help: { type: "boolean", short: "h", default: false },
  },
});

/** @param {string} title @param {import("./leaks/plant.mjs").Planted} planted */
function printPaste(title, { kind, format, text }) {
  console.log(`\n=== ${kind.id} in ${format.id}: ${title}\n${text.trimEnd()}`);
}

/** @param {readonly import("./leaks/measure.mjs").Shown[]} shown */
function printBeside(shown) {
  const hars = shown.filter(
    ({ planted, surfaces }) => planted.format.group === "HAR" && surfaces.includes("har"),
  );
  const own = hars.filter(({ leaks }) => leaks.some(({ surface }) => surface === "har")).length;
  const rows = values.beside.map((command) => {
    const { leaked, cleaned, given } = cleanBeside(
      command,
      hars.map(({ planted }) => planted),
    );
    const refused = cleaned === given ? "" : `, ${given - cleaned} not cleaned`;
    return /** @type {const} */ ([command, `${leaked}/${cleaned}${refused}`]);
  });
  console.log(`\n${harTable([["why403", `${own}/${hars.length}`], ...rows])}`);
}

if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const field = { seed: Number(values.seed), every: Number(values.every), only: values.only };
const shown = measureLeaks(field);
const kept = measureKept(field);
console.log(
  `${kinds.length} kinds of secrets and ${harmless.length} harmless values in ${formats.length} formats: ${shown.length} and ${kept.length} pastes (seed ${field.seed}, each ${field.every}. pair)`,
);
console.log(
  "\nPastes whose secret can be read / pastes that the surface shows; * leaves the screen\n",
);
console.log(`${leakTable(shown, "kinds")}\n\n${leakTable(shown, "formats")}`);
if (values.each)
  console.log(`\n${leakTable(shown, "each kind")}\n\n${leakTable(shown, "each format")}`);
console.log("\nHarmless values that are still in the view / planted\n");
console.log(`${keptTable(kept, "kinds")}\n\n${keptTable(kept, "formats")}`);
if (values.each)
  console.log(`\n${keptTable(kept, "each kind")}\n\n${keptTable(kept, "each format")}`);
printBeside(shown);
for (const { planted, surface, run } of values.show ? shown.flatMap(({ leaks }) => leaks) : []) {
  printPaste(`${run} is on ${surface}`, planted);
}
for (const { planted } of values.hidden ? kept.filter(({ isKept }) => !isKept) : []) {
  printPaste(`${planted.parts[0]} is hidden`, planted);
}
const left = leavingLeaks(shown).length;
console.log(`\n${left} leaks leave the screen`);
if (left > 0) process.exitCode = 1;
