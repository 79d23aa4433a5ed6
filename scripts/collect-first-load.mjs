import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "parse5";
import { dataFolder } from "./seal-page.mjs";

// copies what the wizard page loads at once to where the size budget looks; the names of the
// chunks change with their content, so the budget cannot list them
const target = ".next/first-load";

/** @typedef {import("parse5").DefaultTreeAdapterTypes.Node} Node */

/**
 * The script files that a page loads in a browser of today.
 *
 * @param {Node} node
 * @returns {string[]}
 */
function scriptsOf(node) {
  const children = "childNodes" in node ? node.childNodes : [];
  const nested = children.flatMap(scriptsOf);
  if (!("tagName" in node) || node.tagName !== "script") return nested;
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  const source = attributes.get("src");
  return source === undefined || attributes.has("nomodule") ? [] : [source];
}

rmSync(target, { recursive: true, force: true });
for (const lang of ["en", "zh"]) {
  const page = `out/${lang}/index.html`;
  const scripts = scriptsOf(parse(readFileSync(page, "utf8")));
  // what is in a page is no part of the code that it loads
  const sources = new Set(scripts.filter((source) => !source.startsWith(dataFolder)));
  if (sources.size === 0) throw new Error(`${page} loads no script; is it the wizard page?`);
  mkdirSync(join(target, lang), { recursive: true });
  for (const source of sources) {
    const path = new URL(source, "http://localhost/").pathname;
    copyFileSync(join("out", decodeURIComponent(path)), join(target, lang, basename(path)));
  }
  console.log(`The wizard page in ${lang} loads ${sources.size} scripts at once`);
}
