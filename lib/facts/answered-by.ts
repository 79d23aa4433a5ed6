import { hasToldLength } from "../evidence";
import { type FoundMark, type Mark, markScanner } from "../marks";
import { exchangeOf, hasGatewayId, matchInMessage, requestField, responseField } from "./fields";
import { calledKind, hostKind, requestHost } from "./host";
import { markFor, marksInLines, marksOf } from "./marks-in";
import { messageFacts } from "./message";
import type { Fact, Subject } from "./types";

type AnsweredBy = Extract<Fact, { facet: "answered-by" }>["option"];
type Answer = {
  readonly option: AnsweredBy;
  readonly span: Fact["span"];
  readonly mark?: Mark;
  readonly by?: "presumption";
};

/** Fields that API Gateway and the way to it write themselves; any other came from the backend. */
const gatewayFields = new Set([
  "date",
  "content-type",
  "content-length",
  "connection",
  "apigw-requestid",
  "x-amzn-requestid",
  "x-amz-apigw-id",
  "x-amzn-errortype",
  "x-amzn-trace-id",
  "x-cache",
  "via",
  "x-amz-cf-pop",
  "x-amz-cf-id",
  "alt-svc",
]);

/**
 * Who wrote the answer: decided before anything else, since all later evidence hangs on it.
 *
 * A relay (`x-cache: Error from cloudfront` beside API Gateway's ids) is not the author.
 */
export function answeredBy(subject: Subject): Answer | undefined {
  const authors = authorMarks(subject);
  const sure = authors.filter(isSure);
  return (
    // what comes before API Gateway on the caller's side refuses without having asked anybody
    refusedTunnel(subject) ??
    sure.find(({ option }) => option === "forward-proxy") ??
    // a service that runs behind an API Gateway of its own writes its ids, too
    (exchangeOf(subject) === undefined ? undefined : byHost(subject)) ??
    gateway(subject, authors) ??
    sure.find(({ option }) => option === "lambda-url") ??
    byHost(subject) ??
    byAction(subject) ??
    byScope(subject) ??
    front(subject, authors) ??
    ownText(subject)
  );
}

/** Only a proxy is asked for a tunnel (RFC 9110, 9.3.6). */
function refusedTunnel(subject: Subject): Answer | undefined {
  const method = exchangeOf(subject)?.request?.method;
  return method?.value === "CONNECT" ? { option: "forward-proxy", span: method.span } : undefined;
}

/** An author that a mark names, and how surely. */
interface AuthorMark extends Answer {
  readonly mark: Mark;
}

/** The marks of the answer's fields, of its body or text, and of the connection. */
function authorMarks(subject: Subject): readonly AuthorMark[] {
  const scanner = markScanner();
  const exchange = exchangeOf(subject);
  const inFields = (exchange?.response?.headers ?? []).flatMap(({ name, value, span }) =>
    scanner.scanField(name, value.trim()).map((found) => ({ ...found, span })),
  );
  const inTexts = [...marksOf(subject), ...marksInLines(exchange?.connection ?? [])];
  return [...inFields, ...inTexts].flatMap(({ mark, span }) => {
    const option = mark.proves["answered-by"];
    return option === undefined || option === "api-gateway" ? [] : [{ option, span, mark }];
  });
}

function isSure({ mark }: AuthorMark): boolean {
  return mark.as === "refusal" || mark.as === "author";
}

/**
 * API Gateway's request ids prove that it handled the request; then the backend may have answered, whose own
 * fields it passes on.
 */
function gateway(subject: Subject, authors: readonly AuthorMark[]): Answer | undefined {
  const rest = responseField(subject, "x-amz-apigw-id");
  const http = responseField(subject, "apigw-requestid");
  const errorType = responseField(subject, "x-amzn-errortype");
  const remapped = exchangeOf(subject)?.response?.headers.find(({ name }) =>
    name.startsWith("x-amzn-remapped-"),
  );
  if (errorType === undefined && remapped !== undefined)
    return { option: "backend", span: remapped.span };
  if (rest !== undefined) {
    if (errorType !== undefined) return { option: "api-gateway", span: errorType.span };
    // a REST API names the type of every refusal of its own; of a refused $connect little is known
    return isWholeRest(subject) && requestField(subject, "upgrade") === undefined
      ? { option: "backend", span: rest.span }
      : passedOn(authors);
  }
  if (http === undefined) return undefined;
  return isWholeResponse(subject) ? behindHttpApi(subject, http.span, authors) : passedOn(authors);
}

