import type { Span } from "../evidence";
import { exchangeOf, matchInMessage, requestField } from "./fields";
import type { Fact, Subject } from "./types";

/** What AWS's groups of rules look for in a URL; people who try their web ACL send it on purpose. */
const attack =
  /(?:<|%3C)(?:script|img|svg|iframe)\b|(?:\b|%20|\+)UNION(?:\s|\+|%20)(?:ALL(?:\s|\+|%20))?SELECT\b|(?:'|%27)(?:\s|\+|%20)?OR(?:\s|\+|%20)(?:'|%27)?1(?:'|%27)?(?:=|%3D)|(?:\.\.(?:\/|%2F)){2}|\/etc\/passwd\b|(?:\$|%24)(?:\{|%7B)jndi:/i;

/** A rule of AWS's managed groups that is said to have blocked. */
const blockedByRule =
  /\b(?:AWSManagedRules\w{3,40}RuleSet|(?:SizeRestrictions|CrossSiteScripting|SQLi|SQLiExtendedPatterns|GenericLFI|GenericRFI|NoUserAgent|UserAgent_BadBots|EC2MetaDataSSRF|RestrictedExtensions|Log4JRCE|JavaDeserializationRCE|ExploitablePaths)_[A-Z]{4,20})\b/;

/** Rules of AWS WAF that are said to stand before the API: a web ACL of those is not the stage's. */
const before =
  /\b(?:(?:AWS[- ])?WAF(?:v2)?|web[- ]?ACLs?|\w{0,40}Rule ?Set|rule groups?|managed rules?)["'`*]{0,3}(?: (?:web[- ]?ACL|rules?))?(?:,? (?:that |which )?(?:is|are|was|were|sits?|runs?))?(?: (?:enabled|attached|associated|configured|deployed|running))? (?:on|of|at|to|with|before|in front of) (?:(?:the|our|my|an?|internal|public) ){0,2}(?:\w{1,12} )?(?:ALB|ELB|load[- ]balancer|CloudFront|distribution|AppSync|Amplify)\b/i;

/** True for a text whose web ACL is a load balancer's or a distribution's. */
export function hasAnothersAcl(text: string): boolean {
  return before.test(text);
}

/**
 * That a web ACL probably blocked the request: by what the URL of a command carries, or a rule's name
 * beside the word. Presumed only: the ACL may be in front of the API, or let it through.
 */
export function wafHintFacts(subject: Subject): readonly Fact[] {
  const span =
    attackOf(subject) ??
    ruleThatBlocked(subject) ??
    sampleOf(subject)?.span ??
    partThatMatters(subject);
  const logged = logLines(subject);
  if (logged !== undefined) {
    return [
      { facet: "waf-blocked", option: "yes", span: logged },
      { facet: "waf-attached", option: "yes", span: logged },
    ];
  }
  return span === undefined
    ? []
    : [{ facet: "waf-blocked", option: "yes", span, by: "presumption" }];
}

/** What rules look for in a request, as people name it. */
const PART =
  "(?:</?(?:script|iframe|img|svg|style)\\b[^<>\\n]{0,80}>?|HTML(?: tags?)?|(?:XML|SQL|shell|PHP|JavaScript|Markdown|code)[ -](?:tags?|keywords?|snippets?|blocks?|commands?|code|words?)|(?:single |double )?quotes?\\b|apostrophes?|(?:a |the )?(?:SELECT|UNION|DROP|INSERT)\\b|\\.\\./|(?:a |the )?(?:localhost|127\\.0\\.0\\.1|169\\.254\\.169\\.254|file://)[^\\s.,;]{0,20}|(?:a |the )?(?:URL|link)s? in (?:it|the (?:body|query|text|field)))";

const OKAY =
  "(?:works?|worked|saves|saved|200|201|go(?:es)? through|went through|passes|passed|is fine|is accepted|succeeds?|OK)\\b";

/** Without a part of what was sent, or with less of it, the same call goes through. */
const withoutPart = new RegExp(
  `\\b(?:without|remov\\w{1,3}|delet\\w{1,3}|dropp?\\w{0,3}|stripp?\\w{0,3}|tak(?:e|es|ing)|took|leav(?:e|es|ing)|left|cut\\w{0,4}|escap\\w{1,3}|replac\\w{1,3}) (?:out )?(?:(?:the|that|this|any|all|those|its|a) ){0,2}["'\`]{0,2}${PART}[^.;!?\\n]{0,80}?\\b${OKAY}`,
  "i",
);

const SIZE = "\\d{1,4}(?:,\\d{3})? ?(?:KB|kB|KiB|k|MB|kilobytes|bytes)\\b";

/** What came through, whatever the application made of it. */
const PASSES =
  "(?:20[0-4]|40[04]|422|works?|OK|passes|passed|(?:goes|go|went|gets?|got) through)\\b";

const smallerWorks = new RegExp(
  `\\b(?:more|larger|bigger|longer|over|above|beyond|exceed\\w{0,3}|>) ?(?:than )?(?:about |around |~ ?)?${SIZE}[^!?\\n]{0,120}?\\b(?:smaller|less|shorter|under|below|fewer)\\b[^.;!?\\n]{0,60}?${OKAY}|\\b${SIZE}[^.;!?\\n]{0,60}?\\b${PASSES}[^.!?]{0,80}?\\b${SIZE}[^.;!?\\n]{0,60}?\\b403\\b`,
  "i",
);

/** What makes no difference, or what somebody else says of it. */
const supposed =
  /\b(?:should|would|could|might|maybe|perhaps|if you|try|does(?:n't| not) (?:help|work|matter))\b/i;

/** What was left out of a request that is refused with API Gateway's own word, and then goes through. */
function partThatMatters(subject: Subject): Span | undefined {
  const text = subject.message?.value ?? "";
  // or the status alone, where a web ACL is told of
  const isOwn =
    /"message" ?: ?"Forbidden"/i.test(text) ||
    (/\b403 Forbidden\b/.test(text) && /\bWAF\b/.test(text));
  if (!isOwn || hasAnothersAcl(text)) return undefined;
  const found = matchInMessage(subject, withoutPart) ?? matchInMessage(subject, smallerWorks);
  return found === undefined || supposed.test(found.match[0]) ? undefined : found.span;
}

/** Of a recording the query is left out where it is handed on, so that it must prove nothing. */
function attackOf(subject: Subject): Span | undefined {
  const target = exchangeOf(subject)?.request?.target;
  const agent = requestField(subject, "user-agent")?.value ?? "curl";
  const body = exchangeOf(subject)?.request?.body?.value ?? "";
  return target !== undefined && agent.startsWith("curl") && attack.test(`${target.value} ${body}`)
    ? target.span
    : undefined;
}

/** A line of what AWS WAF sampled or logged, of which somebody kept some members. */
function sampleOf(subject: Subject): ReturnType<typeof matchInMessage> {
  if (!(subject.message?.value.includes("BLOCK") ?? false)) return undefined;
  return matchInMessage(
    subject,
    /\{(?=[^{}]{0,400}["']?(?:uri|URI|method|Method|clientIp|ClientIP)["']? ?:)[^{}]{0,400}["']?[aA]ction["']? ?: ?["']BLOCK["'][^{}]{0,400}\}/,
  );
}

/** Lines of a record of a stage's web ACL, of which somebody kept some. */
function logLines(subject: Subject): Span | undefined {
  const text = subject.message?.value ?? "";
  if (!/"httpSourceName" ?: ?"APIGW"/.test(text)) return undefined;
  return matchInMessage(subject, /"action" ?: ?"BLOCK"/)?.span;
}

function ruleThatBlocked(subject: Subject): Span | undefined {
  const rule = matchInMessage(subject, blockedByRule);
  if (rule === undefined || hasAnothersAcl(subject.message?.value ?? "")) return undefined;
  return matchInMessage(subject, /\bblock(?:ed|s|ing)\b/) === undefined ? undefined : rule.span;
}
