import { isBaseUrl, isSaidToWork, type Quoted } from "../evidence";
import { exchangeOf, matchInMessage, responseField } from "./fields";
import { hostKind, hostOf } from "./host";
import { markFor } from "./marks-in";
import type { Fact, Subject } from "./types";

/** What stages are called, and seldom anything else that a path begins with. */
const STAGE =
  /^(?:dev|develop|development|test|testing|qa|uat|stg|stage|staging|preprod|prod|production|live|sandbox|demo)$/i;

/** What pages ask for beside themselves; no stage is called so. */
const ASSET =
  /^(?:_next|_nuxt|static|assets|public|css|js|img|images|fonts|media|build|dist|favicon\.(?:ico|png|svg)|(?:[\w.-]{1,80}\.)(?:js|mjs|css|map|png|svg|ico|jpe?g|webp|woff2?|json|xml|txt|webmanifest))$/i;

/**
 * Whether the URL begins with a stage, as far as the URLs of the text give it away: one with no path, or
 * with a file's where the stage stands, has none; and one that works shows which the stage is.
 *
 * But where the longer one works it is presumed only: an HTTP API's `$default` stage is in no URL.
 */
export function stageFacts(subject: Subject): readonly Fact[] {
  if (responseField(subject, "apigw-requestid") !== undefined) return [];
  const urls = urlsOf(subject).filter(({ value }) => isItsUrl(value));
  const works = urls.filter((url) =>
    stands(subject, url, (text, { span }) => isSaidToWork(text, span)),
  );
  const shown = stageless(urls, works);
  if (shown !== undefined) return [{ facet: "stage-in-url", option: "wrong", span: shown.span }];
  const likely = stageless(urls, urls);
  if (likely !== undefined) return presumed("wrong", likely);
  const odd = outsideStage(urls, works, subject);
  if (odd !== undefined) return presumed("wrong", odd);
  const refused = urls.find((url) => !works.includes(url));
  if (refused === undefined) return [];
  const working = works.find(({ value }) => sameHost(value, refused.value));
  const first = firstSegment(refused.value);
  const beside = working && besideWorking(subject, refused, working);
  if (beside !== undefined) return beside;
  if (first === "") return stands(subject, refused, isBaseUrl) ? [] : presumed("wrong", refused);
  return ASSET.test(first) ? presumed("wrong", refused) : [];
}

/** What a URL of the same name that works tells of the stage of the refused one. */
function besideWorking(
  subject: Subject,
  refused: Quoted,
  working: Quoted,
): readonly Fact[] | undefined {
  if (isOfAnotherStage(working.value, refused.value)) return keyOfAnotherStage(subject);
  const stage = firstSegment(working.value);
  if (stage === "") return undefined;
  return stage === firstSegment(refused.value)
    ? [...presumed("right", refused), ...missingRoute(subject, working)]
    : presumed("wrong", refused);
}

/**
 * That a custom domain name's URL has the stage once too often: without it the same call works, and with it
 * there is no such method.
 *
 * Source: 'How do I troubleshoot API Gateway REST API endpoint 403 "Missing Authentication Token" errors?', AWS re:Post.
 */
export function repeatedStageFacts(subject: Subject): readonly Fact[] {
  if (!isMissingToken(subject)) return [];
  const urls = urlsOf(subject).filter(({ value }) => isOwnUrl(value));
  const works = urls.filter((url) =>
    stands(subject, url, (text, { span }) => isSaidToWork(text, span)),
  );
  const places = new Set(works.map(({ value }) => placeOf(value)));
  const refused = urls.find(
    (url) =>
      !works.includes(url) &&
      STAGE.test(firstSegment(url.value)) &&
      places.has(withoutFirstSegment(url.value) ?? ""),
  );
  return refused === undefined
    ? []
    : [{ facet: "route-deployed", option: "no", span: refused.span, by: "presumption" }];
}

/** A URL with somebody's own name. */
function isOwnUrl(url: string): boolean {
  const host = /^https?:/i.test(url) ? hostOf(url) : undefined;
  return host !== undefined && hostKind(host) === undefined;
}

function isMissingToken(subject: Subject): boolean {
  return markFor(subject, "message")?.mark.proves.message === "missing-authentication-token";
}

/** Whether a URL stands where a test holds of; the offsets of a text's URLs are the whole paste's. */
function stands(
  { document }: Subject,
  { value, span }: Quoted,
  test: (text: string, url: Quoted) => boolean,
): boolean {
  if (document.kind !== "error-text") return false;
  const { start } = document.text.span;
  const moved = { start: span.start - start, end: span.end - start };
  return test(document.text.value, { value, span: moved });
}

