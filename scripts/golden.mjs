#!/usr/bin/env node
// Prints what every fixture comes to; with --write, also into the table that the tests compare with.
// Usage: node scripts/golden.mjs [--write]
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleLib } from "./bundle-lib.mjs";

/**
 * @type {typeof import("../lib/fixtures/golden") &
 *   typeof import("../lib/fixtures/diagnose-fixtures") &
 *   typeof import("../lib/fixtures/read-fixtures")}
 */
const { goldenTable, diagnoseFixtures, readFixtures } = await bundleLib(
  "lib/fixtures/golden",
  "lib/fixtures/diagnose-fixtures",
  "lib/fixtures/read-fixtures",
);
const directory = fileURLToPath(new URL("../lib/fixtures", import.meta.url));
const table = goldenTable(diagnoseFixtures(readFixtures(directory)));
process.stdout.write(table);
if (process.argv.includes("--write")) writeFileSync(`${directory}/golden.txt`, table);
