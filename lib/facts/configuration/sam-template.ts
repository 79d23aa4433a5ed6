import {
  booleanOf,
  type JsonMember,
  type JsonObject,
  madeMember,
  madeScalar,
  objectOf,
  textOf,
} from "../../evidence";
import type { Parameters } from "../types";
import type { Declaration, DeclaredRoute } from "./declared-api";
import { type Entry, entryAt, textAt } from "./entries";
import { matchRoute } from "./match-route";
import { samResourcePolicy } from "./sam-resource-policy";

const NO_DECLARATION: Declaration = { routes: [], api: [], authorizers: [] };

/**
 * The API that an AWS SAM template declares by the events of its functions, with or without a resource of its own.
 * Of several the one that was called is told by its stage, or by the routes; what holds for all counts for
 * routes that are not shown.
 *
 * Source: AWS SAM developer guide, AWS::Serverless::Api, HttpApi and Function.
 */
export function samDeclaration(template: JsonObject, called: Parameters): Declaration {
  const resources = (objectOf(entryAt(template, "Resources")?.value)?.members ?? []).flatMap(
    ({ key, value }) => (value.kind === "object" ? [{ key, value }] : []),
  );
  const apis = resources.filter(({ value }) =>
    /^AWS::Serverless::(?:Http)?Api$/.test(typeOf(value)),
  );
  const events = resources.flatMap(
    ({ value }) => objectOf(entryAt(value, "Properties", "Events")?.value)?.members ?? [],
  );
  const sources = apis.map(({ key, value }) => ({
    template,
    own: value,
    name: key,
    isOne: apis.length === 1,
  }));
  const source =
    apis.length === 0
      ? { template, own: undefined, isOne: true }
      : calledOf(sources, events, called);
  return source === undefined ? NO_DECLARATION : declarationOf(source, events);
}

/** The only one, the only one that has a stage of that name, or the only one that has the route. */
function calledOf(
  sources: readonly Source[],
  events: readonly Entry[],
  { stage, method, path }: Parameters,
): Source | undefined {
  const [only, other] = sources;
  if (other === undefined) return only;
  const stages = sources.map(({ own }) => textAt(own, "Properties", "StageName"));
  const staged = sources.filter((_, at) => stages[at] === stage);
  if (stages.every((name) => name !== undefined) && staged.length === 1) return staged[0];
  const paths = [path ?? "", `/${stage}${path}`];
  const fitting = sources.filter((one) => {
    const routes = routesOf(one, events).map((value) => ({
      ...value,
      template: value.path,
      value,
    }));
    const fits = (at: string) => matchRoute(routes, { method: method ?? "", path: at }, "rest");
    return paths.some((at) => fits(at) !== undefined);
  });
  const isSure = sources.every((one) => routesOf(one, events).length > 0);
  return isSure && fitting.length === 1 ? fitting[0] : undefined;
}

/** The routes of the events, which name the API where there are several. */
function routesOf(source: Source, events: readonly Entry[]): readonly DeclaredRoute[] {
  return events
    .filter((event) => source.isOne || apiNamedBy(event) === source.name)
    .flatMap((event) => routeOf(source, event));
}

function apiNamedBy(event: Entry): string | undefined {
  const properties = objectOf(entryAt(objectOf(event.value), "Properties")?.value);
  const id = (entryAt(properties, "RestApiId") ?? entryAt(properties, "ApiId"))?.value;
  return textOf(id) ?? textAt(objectOf(id), "Ref");
}

