import {
  findFirefoxPreflight,
  isSaidToWork,
  type LogRecord,
  type Quoted,
  type Span,
} from "../evidence";
import { errorTypeFacts } from "./error-type";
import { exchangeOf, matchInMessage, spanInMessage } from "./fields";
import { calledKind } from "./host";
import type { Fact, Subject } from "./types";

const PREFLIGHT =
  "(?:OPTIONS|[Pp]re-?[Ff]lights?|PREFLIGHT|[Pp]ré-?vérification|预检|預檢|プリフライト|프리플라이트)(?![a-z])";

/** Where a clause turns to another call, or says that the preflight was none of the refused. */
const ANOTHER =
  "\\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|20\\d|[Bb]ut|while|whereas|although|pero|mientras|mas|enquanto|mais|tandis|aber|während|no|not|never|no longer|instead|sans|sin|sem|ohne|kein|nicht|nunca|[Oo][Kk]|fine|works?|passes|succeed\\w*|sent|curl|also|everything|others?|funciona|klappt|marche|passe|passa)\\b|n't\\b|[但而却未没不無]|成功|正常|通っ|지만|않";

/** What an owner made or set, which is there whatever is refused. */
const SET_UP =
  "\\b(?:added|creat(?:ed?|ing)|configur(?:ed?|ing)|defin(?:ed?|ing)|enabl(?:ed?|ing)|exists?|set up|mock|integration)\\b";

const DENIED = "\\b(?:no|not|not an?|without|kein|sin|sem|sans|keine|nicht der) ";

/** What a preflight is only supposed to get, before the words that tell it, and in them. */
const SUPPOSED =
  /\b(?:if|unless|would|should|could|might|may|must|suppose|imagine|wenn|falls|würde|si|como si|se)\b(?![^,]*,)|(?:如果|假如|要是|もし)(?![^,]*,)/i;
/** That it was so, and is mended, behind them. */
const MENDED =
  /^[^\n]{0,60}?\b(?:(?:we|I|they)(?:'ve| have)? (?:since |now |already )?(?:fixed|solved|resolved|sorted)|(?:is|was|got|has been) (?:since |now |already )?(?:fixed|solved|resolved))\b/i;

/** Whether the call is the OPTIONS that a browser sends ahead, which bears neither signature nor key. */
export function preflightFacts(subject: Subject): readonly Fact[] {
  const method = exchangeOf(subject)?.request?.method;
  if (method !== undefined || subject.document.kind === "exchange") return factOf(method);
  const span =
    matchInMessage(subject, written)?.span ??
    requestLine(subject) ??
    firefoxSpan(subject) ??
    statedSpan(subject);
  return span === undefined ? [] : [{ facet: "preflight", option: "yes", span }];
}

/** Its request line, unless it is said to have worked. */
function requestLine(subject: Subject): Span | undefined {
  const text = subject.message?.value ?? "";
  for (const { index, 0: line } of text.matchAll(LINE)) {
    const place = { start: index, end: index + line.length };
    if (!isSaidToWork(text, place)) return spanInMessage(subject, place);
  }
  return undefined;
}

const LINE = /(?<=^|\n)[ \t>*`$-]{0,8}OPTIONS (?:\/|https?:\/\/)\S{0,300}/gi;

/** People's words for it, where they tell what is so. */
function statedSpan(subject: Subject): Span | undefined {
  const text = subject.message?.value ?? "";
  for (const { index, 0: words } of text.matchAll(stated)) {
    const end = index + words.length;
    const [before = ""] = text
      .slice(Math.max(0, index - CLAUSE), index)
      .split(/[.;:!?。！？\n]/)
      .slice(-1);
    if (SUPPOSED.test(before + words) || MENDED.test(text.slice(end, end + CLAUSE))) continue;
    return spanInMessage(subject, { start: index, end });
  }
  return undefined;
}

const CLAUSE = 100;

/** What Firefox writes of it in other languages. */
function firefoxSpan(subject: Subject): Span | undefined {
  const place = findFirefoxPreflight(subject.message?.value ?? "");
  return place && spanInMessage(subject, place);
}

/**
 * Who answered a preflight that should have been signed: other services know that error type, too, but
 * a browser asks API Gateway so.
 */
export function unsignedPreflightFacts(subject: Subject): readonly Fact[] {
  const type = errorTypeFacts(subject).find(
    ({ option }) => option === "missing-authentication-token",
  );
  if (type === undefined || calledKind(subject) === "aws-service") return [];
  const isPreflight = preflightFacts(subject).some(({ option }) => option === "yes");
  return isPreflight
    ? [{ facet: "answered-by", option: "api-gateway", span: type.span, by: "presumption" }]
    : [];
}

/**
 * Its own field (Fetch, 4.8), or what Chromium, Firefox and Safari write of its refusal,
 * after which they send nothing else; as they stand in a text.
 */
const written =
  /\bResponse to preflight request doesn't pass\b|\bCORS preflight (?:channel|response) did not succeed\b|\bPreflight response is not successful\b|\baccess-control-request-method["'`]?\s{0,3}[:=]\s{0,3}["'`]?[A-Z]{3,7}\b/i;

/**
 * People's words for it, in any language: the preflight, and how it was refused, in one clause that names no
 * other method and no other status.
 */
const stated = new RegExp(
  [
    String.raw`(?<![\w-])(?<!${DENIED})${PREFLIGHT}(?:(?!${ANOTHER}|${SET_UP})[^.;!?。！？\n]){0,60}(?<![\w.:/-])403(?![\w-])(?![^.!?。！？\n]{0,80}[?？])`,
    String.raw`(?<![\w-])(?<!${DENIED})${PREFLIGHT}(?:(?!${ANOTHER}|${SET_UP})[^.;!?。！？\n]){0,40} (?:gets?|got|returns?|returned|answer(?:s|ed)|respond(?:s|ed)|receive[sd]?|says?|gives?|is|was|comes back|with|as) (?:(?!${ANOTHER})[^.;!?。！？\n]){0,24}\b(?:[Ff]orbidden|Missing Authentication Token)\b(?![^.!?\n]{0,80}\?)`,
    String.raw`(?<![\w.:/-])403(?![\w-])(?:(?!${ANOTHER})[^.;!?。！？,，\n]){0,25}\b(?:on|for|from|during|to|in|when (?:invoking|calling|sending|making|doing|testing)|beim?|auf|en|em|pour|sur|lors de) (?:[^\s.,;]{1,8} ){0,2}["'\`]?${PREFLIGHT}(?![^.!?\n]{0,80}\?)`,
  ].join("|"),
  "g",
);

/** The same of what a log says; an execution log names the method in its lines. */
export function preflightLogFacts({ fields, lines }: LogRecord): readonly Fact[] {
  const method =
    fields.get("httpMethod") ?? fields.get("httpRequest.httpMethod") ?? fields.get("cs-method");
  if (method !== undefined) return factOf(method);
  for (const { value, span } of lines) {
    const named = /(?:HTTP Method: |because method ')([A-Z]{3,10})\b/.exec(value)?.[1];
    if (named !== undefined) return factOf({ value: named, span });
  }
  return [];
}

function factOf(method: Quoted | undefined): readonly Fact[] {
  if (method === undefined || !/^[a-z]{3,10}$/i.test(method.value)) return [];
  const option = method.value.toUpperCase() === "OPTIONS" ? "yes" : "no";
  return [{ facet: "preflight", option, span: method.span }];
}
