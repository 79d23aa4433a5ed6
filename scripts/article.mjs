#!/usr/bin/env node
// Prints what is said of each row of AWS's table of 403s: error type and message alone, no host.
// Usage: node scripts/article.mjs
import { bundleLib } from "./bundle-lib.mjs";

/** @type {typeof import("../lib") & typeof import("../lib/testing/article-rows")} */
const { articleRows, diagnose, pasteOfRow } = await bundleLib(
  "lib/index",
  "lib/testing/article-rows",
);
for (const row of articleRows) {
  const { verdict, remaining, next } = diagnose({ text: pasteOfRow(row) });
  const likeliest = remaining
    .slice(0, 3)
    .map(({ cause, weight }) => `${cause} ${weight.toFixed(2)}`)
    .join(", ");
  console.log(`${String(row.row).padStart(2)} ${row.errorType}: ${row.message.slice(0, 60)}`);
  console.log(`   ${verdict}: ${likeliest}; asks ${next?.facet ?? "nothing"}`);
}
