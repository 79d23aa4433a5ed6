import { matchInMessage } from "./fields";
import type { Fact, Subject } from "./types";

/** The field that asks a cache for a fresh answer, as a person or a command writes it; not a line of a head. */
const ASKS =
  /(?<!(?:^|\n)[<>*\s]{0,4})\bCache-Control["'`*]{0,3}(?: ?[:=] ?| header (?:of|with|set to) | )["'`]{0,2}max-age=0\b/i;

/** How far around it people tell what they tried. */
const AROUND = 300;

/** That it was left out, and is all that makes a difference. */
const LEFT_OUT =
  /\b(?:remov|delet|dropp?|stripp?|omitt?|without|unset|untick|uncheck|only|difference|culprit|normal|otherwise|usual|ordinar|plain)|\b(?:tak(?:e|es|ing|en)|left|leav(?:e|es|ing)|turn(?:s|ed|ing)?) (?:it |this |that |the header |the field )?(?:out|off|away)\b|去掉|删|不带|移除|只有|只要|外す|削除|なし/i;
const WORKS =
  /\b(?:200|304|works?|worked|fine|OK|succeeds?|passes|goes through)\b|正常|可以|成功|通る|動く/i;
const REFUSED = /\b(?:403|forbidden|refused|denied|fails)\b|拒绝|拒否/i;
/** That it makes no difference. */
const NO_MATTER =
  /\b(?:with (?:and|or|&) without|with or w\/o|regardless|no (?:difference|change|effect)|either way|same (?:result|error|thing)|(?:also|even|still)(?: \w{1,12}){0,3} without|doesn't (?:help|matter|change)|does not (?:help|matter|change)|not (?:the|because of|due to))\b|一样|没有用|没用|変わら/i;

/** A stage that refuses whoever may not ask: as its settings, and the console, have it. */
const FAILS = /\bFAIL_WITH_403\b|\bFail the request with (?:a )?403\b/i;
const CACHE =
  /\b(?:stage|API(?: Gateway)?|response)(?:'s)? cach(?:e|ing)\b|\bcache cluster\b|\bcach(?:e|ing) (?:is |was |has been )?(?:enabled|(?:turned |switched )?on)\b|缓存|キャッシュ/i;

/**
 * That the request asks a cached stage for a fresh answer, and is refused for it: told as what somebody tried
 * with the field and without it, or beside the setting that refuses it.
 *
 * Source: "API caching", API Gateway's guide.
 */
export function freshAnswerFacts(subject: Subject): readonly Fact[] {
  const text = subject.message?.value ?? "";
  if (!text.includes("max-age=0")) return [];
  const found = matchInMessage(subject, ASKS);
  if (found === undefined) return [];
  const { index } = found.match;
  const around = text.slice(Math.max(0, index - AROUND), index + AROUND);
  const isTried = LEFT_OUT.test(around) && WORKS.test(around) && REFUSED.test(around);
  if (NO_MATTER.test(around) || !(isTried || FAILS.test(text))) return [];
  const { span } = found;
  const isCached = CACHE.test(text) || FAILS.test(text);
  const sent: Fact = { facet: "cache-invalidation", option: "sent", span };
  // other caches fetch anew, and refuse nobody for it
  const likely: readonly Fact[] = [
    { facet: "answered-by", option: "api-gateway", span, by: "presumption" },
    // without the field the same call works
    ...(isTried ? reached.map((one): Fact => ({ ...one, span, by: "presumption" })) : []),
  ];
  return [isCached ? sent : { ...sent, by: "presumption" }, ...likely];
}

const reached = [
  { facet: "route-deployed", option: "yes" },
  { facet: "stage-in-url", option: "right" },
  { facet: "waf-blocked", option: "no" },
] as const;
