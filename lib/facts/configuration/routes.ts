import {
  booleanOf,
  type Configuration,
  isNull,
  itemsOf,
  type JsonObject,
  textOf,
} from "../../evidence";
import type { Proven } from "../proven";
import type { Fact } from "../types";
import { common, type Entry, entryAt, objectsOf, spanOf, textAt } from "./entries";
import { matchRoute, type Route } from "./match-route";
import { deployed, from, type Setup, type Target } from "./setup";

type AuthMode = Extract<Fact, { facet: "auth-mode" }>["option"];

const authModes = new Map<string, AuthMode>([
  ["NONE", "none"],
  ["AWS_IAM", "iam"],
  ["CUSTOM", "lambda-authorizer"],
  ["COGNITO_USER_POOLS", "cognito"],
  ["JWT", "jwt"],
]);

/** What the called method or route asks for; where it is not known, what all of them ask for. */
export function routeFacts(setup: Setup): readonly Fact[] {
  const methods = methodsReached(setup);
  const facts = [
    ...fact(methods, "authorizationType", (entry) => {
      const option = authModes.get(textOf(entry.value) ?? "");
      return option === undefined ? undefined : { facet: "auth-mode", option };
    }),
    ...fact(methods, "apiKeyRequired", (entry) => {
      const isRequired = booleanOf(entry.value);
      if (isRequired === undefined) return undefined;
      return { facet: "api-key-required", option: isRequired ? "yes" : "no" };
    }),
    ...scopeFacts(setup, methods),
    ...saidScopeFacts(setup, methods),
  ];
  return isGuessed(setup) ? facts.map((one) => ({ ...one, by: "presumption" as const })) : facts;
}

/** What is declared holds for the routes that it names; which of them was called, or another, nobody has said. */
function isGuessed(setup: Setup): boolean {
  const { method, paths } = setup.target;
  const isOpen = method === undefined && paths.length === 0;
  return isOpen && deployed(setup).configurations.length < setup.configurations.length;
}

function fact(
  methods: readonly JsonObject[],
  name: string,
  read: (entry: Entry) => Proven | undefined,
): readonly Fact[] {
  const entries = methods.map((method) => entryAt(method, name));
  const found = entries.map((entry) => (entry === undefined ? undefined : read(entry)));
  const [first] = found;
  const [entry] = entries;
  if (first === undefined || entry === undefined) return [];
  return common(found.map((one) => one?.option)) === undefined
    ? []
    : [{ ...first, span: spanOf(entry) }];
}

/** The members of the methods that the call may have reached: one where method and path are known. */
export function methodsReached(setup: Setup): readonly JsonObject[] {
  const single = from(setup, "apigateway get-method").flatMap((one) => ofMethod(one, setup.target));
  if (single.length > 0) return single;
  const rest = from(setup, "apigateway get-resources").flatMap(({ value }) => restRoutes(value));
  if (rest.length > 0) return reached(rest, setup.target, "rest");
  const listed = from(setup, "apigatewayv2 get-routes").flatMap(({ value }) => httpRoutes(value));
  const shown = from(setup, "apigatewayv2 get-route").flatMap(({ value }) => httpRoute(value));
  const routes = listed.length > 0 ? listed : shown;
  const step = setup.call.facts.get("websocket-step")?.option;
  if (step === "connect") {
    return routes.filter(({ template }) => template === "$connect").map(({ value }) => value);
  }
  return reached(routes, setup.target, "http");
}

/** A command for one method names it; the path stands only behind an id. */
function ofMethod({ value, options }: Configuration, { method }: Target): readonly JsonObject[] {
  const named = options.get("http-method") ?? textAt(value, "httpMethod");
  return method === undefined || named === method || named === "ANY" ? [value] : [];
}

/** The methods of a REST API's resources, as `get-resources --embed methods` lists them. */
export function restRoutes(value: JsonObject): readonly Route<JsonObject>[] {
  return objectsOf(entryAt(value, "items")?.value).flatMap((item) => {
    const template = textAt(item, "path");
    const methods = entryAt(item, "resourceMethods")?.value;
    if (template === undefined || methods === undefined) return [];
    // a query that takes the values alone leaves the names of the methods out
    if (methods.kind === "list") {
      return objectsOf(methods).flatMap((value) => {
        const method = textAt(value, "httpMethod");
        return method === undefined ? [] : [{ method, template, value }];
      });
    }
    if (methods.kind !== "object") return [];
    return methods.members.flatMap(({ key, value: method }) =>
      method.kind === "object" ? [{ method: key, template, value: method }] : [],
    );
  });
}

