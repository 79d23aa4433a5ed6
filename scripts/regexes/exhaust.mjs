import { createContext, runInContext } from "node:vm";

/** @typedef {import("./collect.mjs").Regex} Regex */

/** What words, blanks, marks and lines are made of, over and over. */
const units = [
  ..."a A 1 / { ( [ ' = - | 中 .".split(" "),
  ..."a. a- a: a/ a, a= a_ a|".split(" "),
  ...[" ", "\n", "a ", " a", "a, ", '"a" ', "| ", "ab ", "the ", "中 ", "a\n", ". ", "403 ", "no "],
];

/** Ends in what nothing looks for, so that all ways to match are tried. */
const texts = units.map((unit) => `${unit.repeat(Math.ceil(400 / unit.length))}\u0001`);

/** @type {{ regex?: RegExp, text?: string }} */
const tried = createContext({});

/** A linear expression takes some microseconds; one that tries all ways never ends. */
const MOST = 250;
/** A busy machine may pause for longer, but hardly each time. */
const TRIES = 3;

/**
 * A short text that a regular expression does not get through in a quarter of a second, or undefined: one
 * whose counts are all bounded may still try each way to share out the text among them.
 *
 * @param {Pick<Regex, "pattern" | "flags">} regex
 * @returns {string | undefined}
 */
export function exhaustingText({ pattern, flags }) {
  tried.regex = new RegExp(pattern, flags);
  return texts.find((text) => Array.from({ length: TRIES }).every(() => exhausts(text)));
}

/** @param {string} text */
function exhausts(text) {
  tried.text = text;
  try {
    runInContext("regex.test(text)", tried, { timeout: MOST });
    return false;
  } catch {
    return true;
  }
}
