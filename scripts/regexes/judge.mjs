import { check } from "recheck";
import { relax } from "./relax.mjs";

/** @typedef {import("./collect.mjs").Regex} Regex */
/**
 * - linear: in proportion to the text
 * - bounded: in proportion to the text times one of the counts that the expression names
 * - steep: more than that
 * - unknown: not to be found out in the time
 *
 * @typedef {"linear" | "bounded" | "steep" | "unknown"} Growth
 */

/**
 * How the time of a regular expression grows with its text at worst, as recheck's automata show it
 * (Weideman et al., "Analyzing Matching Time Behavior of Backtracking Regular Expression Matchers by
 * Using Ambiguity of NFA", 2016).
 *
 * @param {Regex} regex
 * @returns {Promise<Growth>}
 */
export async function judge(regex) {
  const few = await worst(relax(regex, "few"));
  if (few !== "linear") {
    // the form that is checked may be worse than the expression
    const own = await judgeForm({ ...regex, flags: regex.flags.replace(/[dv]/g, "") });
    return own === "unknown" ? few : own;
  }
  const endless = await worst(relax(regex, "endless"));
  return endless === "linear" ? "linear" : "bounded";
}

/** @param {readonly Regex[]} forms */
async function worst(forms) {
  const judged = await Promise.all(forms.map(judgeForm));
  return (
    judged.find((one) => one === "steep") ?? judged.find((one) => one !== "linear") ?? "linear"
  );
}

/** @type {Map<string, Promise<Growth>>} */
const known = new Map();

/** @param {Regex} form */
function judgeForm({ pattern, flags }) {
  const text = `/${pattern}/${flags}`;
  const judged = known.get(text) ?? judgeByAutomaton(pattern, flags);
  known.set(text, judged);
  return judged;
}

/**
 * @param {string} pattern
 * @param {string} flags
 * @returns {Promise<Growth>}
 */
async function judgeByAutomaton(pattern, flags) {
  // without a repetition there is nothing to grow
  if (!/[*+]|\{\d+,\}/.test(pattern)) return "linear";
  // recheck takes a sticky expression for one that has to match all of a text
  const anchored = flags.includes("y") ? `^(?:${pattern})` : pattern;
  const plain = flags.replace("y", "");
  const { status } = await check(anchored, plain, { checker: "automaton", timeout: 10_000 });
  if (status === "safe") return "linear";
  return status === "vulnerable" ? "steep" : "unknown";
}
