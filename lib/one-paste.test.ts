import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { diagnose, disclose, examine, readPaste, toJson } from ".";
import { toEngine } from "./diagnose";
import { presume } from "./engine";
import { type Extraction, extractFacts, scanText, supportingFacts } from "./facts";
import { catalogue, causes } from "./knowledge";
import { marks } from "./marks";
import { inEnglish } from "./testing/telling";

const root = new URL("..", import.meta.url);
const page = readFileSync(new URL("lib/README.md", root), "utf8");
const readme = readFileSync(new URL("README.md", root), "utf8");

const fences = [...page.matchAll(/^```(?:text|json)\n([^`]*)^```$/gm)].map(([, text = ""]) => text);
const [pasted = "", redacted = "", printed = ""] = fences;

/** `name` (`path`), as the page names a function and its file. */
const named = [...page.matchAll(/`(\w+)`(?:\s\(|,\s)`([\w./-]+\.tsx?)`/g)].map(
  ([, name = "", path = ""]) => ({ name, path }),
);

const said = (text: string): readonly string[] =>
  [...text.matchAll(/`([a-z-]+=[a-z-]+)`/g)].map(([, fact = ""]) => fact).sort();

const found = ({ facts }: Pick<Extraction, "facts">): readonly string[] =>
  facts.map(({ facet, option }) => `${facet}=${option}`).sort();

/** What the page says that a station yields. */
const yields = (station: string): readonly string[] =>
  said(page.split("\n").find((line) => line.startsWith(`| \`${station}\``)) ?? "");

test("every function that the page of one paste names stands in the file that it names", () => {
  expect(named.length).toBeGreaterThan(20);
  const gone = named.filter(({ name, path }) => {
    const file = new URL(path, root);
    const declared = new RegExp(`(?:function|const|class) ${name}\\b`);
    return !existsSync(file) || !declared.test(readFileSync(file, "utf8"));
  });
  expect(gone).toEqual([]);
});

test("the paste comes to what the page says, at every station", () => {
  const paste = readPaste(pasted);
  expect(fences).toHaveLength(3);
  expect(paste.text).toBe(redacted);
  const { documents } = paste.evidence;
  expect(documents.map(({ kind }) => kind)).toEqual(["probe", "exchange"]);
  const { proofs, reading } = examine(paste);
  const chosen = documents[reading.chosen ?? -1];
  const own = chosen === undefined ? { facts: [], parameters: {} } : extractFacts(chosen);
  expect(found(own)).toEqual(yields("extractFacts"));
  expect(chosen && found(supportingFacts(documents, chosen, own))).toEqual(
    yields("supportingFacts"),
  );
  const scan = scanText(paste.text, documents, chosen);
  expect(found(scan)).toEqual(yields("scanText"));
  expect(scan.marks.filter(({ mark }) => !page.includes(`\`${mark.id}\``))).toEqual([]);
  const presumed = presume(
    catalogue,
    proofs.map((proof) => toEngine({ ...proof, from: "evidence" })),
  );
  expect(presumed.map(({ facet, option }) => `${facet}=${option}`)).toEqual(yields("presume"));
  const { ruledOut, ...rest } = toJson(disclose(diagnose({ text: pasted })), inEnglish);
  expect(rest).toEqual(JSON.parse(printed));
  expect(page).toContain(`against the ${ruledOut.length} others`);
});

const counted = (digits: string) => Number(digits.replaceAll(",", "") || Number.NaN);

test("README counts the causes, and no more marks and products than there are", () => {
  expect(readme).toContain(`${causes.length} causes,`);
  const [, rows = "", products = ""] =
    /more than ([\d,]+) marks of more than ([\d,]+) products/.exec(readme.replace(/\s+/g, " ")) ??
    [];
  expect(marks.length).toBeGreaterThan(counted(rows));
  expect(new Set(marks.flatMap(({ product }) => product ?? [])).size).toBeGreaterThan(
    counted(products),
  );
});
