import {
  type Configuration,
  itemsOf,
  type JsonMember,
  type JsonObject,
  madeList,
  madeMember,
  madeScalar,
  objectOf,
  textOf,
} from "../../evidence";
import { type DeclaredRoute, declared } from "./declared-api";
import { type Entry, entryAt, objectsOf, textAt } from "./entries";

/**
 * What the methods of an OpenAPI document ask for, where it has the extensions by which API Gateway knows:
 * an export without them says nothing of it.
 *
 * Source: developer guide, `x-amazon-apigateway-authtype`, `-authorizer`, `-auth` and `-any-method`.
 */
export function openApiRoutes(document: JsonObject): readonly DeclaredRoute[] {
  const schemes = schemesOf(document);
  const paths = objectOf(entryAt(document, "paths")?.value)?.members ?? [];
  const kind = isHttp(document) ? "http" : "rest";
  return paths.flatMap(({ key: path, value }) =>
    (objectOf(value)?.members ?? []).flatMap((operation): readonly DeclaredRoute[] => {
      const isAny = operation.key === "x-amazon-apigateway-any-method";
      if (!isAny && !METHODS.test(operation.key)) return [];
      const members = membersOf(operation, { document, schemes });
      if (members.length === 0) return [];
      const method = isAny ? "ANY" : operation.key.toUpperCase();
      const template = path === "/$default" ? "$default" : path;
      return [{ kind, method, path: template, members, span: operation }];
    }),
  );
}

/**
 * What a document says of the API itself.
 *
 * Source: developer guide, `x-amazon-apigateway-endpoint-configuration` and `-api-key-source`; OpenAPI 3.0 may have the
 * first in its servers.
 */
export function openApiSettings(document: Configuration): readonly Configuration[] {
  const { value } = document;
  const places = [value, ...objectsOf(entryAt(value, "servers")?.value)];
  const disabled = places.flatMap(
    (one) =>
      entryAt(one, "x-amazon-apigateway-endpoint-configuration", "disableExecuteApiEndpoint") ?? [],
  );
  const source = entryAt(value, "x-amazon-apigateway-api-key-source");
  const members = [
    ...disabled.slice(0, 1),
    ...(source === undefined ? [] : [{ ...source, key: "apiKeySource" }]),
  ];
  if (members.length === 0) return [];
  const kind = isHttp(value) ? "apigatewayv2 get-api" : "apigateway get-rest-api";
  return [declared(document, kind, members)];
}

/** The definition of an API that stands in a template; of several nobody knows which was called. */
export function definitionsIn(template: Configuration): readonly Configuration[] {
  const resources = objectOf(entryAt(template.value, "Resources")?.value)?.members ?? [];
  const found = resources.flatMap(({ value }) =>
    ["DefinitionBody", "Body"].flatMap((name) => {
      const body = objectOf(entryAt(objectOf(value), "Properties", name)?.value);
      return body === undefined || entryAt(body, "paths") === undefined ? [] : [body];
    }),
  );
  const [only, other] = found;
  if (only === undefined || other !== undefined) return [];
  const span = { start: only.start, end: only.end };
  const source = "openapi-document";
  return [{ ...template, source, value: only, options: new Map(), isDeclared: true, span }];
}

const METHODS = /^(?:get|head|post|put|patch|delete|options)$/i;
const INTEGRATION = "x-amazon-apigateway-integration";

/** What an HTTP API alone has. */
function isHttp(document: JsonObject): boolean {
  const names = ["x-amazon-apigateway-importexport-version", "x-amazon-apigateway-cors"];
  if (names.some((name) => entryAt(document, name) !== undefined)) return true;
  if ([...schemesOf(document).values()].includes("JWT")) return true;
  const paths = objectOf(entryAt(document, "paths")?.value)?.members ?? [];
  return paths.some(({ value }) =>
    (objectOf(value)?.members ?? []).some(
      (operation) =>
        entryAt(objectOf(operation.value), INTEGRATION, "payloadFormatVersion") !== undefined,
    ),
  );
}

type Scheme = "key" | "AWS_IAM" | "CUSTOM" | "COGNITO_USER_POOLS" | "JWT";

function schemesOf(document: JsonObject): ReadonlyMap<string, Scheme> {
  const written =
    entryAt(document, "components", "securitySchemes") ?? entryAt(document, "securityDefinitions");
  return new Map(
    (objectOf(written?.value)?.members ?? []).flatMap(({ key, value }) => {
      const scheme = schemeOf(objectOf(value));
      return scheme === undefined ? [] : [[key, scheme] as const];
    }),
  );
}

const AUTHORIZERS = new Map<string, Scheme>([
  ["awssigv4", "AWS_IAM"],
  ["custom", "CUSTOM"],
  ["token", "CUSTOM"],
  ["request", "CUSTOM"],
  ["cognito_user_pools", "COGNITO_USER_POOLS"],
  ["jwt", "JWT"],
]);

function schemeOf(scheme: JsonObject | undefined): Scheme | undefined {
  const type =
    textAt(scheme, "x-amazon-apigateway-authorizer", "type") ??
    textAt(scheme, "x-amazon-apigateway-authtype");
  if (type !== undefined) return AUTHORIZERS.get(type.toLowerCase());
  const isKey =
    textAt(scheme, "type") === "apiKey" && textAt(scheme, "name")?.toLowerCase() === "x-api-key";
  return isKey ? "key" : undefined;
}

interface Source {
  readonly document: JsonObject;
  readonly schemes: ReadonlyMap<string, Scheme>;
}

/** What an export of API Gateway calls them, where a piece of one leaves out what they are. */
const EXPORTED = new Map<string, Scheme>([
  ["api_key", "key"],
  ["sigv4", "AWS_IAM"],
]);

/** A scheme that is not known, or one for all methods, leaves the mode open. */
function membersOf(operation: Entry, { document, schemes }: Source): readonly JsonMember[] {
  const value = objectOf(operation.value);
  const own = entryAt(value, "x-amazon-apigateway-auth", "type");
  const security = entryAt(value, "security");
  const isWhole = entryAt(value, INTEGRATION) !== undefined;
  if (security === undefined && own === undefined && !isWhole) return [];
  // of a piece, what all operations ask for may stand elsewhere
  if (security === undefined && own === undefined && document.isCut) return [];
  if (security === undefined && entryAt(document, "security") !== undefined) return [];
  const asked = objectsOf(security?.value).flatMap(({ members }) => members);
  const kinds = asked.map(
    ({ key }) => schemes.get(key) ?? (document.isCut ? EXPORTED.get(key) : undefined),
  );
  if (kinds.includes(undefined)) return [];
  const mode = own === undefined ? kinds.find((kind) => kind !== "key") : textOf(own.value);
  const span = own ?? security ?? operation;
  const scopes = asked.flatMap(({ value: list }) => itemsOf(list));
  const isKeyAsked = kinds.includes("key");
  return [
    madeMember(span, "authorizationType", madeScalar(span, mode ?? "NONE")),
    madeMember(
      security ?? operation,
      "apiKeyRequired",
      madeScalar(security ?? operation, isKeyAsked),
    ),
    ...(scopes.length === 0
      ? []
      : [madeMember(span, "authorizationScopes", madeList(span, scopes))]),
  ];
}
