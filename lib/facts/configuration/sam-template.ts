import {
  booleanOf,
  type JsonMember,
  type JsonObject,
  madeMember,
  madeScalar,
  objectOf,
  textOf,
} from "../../evidence";
import type { Declaration, DeclaredRoute } from "./declared-api";
import { type Entry, entryAt, textAt } from "./entries";
import { samResourcePolicy } from "./sam-resource-policy";

const NO_DECLARATION: Declaration = { routes: [], api: [], authorizers: [] };

/**
 * The API that an AWS SAM template declares by the events of its functions; one, with or without a
 * resource of its own. Of several APIs the template does not tell which was called.
 *
 * Source: AWS SAM developer guide, AWS::Serverless::Api, HttpApi and Function.
 */
export function samDeclaration(template: JsonObject): Declaration {
  const resources = (objectOf(entryAt(template, "Resources")?.value)?.members ?? []).flatMap(
    ({ value }) => (value.kind === "object" ? [value] : []),
  );
  const apis = resources.filter((one) => /^AWS::Serverless::(?:Http)?Api$/.test(typeOf(one)));
  const [own, second] = apis;
  if (second !== undefined) return NO_DECLARATION;
  const routes = resources.flatMap((one) => {
    const events = objectOf(entryAt(one, "Properties", "Events")?.value)?.members ?? [];
    return events.flatMap((event) => routeOf({ template, own }, event));
  });
  const preflights = preflightsOf({ template, own }, routes);
  const kinds = new Set(routes.map(({ kind }) => kind));
  const ownKind = own === undefined ? undefined : typeOf(own) === API ? "rest" : "http";
  const kind = routes[0]?.kind ?? ownKind;
  if (kind === undefined || kinds.size > 1) return { ...NO_DECLARATION, routes };
  const endpointType = endpointTypeOf({ template, own }, kind);
  const stage = kind === "http" ? setting({ template, own }, "http", "StageName") : undefined;
  const disabled = setting({ template, own }, kind, "DisableExecuteApiEndpoint");
  const policy =
    kind === "rest" ? setting({ template, own }, "rest", "Auth", "ResourcePolicy") : undefined;
  return {
    kind,
    routes: routes.concat(preflights),
    authorizers: kind === "rest" ? cachedBy({ template, own }) : [],
    api: [
      ...(disabled === undefined ? [] : [disabled]),
      ...(policy === undefined ? [] : [samResourcePolicy(policy)]),
    ],
    ...(endpointType === undefined ? {} : { endpointType }),
    ...(stage === undefined ? {} : { stage }),
    ...domainOf({ template, own }, kind),
  };
}

/** The template, and the API's own resource where it has one. */
interface Source {
  readonly template: JsonObject;
  readonly own: JsonObject | undefined;
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
  const isShared = (name: string) =>
    booleanOf(setting(source, "rest", "Auth", name)?.value) !== false;
  const authorizer = isShared("AddDefaultAuthorizerToCorsPreflight")
    ? setting(source, "rest", "Auth", "DefaultAuthorizer")
    : undefined;
  const key = isShared("AddApiKeyRequiredToCorsPreflight")
    ? setting(source, "rest", "Auth", "ApiKeyRequired")
    : undefined;
  const members = [
    ...authorizationOf(source, "rest", { authorizer, event: cors }),
    keyRequired(key, cors),
  ];
  return paths.map((path) => ({ kind: "rest", method: "OPTIONS", path, members, span: cors }));
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
