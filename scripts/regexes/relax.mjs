import { RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";

/** @typedef {import("./collect.mjs").Regex} Regex */
/** @typedef {{ readonly start: number, readonly end: number, readonly text: string }} Edit */

/**
 * A regular expression in forms that an automaton can be made of quickly and that backtrack at least
 * as much: one for each of its alternatives; a lookaround becomes what it looks for (or nothing where
 * it forbids that, or looks behind), and within a repetition a form of its own; a reference back
 * becomes any character, a text of several letters its first one, alternatives that are such texts a
 * class.
 *
 * @param {Regex} regex
 * @param {"few" | "endless"} counts what a count of more than 3 becomes: two at most, or one without
 *   end
 * @returns {readonly Regex[]}
 */
export function relax({ pattern, flags }, counts) {
  const ast = new RegExpParser().parsePattern(pattern, 0, pattern.length, {
    unicode: flags.includes("u"),
    unicodeSets: flags.includes("v"),
  });
  /** @type {Edit[]} */
  const edits = [];
  /** @type {{ start: number, end: number }[]} */
  const apart = [];
  let depth = 0;
  /** @param {{ start: number, end: number }} node @param {string} text */
  const replace = ({ start, end }, text) => edits.push({ start, end, text });
  visitRegExpAST(ast, {
    onAlternativeEnter({ elements }) {
      // of a text its first letter is enough
      for (const [at, element] of elements.entries()) {
        if (element.type === "Character" && elements[at - 1]?.type === "Character") {
          replace(element, "");
        }
      }
    },
    onAssertionEnter(node) {
      if (node.kind !== "lookahead" && node.kind !== "lookbehind") return;
      const first = node.alternatives[0]?.start ?? node.end - 1;
      if (depth > 0) {
        apart.push(...node.alternatives);
        replace(node, "");
        return;
      }
      replace({ start: node.start, end: first }, "(?:");
      const maybe = node.negate || node.kind === "lookbehind";
      replace({ start: node.end - 1, end: node.end }, maybe ? "|)" : ")");
    },
    onBackreferenceEnter(node) {
      replace(node, "[^]?");
    },
    onCapturingGroupEnter(node) {
      replace({ start: node.start, end: node.alternatives[0]?.start ?? node.end }, "(?:");
    },
    onQuantifierLeave() {
      depth -= 1;
    },
    onQuantifierEnter(node) {
      depth += 1;
      const { min, max, greedy } = node;
      if (max <= 3 || (max === Number.POSITIVE_INFINITY && min <= 3)) return;
      const lazy = greedy ? "" : "?";
      const least = min > 0 ? 1 : 0;
      const isFew = counts === "few" && max !== Number.POSITIVE_INFINITY;
      const many = isFew ? `{${least},2}` : least > 0 ? "+" : "*";
      replace({ start: node.element.end, end: node.end }, many + lazy);
    },
  });
  return [...ast.alternatives, ...apart].map((part) => ({
    pattern: edited(pattern, part, edits),
    flags: flags.replace(/[dgv]/g, ""),
  }));
}

/**
 * @param {string} pattern
 * @param {{ start: number, end: number }} part
 * @param {readonly Edit[]} edits
 */
function edited(pattern, part, edits) {
  let text = "";
  let read = part.start;
  const inPart = edits.filter(({ start, end }) => start >= part.start && end <= part.end);
  // what holds another edit comes first, and takes it along
  for (const edit of inPart.sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (edit.start < read) continue;
    text += pattern.slice(read, edit.start) + edit.text;
    read = edit.end;
  }
  return mergeLetters(text + pattern.slice(read, part.end));
}

/**
 * Groups whose alternatives are single letters are classes.
 *
 * @param {string} pattern
 * @returns {string}
 */
function mergeLetters(pattern) {
  const group =
    /\(\?:((?:(?:[\w :;,<>&=#@!%~"'`-]|\\[^\w\s])\|)+(?:[\w :;,<>&=#@!%~"'`-]|\\[^\w\s]))\)/g;
  const merged = pattern.replace(group, (_, letters) => {
    const each = new Set(
      letters.split(/(?<!\\)\|/).map((/** @type {string} */ one) => one.replace("-", "\\-")),
    );
    return `[${[...each].join("")}]`;
  });
  return merged === pattern ? merged : mergeLetters(merged);
}
