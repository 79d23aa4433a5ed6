import type { Status } from "./status-line";
import type { Quoted, Span } from "./types";

/** The words of API Gateway's refusals. */
const WORDS =
  /\bforbidden\b|\bnot authorized\b|missing authentication t|\bsecurity token included\b|\bsignature\b|\baccess denied\b|\bexplicit deny\b|\bAPI key\b|\bto be authorized\b|\bauthorization header\b|\bCredential\b|\bkey=value pair\b|\bSignedHeader\b/i;

/** A body that says no more than its message, as API Gateway's bodies do. */
const MESSAGE_ALONE = /^\{\s{0,40}["']?message["']?\s{0,40}(?::|=>)\s{0,40}["']/i;

/** What stands in an object beside a message, and not in API Gateway's bodies. */
const SAYS_MORE =
  /["'](?:status(?:_?code)?|code|errors?|success|ok|level|severity|time(?:stamp)?|path|type|title|detail|data)["']\s{0,9}:/i;

/** A reason phrase, and what programs call a body: no more stands between a status and the body that came with it. */
const OWN_BEFORE =
  /^["'`)\]}]{0,3}(?: (?:OK|Created|Accepted))?[ \t:,;|–—>=()-]{0,9}(?:(?:and|with|the|an?|response|body|data|content|text|json|message|answer|payload|result)\b["']?[ \t:=>-]{1,4}){0,4}[bu]?["'`]{0,2}$/i;
/** The same on a line of its own. */
const LABELLED =
  /(?:^|\n|[,}][ \t]{1,9})[ \t*<>-]{0,9}["']?(?:(?:response|http)[ _-]?)?(?:body|content|payload|text|data)\b["'*]{0,3}[ \t]{0,9}[:=]?[ \t*]{0,9}\n?[ \t]{0,9}[bu]?["'`]{0,2}$/i;
/** `{...} (status 200)`, and a label on the next line. */
const OWN_AFTER =
  /^["'`]{0,2}[ \t,;|([–—-]{0,9}\n?[ \t]{0,9}["']?(?:http[ _]?)?(?:(?:response|status)[ _]?)?(?:status|code)(?:[ _]?code)?["']?[ \t]{0,9}[:= ]?[ \t]{0,9}["']?$/i;

/** True for words that refuse. */
export function saysRefusal(text: string): boolean {
  return WORDS.test(text);
}

/** True for a body that is a refusal's and no more. */
function isRefusal({ value }: Quoted): boolean {
  const body = value.trim().slice(0, LONGEST);
  return MESSAGE_ALONE.test(body) && saysRefusal(body) && !SAYS_MORE.test(body);
}

const LONGEST = 4_000;
const FARTHEST = 1_200;

/**
 * True for a status of something that works (what a function's code answers, a test, another call) beside a body
 * that is a refusal's, unless what stands between the two says that they came together.
 */
export function isOfOtherCall(text: string, { code, span }: Status, body: Quoted): boolean {
  return code < 400 && isRefusal(body) && !cameTogether(text, span, body.span);
}

/** Another sentence, or one that turns, in which something is answered. */
const TURNS =
  /(?:[.;!?]\s{1,3}|[, ]\b(?:but|however|whereas|while|then|now)\b )(?=[^{]{0,200}\b(?:gets?|got|gives?|gave|returns?|returned|answers?|answered|says?|responds?|shows?|is|now)\b)/i;
/** Words for the answer that was spoken of. */
const GOES_ON =
  /\b(?:response|body|content|payload|message|output|answer|result|error|reads?)\b[^{\n]{0,14}$|(?:^|[.;!?,] {1,3}(?:and |but )?)(?:it|which|that|this)\b[^{\n]{0,14}$/i;

/**
 * True for the status of another failure, which a person tells in a sentence before the one that tells of a body that
 * is a refusal's.
 */
export function isOfOtherSentence(text: string, { code, span }: Status, body: Quoted): boolean {
  if (code < 400 || code === 403 || !isRefusal(body)) return false;
  const between = text.slice(span.end, body.span.start);
  return between.length < FARTHEST && TURNS.test(between) && !GOES_ON.test(between);
}

/** `statusCode: 200`, as code has it, and no head of an answer. */
export function isWrittenInCode(text: string, { span }: Status): boolean {
  return /\bstatus_?code["']?\s{0,3}[:=]\s{0,3}$/i.test(
    text.slice(Math.max(0, span.start - 24), span.start),
  );
}

function cameTogether(text: string, status: Span, body: Span): boolean {
  const isBefore = status.start < body.start;
  const between = isBefore
    ? text.slice(status.end, body.start)
    : text.slice(body.end, status.start);
  if (between.length > FARTHEST) return false;
  if (!isBefore) return OWN_AFTER.test(between);
  return OWN_BEFORE.test(between) || LABELLED.test(between);
}

/** The code of a function, which says what it answers where it refuses nothing. */
export function isAnsweredByCode(text: string, { start, end }: Span): boolean {
  return (
    RETURNED.test(text.slice(Math.max(0, start - 60), start)) ||
    MADE_BY_CODE.test(text.slice(start, Math.min(end, start + LONGEST)))
  );
}

const RETURNED = /\b(?:return \(?|callback\(\s{0,9}null,\s{0,9}|resolve\(\s{0,9})$/;
const MADE_BY_CODE =
  /\bbody["']?\s{0,9}[:=]\s{0,9}(?:JSON\.stringify|json\.dumps|JSON\.generate)\(/;
