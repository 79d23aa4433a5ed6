import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { parseSync, Visitor } from "oxc-parser";
import { regexesOf } from "../regexes/regexes-of.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const LONGEST_TOKEN = 200;

/**
 * The words that the sources of lib look for, so that inputs are grown from what the product knows:
 * strings, the literal parts of regular expressions, and texts that these expressions match. Equal
 * seeds give equal words.
 *
 * @param {number} seed
 * @returns {readonly string[]}
 */
export function sourceTokens(seed) {
  const tokens = new Set(punctuation);
  for (const file of sources()) {
    const { program } = parseSync(file, readFileSync(file, "utf8"));
    for (const text of stringsOf(program)) tokens.add(text);
    for (const { pattern, flags } of regexesOf(program)) {
      for (const part of literalParts(pattern)) tokens.add(part);
      for (const text of matchesOf(pattern, flags, seed)) tokens.add(text);
    }
  }
  return [...tokens].filter((token) => token !== "" && token.length <= LONGEST_TOKEN);
}

/** The texts of all fixtures, as people paste them. */
export function fixtureTexts() {
  return ["fixtures", "answer-fixtures", "evidence/fixtures", "project-fixtures"].flatMap(
    (folder) =>
      readdirSync(`${root}lib/${folder}`, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(?:txt|har|json|log)$/.test(file) && file !== "golden.txt")
        .sort()
        .map((file) => readFileSync(`${root}lib/${folder}/${file}`, "utf8"))
        .map((text) => text.replace(/^answers:[^\n]*\n---\n/, "")),
  );
}

/**
 * The lines of texts, one of each shape.
 *
 * @param {readonly string[]} texts
 */
export function linesOf(texts) {
  const lines = new Map();
  for (const line of texts.flatMap((text) => text.split("\n"))) {
    const shape = line.replace(/\d+/g, "0").replace(/[A-Za-z]{12,}/g, "a");
    if (line !== "" && line.length <= LONGEST_TOKEN && !lines.has(shape)) lines.set(shape, line);
  }
  return [...lines.values()];
}

const LONGEST_GROUP = 1_500;

/**
 * What stands together in a paste: groups of two to eight lines of the texts, and the strings of several
 * lines in the tests of lib, which are of many more kinds. Equal seeds give equal groups.
 *
 * @param {readonly string[]} texts
 * @param {number} seed
 */
export function groupsOfLines(texts, seed) {
  const fromTexts = texts.flatMap((text, at) => {
    const lines = text.split("\n");
    const starts = fc.sample(
      fc.tuple(fc.nat(Math.max(0, lines.length - 2)), fc.integer({ min: 2, max: 8 })),
      {
        seed: seed + at,
        numRuns: 2,
      },
    );
    return starts.map(([start, count]) => lines.slice(start, start + count).join("\n"));
  });
  // what tests share stands in `contents`
  const tests = filesOf(/\.test\.ts$|^testing[\\/]contents[\\/]/);
  const fromTests = tests.flatMap((file) =>
    linesInStrings(parseSync(file, readFileSync(file, "utf8")).program),
  );
  const groups = [...fromTexts, ...fromTests].map((group) => group.trim());
  return [...new Set(groups)].filter(
    (group) => group.includes("\n") && group.length <= LONGEST_GROUP,
  );
}

/** @param {import("oxc-parser").Program} program */
function linesInStrings(program) {
  /** @type {string[]} */
  const strings = [];
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === "string") strings.push(value);
    },
    TemplateLiteral: ({ quasis }) => {
      strings.push(quasis.map(({ value }) => value.cooked ?? value.raw).join("a"));
    },
  }).visit(program);
  return strings;
}

const punctuation = [
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter(
    (one) => !/[b-zB-Z2-9]/.test(one),
  ),
  ..."\n\r\t\0\b\u001b\u00a0\u3000\ufeff\u201c\u2019\u2028\uff1a\ufffd\u00e9\ud83d",
  ...['\\"', '\\\\"', '"\\', "\\n", "\\u001b", "\r\n", "[{", '{"a":', '{"', '","', "()", "=>"],
  ...["a: ", "a=", "a,", "a/", "a.", "a-", "a_", "a@", "1.", "1:", "%3D", "%", "&a=", "<a>", "</"],
  ...["--a ", "-a ", "| a ", "> ", "< ", "* ", "- ", "# ", "// ", "/*", "<!--", "A_", "Aa", "aA1"],
];

/** The files of lib that read evidence. */
function sources() {
  return filesOf(/^(?!testing[\\/]).*(?<!\.test|\.d)\.ts$/);
}

/** @param {RegExp} name of a file, as it is found from lib */
function filesOf(name) {
  return readdirSync(`${root}lib`, { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .filter((file) => !/^(?:knowledge|engine|.*fixtures)[\\/]/.test(file))
    .sort()
    .map((file) => `${root}lib/${file}`);
}

/** @param {import("oxc-parser").Program} program */
function stringsOf(program) {
  /** @type {string[]} */
  const strings = [];
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === "string" && !value.startsWith(".")) strings.push(value);
    },
    TemplateElement: ({ value }) => {
      strings.push(value.cooked ?? value.raw);
    },
  }).visit(program);
  return strings;
}

/** @param {string} pattern */
function literalParts(pattern) {
  return pattern
    .replace(/\(\?(?:<?[=!]|:|<\w+>)/g, "\0")
    .replace(/\[(?:\\.|[^\]\\])*\]|\{\d+,?\d*\}|\\[a-zA-Z]/g, "\0")
    .replace(/(?<!\\)[()|*+?^$.]/g, "\0")
    .replace(/\\(.)/g, "$1")
    .split("\0")
    .filter((part) => part.length > 1);
}

const MOST_MATCHES = 3;

/**
 * @param {string} pattern
 * @param {string} flags
 * @param {number} seed
 */
function matchesOf(pattern, flags, seed) {
  try {
    const expression = new RegExp(pattern, flags.replace(/[gydms]/g, ""));
    const texts = fc.stringMatching(expression, { size: "xsmall" });
    return fc.sample(texts, { seed, numRuns: MOST_MATCHES });
  } catch {
    // what the generator does not know, such as a look behind
    return [];
  }
}
