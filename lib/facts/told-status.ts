import { isProseLine, isToldOtherwise } from "./told";
import type { Fact } from "./types";

/** A longer text without a call is a file, which may speak of many. */
const LONGEST_NOTE = 4_000;

/** A refusal's status beside the words that clients and people put around it. */
const NOTED =
  /\b(?:HTTP(?:\/[\d.]{1,3})?|status|code|error)\b[^\n\d]{0,20}\b403\b|\b403\b[^\n\d]{0,5}\b(?:forbidden|errors?|codes?|responses?)\b|\b(?:get|getting|got|gives?|returns?|returned|returning|receiv(?:e|ing|ed)|throws?|with|sees?|seeing)\b[^\n\d.]{0,20}\b403\b|^[ \t]{0,9}403[ \t.]{0,9}$|\b403 (?:in|from|on|for|when|since|at|only)\b|[a-z]: ?403[.,]?[ \t]{0,9}(?:$|[A-Z])|(?:一直|总是|还是|都是?|就|变成)[ ]?403(?!\d)|(?:返回|报|收到|得到|提示|出现|响应|状态码|错误码?|抛|给)[^\n\d]{0,10}(?<!\d)403(?!\d)|(?<!\d)403(?!\d)[^\n\d]{0,4}(?:错误|响应|拒绝|エラー|[がをにで][^\n\d]{0,12}(?:返|出|な[るりっ]|発生|表示|拒否|弾)|(?:です|になり|になる|が返))/im;

