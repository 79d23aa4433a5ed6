import { type Line, lineEnd } from "./lines";
import { madeDeclaration, madeObject } from "./made-json";
import type { Reading } from "./reading";
import type { Span } from "./types";

/** API Gateway's sentences; of the others' it is known by their format whose they are. */
const SENTENCE =
  /User is not authorized to access this resource(?: with an explicit deny| because no [a-z -]{3,40} policy allows the execute-api:\w{1,30} action)?(?: in an? [a-z -]{3,40} policy)?|(?:User: [^\s"]{1,300} )?is not authorized to perform: ?execute-api:\w{1,30} on resource: ?[^\s"'`\\]{1,400}(?: with an explicit deny(?: in an? [a-z -]{3,40} policy)?| because no [a-z -]{3,40} policy allows the execute-api:\w{1,30} action)?|Missing Authentication Token(?!Exception)|The security token included in the request is (?:invalid|expired)|Signature expired: [^"'`\\\n]{0,200}|Signature not yet current: [^"'`\\\n]{0,200}|The request signature we calculated does not match the signature you provided|Credential should be scoped to [^"\\\n]{0,80}|not a valid key=value pair \(missing equal-sign\) in Authorization header/gi;

/** Some word of every sentence. */
export const SENTENCES =
  /not authorized to|Authentication Token|security token included|Signature expired|not yet current|signature we calculated|should be scoped|key=value pair/i;

/** What has more is a log, in which nobody tells them apart. */
const MOST = 24;

/** A sentence that stands somewhere, and what somebody wrote before it. */
interface Refusal extends Span {
  readonly words: string;
  /** The end of what was written before it, in its line or, where its answer begins one, above. */
  readonly lead: string;
  /** Where the answer begins that it is the body of. */
  readonly from: number;
}

/**
 * Find the refusals that a text tells of and its writer does not ask about: those that are solved where he is refused
 * otherwise now, those that he cites from a manual or from others beside his own, and those that a test expected.
 * What is left of the text is read without them.
 */
export function readOthersRefusals(
  text: string,
  _: readonly Line[],
  ranges: readonly Span[],
): Reading {
  const all = refusalsIn(text);
  const [first] = all;
  if (first === undefined || all.length > MOST || all.every(({ words }) => words === first.words))
    return nothing;
  const others = all.filter((_one, at) => isOthers(text, all, at));
  const own = all.filter((one) => !others.includes(one));
  if (own.length === 0) return nothing;
  const spans = others
    .map((one) => answerAround(text, one, all))
    .filter(
      ({ start, end }) =>
        ranges.some((range) => range.start <= start && end <= range.end) &&
        own.every((one) => one.end <= start || end <= one.start),
    );
  const documents = spans.map((span) => madeDeclaration("others-refusal", madeObject(span, [])));
  return { documents, notices: [] };
}

const nothing: Reading = { documents: [], notices: [] };

function refusalsIn(text: string): readonly Refusal[] {
  const found: Refusal[] = [];
  for (const { 0: words, index } of text.matchAll(SENTENCE)) {
    const end = index + words.length;
    const behind = found.at(-1)?.end ?? 0;
    found.push({ words, start: index, end, ...leadOf(text, index, behind) });
    if (found.length > MOST) break;
  }
  return found;
}

const LONGEST_LEAD = 200;
const MOST_LINES = 24;

/** What somebody wrote before a sentence, and no client: its line's beginning, else the line above its answer. */
function leadOf(text: string, at: number, behind: number): Pick<Refusal, "lead" | "from"> {
  let start = text.lastIndexOf("\n", at - 1) + 1;
  const own = text.slice(Math.max(start, behind, at - LONGEST_LEAD), at);
  if (COMPARED.test(own)) return { lead: own, from: at };
  if (WORD.test(own.replace(OF_ANSWER, " "))) {
    const sentence = own.split(SENTENCE_END).at(-1) ?? "";
    const isBody = !WORD.test(sentence.replace(OF_ANSWER, " "));
    return { lead: isBody ? own : sentence, from: at };
  }
  for (let count = 0; start > behind && count < MOST_LINES; count += 1) {
    const above = text.lastIndexOf("\n", start - 2) + 1;
    const line = text.slice(Math.max(above, behind), start - 1).slice(-LONGEST_LEAD);
    if (!PART_OF_ANSWER.test(line)) {
      return { lead: line.split(SENTENCE_END).at(-1) ?? "", from: start };
    }
    start = above;
  }
  return { lead: "", from: at };
}

const SENTENCE_END = /[.;!?]\s|。/;
const WORD = /[A-Za-z]{2}|[\u3040-\u30ff\u3400-\u9fff]/;
/** What clients and programs write around a sentence. */
const OF_ANSWER =
  /\b(?:messages?|errors?|body|data|detail|response|HTTP\/[\d.]{1,3}|Forbidden|status|code|An error occurred|\w{5,40}Exception)\b/gi;
/** A field, a status line, a fence, a mark of a quote, or nothing. */
const PART_OF_ANSWER =
  /^[\s>|<*]{0,6}(?:$|```|HTTP\/|(?:[a-z]{1,20}-[\w-]{2,40}|date|server|via|connection|vary|age|etag|host|accept|authorization): \S|\{|[$#%] curl |curl |awscurl |\}|403\b)/i;

/** What tells of another time than that of the question, in its own words. */
const BEFORE =
  /\b(?:before|previous(?:ly)?|former(?:ly)?|used to|(?:was|were|had been) getting|yesterday|until \w+|last (?:week|month|night|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|back then|prior to|the old|antes|anteriormente|ayer|ontem|avant|auparavant|hier|précédemment|vorher|zuvor|früher|gestern)(?![\w-])|之前|以前|原来|昨天|先前|前は|昨日/i;
/** The same, where more than what follows tells that it is over. */
const FIRST =
  /\b(?:at first|first(?:ly)?|initially|originally|earlier|in the beginning|to begin with|al principio|primero|no início|primeiro|au début|d'abord|anfangs|zuerst)(?![\w-])|一开始|起初|最初|当初/i;
const NOW =
  /\b(?:now|currently|today|at the moment|since|after|next|this time|meanwhile|still|stuck|ahora|actualmente|desde|agora|maintenant|désormais|depuis|jetzt|nun|seitdem|aktuell|danach)(?![\w-])|现在|目前|如今|这次|今は|現在|今度|その後/i;
/** Said between two refusals, or before the second. */
const SOLVED =
  /(?<!\b(?:not|never|un|be|to)[ -]?|n't )\b(?:solved|fixed|resolved|went away|(?:is|it's|that's|was) gone|disappeared|sorted|no longer|renewed|refreshed|corrected|synced|of course|my (?:mistake|fault)|(?:have|has) been (?:removed|replaced)|solucionad[oa]|resuelt[oa]|arreglad[oa]|resolvid[oa]|corrigid[oa]|résolue?|corrigée?|réglée?|gelöst|behoben|erledigt)(?![\w-])|(?<!未|没)解决了|修好了?|修复了|解決(?:しました|済)|直りました/i;

/** Whose words follow. */
const CITES =
  /\b(?:docs|documentation|(?:knowledge|help|troubleshooting)(?: cent(?:er|re))? (?:article|page|guide)|article|guide|manual|wiki|runbook|README|stack ?overflow|re:?post|(?:github|similar|this|that|an?other) (?:issue|thread|question|post|ticket|problem)|github\.com\/\S{1,200}|forum|blog|tutorial)\b|文档|手册|文章|ドキュメント|公式/i;
const OWN =
  /\b(?:mine|ours?|my|but|actual(?:ly)?|instead|(?:I|we)(?:'re| am| are)? (?:\w{2,9} )?(?:have|get|got|see|saw|receiv\w{1,5}|getting|seeing))\b|我|我们|私|うち/i;

/** What a test expected, where its runner says so. */
const EXPECTED =
  /\bexpect(?:ed|s)?(?: (?:substring|string|value|message|pattern|error|output)){0,2}["']?[:=]? {0,9}["'`]?$/i;
/** The same behind what was met. */
const COMPARED =
  /\bto (?:deep(?:ly)? )?(?:equal|eql|be|include|contain|match)(?: \w{1,12})? ["'`]$|["'`] (?:===?|in) ["'`]$/i;

/** A row of a table that says what messages mean, or a line of a list that does. */
const EXPLAINED = /["'`“”*|]{1,4} {0,4}(?:→|=>|->|–|—|=|:|-|means\b)[ ]{0,4}[A-Za-z*\u3400-\u9fff]/;
const HEADS_EXPLANATIONS =
  /(?:^|[|\t])[ *]{0,4}(?:(?:root |likely |possible )?causes?|meaning|what it means|reasons?|explanation|solution|fix|原因|含义|意味)[ *]{0,4}(?:[|\t]|$)/i;

/** Whether one of the refusals of a text is not the one that its writer asks about, and another is. */
function isOthers(text: string, all: readonly Refusal[], at: number): boolean {
  const one = all[at];
  if (one === undefined) return false;
  const { lead, words } = one;
  const rest = all.filter((other) => other.words !== words);
  if (isExplained(text, one)) return rest.some((other) => !isExplained(text, other));
  const expects = all.some((other) => COMPARED.test(other.lead)) ? COMPARED : EXPECTED;
  if (expects.test(lead)) return rest.some((other) => !expects.test(other.lead));
  const isQuestion = (other: Refusal): boolean =>
    !BEFORE.test(other.lead) && !FIRST.test(other.lead) && !CITES.test(other.lead);
  if (CITES.test(lead) && !OWN.test(behindCite(lead))) {
    return rest.some(
      (other) =>
        isQuestion(other) &&
        (OWN.test(other.lead) || other.lead === "" || other.from < other.start),
    );
  }
  const next = all.slice(at + 1).find((other) => other.words !== words);
  const isOver =
    SOLVED.test(lead) || (next !== undefined && SOLVED.test(text.slice(one.end, next.start)));
  if (
    isOver &&
    next !== undefined &&
    (BEFORE.test(lead) || FIRST.test(lead) || NOW.test(next.lead))
  )
    return isQuestion(next);
  if (NOW.test(lead) && !BEFORE.test(lead)) return false;
  const later = rest.filter((other) => isQuestion(other) && NOW.test(other.lead));
  return BEFORE.test(lead) ? later.length > 0 : FIRST.test(lead) && isOver && later.length > 0;
}

function behindCite(lead: string): string {
  return lead.split(CITES).at(-1) ?? "";
}

function isExplained(text: string, one: Refusal): boolean {
  return explanationsAround(text, one) !== undefined;
}

/** The table, or the line of a list, that says of a sentence what it means. */
function explanationsAround(text: string, { start, end }: Refusal): Span | undefined {
  const row = { start: text.lastIndexOf("\n", start - 1) + 1, end: lineEnd(text, end) };
  const line = text.slice(row.start, row.end);
  const separator = ["|", "\t"].find((one) => line.includes(one));
  if (separator !== undefined) {
    const table = tableAround(text, row, separator);
    return HEADS_EXPLANATIONS.test(text.slice(table.start, lineEnd(text, table.start)))
      ? table
      : undefined;
  }
  const isItem = (other: string): boolean => ITEM.test(other) && EXPLAINED.test(other);
  const under = lineEnd(text, end) + 1;
  const isListed =
    isItem(lineAbove(text, row.start)) || isItem(text.slice(under, lineEnd(text, under)));
  return isItem(line) && isListed ? row : undefined;
}

const ITEM = /^\s{0,8}(?:[-*•·]|\d{1,2}[.)])\s/;

function lineAbove(text: string, start: number): string {
  return start === 0 ? "" : text.slice(text.lastIndexOf("\n", start - 2) + 1, start - 1);
}

/** The lines around a row that have its separator, too. */
function tableAround(text: string, row: Span, separator: string): Span {
  let { start, end } = row;
  for (let count = 0; start > 0 && count < MOST_LINES; count += 1) {
    const above = lineAbove(text, start);
    if (!above.includes(separator)) break;
    start -= above.length + 1;
  }
  for (let count = 0; end < text.length && count < MOST_LINES; count += 1) {
    const below = lineEnd(text, end + 1);
    if (!text.slice(end + 1, below).includes(separator)) break;
    end = below;
  }
  return { start, end };
}

/** The whole of the answer that a sentence stands in, or of what explains it. */
function answerAround(text: string, one: Refusal, all: readonly Refusal[]): Span {
  const explained = explanationsAround(text, one);
  if (explained !== undefined) return explained;
  const next = all.find(({ start }) => start > one.start)?.start ?? text.length;
  const from = Math.min(one.from, text.lastIndexOf("\n", one.start - 1) + 1);
  const brace = text.lastIndexOf("{", one.start);
  const isBody = brace >= (one.from < one.start ? one.from : from);
  const start = one.from < one.start ? one.from : isBody ? brace : one.start;
  const close = text.indexOf("}", one.end);
  if (isBody && close >= 0 && close < next) return { start, end: close + 1 };
  const line = lineEnd(text, one.end);
  return { start, end: next > line ? line : one.end };
}
