import { areApart, type EvidenceDocument, type Exchange, type HeaderField } from "../evidence";
import { extractFacts } from "./extract-facts";
import { isCommand } from "./fields";
import { hostKind } from "./host";
import { isMisspelt, mayBeUnknown } from "./near-paths";
import type { Extraction, Fact } from "./types";

/**
 * What other exchanges of the paste prove of the refused call: the same call again, the same call
 * after the authorizer's cache was emptied, the same path on the API's own name, and behind a stage.
 *
 * A call is the same where method, host and path are; the query may differ.
 */
export function repeatedFacts(
  documents: readonly EvidenceDocument[],
  chosen: EvidenceDocument,
): Extraction {
  if (chosen.kind !== "exchange") return { facts: [], parameters: {} };
  const others = documents.filter(
    (document) => document.kind === "exchange" && document !== chosen,
  );
  const exchanges = others.filter((document) => document.kind === "exchange");
  const here = placeOf(chosen);
  const same = exchanges.filter((other) => isSamePlace(here, placeOf(other)));
  const beside = withNothingBetween(documents, chosen, same);
  const again = same.filter(isRefused).slice(0, MOST_AGAIN).map(extractFacts);
  return {
    facts: [
      ...afterFlush(documents, [chosen, ...same]),
      ...again.flatMap(({ facts }) => facts),
      ...onDefaultEndpoint(chosen, exchanges),
      ...underAnotherName(chosen, exchanges),
      ...withApiId(chosen, same),
      ...behindStage(chosen, exchanges),
      ...nearPath(chosen, exchanges),
      ...besideWorking(chosen, exchanges),
      ...besideAsked(chosen, exchanges),
      ...freshAnswer([chosen, ...same]),
      ...contrast(chosen, same),
      ...otherCall(chosen, exchanges),
      ...otherStage(chosen, exchanges),
      ...otherClient(chosen, beside),
      ...withAnother(chosen, beside),
      ...identitySource(chosen, same),
    ],
    parameters: Object.fromEntries(again.flatMap(({ parameters }) => Object.entries(parameters))),
  };
}

/** A loop's thousandth refusal says what its first ones said. */
const MOST_AGAIN = 200;

/** Refused by its status, or by what it says where no status is shown. */
function isRefused(call: Exchange): boolean {
  const { status, body } = call.response ?? {};
  if (status !== undefined || body === undefined) return status?.code === 403;
  return extractFacts(call).facts.some(
    ({ facet, option }) => facet === "message" && option !== "customised",
  );
}

interface Place {
  readonly method: string;
  /** The name that API Gateway is called by, which a field may say. */
  readonly host: string;
  /** Where the request is sent. */
  readonly address: string;
  readonly path: string;
}

