#!/usr/bin/env node
// Writes the lists of causes, remedies, words and titles anew from the folders in lib/knowledge/causes,
// in the order of `order.ts`, and their samples from lib/fixtures. Run it when a cause was added, or a
// title or a fixture changed.
// Usage: node scripts/index-causes.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundleLib } from "./bundle-lib.mjs";
import { run } from "./run.mjs";

const knowledge = fileURLToPath(new URL("../lib/knowledge/", import.meta.url));
const HEAD = "// written by `npm run index-causes`\n";
const languages = [
  { lang: "en", name: "English", inLanguage: "in English" },
  { lang: "zh", name: "Chinese", inLanguage: "in Simplified Chinese" },
];

/** @param {string} file */
const read = (file) => readFileSync(`${knowledge}${file}`, "utf8");

/** @type {string[]} */
const written = [];

/** @param {string} file @param {string} text */
function write(file, text) {
  writeFileSync(`${knowledge}${file}`, HEAD + text);
  written.push(`lib/knowledge/${file}`);
}

const ids = [...read("causes/order.ts").matchAll(/^ {2}"([a-z0-9-]+)",$/gm)].map(
  ([, id = ""]) => id,
);
const sorted = ids.toSorted();

/** The name of a cause in code. @param {string} id */
const nameOf = (id) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** @param {string} member @param {string} folder @param {string} file */
const imports = (member, folder, file) =>
  sorted
    .map((id) => `import { ${member} as ${nameOf(id)} } from "${folder}/${id}/${file}";\n`)
    .join("");

/** @param {(id: string) => string} textOf */
const members = (textOf) => sorted.map((id) => `  "${id}": ${textOf(id)},\n`).join("");

write(
  "causes/index.ts",
  `${imports("cause", ".", "cause")}
/** Every documented cause, in the order in which a request can meet them. */
export const causes = [
${ids.map((id) => `  ${nameOf(id)},\n`).join("")}] as const;
`,
);
write(
  "remedies.ts",
  `${imports("remedy", "./causes", "remedy")}import { writtenRemedy } from "./commands/written";
import type { Remedies } from "./types";

/** What repairs every cause, and where it is written: no part of telling one from another. */
export const remedies: Remedies = {
${members((id) => `writtenRemedy(${nameOf(id)})`)}};
`,
);
for (const { lang, name, inLanguage } of languages) {
  write(
    `words/${lang}/causes.ts`,
    `import type { causes } from "../../causes";
${imports("words", "../../causes", lang)}import type { CauseWords } from "../../types";

type Entries = (typeof causes)[number];

/** The ${name} words of every cause. */
export const causeWords: {
  readonly [C in Entries["id"]]: CauseWords<Extract<Entries, { id: C }>>;
} = {
${members(nameOf)}};
`,
  );
  const titleOf = (/** @type {string} */ id) =>
    /^ {2}title:\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'),$/m.exec(
      read(`causes/${id}/${lang}.ts`),
    )?.[1];
  write(
    `words/${lang}/titles.ts`,
    `import type { CauseId } from "../../types";

/** Each cause, stated as a fact, ${inLanguage}: its words' title, which is there before they are. */
export const titles: { readonly [C in CauseId]: string } = {
${members((id) => titleOf(id) ?? `"",  // no title in causes/${id}/${lang}.ts`)}};
`,
  );
}
// with the lists as they are now
const { readFixtures, sampleOf } = await bundleLib(
  "lib/fixtures/read-fixtures",
  "lib/fixtures/sample-of",
);
/** @type {readonly import("../lib/fixtures/read-fixtures").Fixture[]} */
const fixtures = readFixtures(fileURLToPath(new URL("../lib/fixtures", import.meta.url)));
write(
  "samples.ts",
  `import type { CauseId } from "./types";

/** An answer that each cause gives, head and body, as one of its fixtures shows it. */
export const samples: { readonly [C in CauseId]: string } = {
${members((id) => JSON.stringify(sampleOf(fixtures.filter(({ cause }) => cause === id)) ?? ""))}};
`,
);
process.exitCode = await run("npx", ["biome", "check", "--write", ...written]);