/** The number alone, which in a person's words is the status unless it counts or numbers something. */
const IN_WORDS =
  /(?<![\w./#$€£@+-]|\d:|\b(?:lines?|ports?|rooms?|items?|issues?|pages?|no\.?|numbers?|id|PR|version|rows?|rules?|articles?|sections?|steps?|tickets?|error on line) |\b(?:not|no|never|without)(?: an?)? |n't (?:an? )?)403(?:'?s\b|'d\b|(?![\w%]|[.,:]\d|[-/]\w))(?! ?(?:ms|[kmg]i?b|bytes|seconds?|minutes?|hours?|days?|weeks?|users?|customers?|devices?|objects?|items?|rows?|lines?|records?|files?|tests?|times|people|entries)\b)/i;

/** True where a text notes a refusal's status, beside the words that go with one. */
export function notesRefusal(text: string): boolean {
  return NOTED.test(text.slice(0, LONGEST_NOTE));
}

/**
 * The status that a text without a call tells of: 403 where it is among those, else that of an answer which
 * somebody got, and which was no refusal.
 *
 * @param facts what the text proves; beside a message of API Gateway's or the type of its error no other status counts
 */
export function toldStatus(text: string, facts: readonly Fact[]): number | undefined {
  const note = text.slice(0, LONGEST_NOTE);
  const lines = note.split("\n");
  if (notesRefusal(note) || lines.some((line) => IN_WORDS.test(line) && isProseLine(line)))
    return 403;
  const isRefused = facts.some(({ facet }) => facet === "message" || facet === "error-type");
  return isRefused || REFUSED.test(text) ? undefined : otherStatus(note);
}

/** What may speak of a refusal, in the languages that people write in. */
const REFUSED =
  /(?<!\d)403(?!\d)|forbid|den(?:y|ie[sd]|ial)|refus|reject|block|CORS|not allowed|not permitted|not authori[sz]ed to|authentication token|security token|invalid (?:API )?key|key=value|verboten|verweiger|abgelehnt|abgewiesen|blockier|gesperrt|denegad|prohibid|negad|proibid|interdit|запрещ|отказ|拒|禁|拦|擋|屏蔽|权限|權限|許可|弾|ブロック|권한|거부|금지/i;

/** What people do with an answer, or it does with them. */
const MEETS =
  "(?:gets?|getting|got|receiv(?:e[sd]?|ing)|sees?|seeing|saw|giv(?:es?|ing)|gave|returns?|returned|returning|respond(?:s|ed|ing)?|answer(?:s|ed)?|throw(?:s|ing)?|threw|fail(?:s|ed|ing)?|ends?(?: up)?|ended(?: up)?|ending|results?|hit(?:s|ting)?|fac(?:es?|ing)|shows?|says?|keeps?|comes?(?: back)?|bekomm\\w{0,3}|erhalt\\w{0,3}|liefert|kommt|wirft|antwortet)";
const CODE =
  "(?<status>4(?!03)\\d\\d|5\\d\\d)(?![\\w%]|[.,:]\\d|[-/]\\d| ?(?:ms|[kmg]i?b|bytes|seconds?|users?|devices?|items?|requests|times)\\b)";

/** An answer's status as people tell it, and its names. */
const OTHERS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${MEETS}\b(?: (?!(?:if|when|no|not|never|instead|rather)\b)[\w'’:"(]{1,14}){0,5}? ["'(\x60*]{0,3}${CODE}`,
    "gi",
  ),
  new RegExp(
    String.raw`(?<![\w./:#$-])${CODE}[ :,-]{1,3}["'(]?(?:unauthori[sz]ed|(?:page )?not found|bad request|internal server error|bad gateway|service unavailable|gateway time-?out|too many requests|method not allowed|unsupported media type|errors?\b|responses?\b|status\b)`,
    "gi",
  ),
  new RegExp(
    String.raw`\b(?:GET|POST|PUT|PATCH|DELETE|HEAD) \/[^\s?]{0,100} (?:(?:[-=]>|→|:|returns?|gives?|is) )?${CODE}`,
    "g",
  ),
  new RegExp(String.raw`\b(?:HTTP|status(?: code)?|error(?: code)?)[ :]{1,2}["'(]?${CODE}`, "gi"),
  new RegExp(
    String.raw`(?:一直|总是|还是|都是?|返回|报|收到|得到|提示|出现|响应|状态码|错误码?|抛)[^\n\d。,]{0,10}${CODE}`,
    "g",
  ),
  /(?<!\d)(?<status>4(?!03)\d\d|5\d\d)(?:エラー|[がにを])(?:[^\n\d。]{0,12}(?:返|出|な[るりっ]|発生|表示))?/g,
];

/** A status that is none of the answer's: what a program behind the API says, and what is wished or only thought of. */
const OF_OTHERS =
  /\b(?:Lambda|function|back-?end|handler|integration|upstream|controller)s?\b[^.;:!?,\n]{0,40}$|\b(?:no|not|never|without|instead of|rather than|if|whether|would|should|could|might|may|must|expect\w{0,3}|want(?:s|ed)?|suppose\w?)\b[^.;:!?,\n]{0,30}$|(?:^|[.!?\n] {0,3})(?:is|are|do(?:es)?|did|can|will) (?:it|I|we|you|they|this|an?|the)\b[^.!?\n]{0,80}$|(?:\b(?:not|never)|n't)(?: \w{1,10})? ?$|如果|假如|应该|もし/i;
const ON_CONDITION = /^[^.;!?\n]{0,4}\b(?:if|when|for (?:unknown|missing|invalid)|unless)\b/i;

/** The first status that is told of an answer. */
function otherStatus(note: string): number | undefined {
  const found = OTHERS.flatMap((pattern) => [...note.matchAll(pattern)])
    .toSorted((one, other) => one.index - other.index)
    .find((match) => isMet(note, match));
  return found === undefined ? undefined : Number(found.groups?.status);
}

function isMet(note: string, { index, 0: words }: RegExpExecArray): boolean {
  const end = index + words.length;
  return (
    !OF_OTHERS.test(note.slice(Math.max(0, index - AROUND), index)) &&
    !ON_CONDITION.test(note.slice(end, end + AROUND)) &&
    isProseLine(lineAround(note, index, end)) &&
    !isToldOtherwise(note, { start: index, end })
  );
}

const AROUND = 100;

function lineAround(text: string, start: number, end: number): string {
  const until = text.indexOf("\n", end);
  return text.slice(text.lastIndexOf("\n", start) + 1, until < 0 ? text.length : until);
}
