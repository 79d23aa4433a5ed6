import type { SignedScope } from "../evidence";
import { errorTypeFacts } from "./error-type";
import {
  exchangeOf,
  hasGatewayId,
  matchInMessage,
  requestField,
  requestFields,
  responseField,
} from "./fields";
import { hostKind, requestHost } from "./host";
import type { Fact, Subject } from "./types";

/** SigV4 allows the request's time to differ from the server's by this much (IAM user guide). */
const TOLERANCE_MILLISECONDS = 5 * 60_000;

const DAY_MILLISECONDS = 24 * 60 * 60_000;

const AMZ_DATE = /(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z/;

/** The time of signing against the server's, and the scope of the credential against the host. */
export function signingFacts(subject: Subject): readonly Fact[] {
  return [...timeFacts(subject), ...scopeFacts(subject), ...repeatFacts(subject)];
}

/** What a signature covers once; a client that adds it again sends two values where one was signed. */
const SIGNED_ONCE = ["x-amz-security-token", "x-amz-date", "x-amz-content-sha256", "host"];

/** A refused signature of a request that bears a signed field twice does not match. */
function repeatFacts(subject: Subject): readonly Fact[] {
  const again = SIGNED_ONCE.flatMap((name) => requestFields(subject, name)[1] ?? [])[0];
  const isRefused = errorTypeFacts(subject).some(({ option }) => option === "invalid-signature");
  if (again === undefined || !isRefused) return [];
  return [{ facet: "message", option: "signature-mismatch", span: again.span, by: "presumption" }];
}

function timeFacts(subject: Subject): readonly Fact[] {
  const sent = requestField(subject, "x-amz-date");
  const served = responseField(subject, "date");
  const parts = sent === undefined ? null : AMZ_DATE.exec(sent.value);
  if (sent === undefined || parts === null || served === undefined) return [];
  const signed = utcMilliseconds(parts.slice(1).map(Number));
  const { earliest, latest } = servedBetween(served.value);
  const option = timeOption(signed, { earliest, latest });
  if (option === undefined) return [];
  const time: Fact = { facet: "signing-time", option, span: sent.span };
  return option === "ahead" ? [time, { facet: "clock", option: "fast", span: sent.span }] : [time];
}

/** The caller's clock by its own time and the server's, as HTTP dates. */
export function clockOption(
  own: string,
  server: string,
): Extract<Fact, { facet: "clock" }>["option"] | undefined {
  return clockAhead(dateMilliseconds(own) - dateMilliseconds(server));
}

/** The caller's clock by how many milliseconds it is ahead of the right time. */
export function clockAhead(ahead: number): Extract<Fact, { facet: "clock" }>["option"] | undefined {
  if (Number.isNaN(ahead)) return undefined;
  if (ahead > TOLERANCE_MILLISECONDS) return "fast";
  return ahead < -TOLERANCE_MILLISECONDS ? "slow" : "right";
}

/** Whether one HTTP date lies before another; undefined where either is none. */
export function isBefore(one: string, other: string): boolean | undefined {
  const before = dateMilliseconds(other) - dateMilliseconds(one);
  return Number.isNaN(before) ? undefined : before > 0;
}

function timeOption(
  signed: number,
  { earliest, latest }: { readonly earliest: number; readonly latest: number },
): Extract<Fact, { facet: "signing-time" }>["option"] | undefined {
  if (signed - latest > TOLERANCE_MILLISECONDS) return "ahead";
  if (earliest - signed > TOLERANCE_MILLISECONDS) return "older";
  return earliest === latest ? "within-five-minutes" : undefined;
}

/** When the server answered, by its Date field; a day where the copy was cut off before the time. */
function servedBetween(date: string): { readonly earliest: number; readonly latest: number } {
  const isWhole = /\d\d:\d\d:\d\d/.test(date);
  const day = /\d{1,2} [A-Za-z]{3} \d{4}/.exec(date)?.[0] ?? "";
  const earliest = dateMilliseconds(isWhole ? date : `${day} 00:00:00 GMT`);
  return { earliest, latest: isWhole ? earliest : earliest + DAY_MILLISECONDS };
}

/**
 * `Credential=<key>/<date>/<region>/<service>/aws4_request`, or what a client is told, against the name of the host;
 * without one the service alone, against an answer that bears API Gateway's ids.
 */
function scopeFacts(subject: Subject): readonly Fact[] {
  const signed = scopeOf(subject);
  if (signed === undefined) return [];
  const host = requestHost(subject);
  const { service } = signed.scope;
  const isOfAnother = service !== undefined && service !== "execute-api" && hasGatewayId(subject);
  const option =
    (host === undefined ? undefined : signedFor(signed.scope, host.name)) ??
    (isOfAnother ? "another-region-or-service" : undefined);
  return option === undefined ? [] : [{ facet: "signed-for", option, span: signed.span }];
}

function scopeOf(
  subject: Subject,
): { readonly scope: SignedScope; readonly span: Fact["span"] } | undefined {
  const field = requestField(subject, "authorization");
  if (field === undefined) {
    const { scope, span } = exchangeOf(subject)?.request?.credentials ?? {};
    return scope && span ? { scope, span } : scopeInWords(subject);
  }
  const [, region, service] = CREDENTIAL.exec(field.value) ?? [];
  if (region === undefined || service === undefined) return undefined;
  return { scope: { region, service }, span: field.span };
}

const CREDENTIAL =
  /Credential=[^/\s]{0,400}\/\d{8}\/([^/\s]{0,100})\/([^/\s]{0,100})\/aws4_request/;

/** The only scope of a credential that a text shows, wherever its owner wrote it down. */
function scopeInWords(subject: Subject): ReturnType<typeof scopeOf> {
  const found = matchInMessage(subject, SCOPE);
  const [, region, service] = found?.match ?? [];
  if (found === undefined || region === undefined || service === undefined) return undefined;
  const rest = found.match.input.slice(found.match.index + found.match[0].length);
  const [, otherRegion = region, otherService = service] = SCOPE.exec(rest) ?? [];
  const isOnlyOne = otherRegion === region && otherService === service;
  return isOnlyOne ? { scope: { region, service }, span: found.span } : undefined;
}

const SCOPE =
  /\b20\d{6}\/([a-z]{2}(?:-[a-z]{2,12}){1,3}-\d{1,2})\/([a-z][a-z0-9-]{1,40})\/aws4_request\b/;

/** Whether a signature is for the API of a name; undefined where no API Gateway's name or not all of it is known. */
export function signedFor(
  { region, service }: SignedScope,
  host: string,
): Extract<Fact, { facet: "signed-for" }>["option"] | undefined {
  const hostRegion = hostKind(host) === "execute-api" ? host.split(".")[2] : undefined;
  if (hostRegion === undefined) return undefined;
  if ((service ?? "execute-api") !== "execute-api" || (region ?? hostRegion) !== hostRegion)
    return "another-region-or-service";
  return service === undefined || region === undefined ? undefined : "this-api";
}

function utcMilliseconds([year = 0, month = 1, ...rest]: readonly number[]): number {
  const [day = 1, hour = 0, minute = 0, second = 0] = rest;
  // biome-ignore lint/style/noRestrictedGlobals: arithmetic on given dates reads no clock
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Milliseconds of an HTTP date (RFC 9110, 5.6.7), or NaN. */
export function dateMilliseconds(text: string): number {
  // biome-ignore lint/style/noRestrictedGlobals: arithmetic on given dates reads no clock
  return Date.parse(text);
}
