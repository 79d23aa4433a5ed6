import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";
import { bundleLib } from "../bundle-lib.mjs";
import { regexesOf } from "./regexes-of.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const rooms = ["app", "bin", "components", "lib"];
const unshipped = /\.test\.ts$|^lib\/(?:[a-z]+-)?fixtures\/|^lib\/testing\//;

/**
 * @typedef {object} Regex
 * @property {string} pattern
 * @property {string} flags
 */
/** @typedef {Regex & { readonly place: string }} FoundRegex `place`: the first file that has it */

/**
 * Every regular expression that the shipped sources write down, or put together while their modules
 * load, and the fixtures and the samples of all marks are diagnosed.
 *
 * @returns {Promise<Map<string, FoundRegex>>} by its text, `/pattern/flags`
 */
export async function collectRegexes() {
  /** @type {Map<string, FoundRegex>} */
  const found = new Map();
  /** @param {Regex} regex @param {string} place */
  const add = ({ pattern, flags }, place) => {
    const text = `/${pattern}/${flags}`;
    if (!found.has(text)) found.set(text, { pattern, flags, place });
  };
  for (const place of shippedFiles()) {
    const { program } = parseSync(place, readFileSync(`${root}/${place}`, "utf8"));
    for (const regex of regexesOf(program)) add(regex, place);
  }
  for (const regex of await putTogether()) add(regex, "put together");
  return found;
}

function shippedFiles() {
  return rooms
    .flatMap((room) =>
      readdirSync(`${root}/${room}`, { recursive: true }).map((file) => `${room}/${file}`),
    )
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/.test(file) && !unshipped.test(file))
    .sort();
}

/** Load lib and diagnose its fixtures with a `RegExp` that keeps what it is given. */
async function putTogether() {
  /** @type {Regex[]} */
  const regexes = [];
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct(target, args) {
      const regex = Reflect.construct(target, args);
      regexes.push({ pattern: regex.source, flags: regex.flags });
      return regex;
    },
  });
  try {
    const lib = await bundleLib("lib/index", "lib/fixtures/read-fixtures", "lib/marks/index");
    for (const { text } of lib.readFixtures(`${root}/lib/fixtures`)) lib.diagnose({ text });
    // a row's expression is made when the row is met
    for (const { sample } of lib.marks) lib.diagnose({ text: sample });
  } finally {
    globalThis.RegExp = plain;
  }
  return regexes;
}
