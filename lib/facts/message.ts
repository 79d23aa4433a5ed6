import { type HeaderField, hasToldLength } from "../evidence";
import { exchangeOf, matchInMessage, responseField } from "./fields";
import { markFor } from "./marks-in";
import { once } from "./once";
import type { Fact, Subject } from "./types";

/** A message that is no more than this word; a longer text that begins with it is another's, a status's message is its reason. */
const forbidden =
  /(?<![A-Za-z_]|\b(?:response|status) )["']?message["']?\s{0,40}(?:(?::|=>|(?<=\{message)=)\s{0,40})?["']?Forbidden["']?\s{0,40}(?=[,}\]\r\n]|$)(?!,\s{0,40}["']?(?:extensions|locations|path|details|errorType|errorInfo)["']?\s{0,40}:)/i;

/** The same word as the AWS SDKs repeat it: JavaScript, Go and .NET; botocore; Java 1 and 2. */
const repeatedForbidden =
  /\bForbiddenException: Forbidden(?=\s*(?:$|\{))|\(ForbiddenException\) when calling the \w+ operation: Forbidden(?=\s*$)|\bForbidden(?= \(Service: [\w -]{1,60}[;,] Status Code: 403\b)/m;

/** The word alone, as people type it who have nothing else. */
const nothingElse =
  /^\s*(?:(?:error|message|http|status)\b(?:\s*:)?\s*)?["']?forbidden["']?[.!]?\s*$/i;

/** Which of API Gateway's own texts the answer bears, or that it bears none of them. */
export const messageFacts = once((subject: Subject): readonly Fact[] => {
  const found = markFor(subject, "message");
  if (found?.mark.proves.message !== undefined) {
    return [{ facet: "message", option: found.mark.proves.message, span: found.span }];
  }
  const plain =
    matchInMessage(subject, forbidden) ??
    matchInMessage(subject, repeatedForbidden) ??
    (isPlainBody(subject) ? undefined : matchInMessage(subject, nothingElse));
  if (plain !== undefined && isBareMessage(subject)) {
    return isAmongOthers(plain.match)
      ? [{ facet: "message", option: "customised", span: plain.span, by: "presumption" }]
      : [{ facet: "message", option: "forbidden", span: plain.span }];
  }
  return ownWords(subject);
});

/** True for the body of a response that shows its head: API Gateway's is an object. */
function isPlainBody(subject: Subject): boolean {
  return (exchangeOf(subject)?.response?.headers.length ?? 0) > 0;
}

/** True where the object says nothing but its message (and, in a WebSocket frame, its ids). */
function isBareMessage({ message, document }: Subject): boolean {
  if (message === undefined) return false;
  if (document.kind !== "exchange") return true;
  const body = message.value.trim();
  if (!body.startsWith("{")) return true;
  return !FOREIGN_KEY.test(body.slice(0, LONGEST_OBJECT));
}

const FOREIGN_KEY =
  /(?<!\w)(?!(?:message|connectionId|requestId)["']?\s{0,40}(?::|=>))[A-Za-z_]\w{0,60}["']?\s{0,40}(?::|=>)/;

/** Beside a message in an application's answers, and in none of API Gateway's. */
const OTHER_KEY =
  /"(?:statusCode|status_code|status|code|error|errors|success|ok|timestamp|path|details?|trace_?id|type|title|reason|errorCode|error_code|data|result)"\s{0,9}:/i;

/** How far from its message an object's other keys are looked for. */
const LONGEST_OBJECT = 400;

/** True for the message of an object of JSON that says more; what an SDK prints of its error does, too. */
function isAmongOthers({ input, index, 0: found }: RegExpExecArray): boolean {
  const before = input.slice(Math.max(0, index - LONGEST_OBJECT), index);
  const after = input.slice(index + found.length, index + found.length + LONGEST_OBJECT);
  const object = `${before.slice(before.lastIndexOf("{") + 1)}${found}${after.split(/[{}]/, 1)[0]}`;
  return OTHER_KEY.test(object) && !/Exception|"(?:stack|config|response|headers)"/.test(object);
}

/** What a program logs has a level and a time or a logger beside its words, or a level by its word; no answer has. */
const LOGGED =
  /^\{[^{}]{0,400}"(?:level|severity|levelname|log_?level|lvl)"\s{0,9}:\s{0,9}"(?:trace|debug|info|notice|warn(?:ing)?|err(?:or)?|fatal|crit(?:ical)?)"|^\{(?=[^\0]{0,2000}?"(?:level|severity|levelname|log_?level|lvl)"\s{0,9}:)(?=[^\0]{0,2000}?"(?:msg|ts|time|timestamp|@timestamp|logger(?:_?name)?|pid|hostname|caller|asctime)"\s{0,9}:)/i;

const DOCUMENT =
  /^(?:\{\s{0,9}(?:\\?["'\w:]|\})|\[\s{0,9}["'{[\]]|<(?:!|\?|[a-z]{1,20}>)|[bu]?["'])/i;

/** No words at all, or a note in brackets: `...`, `{…}`, `(23 bytes)`, `<omitted>`. */
const LEFT_OUT =
  /^(?![{[]\s{0,9}[}\]])(?:[^\p{L}\p{N}]{0,40}|\([^()]{0,80}\)|\[[^[\]"'{]{0,80}\]|<[^<>]{0,80}>)$/u;

/** A message of which no more than its beginning is shown. */
const SHORTENED =
  /["']?message["']?\s{0,9}:\s{0,9}["'][^"']{0,9}(?:\.{2,3}|…|\*{3})["']?\s{0,9}\}?$/;

/** True for what a person or a program writes where the body was; a head that tells its length shows that it is there. */
function isStandIn(body: string, fields: readonly HeaderField[]): boolean {
  const told = (name: string) => fields.find((field) => field.name === name)?.value ?? "";
  const hasLength = told("content-length") !== "";
  if (LEFT_OUT.test(body) || SHORTENED.test(body))
    return !hasLength || !hasToldLength(body, fields);
  if (DOCUMENT.test(body)) return false;
  return hasLength
    ? !hasToldLength(body, fields)
    : /^application\/json\b/i.test(told("content-type"));
}

/** A body in other words than API Gateway's, or none at all; only a response can show that. */
function ownWords(subject: Subject): readonly Fact[] {
  const response = exchangeOf(subject)?.response;
  if (response === undefined) return [];
  const body = response.body?.value.trim() ?? "";
  // what is cut off may be API Gateway's words
  if (
    /\(truncated\.\.\.\)|The security token include[a-z ]{0,30}(?:…|\.{2,3})/.test(body) ||
    /^(?:[bu]["'])?\{[^}]*$/.test(body) ||
    LOGGED.test(body)
  )
    return [];
  if (response.body !== undefined && body !== "") {
    if (isStandIn(body, response.headers)) return [];
    return [{ facet: "message", option: "customised", span: response.body.span, isSilence: true }];
  }
  const length = responseField(subject, "content-length");
  if (response.isWholeHead && length !== undefined && length.value.trim() === "0") {
    return [{ facet: "message", option: "empty", span: length.span }];
  }
  return [];
}
