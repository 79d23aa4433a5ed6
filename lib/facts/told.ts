import type { FoundMark } from "../marks";
import type { Fact } from "./types";

/** Where a sentence ends, or turns. */
const BREAK = /[.;:!?]\s|\n|,? \b(?:but|however|although|while|whereas)\b/i;

/** Denied, supposed, advised or asked about: what follows is not told of the setup. */
const NOT_TOLD =
  /\b(?:no|not|never|without|nor|neither|cannot|instead of|rather than|remov(?:ed|ing)|disabl(?:ed|ing)|turned off|if|unless|whether|make sure|ensure|check|verify|should|could|might|may|must|needs? to|wants? to|try|trying|consider|for example|such as|or|support for|similar to|like)\b[^.;:!?\n]{0,60}$|n't\b[^.;:!?\n]{0,60}$|^\s*(?:do|does|did|is|are|can|could|should|would|have you|has anyone)\b/i;

const DENIED_AFTER =
  /^["'`)]{0,2} (?:(?:is|are|was|were) )?(?:not|off|disabled|optional|irrelevant)\b/i;

/** A line of a log begins with its time, or with the id of its request. */
const LOGGED =
  /^[\s"'|[(]{0,9}(?:[0-9a-f]{8}-[0-9a-f]{4}-|\d{4}-\d\d-\d\d[T ]\d\d:|\d\d:\d\d:\d\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d)/;

/** How far around the words their sentence is looked at. */
const AROUND = 200;

/** Three words in a row: no code, no line of a log. */
const PROSE =
  /(?:^|\s)[A-Za-z][A-Za-z'-]{0,20},? {1,3}[A-Za-z][A-Za-z'-]{0,20},? {1,3}[A-Za-z$@/][A-Za-z'-]{0,20}/;

/** Marks of quotes and emphasis, cells of a table, and paths, as people put them among their words. */
const BESIDE_WORDS = /[\s`"*|→]{1,20}(?:\/[^\s`"]{0,80})?/g;

/**
 * What a person tells of the setup in passing: the weakest facts. What the text proves is none, nor what
 * is told both ways, or stands in words that a program wrote.
 *
 * @param text the flat text that the marks were found in
 * @param known what the text proves
 */
export function toldFacts(
  text: string,
  marks: readonly FoundMark[],
  known: readonly Fact[],
): readonly Fact[] {
  const proven = new Set(known.map(({ facet }) => facet));
  const written = marks.filter(({ mark }) => mark.as !== "told");
  const facts = marks
    .filter(({ mark, span }) => mark.as === "told" && isTold(text, span))
    .filter(({ span }) => !written.some((one) => meets(one.span, span)))
    .flatMap(({ mark: { tells }, span }): readonly Fact[] =>
      tells === undefined ? [] : [{ ...tells, span, by: "told" }],
    )
    .filter(({ facet }) => !proven.has(facet));
  return facts.filter(
    (fact, at) =>
      facts.findIndex(({ facet }) => facet === fact.facet) === at &&
      facts.every(({ facet, option }) => facet !== fact.facet || option === fact.option),
  );
}

function isTold(text: string, { start, end }: FoundMark["span"]): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const line = `${before.slice(before.lastIndexOf("\n") + 1)}${text.slice(start, end)}${after.split("\n")[0] ?? ""}`;
  const clause = before.split(BREAK).at(-1) ?? "";
  return (
    // a name in code, and its value
    !/^["'`]?[:=(]\S/.test(after) &&
    PROSE.test(line.replace(BESIDE_WORDS, " ")) &&
    !LOGGED.test(line) &&
    !NOT_TOLD.test(clause) &&
    !DENIED_AFTER.test(after)
  );
}

function meets(one: FoundMark["span"], other: FoundMark["span"]): boolean {
  return one.start < other.end && other.start < one.end;
}