function placeOf({ request }: Exchange): Place | undefined {
  const target =
    /^(?:(?:[a-z]+:\/\/)?(?<open>\$\{?\w+\}?|\{{1,2}[^{}]*\}{0,2}|<[^<>]*>?)|[a-z]+:\/\/(?<host>[^/?#\s]*))?(?<path>\/[^?#\s]*)?/i.exec(
      request?.target?.value ?? "",
    )?.groups;
  // a place that was left open is the same wherever the same stands for it
  const address = request?.host?.value ?? target?.host ?? target?.open;
  if (address === undefined || request?.target === undefined) return undefined;
  const field = request.headers.find(({ name }) => name === "host")?.value;
  return {
    method: request.method?.value.toUpperCase() ?? "GET",
    host: nameIn(field ?? address),
    address: nameIn(target?.host ?? request.address?.value ?? address),
    path: target?.path ?? "/",
  };
}

function nameIn(authority: string): string {
  return authority.trim().toLowerCase().replace(/:\d+$/, "");
}

function isSamePlace(here: Place | undefined, there: Place | undefined): boolean {
  if (here === undefined || there === undefined) return false;
  return here.method === there.method && here.host === there.host && here.path === there.path;
}

/**
 * The refused call is on one side of the command that emptied the cache; the first one behind it
 * tells. Answers other than success and refusal tell nothing.
 */
function afterFlush(
  documents: readonly EvidenceDocument[],
  calls: readonly Exchange[],
): readonly Fact[] {
  const flush = documents.find(
    (document) =>
      document.kind === "configuration" &&
      document.source === "apigateway flush-stage-authorizers-cache",
  );
  if (flush === undefined) return [];
  const status = (call: Exchange | undefined) => call?.response?.status?.code ?? 0;
  const before = calls.some((call) => call.span.start < flush.span.start && status(call) === 403);
  const [after] = calls
    .filter((call) => call.span.start > flush.span.start)
    .sort((one, other) => one.span.start - other.span.start);
  const span = after?.response?.status?.span;
  if (!before || span === undefined) return [];
  if (status(after) === 403) return [{ facet: "after-cache-flush", option: "still-refused", span }];
  const works = status(after) >= 200 && status(after) < 400;
  return works ? [{ facet: "after-cache-flush", option: "works", span }] : [];
}

/** Names the private API that is meant to the VPC endpoint. */
const API_ID = "x-apigw-api-id";

/** The same call works with a key or a signature and is refused without: it needs one. */
function contrast(chosen: Exchange, same: readonly Exchange[]): readonly Fact[] {
  const target = chosen.request?.target;
  const works = same.find((one) => isBackends(one));
  if (target === undefined || works === undefined) return [];
  // by its own id, another API may have answered
  if (fieldOf(works, API_ID)?.value !== fieldOf(chosen, API_ID)?.value) return [];
  const right: Fact = { facet: "stage-in-url", option: "right", span: target.span };
  // what is in front of an API does not look at keys and signatures
  const own: readonly Fact[] =
    hostKind(placeOf(chosen)?.host ?? "") === "execute-api"
      ? [{ facet: "answered-by", option: "api-gateway", span: target.span, by: "presumption" }]
      : [];
  const key = fieldOf(works, "x-api-key");
  if (key !== undefined && isCommand(chosen) && fieldOf(chosen, "x-api-key") === undefined)
    return [
      right,
      ...own,
      { facet: "api-key-required", option: "yes", span: key.span },
      { facet: "api-key-sent", option: "no", span: target.span },
      { facet: "route-deployed", option: "yes", span: key.span },
      { facet: "resource-policy", option: "allows-caller", span: key.span, by: "presumption" },
      ...(isCommand(works) && !isAuthorized(works)
        ? [{ facet: "auth-mode", option: "none", span: key.span, by: "presumption" } as const]
        : []),
      // an HTTP API has no keys, though its authorizer may read the field
      { facet: "api-type", option: "rest", span: key.span, by: "presumption" },
    ];
  const signed = extractFacts(works).facts.find(
    ({ facet, option }) => facet === "authorization-sent" && option === "sigv4",
  );
  if (signed !== undefined && isCommand(chosen) && !isAuthorized(chosen))
    return [
      right,
      ...own,
      { facet: "auth-mode", option: "iam", span: signed.span },
      { facet: "authorization-sent", option: "none", span: target.span },
      { facet: "route-deployed", option: "yes", span: signed.span },
    ];
  const ofRefused = extractFacts(chosen).facts;
  const isSigned = ofRefused.some(({ option }) => option === "sigv4");
  const isHttp = ofRefused.some(({ option }) => option === "http-style");
  // of two calls that are both signed only who signed them can differ, and no function reads that
  if (signed !== undefined && isSigned && isHttp)
    return [right, { facet: "auth-mode", option: "iam", span: signed.span, by: "presumption" }];
  return [];
}

/** Another method or path of the same API works with the same credentials, whatever these are. */
function otherCall(chosen: Exchange, exchanges: readonly Exchange[]): readonly Fact[] {
  const here = placeOf(chosen);
  if (here === undefined || here.method === "OPTIONS" || !isCommand(chosen)) return [];
  const isReached = chosen.response?.status?.code === 403 || chosen.response?.body !== undefined;
  const works = exchanges.find((one) => {
    const there = placeOf(one);
    return (
      there?.host === here.host &&
      there.method !== "OPTIONS" &&
      stageOf(there) === stageOf(here) &&
      !isSamePlace(here, there) &&
      isCommand(one) &&
      isAnsweredWell(one) &&
      credentialsOf(one) === credentialsOf(chosen)
    );
  });
  const called = works?.request?.target;
  if (called === undefined || !isReached) return [];
  return [{ facet: "other-methods-work", option: "yes", span: called.span }];
}

/** The same call with the same key works on another stage: usage plans name the stages that they cover. */
function otherStage(chosen: Exchange, exchanges: readonly Exchange[]): readonly Fact[] {
  const here = placeOf(chosen);
  const key = fieldOf(chosen, "x-api-key");
  if (here === undefined || key === undefined || hostKind(here.host) !== "execute-api") return [];
  const works = exchanges.some((one) => {
    const there = placeOf(one);
    return (
      there !== undefined &&
      isSamePlace({ ...here, path: behind(here) }, { ...there, path: behind(there) }) &&
      stageOf(there) !== stageOf(here) &&
      isAnsweredWell(one) &&
      credentialsOf(one) === credentialsOf(chosen)
    );
  });
  return works
    ? [{ facet: "key-state", option: "no-usage-plan-for-stage", span: key.span, by: "told" }]
    : [];
}

/** The path behind the stage. */
function behind({ path }: Place): string {
  return path.replace(/^\/[^/]*/, "");
}

/** The same call with another User-Agent, or from another machine, works. */
function otherClient(chosen: Exchange, beside: readonly Exchange[]): readonly Fact[] {
  if (!isCommand(chosen)) return [];
  const agent = (call: Exchange) => fieldOf(call, "user-agent");
  const works = beside.find(
    (one) =>
      isCommand(one) &&
      isAnsweredWell(one) &&
      credentialsOf(one) === credentialsOf(chosen) &&
      (agent(one)?.value !== agent(chosen)?.value || areApart(one.origin, chosen.origin)),
  );
  const span = works && (agent(works) ?? agent(chosen) ?? works.request?.target)?.span;
  return span === undefined ? [] : [{ facet: "other-clients-work", option: "yes", span }];
}

/**
 * The same call works with another query, field or body, or from another machine: its name, its stage and its
 * method are right. A socket that opens prints no status.
 */
function withAnother(chosen: Exchange, same: readonly Exchange[]): readonly Fact[] {
  const here = placeOf(chosen);
  if (here === undefined || !isCommand(chosen)) return [];
  const isSocket = /^wss?:/i.test(chosen.request?.target?.value ?? "");
  const works = same.find(
    (one) =>
      isCommand(one) &&
      (sentBy(one) !== sentBy(chosen) || areApart(one.origin, chosen.origin)) &&
      (isSocket && chosen.response !== undefined
        ? one.response === undefined
        : isAnsweredWell(one)),
  );
  const called = works?.request?.target;
  if (works === undefined || called === undefined) return [];
  const { span } = called;
  const by = "presumption";
  return [
    { facet: "route-deployed", option: "yes", span, by },
    hostKind(here.host) === "execute-api"
      ? { facet: "stage-in-url", option: "right", span, by }
      : { facet: "domain-mapping", option: "matches", span, by },
    // who gets through without a key needs none
    ...(isSocket || [chosen, works].some((one) => fieldOf(one, "x-api-key") !== undefined)
      ? []
      : [{ facet: "api-key-required", option: "no", span, by } as const]),
  ];
}

/** The calls between which and the refused one no command of the owner's stands, which may have repaired it. */
function withNothingBetween(
  documents: readonly EvidenceDocument[],
  chosen: Exchange,
  calls: readonly Exchange[],
): readonly Exchange[] {
  const { start } = chosen.span;
  let before = Number.NEGATIVE_INFINITY;
  let after = Number.POSITIVE_INFINITY;
  for (const { kind, span } of documents) {
    if (kind !== "configuration") continue;
    if (span.start < start) before = Math.max(before, span.start);
    if (span.start > start) after = Math.min(after, span.start);
  }
  return calls.filter(({ span }) => span.start >= before && span.start <= after);
}

/** What a request bears beside its method, its host and its path. */
function sentBy({ request }: Exchange): string {
  const fields = request?.headers.map(({ name, value }) => `${name}: ${value}`).sort();
  const query = /\?.*/.exec(request?.target?.value ?? "")?.[0];
  return JSON.stringify([fields, query, request?.body?.value, request?.credentials?.kind]);
}

/** What was behind the API answered, and refused nothing. */
export function isAnsweredWell(call: Exchange): boolean {
  return isBackends(call) && (call.response?.status?.code ?? 200) < 400;
}

/** What a call is authorised by, as far as it can be compared. */
function credentialsOf(call: Exchange): string {
  const values = ["authorization", "x-api-key", "cookie"].map((name) => fieldOf(call, name)?.value);
  return JSON.stringify([...values, call.request?.credentials?.kind]);
}

/** What every request may bear; no authorizer reads who calls from it. */
const USUAL =
  /^(?:accept|accept-.*|content-.*|user-agent|host|connection|cache-control|origin|referer|cookie|x-api-key|x-amz-.*)$/;

/**
 * The same call without one field of its own is asked for it (401), and with it refused: an authorizer of
 * a function reads that field, since IAM asks for nothing and others read `Authorization`.
 */
function identitySource(chosen: Exchange, same: readonly Exchange[]): readonly Fact[] {
  const asked = same.find(({ response }) => response?.status?.code === 401);
  if (asked === undefined || !isCommand(chosen) || !isCommand(asked)) return [];
  if (isAuthorized(chosen)) return [];
  const fields = chosen.request?.headers ?? [];
  const own = fields.find(({ name }) => !USUAL.test(name) && fieldOf(asked, name) === undefined);
  return own === undefined
    ? []
    : [{ facet: "auth-mode", option: "lambda-authorizer", span: own.span, by: "presumption" }];
}

/** The call works without the header that asks for a fresh answer, and is refused with it. */
function freshAnswer(calls: readonly Exchange[]): readonly Fact[] {
  const asks = ({ request }: Exchange) =>
    request?.headers.find(
      ({ name, value }) => name === "cache-control" && /\bmax-age=0\b/i.test(value),
    );
  const refused = calls.find((call) => call.response?.status?.code === 403 && asks(call));
  const works = calls.some(({ request, response }) => {
    const code = response?.status?.code ?? 0;
    const isPlain = request?.headers.every(({ name }) => name !== "cache-control");
    return code >= 200 && code < 300 && isPlain === true;
  });
  const field = refused && asks(refused);
  if (refused === undefined || field === undefined || !works) return [];
  const sent: Fact = { facet: "cache-invalidation", option: "sent", span: field.span };
  // what is in front of an API does not look at this field
  return hostKind(placeOf(refused)?.host ?? "") === "execute-api"
    ? [sent, { facet: "answered-by", option: "api-gateway", span: field.span, by: "presumption" }]
    : [sent];
}

/**
 * The same method and the end of the path on an execute-api name. A bare Forbidden may only mean that
 * this name is switched off, and so tells nothing.
 */
function onDefaultEndpoint(chosen: Exchange, exchanges: readonly Exchange[]): readonly Fact[] {
  const here = placeOf(chosen);
  const kind = here === undefined ? undefined : hostKind(here.host);
  if (here === undefined || (kind !== undefined && kind !== "cloudfront")) return [];
  const there = exchanges.find((one) => {
    const place = placeOf(one);
    return (
      place !== undefined &&
      hostKind(place.host) === "execute-api" &&
      place.method === here.method &&
      endsAlike(here.path, place.path)
    );
  });
  if (there === undefined) return [];
  const { status } = there.response ?? {};
  const span = status?.span ?? there.request?.target?.span;
  if (span !== undefined && isAnsweredWell(there)) {
    const works: Fact = { facet: "works-on-default-endpoint", option: "yes", span };
    const isRepeated =
      placeOf(there)?.path === here.path &&
      mayBeUnknown(messageOf(chosen)) &&
      credentialsOf(there) === credentialsOf(chosen);
    // the mapping has the stage already: behind it, the path begins with no route's
    return isRepeated
      ? [works, { facet: "route-deployed", option: "no", span, by: "presumption" }]
      : [works];
  }
  if (status?.code !== 403 || !saysWhy(there)) return [];
  return [{ facet: "works-on-default-endpoint", option: "no", span: status.span }];
}

/**
 * Sent to the same place, the same call works under another name: there nobody knows the refused one's. An
 * endpoint's own name is no API's.
 */
function underAnotherName(chosen: Exchange, exchanges: readonly Exchange[]): readonly Fact[] {
  const here = placeOf(chosen);
  const field = exchanges.find((one) => {
    const there = placeOf(one);
    return (
      here !== undefined &&
      there?.address === here.address &&
      there.host !== here.host &&
      there.method === here.method &&
      there.path === here.path &&
      isAnsweredWell(one)
    );
  });
  const span = (field && fieldOf(field, "host")?.span) ?? chosen.request?.target?.span;
  if (here === undefined || field === undefined || span === undefined) return [];
  return hostKind(here.host) === "vpc-endpoint"
    ? [{ facet: "private-api-name", option: "wrong", span }]
    : [{ facet: "host-known", option: "no", span }];
}

/**
 * The same call works with the id of the API in a field of its own: by the name alone the VPC endpoint behind it
 * cannot tell which private API is meant.
 *
 * Source: "Invoke a private API", API Gateway's guide.
 */
function withApiId(chosen: Exchange, same: readonly Exchange[]): readonly Fact[] {
  const works = same.find((one) => fieldOf(one, API_ID) !== undefined && isAnsweredWell(one));
  const field = works && fieldOf(works, API_ID);
  const target = chosen.request?.target;
  if (works === undefined || field === undefined || target === undefined) return [];
  if (!isCommand(chosen) || fieldOf(chosen, API_ID) !== undefined || saysWhy(chosen)) return [];
  if (credentialsOf(works) !== credentialsOf(chosen)) return [];
  return [
    { facet: "api-type", option: "private", span: field.span },
    { facet: "private-api-name", option: "wrong", span: target.span },
  ];
}

/** Whether a refusal has an error type or a message that is not the bare Forbidden. */
function saysWhy(call: Exchange): boolean {
  const { facts } = extractFacts(call);
  const said = facts.find(({ facet }) => facet === "message")?.option;
  const type = facts.find(({ facet }) => facet === "error-type")?.option;
  const isTold = type !== undefined && type !== "forbidden" && type !== "absent";
  const isWorded =
    said !== undefined && said !== "forbidden" && said !== "empty" && said !== "customised";
  return isTold || isWorded;
}

function isAuthorized(call: Exchange): boolean {
  return fieldOf(call, "authorization") !== undefined || call.request?.credentials !== undefined;
}

/** The same path with one segment more in front of it, on the same name, reaches what is behind the API. */
function behindStage(chosen: Exchange, exchanges: readonly Exchange[]): readonly Fact[] {
  const here = placeOf(chosen);
  const target = chosen.request?.target;
  if (here === undefined || target === undefined || hostKind(here.host) !== "execute-api")
    return [];
  const isReached = exchanges.some((one) => {
    const place = placeOf(one);
    const prefix = place?.path.slice(0, -here.path.length) ?? "";
    return (
      place?.host === here.host &&
      place.path.endsWith(here.path) &&
      /^\/[\w$-]{1,128}$/.test(prefix) &&
      isBackends(one)
    );
  });
  return isReached ? [{ facet: "stage-in-url", option: "wrong", span: target.span }] : [];
}

/**
 * Another method or path of the same stage reaches what is behind the API: the stage is right. Where it
 * takes neither a signature nor a token, the one without a method of its own is more likely missing than
 * protected.
 */
function besideWorking(chosen: Exchange, exchanges: readonly Exchange[]): readonly Fact[] {
  const here = placeOf(chosen);
  const target = chosen.request?.target;
  if (here === undefined || target === undefined || hostKind(here.host) !== "execute-api")
    return [];
  const stage = stageOf(here);
  const works = exchanges.find((one) => {
    const there = placeOf(one);
    return (
      there?.host === here.host &&
      stage !== undefined &&
      stageOf(there) === stage &&
      !isSamePlace(here, there) &&
      isBackends(one)
    );
  });
  const called = works?.request?.target;
  if (works === undefined || called === undefined) return [];
  const right: Fact = { facet: "stage-in-url", option: "right", span: called.span };
  const isMissing = extractFacts(chosen).facts.some(
    ({ option }) => option === "missing-authentication-token",
  );
  const isOpen = (works.response?.status?.code ?? 200) < 400 && isCommand(works);
  return isMissing && isOpen && !isAuthorized(works)
    ? [right, { facet: "route-deployed", option: "no", span: called.span, by: "presumption" }]
    : [right];
}

/** Another path asks whoever sends the same token for a valid one: an authorizer reads it there, and here nobody did. */
function besideAsked(chosen: Exchange, exchanges: readonly Exchange[]): readonly Fact[] {
  const here = placeOf(chosen);
  if (here === undefined || messageOf(chosen) !== "authorization-not-sigv4") return [];
  const asked = exchanges.find((one) => {
    const there = placeOf(one);
    return (
      there?.host === here.host &&
      stageOf(there) === stageOf(here) &&
      !isSamePlace(here, there) &&
      one.response?.status?.code === 401 &&
      isAuthorized(one) &&
      credentialsOf(one) === credentialsOf(chosen)
    );
  });
  const called = asked?.request?.target;
  return called === undefined
    ? []
    : [{ facet: "route-deployed", option: "no", span: called.span, by: "presumption" }];
}

/** The same call works under a path that is spelt otherwise: there is no route of the refused one. */
function nearPath(chosen: Exchange, exchanges: readonly Exchange[]): readonly Fact[] {
  const here = placeOf(chosen);
  if (here === undefined || !mayBeUnknown(messageOf(chosen))) return [];
  const works = exchanges.find((one) => {
    const there = placeOf(one);
    return (
      there !== undefined &&
      isMisspelt(here, there) &&
      isAnsweredWell(one) &&
      credentialsOf(one) === credentialsOf(chosen)
    );
  });
  const called = works?.request?.target;
  return called === undefined
    ? []
    : [{ facet: "route-deployed", option: "no", span: called.span, by: "presumption" }];
}

function messageOf(call: Exchange): string | undefined {
  return extractFacts(call).facts.find(({ facet }) => facet === "message")?.option;
}

/** The first segment of a path that is longer. */
function stageOf({ path }: Place): string | undefined {
  return /^\/([\w$-]{1,128})\//.exec(path)?.[1];
}

function fieldOf({ request }: Exchange, name: string): HeaderField | undefined {
  return request?.headers.find((field) => field.name === name);
}

/** True for an answer that is none of API Gateway's refusals. */
function isBackends(call: Exchange): boolean {
  const { response } = call;
  if (response === undefined) return false;
  const code = response.status?.code;
  if (code !== undefined) return code !== 403 && code < 500;
  const said = extractFacts(call).facts.find(({ facet }) => facet === "message");
  if (said !== undefined) return said.option === "customised";
  return SOME_VALUE.test(response.body?.value ?? "");
}

/** JSON of more than one word, and what the examples of functions answer. */
const SOME_VALUE = /^\s*(?:[[{]|"[^"\n]{1,400}"\s*(?:$|\n)|Hello[ ,!]|OK\s*$)/i;

/** The stage stands in front of the one path, and perhaps a base path in front of the other. */
function endsAlike(onDomain: string, onEndpoint: string): boolean {
  const [, , ...rest] = onEndpoint.split("/");
  const path = `/${rest.join("/")}`;
  return onDomain === path || onDomain.endsWith(path) || onDomain === onEndpoint;
}
