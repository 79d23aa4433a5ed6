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

/** Whether the call is the OPTIONS that a browser sends ahead, which bears neither signature nor key. */
export function preflightFacts(subject: Subject): readonly Fact[] {
  const method = exchangeOf(subject)?.request?.method;
  if (method !== undefined || subject.document.kind === "exchange") return factOf(method);
  const span =
    matchInMessage(subject, written)?.span ?? requestLine(subject) ?? firefoxSpan(subject);
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
  const isPreflight = preflightFacts(subject).some(({ option }) => option === "yes");
  return type === undefined || !isPreflight || calledKind(subject) === "aws-service"
    ? []
    : [{ facet: "answered-by", option: "api-gateway", span: type.span, by: "presumption" }];
}

/**
 * Its own field (Fetch, 4.8), or what Chromium, Firefox and Safari write of its refusal,
 * after which they send nothing else; as they stand in a text.
 */
const written =
  /\bResponse to preflight request doesn't pass\b|\bCORS preflight (?:channel|response) did not succeed\b|\bPreflight response is not successful\b|\baccess-control-request-method["'`]?\s{0,3}[:=]\s{0,3}["'`]?[A-Z]{3,7}\b/i;

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
