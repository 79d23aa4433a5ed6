import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sealPage } from "./seal-page.mjs";

const out = "out";

/** @type {string[]} */
const problems = [];
const pages = readdirSync(out, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".html"))
  .sort();

for (const name of pages) {
  const file = join(out, name);
  try {
    writeFileSync(file, sealPage(readFileSync(file, "utf8")));
  } catch (error) {
    problems.push(`${file}\n${error instanceof Error ? error.message : error}`);
  }
}

if (pages.length === 0) problems.push(`${out}/ holds no page`);
if (problems.length > 0) {
  console.error(`Not every page could be sealed:\n\n${problems.join("\n\n")}`);
  process.exitCode = 1;
} else {
  console.log(`Sealed ${pages.length} pages`);
}