/** An HTTP API names no type of its refusal: its body tells, or the length of one that is not shown. */
function behindHttpApi(
  subject: Subject,
  span: Answer["span"],
  authors: readonly AuthorMark[],
): Answer | undefined {
  const headers = exchangeOf(subject)?.response?.headers ?? [];
  const body = subject.message?.value ?? "";
  const isBare = headers.every(
    ({ name }) => gatewayFields.has(name) || name.startsWith("access-control-"),
  );
  if (ownRefusal.test(body)) return isBare ? { option: "api-gateway", span } : undefined;
  const length = responseField(subject, "content-length");
  const isOwnLength = length?.value.trim() === ownLength;
  const told = messageFacts(subject)[0]?.option;
  const isOther = told === "forbidden" ? severalMembers.test(body) : told !== undefined;
  if (isOther && !(isOwnLength && !hasToldLength(body, headers)))
    return { option: "backend", span };
  if (length === undefined || isOther || !isBare) return passedOn(authors);
  const option = isOwnLength ? "api-gateway" : "backend";
  return { option, span: length.span, by: "presumption" };
}

/** All that an HTTP API writes with a 403, also as a program prints its bytes, its object or its string. */
const ownRefusal =
  /^\s{0,9}(?:[bu]["'])?\{\s{0,9}:?\\{0,3}["']?message\\{0,3}["']?\s{0,9}(?::|=>?)\s{0,9}\\{0,3}["']?Forbidden\\{0,3}["']?\s{0,9}\}/;

/** An object that says more than one thing. */
const severalMembers = /^\{[^{},]*,[^{}]*\}$/;

/** How many bytes API Gateway's is long. */
const ownLength = "23";

/** The field of one that writes it on answers of its own alone, beside the ids of what passed them on. */
function passedOn(authors: readonly AuthorMark[]): Answer | undefined {
  const own = authors.find(
    ({ option, mark }) =>
      mark.as === "author" &&
      mark.header !== undefined &&
      (option === "backend" || option === "other-gateway"),
  );
  return own === undefined ? undefined : { ...own, option: "backend" };
}

function isWholeResponse(subject: Subject): boolean {
  return exchangeOf(subject)?.response?.isWholeHead ?? false;
}

/** A REST API gives each answer two ids: where one is missing, the type may be, too. */
function isWholeRest(subject: Subject): boolean {
  return isWholeResponse(subject) && responseField(subject, "x-amzn-requestid") !== undefined;
}

/** Other AWS services use some of API Gateway's words; their hosts, actions and clients tell them. */
function byHost(subject: Subject): Answer | undefined {
  const host = requestHost(subject);
  if (host === undefined || hostKind(host.name) !== "aws-service") return undefined;
  if (/\.lambda-url\./i.test(host.name)) return { option: "lambda-url", span: host.span };
  const isStore = /(^|\.)s3[.-]/i.test(host.name);
  // it speaks XML: beside JSON's message its name is that of a file, such as a template
  if (isStore && saysInJson(subject)) return undefined;
  return { option: isStore ? "s3" : "other-aws-service", span: host.span };
}

function saysInJson(subject: Subject): boolean {
  return (
    messageFacts(subject).some(({ isSilence }) => isSilence !== true) &&
    matchInMessage(subject, /["']message["']\s{0,9}:/i) !== undefined
  );
}

/** The action that was denied names its service. */
function byAction(subject: Subject): Answer | undefined {
  const denied = matchInMessage(
    subject,
    /is not authorized to perform:\s*(?!execute-api:)(?<service>[a-z0-9-]{1,60}):[A-Za-z*]{1,80}/i,
  );
  if (denied === undefined || matchInMessage(subject, OWN_ACTION) !== undefined) return undefined;
  // what a call of API Gateway's own host was answered with, another service refused behind the API
  if (exchangeOf(subject)?.response !== undefined && calledKind(subject) === "execute-api")
    return { option: "backend", span: denied.span };
  const isStorage = denied.match.groups?.service?.toLowerCase() === "s3";
  return { option: isStorage ? "s3" : "other-aws-service", span: denied.span };
}

const OWN_ACTION = /is not authorized to perform:\s*execute-api:/i;

/** The service that a signature should have been for is the one that was called. */
function byScope(subject: Subject): Answer | undefined {
  const scoped = matchInMessage(
    subject,
    /Credential should be scoped to (?:a valid region, [^.]{0,80}\.? ?)?correct service: ?\\?['"](?!execute-api)[a-z0-9-]{1,40}/i,
  );
  return scoped === undefined ? undefined : { option: "other-aws-service", span: scoped.span };
}

/**
 * Who stands in front of API Gateway, or in its place, and refused by itself; and servers of the backend.
 *
 * A refusal's mark tells more than a server's name, an application more than the server in front of it,
 * and a field that relays leave, too, tells least: in JSON an application speaks. On API Gateway's own
 * host nothing but CloudFront can be in front: what else signs there is behind.
 */
function front(subject: Subject, authors: readonly AuthorMark[]): Answer | undefined {
  if (hasGatewayId(subject) || responseField(subject, "x-amzn-errortype")) return undefined;
  // words of AWS's own, beside another service's
  const isItsDenial = matchInMessage(subject, OWN_ACTION) !== undefined;
  const sure = authors.filter(
    (one) => isSure(one) && !(isItsDenial && one.option === "other-aws-service"),
  );
  const isJson = /^\s*[{[]/.test(exchangeOf(subject)?.response?.body?.value ?? "");
  const found =
    sure.find(({ mark }) => mark.as === "refusal") ??
    sure.find(({ option }) => option === "backend") ??
    sure[0] ??
    // anything may listen on the caller's machine: see `localEmulatorFacts`
    authors.find(
      ({ option, mark }) =>
        mark.as === "relay" && option !== "local-emulator" && !(isJson && option === "web-server"),
    );
  if (found === undefined) return undefined;
  // a field that says the same was read in its place, and is the better proof
  const alike = sure.filter(({ option }) => option === found.option);
  const proof = alike.find(isOtherStore) ?? alike[0] ?? found;
  return calledKind(subject) === "execute-api" && behind.has(proof.option)
    ? { ...proof, option: "backend" }
    : proof;
}

/** A store that speaks S3's protocol writes S3's words, too; what is its own tells it from S3. */
function isOtherStore({ option, mark }: AuthorMark): boolean {
  return option === "s3" && mark.product !== undefined && mark.product !== "Amazon S3";
}

const behind: ReadonlySet<AnsweredBy> = new Set([
  "web-server",
  "load-balancer",
  "cloudflare",
  "s3",
  "other-gateway",
]);

/** Other services answer what they do not accept of a signature with 400, API Gateway with 403. */
const badRequest =
  /\bstatus ?code\\?["']?[:= ]{1,3}400\b|\bHTTP\/[\d.]{1,3} 400\b|\bstatus[:=] ?400\b/i;

function ownText(subject: Subject): Answer | undefined {
  const words = marksOf(subject).find(({ mark }) => mark.proves["answered-by"] === "api-gateway");
  if (words !== undefined && !isAnotherFrontEnd(subject)) {
    return { option: "api-gateway", span: words.span, mark: words.mark };
  }
  const shared = sharedText(subject);
  const isItsHost = calledKind(subject) === "execute-api";
  if (shared !== undefined) {
    const status = exchangeOf(subject)?.response?.status;
    const other = status?.code === 400 ? status : matchInMessage(subject, badRequest);
    if (other !== undefined && !isItsHost) return { option: "other-aws-service", span: other.span };
    // without its host or ids API Gateway is presumed, and said to be
    return isItsHost || hasGatewayId(subject)
      ? { option: "api-gateway", span: shared.span }
      : undefined;
  }
  const errorType = responseField(subject, "x-amzn-errortype");
  const isItsBody = matchInMessage(subject, /^\s*\{\s*"message"\s*:\s*"Forbidden"/) !== undefined;
  if (errorType !== undefined && (isItsHost || isItsBody))
    return { option: "api-gateway", span: errorType.span };
  return undefined;
}

/** True where a text of the signature check stands, and nothing tells whose it is. */
export function mayBeItsText(subject: Subject): boolean {
  return sharedText(subject) !== undefined;
}

/** A sentence that API Gateway has in common with other services of AWS. */
function sharedText(subject: Subject): FoundMark | undefined {
  const found = markFor(subject, "message");
  return found?.mark.proves["answered-by"] === undefined ? found : undefined;
}

/** An error type without API Gateway's ids, host or edge: another service writes it so, too. */
function isAnotherFrontEnd(subject: Subject): boolean {
  const has = (name: string): boolean => responseField(subject, name) !== undefined;
  const isItsHost = calledKind(subject) === "execute-api";
  const isItsAction = matchInMessage(subject, /execute-api:/) !== undefined;
  return (
    has("x-amzn-errortype") &&
    !has("x-amz-apigw-id") &&
    !has("x-amz-cf-id") &&
    !isItsHost &&
    !isItsAction
  );
}
