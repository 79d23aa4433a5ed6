import { isToldOtherwise } from "./told";
import type { Fact } from "./types";

const PATH = String.raw`(?<path>\/[a-z{][\w{}-]{0,40}(?:\/[\w{}-]{1,40}){0,5})`;
const ASKED = String.raw`(?:HTTP |status |an? |me |code ){0,3}["'\x60]?401\b`;

/** That another path asks for a token. */
const ELSEWHERE: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\w:/.-])${PATH}["'\x60)]{0,2}(?: (?:is|was|gives?|gave|returns?|returned|gets?|got|answers?|answered|responds?|responded|with|says)){0,2}(?: ?(?:[-=]>|→|:))? ${ASKED}`,
    "gi",
  ),
  new RegExp(
    String.raw`\b401s?\b["'\x60]?(?: \(?Unauthori[sz]ed\)?)? (?:on|for|from|at|with|in|when calling)(?: (?:GET|POST|PUT|PATCH|DELETE|the|my|our|endpoint|path|route)){0,3} ["'\x60]?${PATH}`,
    "gi",
  ),
  new RegExp(
    String.raw`\b(?:others?|another|different|remaining) (?:\w{1,12} ){0,2}(?:endpoints?|routes?|paths?|methods?|resources?)\b[^.;!?\n]{0,30}? ${ASKED}`,
    "gi",
  ),
];

/** Nothing was sent there, or it is the same place. */
const UNSENT =
  /\b(?:without|no|missing|unauthenticated|anonymous(?:ly)?|not sending|same (?:path|endpoint|route))\b/i;
const CLAUSE = 80;
const MOST_PATHS = 100;
const PLACES = /(?<![\w:/.])\/[a-z{][\w{}-]{0,40}(?:\/[\w{}-]{1,40}){0,5}/gi;

/** What was sent, and is the same as in the refused call. */
const CREDENTIAL =
  /\b(?:same|that|this|the|my|our) (?:\w{1,12} ){0,2}(?:tokens?|JWTs?|headers?|credentials?|keys?|cookies?)\b|\bmy (?:JWT|token)\b|selben? |同一个|同样|相同|一样|同じ/i;

/** Who sends it with all calls. */
const ALWAYS =
  /\bsame (?:\w{1,12} ){0,2}(?:tokens?|JWTs?|headers?|credentials?|keys?) (?:(?:for|on|with|in|to) (?:every|all|each|both)|everywhere)\b/i;

/**
 * That the refused path has no route, where API Gateway could not read a token as a signature, and the same one works
 * on another path of the API, or that path asks for a token with 401: there an authorizer reads them.
 *
 * Sources: "Gateway response types", API Gateway's guide (`UNAUTHORIZED` is 401 and an authorizer's); of four threads
 * with that message three ended at a missing route, and none at a method that asks for a signature.
 *
 * @param facts what the text proves
 * @param told what is told in it
 */
export function readElsewhereFacts(
  text: string,
  facts: readonly Fact[],
  told: readonly Fact[],
): readonly Fact[] {
  const isUnread = facts.some(
    ({ facet, option }) => facet === "message" && option === "authorization-not-sigv4",
  );
  const span = isUnread ? (acceptedElsewhere(text, told) ?? askedElsewhere(text)) : undefined;
  return span === undefined
    ? []
    : [{ facet: "route-deployed", option: "no", span, by: "presumption" }];
}

/** Where it is told that another path works, with what was sent to the refused one. */
function acceptedElsewhere(text: string, told: readonly Fact[]): Fact["span"] | undefined {
  const isAlways = ALWAYS.test(text);
  return told.find(
    ({ facet, option, span }) =>
      facet === "other-methods-work" &&
      option === "yes" &&
      (isAlways || CREDENTIAL.test(sentenceOf(text, span))),
  )?.span;
}

function sentenceOf(text: string, { start, end }: Fact["span"]): string {
  const before =
    text
      .slice(Math.max(0, start - CLAUSE), start)
      .split(/[.;!?。\n]/)
      .at(-1) ?? "";
  const [after = ""] = text.slice(end, end + CLAUSE).split(/[.;!?。\n{]/);
  return before + text.slice(start, end) + after;
}

/** Where another path is told to ask for a token. */
function askedElsewhere(text: string): Fact["span"] | undefined {
  if (!/\b401\b/.test(text)) return undefined;
  const places = new Set((text.match(PLACES) ?? []).slice(0, MOST_PATHS));
  for (const pattern of ELSEWHERE)
    for (const { 0: words, index, groups } of text.matchAll(pattern)) {
      const path = groups?.path;
      const span = { start: index, end: index + words.length };
      const isOther = path === undefined || [...places].some((one) => one !== path);
      if (isOther && !UNSENT.test(sentenceOf(text, span)) && !isToldOtherwise(text, span))
        return span;
    }
  return undefined;
}