function declarationOf(source: Source, events: readonly Entry[]): Declaration {
  const { template, own } = source;
  const routes = routesOf(source, events);
  const preflights = preflightsOf(source, routes);
  const kinds = new Set(routes.map(({ kind }) => kind));
  const kind = routes[0]?.kind ?? (own === undefined ? globalKind(template) : kindOf(own));
  if (kind === undefined || kinds.size > 1) return { ...NO_DECLARATION, routes };
  const endpointType = endpointTypeOf(source, kind);
  const stage = kind === "http" ? setting(source, "http", "StageName") : undefined;
  const disabled = setting(source, kind, "DisableExecuteApiEndpoint");
  const policy = kind === "rest" ? setting(source, "rest", "Auth", "ResourcePolicy") : undefined;
  return {
    kind,
    routes: routes.concat(preflights),
    authorizers: kind === "rest" ? cachedBy(source) : [],
    api: [
      ...(disabled === undefined ? [] : [disabled]),
      ...(policy === undefined ? [] : [samResourcePolicy(policy)]),
    ],
    ...(endpointType === undefined ? {} : { endpointType }),
    ...(stage === undefined ? {} : { stage }),
    ...(routes.length === 0 ? sharedOf(source, kind) : {}),
    ...(routes.length === 0 && own === undefined ? { isPart: true } : {}),
    ...domainOf(source, kind),
  };
}

/** Globals of both kinds of API do not tell which was called. */
function globalKind(template: JsonObject): DeclaredRoute["kind"] | undefined {
  const [rest, http] = ["Api", "HttpApi"].map((name) => entryAt(template, "Globals", name));
  if (rest !== undefined && http !== undefined) return undefined;
  return rest === undefined ? http && "http" : "rest";
}

function kindOf(own: JsonObject): DeclaredRoute["kind"] {
  return typeOf(own) === API ? "rest" : "http";
}

/** What the routes ask for that say nothing themselves, where none is shown. */
function sharedOf(source: Source, kind: DeclaredRoute["kind"]): Pick<Declaration, "shared"> {
  const authorizer = setting(source, kind, "Auth", "DefaultAuthorizer");
  const key = setting(source, kind, "Auth", "ApiKeyRequired");
  const span = authorizer ?? key;
  if (span === undefined) return {};
  const members = [
    ...(authorizer === undefined ? [] : authorizationOf(source, kind, { authorizer, event: span })),
    ...(key === undefined || kind !== "rest" ? [] : [keyRequired(key, span)]),
  ];
  return { shared: { kind, method: "ANY", path: "$default", members, span } };
}

/** The template, and the API's own resource where it has one. */
interface Source {
  readonly template: JsonObject;
  readonly own: JsonObject | undefined;
  /** What the template calls it. */
  readonly name?: string;
  /** There is no other. */
  readonly isOne?: boolean;
}

function typeOf(resource: JsonObject): string {
  return textAt(resource, "Type") ?? "";
}

/** A property of the API's resource, or of the `Globals` section. */
function setting(
  { template, own }: Source,
  kind: DeclaredRoute["kind"],
  ...path: readonly string[]
): Entry | undefined {
  const isOwn = own !== undefined && typeOf(own) === (kind === "http" ? HTTP_API : API);
  const globals = ["Globals", kind === "http" ? "HttpApi" : "Api"];
  return (
    // biome-ignore lint/plugin: the keys that the caller names
    (isOwn ? entryAt(own, "Properties", ...path) : undefined) ??
    // biome-ignore lint/plugin: the keys that the caller names
    entryAt(template, ...globals, ...path)
  );
}

const API = "AWS::Serverless::Api";
const HTTP_API = "AWS::Serverless::HttpApi";

/** A domain name that stands literally, and that asks clients for a certificate. */
function domainOf(source: Source, kind: DeclaredRoute["kind"]): Pick<Declaration, "domain"> {
  const name = setting(source, kind, "Domain", "DomainName");
  const trust = setting(source, kind, "Domain", "MutualTlsAuthentication");
  if (name === undefined || trust === undefined || textOf(name.value) === undefined) return {};
  return { domain: [name, trust] };
}

function endpointTypeOf(source: Source, kind: DeclaredRoute["kind"]): Entry | undefined {
  if (kind !== "rest") return undefined;
  const entry = setting(source, kind, "EndpointConfiguration");
  const inner = entryAt(objectOf(entry?.value), "Type");
  return textOf(entry?.value) === undefined ? inner : entry;
}

