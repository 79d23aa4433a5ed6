#!/usr/bin/env node
// Prints how refusals fare in the prints of clients, beside a plain transcript of the same parts.
// Usage: node scripts/clients.mjs [--show] [--text] [NAME]   only clients whose name holds NAME
import { bundleLib } from "./bundle-lib.mjs";

/** @type {typeof import("../lib/testing/client-table")} */
const { clientForms, clientTable } = await bundleLib("lib/testing/client-table");
const name = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "";
const forms = clientForms.filter(({ client }) => client.toLowerCase().includes(name.toLowerCase()));
const cells = clientTable(forms);
const isRight = (/** @type {(typeof cells)[number]} */ { lost, wrong }) =>
  lost.length + wrong.length === 0;
console.table(
  forms.map(({ client, known }) => {
    const own = cells.filter((cell) => cell.client === client);
    return {
      client,
      known,
      right: own.filter(isRight).length,
      lost: own.filter(({ lost, wrong }) => lost.length > 0 && wrong.length === 0).length,
      wrong: own.filter(({ wrong }) => wrong.length > 0).length,
    };
  }),
);
const right = cells.filter(isRight).length;
const names = cells.filter(({ wrong }) => wrong.some((one) => one.startsWith("names")));
console.log(
  `${forms.length} forms, ${cells.length} cells: ${right} as a transcript of the same parts (${((100 * right) / cells.length).toFixed(1)} %), ${names.length} name another cause`,
);
if (process.argv.includes("--show")) {
  for (const { client, refusal, lost, wrong, text } of cells.filter((cell) => !isRight(cell))) {
    console.log(
      `${client} | ${refusal}: ${[...wrong.map((one) => `! ${one}`), ...lost].join("; ")}`,
    );
    if (process.argv.includes("--text")) console.log(text, "\n");
  }
}