/** A URL that others name with one segment in front of its path. */
function stageless(urls: readonly Quoted[], others: readonly Quoted[]): Quoted | undefined {
  const behindStages = new Set(others.flatMap(({ value }) => withoutFirstSegment(value) ?? []));
  return urls.find(({ value }) => behindStages.has(placeOf(value)));
}

/** The one place of an API's name that does not begin with the stage with which all of its others do. */
function outsideStage(
  urls: readonly Quoted[],
  works: readonly Quoted[],
  subject: Subject,
): Quoted | undefined {
  const places = [...new Map(urls.map((url) => [placeOf(url.value), url])).values()];
  const [one] = places;
  if (one === undefined || places.length < 3) return undefined;
  if (places.some(({ value }) => !sameHost(value, one.value))) return undefined;
  const odd = places.find((url) => {
    const others = places.filter((other) => other !== url).map(({ value }) => value);
    const [stage = "", ...more] = new Set(others.map(firstSegment));
    const first = firstSegment(url.value);
    return more.length === 0 && STAGE.test(stage) && first !== "" && !isLikeStage(first);
  });
  const refusal = matchInMessage(subject, /\bForbidden\b/)?.span.start ?? 0;
  const called = urls.filter(({ span }) => span.end <= refusal).at(-1);
  // who was refused stands last in front of the refusal
  if (odd === undefined || called === undefined || works.includes(odd)) return undefined;
  if (placeOf(called.value) !== placeOf(odd.value)) return undefined;
  // the same path of two stages tells nothing of either
  const rest = withoutFirstSegment(odd.value);
  const isOfBoth = places.some((url) => url !== odd && withoutFirstSegment(url.value) === rest);
  return rest !== undefined && isOfBoth ? undefined : odd;
}

/** One path behind two names of stages: that one works tells nothing of the other's name. */
function isOfAnotherStage(one: string, other: string): boolean {
  const [here, there] = [withoutFirstSegment(one), withoutFirstSegment(other)];
  const stages = [firstSegment(one), firstSegment(other)];
  return (
    here !== undefined && here === there && stages[0] !== stages[1] && stages.every(isLikeStage)
  );
}

/** A key that is said to be the same on both: a usage plan names each of its stages. */
function keyOfAnotherStage(subject: Subject): readonly Fact[] {
  const span = matchInMessage(subject, SAME_KEY)?.span;
  if (span === undefined) return [];
  return [
    { facet: "api-key-sent", option: "yes", span, by: "told" },
    { facet: "key-state", option: "no-usage-plan-for-stage", span, by: "told" },
  ];
}

const SAME_KEY =
  /\b(?:same|one|identical|that|this) (?:(?:x-)?api[- ]?)?key\b|同一?[个個]?\s?(?:API\s?)?(?:key|密钥|金鑰)|同じ(?:API\s?)?キー/i;

function isLikeStage(segment: string): boolean {
  return STAGE.test(segment) || /^(?:v\d{1,3}|\$?default|beta|alpha|latest)$/i.test(segment);
}

/** Where another path of the stage works, the one that asks for a token is more likely missing. */
function missingRoute(subject: Subject, { span }: Quoted): readonly Fact[] {
  return isMissingToken(subject)
    ? [{ facet: "route-deployed", option: "no", span, by: "presumption" }]
    : [];
}

function presumed(option: "right" | "wrong", { span }: Quoted): readonly Fact[] {
  return [{ facet: "stage-in-url", option, span, by: "presumption" }];
}

function urlsOf(subject: Subject): readonly Quoted[] {
  const target = exchangeOf(subject)?.request?.target;
  if (target !== undefined) return [target];
  return subject.document.kind === "error-text" ? subject.document.urls : [];
}

/** An absolute URL of API Gateway's own name, without a place for a stage that somebody left open. */
function isItsUrl(url: string): boolean {
  const host = /^https?:/i.test(url) ? hostOf(url) : undefined;
  return host !== undefined && hostKind(host) === "execute-api" && !/@connections/.test(url);
}

function sameHost(one: string, other: string): boolean {
  return hostOf(one)?.toLowerCase() === hostOf(other)?.toLowerCase();
}

/** Host and path, as one text that equal places share. */
function placeOf(url: string, path = pathOf(url)): string {
  return `${hostOf(url)?.toLowerCase()} ${path}`;
}

/** The place that a URL would name without the first segment of its path. */
function withoutFirstSegment(url: string): string | undefined {
  const rest = /^\/[\w$-]{1,128}(\/.+)$/.exec(pathOf(url))?.[1];
  return rest === undefined ? undefined : placeOf(url, rest);
}

function pathOf(url: string): string {
  return /^https?:\/\/[^/?#]*(\/[^?#]*)?/i.exec(url)?.[1] ?? "/";
}

function firstSegment(url: string): string {
  return /^https?:\/\/[^/?#]*\/?([^/?#]*)/i.exec(url)?.[1] ?? "";
}
