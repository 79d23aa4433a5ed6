import { isOtherCall, type NamedCall, namedCall } from "./call-lists";
import { hostKind } from "./host";
import type { Fact } from "./types";

/** What people put before, or behind, what they tried: `✅ direct URL`, `custom domain: 403`, `POST /orders ❌`. */
const GOOD = /[✅✔✓☑🟢👍]/u;
const BAD = /[❌✗✘✖🔴⛔🚫👎🛑]/u;
const SIGNS = new RegExp(`${GOOD.source}|${BAD.source}|[*\`|\\uFE0F]`, "gu");

/** A sign between what was tried and what came of it. */
const TO = String.raw`(?:→|⇒|⟶|➜|[-=]>|[|:=]|[ \t](?:-|–|—)|\b(?:returns?|gives?|gets?|answers?|responds with)\b)`;
const STATUS = new RegExp(
  String.raw`(?:${TO}|\()[ \t*\x60"'❌✅✔✓✗✘✖\uFE0F]{0,8}(?:HTTP(?:\/[\d.]{1,3})? |status(?: code)? ){0,2}(?<status>[1-5]\d\d)\b`,
);
const ENDS_WELL = new RegExp(
  String.raw`${TO}[ \t*\x60]{0,6}(?:ok(?:ay)?|works?|working|fine|pass(?:es|ed)?|success(?:ful)?)\b[^\n]{0,40}$`,
  "i",
);
const ENDS_BADLY = new RegExp(
  String.raw`${TO}[ \t*\x60]{0,6}(?:fail(?:s|ed|ing|ure)?|forbidden|denied|refused|blocked|broken)\b`,
  "i",
);
const BEGINS_WELL = /^(?:works?|working|ok|success(?:ful)?|passes)\b[^:\n]{0,24}:[ \t]/i;
const BEGINS_BADLY =
  /^(?:fails?|failing|broken|refused|forbidden|403|(?:does ?n[o']t|not) work(?:ing)?)\b[^:\n]{0,24}:[ \t]/i;

const DIRECT =
  /\bexecute-api\b|\b(?:direct(?:ly)?|invoke|default|raw|native|stage|API ?Gateway(?:'s)?)(?: (?:API ?Gateway|invoke|execute-api))?[ -](?:URL|endpoint|domain|host(?:name)?|link|call)\b/i;
const CUSTOM = /\b(?:custom|own|vanity|branded) (?:domain|host|URL)|\bCNAME\b|\bmapped domain\b/i;
const HOST = /\b(?:https?:\/\/)?(?<host>(?:[a-z\d-]{1,63}\.){1,6}[a-z]{2,24})(?![\w@])/i;

/** A client or a network, and no more: of a longer line nobody knows what made the difference. */
const CLIENT =
  /^(?:(?:in|from|with|via|using|on|through) )?(?:(?:my|the|our|an?|another|other|same|plain|local) ){0,2}(?<client>postman|insomnia|bruno|curl|wget|httpie|(?:web ?)?browser|chrome|firefox|safari|edge|incognito(?: window)?|phone|mobile(?: data| network)?|hotspot|home(?: network| wi-?fi)?|office(?: network)?|vpn|without vpn|no vpn|laptop|cloud ?shell|ec2(?: instance)?|bastion|python(?: requests)?|node(?:\.?js)?|axios|jmeter|k6|ci(?: runner)?|github actions|(?:corporate|company|guest) (?:network|wi-?fi))$/i;

/** `from VPN 200, from the office 403`: several on one line, each with its status. */
const CLAUSE =
  /^(?:(?:and|but|while|whereas) )?(?<what>(?:from|via|with|using|on|in|through) [a-z][a-z .-]{1,40}?)(?: (?:(?:it|I|we) )?(?:is|get|gets|gives?|returns?|answers?))?[ :=(→>-]{1,6}(?:HTTP )?(?<status>[1-5]\d\d)\b/i;
const CLAUSES = /[,;/] | (?:but|and|while|whereas|vs\.?) /;

/** What some line needs, and most texts lack. */
const MAY_BE_GOOD =
  /[✅✔✓☑🟢👍]|\b20\d\b|[|:=>–—-][ \t*`]{0,6}(?:ok|work|fine|pass|success)|^[\s>*•-]{0,9}(?:works?|working|ok|success|passes)\b/imu;

const MOST_LINES = 400;
const LONGEST_LINE = 240;

interface Outcome {
  readonly isGood: boolean;
  /** What was tried, without its sign and what came of it. */
  readonly what: string;
  readonly span: Fact["span"];
}

/**
 * What lines with a sign for what works and what was refused tell, as people note what they tried: the refused
 * call against one that got through. A single line tells nothing, nor do lines that all end alike.
 */
export function outcomeFacts(text: string): readonly Fact[] {
  if (!MAY_BE_GOOD.test(text)) return [];
  const outcomes = outcomesOf(text);
  const good = outcomes.filter(({ isGood }) => isGood);
  const bad = outcomes.filter(({ isGood }) => !isGood);
  if (good.length === 0 || bad.length === 0) return [];
  return [
    ...told("works-on-default-endpoint", directAgainst(good, bad)),
    ...told("other-clients-work", clientAgainst(good, bad)),
    ...told("other-methods-work", methodAgainst(good, bad)),
  ];
}

function told(
  facet: "works-on-default-endpoint" | "other-clients-work" | "other-methods-work",
  outcome: Outcome | undefined,
): readonly Fact[] {
  return outcome === undefined ? [] : [{ facet, option: "yes", span: outcome.span, by: "told" }];
}

function outcomesOf(text: string): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.length <= LONGEST_LINE)
      for (const outcome of outcomesIn(line)) outcomes.push({ ...outcome, span: { start, end } });
    if (outcomes.length >= MOST_LINES) break;
    start = end + 1;
  }
  return outcomes;
}

function outcomesIn(line: string): readonly Omit<Outcome, "span">[] {
  const clauses = line.split(CLAUSES).flatMap((clause) => {
    const { what, status } = CLAUSE.exec(clause.trim())?.groups ?? {};
    const isGood = status === "403" ? false : status?.startsWith("2") === true || undefined;
    return what === undefined || isGood === undefined ? [] : [{ what, isGood }];
  });
  if (clauses.length > 1) return clauses;
  const outcome = outcomeOf(line);
  return outcome === undefined ? [] : [outcome];
}

function outcomeOf(line: string): Omit<Outcome, "span"> | undefined {
  const plain = line.replace(/^[\s>*•|\d.)-]{1,16}/, "");
  const status = STATUS.exec(plain);
  const isGood = judge(plain, status?.groups?.status);
  if (isGood === undefined) return undefined;
  const what = plain
    .slice(0, status?.index ?? plain.length)
    .replace(BEGINS_WELL, "")
    .replace(BEGINS_BADLY, "")
    .replace(ENDS_WELL, "")
    .replace(ENDS_BADLY, "")
    .replace(SIGNS, "")
    .trim();
  return { isGood, what: what === "" ? plain : what };
}

/** The status says more than a sign, which may praise that something is refused. */
function judge(line: string, status: string | undefined): boolean | undefined {
  if (status !== undefined) return status === "403" ? false : status.startsWith("2") || undefined;
  const isPraised = GOOD.test(line);
  const isBlamed = BAD.test(line);
  if (isPraised !== isBlamed) return isPraised;
  if (isPraised) return undefined;
  if (BEGINS_WELL.test(line) || ENDS_WELL.test(line)) return true;
  return BEGINS_BADLY.test(line) || ENDS_BADLY.test(line) ? false : undefined;
}

/** The API's own name, where another one was refused. */
function directAgainst(good: readonly Outcome[], bad: readonly Outcome[]): Outcome | undefined {
  if (!bad.some(isCustom) || bad.some(isDirect)) return undefined;
  return good.find((one) => isDirect(one) && !isCustom(one));
}

function isDirect({ what }: Outcome): boolean {
  return DIRECT.test(what);
}

function isCustom({ what }: Outcome): boolean {
  const host = HOST.exec(what)?.groups?.host ?? "";
  const isUrl = host !== "" && (what === host || what.includes("/"));
  return CUSTOM.test(what) || (isUrl && hostKind(host) === undefined);
}

function clientAgainst(good: readonly Outcome[], bad: readonly Outcome[]): Outcome | undefined {
  const refused = new Set(bad.flatMap(({ what }) => clientIn(what) ?? []));
  if (refused.size === 0) return undefined;
  return good.find(({ what }) => {
    const client = clientIn(what);
    return client !== undefined && !refused.has(client);
  });
}

function clientIn(what: string): string | undefined {
  return CLIENT.exec(what)?.groups?.client?.toLowerCase();
}

/** Another method or path, where both lines name a method. */
function methodAgainst(good: readonly Outcome[], bad: readonly Outcome[]): Outcome | undefined {
  const [refused] = bad.map(({ what }) => namedCall(what)).filter(isNamed);
  return refused === undefined
    ? undefined
    : good.find(({ what }) => {
        const call = namedCall(what);
        return isNamed(call) && isOtherCall(call, refused);
      });
}

function isNamed({ method, path }: NamedCall): boolean {
  return method !== undefined && path !== undefined;
}
