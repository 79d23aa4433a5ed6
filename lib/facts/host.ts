import {
  calledByBackend,
  isNamedAlone,
  isPassedOn,
  isSaidToRefuse,
  isSaidToWork,
  isToldOf,
  type Quoted,
} from "../evidence";
import { exchangeOf } from "./fields";
import { hostKind, isRegionalName } from "./host-kind";
import { messageFacts } from "./message";
import { once } from "./once";
import type { Fact, Subject } from "./types";

export { hostKind };

/** The kind of host that the request went to, as far as the document shows it. */
export const calledKind = once((subject: Subject) => hostKind(requestHost(subject)?.name ?? ""));

/** A name, and where it stands. */
interface Host {
  readonly name: string;
  readonly span: Quoted["span"];
}

/** The absolute URL or host that the request went to, as far as the document shows it; prose may hold thousands. */
export const requestHost = once(findHost);

function findHost(subject: Subject): Host | undefined {
  const request = exchangeOf(subject)?.request;
  // an API's name in `Host` names it, whatever address the client connected to, and a domain's its regional name
  const isDomains = isRegionalName(hostOf(request?.target?.value ?? "") ?? "");
  const written = request?.headers.find(
    ({ name, value }) =>
      name === "host" && (isDomains || /^[\w.-]*\.execute-api\./i.test(value.trim())),
  );
  for (const quoted of [written, request?.host, request?.target]) {
    const name = quoted === undefined ? undefined : hostOf(quoted.value);
    if (quoted !== undefined && name !== undefined) return { name, span: quoted.span };
  }
  if (subject.document.kind !== "error-text") return undefined;
  const { text, urls, called } = subject.document;
  const elsewhere = calledByBackend(text.value);
  const namesApi = called !== undefined && hostKind(called.value) === "execute-api";
  const places = urls.flatMap((quoted): readonly Place[] => {
    const name = hostOf(quoted.value);
    // a wildcard is a certificate's name, not a place to call
    const isPlace =
      name !== undefined &&
      !name.startsWith("*") &&
      !NAMESPACE.test(quoted.value) &&
      !isReference(name) &&
      !isBeside(text.value.slice(0, quoted.span.start - text.span.start));
    const place = { value: quoted.value, span: moved(quoted.span, -text.span.start) };
    const isCalled = !elsewhere.some(
      ({ start, end }) => place.span.start >= start && place.span.end <= end,
    );
    if (!isPlace || !isCalled || isSaidToWork(text.value, place.span)) return [];
    // the call went there, by the API's name
    if (namesApi && hostKind(name) === "address") return [];
    // the endpoint of the client of a WebSocket's connections is its API
    const isOwn = hostKind(name) === "execute-api";
    if (!isOwn && isNamedAlone(text.value, place)) return [];
    return [{ name, span: quoted.span, place }];
  });
  // what a server passes calls on to is not what its caller called
  const direct = places.filter(({ place }) => !isPassedOn(text.value, place));
  return amongPlaces(
    text.value,
    direct.length > 0 || called !== undefined ? direct : places,
    called,
  );
}

/** A name in prose, and where it stands in that. */
interface Place extends Host {
  readonly place: Quoted;
}

/** Prose may name other places too: API Gateway's own name is the one that counts, if it was called. */
function amongPlaces(
  text: string,
  places: readonly Place[],
  called: Quoted | undefined,
): Host | undefined {
  const isAnothers =
    isOwnName(called) ||
    places.some(
      ({ name, place }) => hostKind(name) === undefined && isSaidToRefuse(text, place.span),
    );
  const hosts = isAnothers
    ? places.filter(
        ({ name, place }) =>
          hostKind(name) !== "execute-api" ||
          !isToldOf(text, place) ||
          isSaidToRefuse(text, place.span),
      )
    : places;
  const kinds = new Map(hosts.map(({ name }) => [name, undefined as ReturnType<typeof hostKind>]));
  for (const name of kinds.keys()) kinds.set(name, hostKind(name));
  return (
    hosts.find(
      ({ name }) => kinds.get(name) === "execute-api" || kinds.get(name) === "vpc-endpoint",
    ) ??
    hosts.find(({ name }) => kinds.get(name) !== undefined) ??
    (kinds.size === 1 ? hosts[0] : undefined)
  );
}

/** True for a name that is nobody's but its owner's, which API Gateway may have behind it. */
function isOwnName(called: Quoted | undefined): boolean {
  const name = called === undefined ? undefined : hostOf(called.value);
  return name !== undefined && hostKind(name) === undefined;
}

/**
 * The name behind a `Via` is a relay's own, an origin the page's that called, and what an execution log
 * sends requests to the integration's.
 */