function routeOf(source: Source, event: Entry): readonly DeclaredRoute[] {
  const value = objectOf(event.value);
  const type = textAt(value, "Type");
  const properties = objectOf(entryAt(value, "Properties")?.value);
  if (type !== "Api" && type !== "HttpApi") return [];
  const kind = type === "Api" ? "rest" : "http";
  const [method, path] = [textAt(properties, "Method"), textAt(properties, "Path")];
  if (path === undefined || method === undefined) {
    return kind === "http" && properties === undefined
      ? [routeAt(source, event, { kind, method: "ANY", path: "$default" })]
      : [];
  }
  const name = /^(?:any|x-amazon-apigateway-any-method)$/i.test(method)
    ? "ANY"
    : method.toUpperCase();
  return [routeAt(source, event, { kind, method: name, path })];
}

function routeAt(
  source: Source,
  event: Entry,
  place: Pick<DeclaredRoute, "kind" | "method" | "path">,
): DeclaredRoute {
  const own = objectOf(entryAt(objectOf(event.value), "Properties", "Auth")?.value);
  const shared = (...path: readonly string[]) =>
    // biome-ignore lint/plugin: the keys that the caller names
    isOfOther(source, event, place.kind) ? undefined : setting(source, place.kind, ...path);
  const authorizer = entryAt(own, "Authorizer") ?? shared("Auth", "DefaultAuthorizer");
  const key = entryAt(own, "ApiKeyRequired") ?? shared("Auth", "ApiKeyRequired");
  const name = textOf(authorizer?.value) ?? "";
  const scopes =
    entryAt(own, "AuthorizationScopes") ??
    setting(source, place.kind, "Auth", "Authorizers", name, "AuthorizationScopes");
  const isOpen = isElsewhere(source, event, place.kind);
  const isKeyKnown = place.kind === "rest" && !(isOpen && key === undefined);
  const members: readonly JsonMember[] = [
    ...(isOpen && authorizer === undefined
      ? []
      : authorizationOf(source, place.kind, { authorizer, event })),
    ...(isKeyKnown ? [keyRequired(key, event)] : []),
    ...(scopes === undefined ? [] : [{ ...scopes, key: "authorizationScopes" }]),
  ];
  return { ...place, members, span: event };
}

/** Whether an event names an API that no resource of SAM's here is, and that has nothing of the globals. */
function isOfOther({ own }: Source, event: Entry, kind: DeclaredRoute["kind"]): boolean {
  const named = kind === "http" ? "ApiId" : "RestApiId";
  const properties = objectOf(entryAt(objectOf(event.value), "Properties")?.value);
  return own === undefined && entryAt(properties, named) !== undefined;
}

/** Whether what holds for all events of an API may stand where nothing of it is shown: in its resource, or the globals. */
function isElsewhere(source: Source, event: Entry, kind: DeclaredRoute["kind"]): boolean {
  const { template, own } = source;
  if (isOfOther(source, event, kind)) return true;
  const globals = entryAt(template, "Globals", kind === "http" ? "HttpApi" : "Api");
  return template.isCut && own === undefined && globals === undefined;
}

/**
 * The OPTIONS methods that SAM adds where a REST API has CORS, which ask for what all methods ask for unless
 * the API says otherwise.
 *
 * Source: AWS SAM developer guide, ApiAuth, `AddDefaultAuthorizerToCorsPreflight` and `AddApiKeyRequiredToCorsPreflight`.
 */
function preflightsOf(source: Source, routes: readonly DeclaredRoute[]): readonly DeclaredRoute[] {
  const cors = setting(source, "rest", "Cors");
  const isRest = routes.every(({ kind }) => kind === "rest");
  if (cors === undefined || !isRest || source.template.isCut) return [];
  const own = new Set(routes.filter(handlesOptions).map(({ path }) => path));
  const paths = [...new Set(routes.map(({ path }) => path))].filter((path) => !own.has(path));
  const { authorizer, key } = sharedWithPreflights(source);
  const members = [
    ...authorizationOf(source, "rest", { authorizer, event: cors }),
    keyRequired(key, cors),
  ];
  return paths.map((path) => ({ kind: "rest", method: "OPTIONS", path, members, span: cors }));
}

/** What the preflights of a template's REST APIs ask for: of all methods, and not left out of theirs. */
export interface PreflightGuard {
  readonly entry: Entry;
  /** Without a signature or a key the answer is 403, without a token 401. */
  readonly isRefusal: boolean;
}