/** The routes of an HTTP or WebSocket API by their keys: `GET /orders/{id}`, `$default`. */
export function httpRoutes(value: JsonObject): readonly Route<JsonObject>[] {
  return objectsOf(entryAt(value, "Items")?.value).flatMap(httpRoute);
}

function httpRoute(value: JsonObject): readonly Route<JsonObject>[] {
  const key = textAt(value, "RouteKey");
  if (key === undefined) return [];
  const [method = "", template] = key.split(/ +/);
  return [
    template === undefined ? { method: "ANY", template: key, value } : { method, template, value },
  ];
}

function reached(
  routes: readonly Route<JsonObject>[],
  { method, paths }: Target,
  kind: "rest" | "http",
): readonly JsonObject[] {
  if (method === undefined || paths.length === 0) return routes.map(({ value }) => value);
  // an HTTP API answers 404 to a path without a route: of two readings of a URL the one counts that has one
  return paths.flatMap((path) => matchRoute(routes, { method, path }, kind)?.value ?? []);
}

/** The route's scopes beside the token's: one in common is enough, and a route may ask for none. */
function scopeFacts(setup: Setup, methods: readonly JsonObject[]): readonly Fact[] {
  const [method] = methods;
  const asked = entryAt(method, "authorizationScopes");
  if (method === undefined || methods.length > 1) return [];
  // a list that leaves the scopes out may be part of an output; its items have ids where it is whole
  if (asked === undefined && entryAt(method, "RouteId") === undefined) return [];
  // what code alone can tell
  if (asked?.value.kind === "object") return [];
  const scopes = itemsOf(asked?.value).flatMap((item) => textOf(item) ?? []);
  const span = asked === undefined ? method : asked;
  if (scopes.length === 0) return [{ facet: "scope-granted", option: "yes", span: spanOf(span) }];
  const [claims] = from(setup, "token-claims");
  if (claims === undefined) return clientFacts(setup, scopes);
  const claim = ["scope", "scp"]
    .map((name) => entryAt(claims.value, name))
    .find((one) => one !== undefined && !isNull(one.value));
  const granted = scopesOf(claim);
  if (claim === undefined && claims.value.isCut) return [];
  const option = scopes.some((scope) => granted.includes(scope)) ? "yes" : "no";
  return [{ facet: "scope-granted", option, span: spanOf(claim ?? span) }];
}

/** What somebody writes of an HTTP API's route, where no command shows one; a method of a REST API is answered 401. */
function saidScopeFacts(setup: Setup, methods: readonly JsonObject[]): readonly Fact[] {
  const { facts } = setup.call;
  const isHttp =
    facts.get("api-type")?.option === "http" || facts.get("auth-mode")?.option === "jwt";
  if (methods.length > 0 || !isHttp) return [];
  const routes = from(setup, "route-scopes").flatMap(({ value }) => httpRoute(value));
  const said = reached(routes, setup.target, "http");
  return scopeFacts(setup, said)
    .filter(({ option }) => option === "no")
    .flatMap((one): readonly Fact[] => [
      { ...one, by: "presumption" },
      { facet: "auth-mode", option: "jwt", span: one.span, by: "presumption" },
    ]);
}

/** What an app client may not ask for, no token of its has. */
function clientFacts(setup: Setup, scopes: readonly string[]): readonly Fact[] {
  return from(setup, "cognito-idp describe-user-pool-client").flatMap(({ value }) => {
    const allowed = entryAt(value, "UserPoolClient", "AllowedOAuthScopes");
    const names = itemsOf(allowed?.value).flatMap((item) => textOf(item) ?? []);
    if (allowed === undefined || names.length === 0) return [];
    if (scopes.some((scope) => names.includes(scope))) return [];
    return [{ facet: "scope-granted", option: "no", span: spanOf(allowed) }];
  });
}

/** A text with blanks between the scopes (RFC 8693, 4.2), or a list. */
function scopesOf(claim: Entry | undefined): readonly string[] {
  const text = textOf(claim?.value);
  if (text !== undefined) return text.split(/\s+/);
  return itemsOf(claim?.value).flatMap((item) => textOf(item) ?? []);
}