function isBeside(before: string): boolean {
  return /\b(?:sending request to|endpoint request URI:) $|\bvia["'`]?[^\n]{0,60}$|\b(?:origin|referr?er)["'`]?[ :=]{1,3}["'`]?$/i.test(
    before.slice(-80),
  );
}

function moved({ start, end }: Quoted["span"], by: number): Quoted["span"] {
  return { start: start + by, end: end + by };
}

/** The name of a vocabulary, as the XML of AWS's services has it. */
const NAMESPACE = /^https?:\/\/[\w.-]{1,100}\.amazonaws\.com\/doc\//i;

/** Places that programs point to in their messages, and the name under which AWS knows API Gateway. */
function isReference(name: string): boolean {
  return /^(?:execute-api\.amazonaws\.com|apigateway\.amazonaws\.com|developer\.mozilla\.org|[a-z]{2,3}\.wikipedia\.org|httpstatuses\.(?:com|io)|docs\.aws\.amazon\.com|(?:[a-z0-9-]{1,30}\.)?console\.(?:aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com)|docs\.amplify\.aws|learn\.microsoft\.com|github\.com|stackoverflow\.com)$/i.test(
    name,
  );
}

/** The host of an absolute URL or authority, without port and credentials. */
export function hostOf(text: string): string | undefined {
  const authority = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#\s]*@)?(\[[0-9a-f:.]+\]|[^/?#:\s]+)/i.exec(
    text,
  );
  const name = authority?.[1];
  return name === undefined || !name.includes(".") ? undefined : name;
}

/** Whose name the URL bears. Somebody's own name is a custom domain only if API Gateway answered. */
export function hostFacts(
  subject: Subject,
  author: "api-gateway" | "unknown" | "another",
): readonly Fact[] {
  const host = requestHost(subject);
  if (host === undefined) return [];
  const kind = hostKind(host.name);
  if (kind === "address") {
    // the caller's own machine: see `localApplicationFacts`
    return isLoopback(host.name) ? [] : addressFacts(subject, host.span, author);
  }
  if (
    kind === "execute-api" &&
    isNobodys(subject, host.name) &&
    endpointName(subject) === undefined
  )
    return [
      { facet: "host", option: kind, span: host.span },
      { facet: "host-known", option: "no", span: host.span },
    ];
  if (kind !== undefined) return [{ facet: "host", option: kind, span: host.span }];
  if (author === "api-gateway")
    return [{ facet: "host", option: "custom-domain", span: host.span }];
  const isBare =
    author === "unknown" &&
    subject.document.kind === "exchange" &&
    messageFacts(subject).some(({ option }) => option === "forbidden");
  return isBare
    ? [{ facet: "host", option: "custom-domain", span: host.span, by: "presumption" }]
    : [];
}

/** A name in no part of AWS, or the target of a domain name that a command calls by itself: no API is known by it. */
function isNobodys(subject: Subject, name: string): boolean {
  return (
    isOfNoPartition(name) || (exchangeOf(subject)?.command !== undefined && isRegionalName(name))
  );
}

/** The own name of an interface endpoint that the request was sent to; what `Host` says is asked of that. */
export function endpointName(subject: Subject): string | undefined {
  const request = exchangeOf(subject)?.request;
  const called = hostOf(request?.target?.value ?? "") ?? request?.host?.value;
  return /^vpce-[^/]{1,120}\.vpce\.amazonaws\.com(?:\.cn)?$/i.exec(called ?? "")?.[0];
}

/** Names of regions in China end in `.cn`, and no others do. */
export function isOfNoPartition(name: string): boolean {
  return /\.execute-api\.cn-[^.]{1,40}\.amazonaws\.com$|\.execute-api\.(?!cn-)[^.]{1,40}\.amazonaws\.com\.cn$/i.test(
    name.replace(/\.$/, ""),
  );
}

function isLoopback(address: string): boolean {
  return /^(?:127\.|0\.0\.0\.0$|\[?::1\]?$)/.test(address);
}

/** A bare address names no API, unless a field of the request does; whether one was meant is known where it answered. */
function addressFacts(
  subject: Subject,
  span: Quoted["span"],
  author: "api-gateway" | "unknown" | "another",
): readonly Fact[] {
  const names = exchangeOf(subject)?.request?.headers.some(({ name }) => name === "x-apigw-api-id");
  const host: Fact = { facet: "host", option: "other", span };
  if (names || author === "another") return [host];
  const isSure = author === "api-gateway";
  return [
    host,
    {
      facet: "host-known",
      option: "no",
      span,
      ...(isSure ? {} : ({ by: "presumption" } as const)),
    },
  ];
}
