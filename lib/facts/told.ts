import type { FacetId } from "../knowledge";
import type { FoundMark, Saying } from "../marks";
import type { Fact } from "./types";

/** Where a sentence ends, or what a program wrote. */
const END = /[.;:!?}]\s|\n/;

/** Where it turns. */
const TURN = /,? \b(?:but|however|although|though|while|whereas)\b|, only\b/i;

/** Where one clause follows another. */
const NEXT = /,? (?:and|then)\b|,/i;

/** A part of a sentence that says of the next, or the last, when it holds. */
const SUBORDINATE =
  /^\s*(?:if|when|once|after|since|as|from|on|with|in|for|using|via|through|by|calling|hitting|where|without|to|at)\b/i;

/** Denied, supposed, advised: what follows is not told of the setup. */
const NOT_TOLD =
  /\b(?:no|not|never|without|nor|neither|cannot|instead of|rather than|remov(?:ed|ing)|disabl(?:ed|ing)|turned off|if|unless|whether|make sure|ensure|check|verify|should|could|might|may|must|needs? to|wants? to|try|trying|consider|for example|such as|or|support for|similar to|like)\b[^.;:!?\n]{0,60}$|n't\b[^.;:!?\n]{0,60}$/i;

const DENIED_AFTER =
  /^["'`)]{0,2} (?:(?:is|are|was|were) )?(?:not|off|disabled|optional|irrelevant)\b/i;

/** Asked about. */
const ASKED =
  /^\s*(?:do|does|did|is|are|was|were|can|could|should|would|why|how|have (?:you|I|we)|has (?:anyone|it|the))\b|\?/i;

/** Advised or supposed, where something is said of a thing. */
const SUPPOSED =
  /\b(?:make sure|ensure|check|verify|should|could|might|may|must|would|whether|maybe|perhaps|possibly|probably|unless|supposed|expect(?:ing)? it)\b/i;

const DENIED = /\b(?:not|never|neither|nor|nothing|none|cannot|no longer|nowhere)\b|n't\b/i;

const REFUSED =
  /\b(?:fail(?:s|ed|ing|ure)?|40[13]|forbidden|denie[sd]|refuse[sd]|reject(?:s|ed)|errors?|stopped)\b/i;

const WORKS =
  /\b(?:works?|worked|working|(?:is|are|was|were|all|just|still|perfectly|totally|runs) (?:fine|OK(?:AY)?|good)|\w{1,20}'s (?:all )?(?:fine|OK(?:AY)?|good)|works? fine|fine|succeeds?|succeeded|success(?:ful|fully)?|respond(?:s|ed)|answer(?:s|ed)|(?:gets?|got|getting|gives?|gave|returns?|returned|returning|see) (?:(?:an?|the|me|back|HTTP|status|code|all|my) ){0,3}(?:200|2xx|OK\b|(?:expected|correct|right|proper|good|valid) \w{2,20}|JSON|data)|go(?:es)? through|went through|pass(?:es|ed)|(?:can|could|(?:am|are|is|was) able to) (?:successfully )?(?:call|reach|access|use|invoke|hit|get|open|connect|see)|(?:no|without|without any) (?:problems?|issues?|errors?)|is allowed|are allowed)\b/i;

const LACKS =
  /\b(?:without(?! (?:any )?(?:problems?|issues?|errors?|success))|missing|no(?! (?:problems?|issues?|errors?))|not|never|none|lack(?:s|ed|ing)?|forg[eo]t(?:ting|ten)?|left out|leav(?:es?|ing) out|omit(?:s|ted|ting)?|drop(?:s|ped|ping)?|strip(?:s|ped|ping)?|remov(?:es?|ed|ing)|ignor(?:es|ed|ing)|los(?:es?|ing|t)|deleted|gone|empty|instead of|rather than|(?:need(?:s|ed)?|had) to (?:add|append|include|create|associate|attach|link)|(?:fixed|solved|resolved|worked) (?:it )?(?:by|after|once|when) \w{1,20}|fix(?:ed|es) it|solved it|only (?:created?|defined?|have|has|added))\b|n't\b/i;

const WRONG =
  /\b(?:wrong|incorrect|typo|mistyped|misspell?ed|mis-?match(?:es|ed)?|invalid|disabled|deleted|revoked|rotated|expired|truncated|undefined|null|instead of|rather than|mistake|mixed up|bad|from another)\b/i;

const REFUSES =
  /\b(?:block(?:s|ed|ing)?|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|refus(?:es|ed|ing)|filter(?:s|ed|ing)|restrict(?:s|ed|ing)?|limit(?:s|ed|ing) (?:it|access|to)|forbid(?:s|den)|kick(?:s|ed) in|trigger(?:s|ed)|fir(?:es|ed)|fails?|failed|403|allow[- ]?list(?:s|ed)?|white-?list(?:s|ed)?)\b/i;

/** What a clause has to say of a thing, and may not. */
const SAYINGS: { readonly [S in Saying]: { readonly says: RegExp; readonly denies?: RegExp } } = {
  works: { says: WORKS, denies: new RegExp(`${DENIED.source}|${REFUSED.source}`, "i") },
  lacks: { says: LACKS },
  wrong: { says: WRONG, denies: DENIED },
  // since it is there others refuse
  refuses: { says: REFUSES, denies: new RegExp(`${DENIED.source}|\\b(?:attach|associat)`, "i") },
};

/** What says more of the same thing than another option: who tells both tells the one. */
const narrower: ReadonlyMap<string, string> = new Map([
  ["vpc-other", "vpc-with-private-dns-endpoint"],
  ["rest", "private"],
]);

/** A line of a log begins with its time, or with the id of its request. */
const LOGGED =
  /^[\s"'|[(]{0,9}(?:[0-9a-f]{8}-[0-9a-f]{4}-|\d{4}-\d\d-\d\d[T ]\d\d:|\d\d:\d\d:\d\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d)/;

/** How far around the words their sentence is looked at. */
const AROUND = 200;

/** Three words in a row: no code, no line of a log. */
const PROSE =
  /(?:^|[\s([])[A-Za-z][A-Za-z'-]{0,20},? {1,3}[A-Za-z][A-Za-z'-]{0,20},? {1,3}[A-Za-z$@/][A-Za-z'-]{0,20}/;

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
  const proven = new Set<FacetId>(known.map(({ facet }) => facet));
  const written = marks.filter(({ mark }) => mark.as !== "told").map(({ span }) => span);
  const told = marks
    .filter(({ mark, span }) => mark.as === "told" && !written.some((one) => meets(one, span)))
    .flatMap(({ mark: { tells, when }, span }): readonly Fact[] => {
      if (tells === undefined || proven.has(tells.facet)) return [];
      const words = wordsAround(text, span, written);
      if (!isProse(words)) return [];
      const isTold = when === undefined ? isToldOf(words) : isSaidOf(words, when);
      return isTold ? [{ ...tells, span, by: "told" }] : [];
    });
  const facts = told.filter(
    ({ facet, option }) =>
      !told.some((other) => other.facet === facet && narrower.get(option) === other.option),
  );
  return facts.filter(
    (fact, at) =>
      facts.findIndex(({ facet }) => facet === fact.facet) === at &&
      facts.every(({ facet, option }) => facet !== fact.facet || option === fact.option),
  );
}

/** Words that tell something, and what stands before and after them. */
interface Words {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** How much of `before` a program wrote. */
  readonly from: number;
  /** Where in `after` a program writes again. */
  readonly to: number;
}

function wordsAround(
  text: string,
  { start, end }: FoundMark["span"],
  written: readonly FoundMark["span"][],
): Words {
  const earliest = Math.max(0, start - AROUND);
  const before = written.findLast((one) => one.end <= start)?.end ?? 0;
  const after = written.find((one) => one.start >= end)?.start ?? text.length;
  return {
    before: text.slice(earliest, start),
    words: text.slice(start, end),
    after: text.slice(end, end + AROUND),
    from: Math.max(0, before - earliest),
    to: after - end,
  };
}

function isProse({ before, words, after }: Words): boolean {
  const line = `${before.slice(before.lastIndexOf("\n") + 1)}${words}${after.split("\n")[0] ?? ""}`;
  // a name in code, and its value
  const isNamed = /^["'`]?[:=(]\S/.test(after);
  return !isNamed && PROSE.test(line.replace(BESIDE_WORDS, " ")) && !LOGGED.test(line);
}

/** True where the words are neither denied nor supposed, advised or asked about. */
function isToldOf({ before, after, from }: Words): boolean {
  const sentence = before.slice(from).split(END).at(-1) ?? "";
  const clause = sentence.split(TURN).at(-1) ?? "";
  return !NOT_TOLD.test(clause) && !ASKED.test(sentence) && !DENIED_AFTER.test(after);
}

/** True where the clause of the words says this of them. */
function isSaidOf({ before, words, after, from, to }: Words, saying: Saying): boolean {
  const earlier = before.slice(from).split(END).at(-1) ?? "";
  const end = END.exec(after.slice(0, to));
  // a question ends in its mark
  const later = after.slice(0, end === null ? to : end.index + 1);
  if (ASKED.test(earlier + words + later)) return false;
  const lefts = (earlier.split(TURN).at(-1) ?? "").split(NEXT);
  const rights = (later.split(TURN)[0] ?? "").split(NEXT);
  const own = `${lefts.at(-1) ?? ""}${words}${rights[0] ?? ""}`;
  const { says, denies } = SAYINGS[saying];
  const said = says.test(own)
    ? own
    : withNeighbour(own, { last: lefts.at(-2) ?? "", next: rights[1] ?? "" });
  return says.test(said) && !SUPPOSED.test(said) && !(denies?.test(said) ?? false);
}

/** A clause with the one beside it, where one of the two says when the other holds. */
function withNeighbour(
  own: string,
  { last, next }: { readonly last: string; readonly next: string },
): string {
  if (SUBORDINATE.test(own)) return next === "" ? `${last} ${own}` : `${own} ${next}`;
  return SUBORDINATE.test(next) ? `${own} ${next}` : own;
}

function meets(one: FoundMark["span"], other: FoundMark["span"]): boolean {
  return one.start < other.end && other.start < one.end;
}
