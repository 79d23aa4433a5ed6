import { Visitor } from "oxc-parser";

/**
 * The regular expressions that a module writes down.
 *
 * @param {import("oxc-parser").Program} program
 */
export function regexesOf(program) {
  /** @type {{ readonly pattern: string, readonly flags: string }[]} */
  const regexes = [];
  new Visitor({
    Literal: (literal) => {
      if ("regex" in literal) regexes.push(literal.regex);
    },
  }).visit(program);
  return regexes;
}
