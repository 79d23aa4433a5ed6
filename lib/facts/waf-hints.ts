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
  const span = attackOf(subject) ?? ruleThatBlocked(subject) ?? sampleOf(subject)?.span;
  return span === undefined
    ? []
    : [{ facet: "waf-blocked", option: "yes", span, by: "presumption" }];
}

/** Of a recording the query is left out where it is handed on, so that it must prove nothing. */
function attackOf(subject: Subject): Span | undefined {
  const target = exchangeOf(subject)?.request?.target;
  const agent = requestField(subject, "user-agent")?.value ?? "curl";
  return target !== undefined && agent.startsWith("curl") && attack.test(target.value)
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

function ruleThatBlocked(subject: Subject): Span | undefined {
  const rule = matchInMessage(subject, blockedByRule);
  if (rule === undefined || hasAnothersAcl(subject.message?.value ?? "")) return undefined;
  return matchInMessage(subject, /\bblock(?:ed|s|ing)\b/) === undefined ? undefined : rule.span;
}
