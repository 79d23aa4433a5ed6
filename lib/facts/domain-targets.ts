import { type EvidenceDocument, isSaidToRefuse } from "../evidence";
import { hostOf } from "./host";
import { isRegionalName } from "./host-kind";
import type { Fact } from "./types";

/**
 * The names that API Gateway gives a custom domain name, for its record to point to: no API and no domain is known
 * by them, so who opens one himself is refused.
 *
 * Sources: "Custom domain name for public REST APIs", API Gateway's guide; zappa/Zappa#1280 shows the answer.
 */
const TARGET =
  /(?<![\w.-])(?:[a-z0-9]{4,16}\.cloudfront\.net|d-[a-z0-9]{6,12}\.execute-api\.[a-z0-9-]{5,30}\.amazonaws\.com)(?![\w-])/gi;

/** Where people say that they have such a name from, before it and behind it; `d-...` tells it by itself. */
const CALLED_TARGET =
  /(?:\btarget(?: domain)?(?: name)?|\bdistribution domain name|\bAPI ?Gateway domain name|\bcloudfront_?domain_?name|\b(?:CloudFront )?distribution["'`]{0,2}(?: domain(?: name)?)? (?:of|for|from) (?:the|my|our) (?:API ?Gateway )?custom domain|\bCloudFront (?:domain|target|name|URL|address) (?:of|for|from|in) (?:the|my|our) (?:API ?Gateway )?custom domain|ziel-?domänen?-?name\w{0,2}|目标域名?|ターゲット ?(?:ドメイン)?名?)[^\n]{0,60}$/i;
const FOUND_THERE =
  /^[^\s]{0,100}[^.;\n]{0,30}\b(?:found|see|saw|shown|listed|displayed|got|copied|took|gives?|from|in)\b[^.;\n]{0,24}\b(?:api ?gateway|custom domains?)\b/i;
const HAS_DOMAIN =
  /custom[- ]?domain|domain[-_ ]?manager|aws_api_gateway_domain_name|\bDomainName\b|edge[- ]optimi[sz]ed|自定义域名|カスタム ?ドメイン/i;

/** A distribution that somebody made himself sends on to its origin. */
const OWN_DISTRIBUTION =
  /\b(?:creat|set ?up|put|made|add|configur|deploy|plac)\w{0,4} (?:\w{1,12} ){0,4}(?:CloudFront|CDN)\b|\b(?:our|my|own) (?:own )?(?:CloudFront|CDN)\b|\bin front of\b|\borigins?\b|\bS3\b|源站|オリジン/i;

/** That somebody calls it, before it, or what he gets, behind it. */
const OPENED =
  /\b(?:open(?:s|ed|ing)?|call(?:s|ed|ing)?|curl(?:ed|ing)?|hit(?:s|ting)?|visit(?:s|ed|ing)?|go(?:ing)? to|went to|access(?:es|ed|ing)?|brows(?:e|ed|ing)(?: to)?|us(?:ed|ing)|tried|trying|GET|ruf\w{0,3})\b[^?!;\n]{0,60}$|(?:访问|打开)[^?!;\n]{0,60}$/i;
const ANSWERS =
  /^[^\s]{0,100}(?:[^?!;\n.]|\.(?=\w)){0,90}?(?:\b(?:giv(?:es?|ing)|gave|returns?|returned|answers?|responds?|says?|shows?|results?|throws?|get|got|getting|kommt|liefert)\b|[-=]>|→|返回|アクセス)[^?!;.\n]{0,24}?(?:\b403\b|forbidden|\{)/i;
/** The same in the next sentence, of which it is the thing. */
const THEN_OPENED =
  /^[^.;\n]{0,60}\.\s{1,3}(?:(?:when|if|then|now) )?(?:I )?(?:open(?:ed|ing)?|call(?:ed|ing)?|visit(?:ed|ing)?|access(?:ed|ing)?|going to|hitting|using) (?:it|that|this)\b/i;
const NOT_OPENED =
  /\b(?:not|never|n't|should|would|could|if|instead of|rather than)\b[^.;\n]{0,60}$|n't\b[^.;\n]{0,60}$/i;

/** Who sends another name in the field has the target known by that. */
const NAMES_HOST = /\bhost["'`]{0,2} ?(?::|header)/i;

const AROUND = 160;
const MOST_NAMES = 50;

/**
 * That the name which was called is the target of a custom domain name, as people tell of it.
 *
 * @param chosen the call that is diagnosed; what stands in a field of its own is read with that
 */
export function domainTargetFacts(
  text: string,
  chosen: EvidenceDocument | undefined,
): readonly Fact[] {
  const found = [...text.matchAll(TARGET)].slice(0, MOST_NAMES);
  if (found.length === 0 || NAMES_HOST.test(text)) return [];
  const request = chosen?.kind === "exchange" ? chosen.request : undefined;
  if (request?.headers.some(({ name }) => name === "host")) return [];
  const called = hostOf(request?.target?.value ?? "") ?? request?.host?.value;
  const isOwn = OWN_DISTRIBUTION.test(text);
  const hasDomain = HAS_DOMAIN.test(text);
  for (const { 0: name, index } of found) {
    const isTarget =
      isRegionalName(name) ||
      (!isOwn &&
        hasDomain &&
        found.some((one) => one[0] === name && isCalledTarget(text, one.index, name)));
    const isCalled = called === undefined ? isOpened(text, index, name) : called === name;
    if (!isTarget || !isCalled || isRefusedAlike(text, index, name)) continue;
    return [
      {
        facet: "host-known",
        option: "no",
        span: { start: index, end: index + name.length },
        by: "told",
      },
    ];
  }
  return [];
}

/** The target of a domain name, by what is told of it, is no distribution of its owner's. */
export function withoutOwnDistribution(facts: readonly Fact[]): readonly Fact[] {
  const isTarget = facts.some(
    ({ facet, option, by }) => facet === "host-known" && option === "no" && by === "told",
  );
  if (!isTarget) return facts;
  return facts.map((fact) =>
    fact.facet === "host" && fact.option === "cloudfront"
      ? { facet: "host", option: "other", span: fact.span, by: "presumption" }
      : fact,
  );
}

function isCalledTarget(text: string, at: number, name: string): boolean {
  const before = text.slice(Math.max(0, at - AROUND), at);
  return CALLED_TARGET.test(before) || FOUND_THERE.test(text.slice(at + name.length, at + AROUND));
}

/** Where the domain itself is refused too, it is not the target's name that is at fault. */
function isRefusedAlike(text: string, at: number, name: string): boolean {
  const [before = ""] = text
    .slice(Math.max(0, at - AROUND), at)
    .split(/[.!?]\s|\n/)
    .slice(-1);
  const [after = ""] = text.slice(at + name.length, at + AROUND).split(/[.!?]\s|\n/);
  return /\b(?:also|too|as well|even|both|the same)\b/i.test(before + after);
}

function isOpened(text: string, at: number, name: string): boolean {
  const span = { start: at, end: at + name.length };
  const before =
    text
      .slice(Math.max(0, at - AROUND), at)
      .split(/[.!?](?:\s)|\n/)
      .at(-1) ?? "";
  const clause = before.split(/,|\b(?:so|but|then|and)\b/).at(-1) ?? "";
  if (NOT_OPENED.test(clause)) return false;
  const [line = ""] = text.slice(span.end, span.end + AROUND).split("\n", 1);
  return (
    isSaidToRefuse(text, span) ||
    ANSWERS.test(line) ||
    THEN_OPENED.test(line) ||
    (OPENED.test(before) && !/[?？]/.test(line))
  );
}