/**
 * What a template asks of its preflights, whatever routes it shows.
 *
 * @param template of CloudFormation
 */
export function preflightGuard(template: JsonObject): PreflightGuard | undefined {
  const resources = objectOf(entryAt(template, "Resources")?.value)?.members ?? [];
  const apis = resources.flatMap(({ value }) => {
    const own = objectOf(value);
    return own !== undefined && typeOf(own) === API ? [own] : [];
  });
  for (const own of apis.length === 0 ? [undefined] : apis) {
    const source = { template, own };
    if (setting(source, "rest", "Cors") === undefined) continue;
    const { authorizer, key } = sharedWithPreflights(source);
    if (key !== undefined && booleanOf(key.value) === true) return { entry: key, isRefusal: true };
    const name = textOf(authorizer?.value);
    if (authorizer !== undefined && name !== undefined && name !== "NONE")
      return { entry: authorizer, isRefusal: name === "AWS_IAM" };
  }
  return undefined;
}

/** What all methods ask for, as far as preflights are not left out. */
function sharedWithPreflights(source: Source): {
  readonly authorizer: Entry | undefined;
  readonly key: Entry | undefined;
} {
  const shared = (without: string, name: string) =>
    booleanOf(setting(source, "rest", "Auth", without)?.value) === false
      ? undefined
      : setting(source, "rest", "Auth", name);
  return {
    authorizer: shared("AddDefaultAuthorizerToCorsPreflight", "DefaultAuthorizer"),
    key: shared("AddApiKeyRequiredToCorsPreflight", "ApiKeyRequired"),
  };
}

function handlesOptions({ method }: DeclaredRoute): boolean {
  return method === "OPTIONS" || method === "ANY";
}

/** `NONE`, `AWS_IAM`, or the name of one of the API's authorizers. */
function authorizationOf(
  source: Source,
  kind: DeclaredRoute["kind"],
  { authorizer, event }: { readonly authorizer: Entry | undefined; readonly event: Entry },
): readonly JsonMember[] {
  const mode = (entry: Entry, type: string) => [
    madeMember(entry, "authorizationType", madeScalar(entry, type)),
  ];
  if (authorizer === undefined) return mode(event, "NONE");
  const name = textOf(authorizer.value);
  if (name === "NONE" || name === "AWS_IAM") return mode(authorizer, name);
  const declared = objectOf(setting(source, kind, "Auth", "Authorizers", name ?? "")?.value);
  if (entryAt(declared, "UserPoolArn") !== undefined) return mode(authorizer, "COGNITO_USER_POOLS");
  if (entryAt(declared, "JwtConfiguration") !== undefined) return mode(authorizer, "JWT");
  return entryAt(declared, "FunctionArn") === undefined ? [] : mode(authorizer, "CUSTOM");
}

/**
 * The Lambda authorizers of a REST API, and how long their policies are kept: five minutes where nothing is said.
 *
 * Source: AWS SAM, LambdaTokenAuthorizationIdentity and LambdaRequestAuthorizationIdentity, `ReauthorizeEvery`.
 */
function cachedBy(source: Source): Declaration["authorizers"] {
  const all = objectOf(setting(source, "rest", "Auth", "Authorizers")?.value)?.members ?? [];
  return all.flatMap((entry) => {
    const value = objectOf(entry.value);
    if (entryAt(value, "FunctionArn") === undefined || value?.isCut === true) return [];
    const kept = entryAt(value, "Identity", "ReauthorizeEvery");
    const ttl = "authorizerResultTtlInSeconds";
    return [
      [
        madeMember(entry, "id", madeScalar(entry, entry.key)),
        kept === undefined
          ? madeMember(entry, ttl, madeScalar(entry, "300"))
          : { ...kept, key: ttl },
      ],
    ];
  });
}

function keyRequired(entry: Entry | undefined, event: Entry): JsonMember {
  if (entry !== undefined) return { ...entry, key: "apiKeyRequired" };
  return madeMember(event, "apiKeyRequired", madeScalar(event, false));
}
