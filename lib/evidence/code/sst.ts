import type { JsonMember, JsonObject } from "../json-objects";
import { booleanOf, itemsOf, objectOf, textOf } from "../json-values";
import { madeMember, madeObject, madeScalar } from "../made-json";
import type { Span } from "../types";
import { madeResource, namedOf, referenceTo, setting } from "./code-values";
import type { CodeCall } from "./read-calls";

const API = /^sst\.aws\.ApiGateway(V1|V2|WebSocket)$/;

// of its second version, where a stack comes first
const CONSTRUCT = /^(?:sst\.)?(?:(?:ApiGatewayV1)?Api|WebSocketApi)$/;
const IN_STACK = /^\s{0,60}(?:this|stack|ctx\.stack)\s{0,9},/;

/** Whether a call is one of SST's that declare an API. */
export function isOfSst(callee: string, given: string): boolean {
  if (CONSTRUCT.test(callee)) return IN_STACK.test(given);
  return API.test(callee) || /^(?:this\.)?\w{1,80}\.route$/.test(callee);
}

/**
 * The API that a configuration of SST declares: HTTP, REST or WebSocket, with its routes.
 *
 * Source: SST, components ApiGatewayV2, ApiGatewayV1 and ApiGatewayWebSocket.
 */
export function sstResources(calls: readonly CodeCall[]): readonly JsonObject[] {
  return [...calls.flatMap(constructOf), ...componentsOf(calls)];
}

/**
 * An API of the second version holds its routes, and what holds for all of them.
 *
 * Source: SST v2, constructs Api, ApiGatewayV1Api and WebSocketApi.
 */
function constructOf(call: CodeCall): readonly JsonObject[] {
  if (!CONSTRUCT.test(call.callee)) return [];
  const named = namedOf(call, OPTIONS_AT);
  const kind = /WebSocket/.test(call.callee) ? "WebSocket" : /V1/.test(call.callee) ? "V1" : "V2";
  const name = call.result ?? textOf(call.values[1]) ?? "";
  const own = { ...call, result: name };
  const written = setting(named, "routes");
  const routes = kind === "WebSocket" ? [] : (objectOf(written?.value)?.members ?? []);
  return [
    ...apiOf(own, kind),
    ...routes.flatMap((route) => {
      const mode = constructMode(named, route);
      // what a method is given beside is the CDK's
      const apiKey = unknown(route, "api_key_required");
      return routeOf(route, { kind, name, route: route.key, own: mode, apiKey });
    }),
  ];
}

const OPTIONS_AT = 2;

/** The authorizer of a route, or that of all: `iam`, `none`, or the name of one that is declared. */
function constructMode(named: JsonObject, route: JsonMember): readonly JsonMember[] {
  const defaults = objectOf(setting(named, "defaults")?.value);
  const own = objectOf(route.value);
  const found = [own, defaults].flatMap((one) => setting(one, "authorizer") ?? [])[0];
  const isOpen = [named, own, defaults].some((one) => one?.isCut === true);
  if (found === undefined) {
    const span = { start: route.start, end: route.end };
    return [isOpen ? unknown(span) : madeMember(span, "authorization", madeScalar(span, "NONE"))];
  }
  const text = textOf(found.value) ?? "";
  const declared = objectOf(setting(named, "authorizers")?.value);
  const type = textOf(setting(objectOf(setting(declared, text)?.value), "type")?.value) ?? text;
  const mode = MODES.get(type);
  const scopes = [own, defaults].flatMap((one) => setting(one, "authorizationScopes") ?? [])[0];
  return [
    mode === undefined
      ? unknown(found)
      : madeMember(found, "authorization", madeScalar(found, mode)),
    ...(scopes === undefined ? [] : [{ ...scopes, key: "authorization_scopes" }]),
  ];
}

/** What code alone can tell. */
function unknown(span: Span, key = "authorization"): JsonMember {
  return madeMember(span, key, madeObject(span, []));
}

const MODES = new Map([
  ["none", "NONE"],
  ["iam", "AWS_IAM"],
  ["jwt", "JWT"],
  ["user_pool", "JWT"],
  ["user_pools", "COGNITO_USER_POOLS"],
  ["lambda", "CUSTOM"],
  ["lambda_token", "CUSTOM"],
  ["lambda_request", "CUSTOM"],
]);

function componentsOf(calls: readonly CodeCall[]): readonly JsonObject[] {
  const apis = new Map(
    calls.flatMap((call) => {
      const kind = kindOf(call);
      return kind === undefined ? [] : [[call.result ?? "", { call, kind }] as const];
    }),
  );
  return calls.flatMap((call) => {
    const kind = kindOf(call);
    const name = call.callee.replace(/\.route$/, "");
    if (kind !== undefined) return apiOf(call, kind);
    const api = apis.get(name);
    return api === undefined ? [] : routesOf(call, { kind: api.kind, name });
  });
}

function kindOf({ callee }: CodeCall): string | undefined {
  return API.exec(callee)?.[1];
}

/** One that is no REST API has one stage, which deploys by itself and has no segment in the URL. */
function apiOf(call: CodeCall, kind: string): readonly JsonObject[] {
  const name = call.result ?? "";
  if (kind === "V1") return [madeResource(call, ["aws_api_gateway_rest_api", name], [], "cut")];
  const api = madeMember(call, "api_id", referenceTo(call, `aws_apigatewayv2_api.${name}`, "id"));
  const text = (key: string, value: string) => madeMember(call, key, madeScalar(call, value));
  const protocol = text("protocol_type", kind === "V2" ? "HTTP" : "WEBSOCKET");
  const stage = [
    api,
    text("name", "$default"),
    madeMember(call, "auto_deploy", madeScalar(call, true)),
  ];
  return [
    madeResource(call, ["aws_apigatewayv2_api", name], [protocol], "cut"),
    madeResource(call, ["aws_apigatewayv2_stage", name], stage),
  ];
}

function routesOf(
  call: CodeCall,
  { kind, name }: { readonly kind: string; readonly name: string },
): readonly JsonObject[] {
  const route = textOf(call.values[0]);
  if (route === undefined) return [];
  const [mode, scopes] = authorizationOf(call);
  const own = [mode, ...scopes];
  return routeOf(call, { kind, name, route, own, apiKey: setting(call.named, "apiKey") });
}

function routeOf(
  span: Span,
  {
    kind,
    name,
    route,
    own,
    apiKey,
  }: {
    readonly kind: string;
    readonly name: string;
    readonly route: string;
    readonly own: readonly JsonMember[];
    readonly apiKey?: JsonMember | undefined;
  },
): readonly JsonObject[] {
  const text = (key: string, value: string) => madeMember(span, key, madeScalar(span, value));
  const [method = "ANY", path = method] = route.trim().split(/\s+/);
  if (kind !== "V1") {
    const api = madeMember(span, "api_id", referenceTo(span, `aws_apigatewayv2_api.${name}`, "id"));
    const isAny = kind === "V2" && path === method && !path.startsWith("$");
    const key = isAny ? `ANY ${path}` : route;
    const members = [api, text("route_key", key), ...own.map(ofRoute)];
    return [madeResource(span, ["aws_apigatewayv2_route", route], members)];
  }
  const id = referenceTo(span, `aws_api_gateway_rest_api.${name}`, "id");
  const members = [
    madeMember(span, "rest_api_id", id),
    text("http_method", path === method ? "ANY" : method),
    text("path", path),
    ...own,
    ...(apiKey === undefined ? [] : [{ ...apiKey, key: "api_key_required" }]),
  ];
  return [madeResource(span, ["aws_api_gateway_method", route], members)];
}

function ofRoute(member: JsonMember): JsonMember {
  return member.key === "authorization" ? { ...member, key: "authorization_type" } : member;
}

/** What a route asks for; nothing where code alone tells. */
function authorizationOf(call: CodeCall): readonly [JsonMember, readonly JsonMember[]] {
  const named = namedOf(call, OPTIONS_AT);
  const auth = setting(named, "auth");
  const mode = (span: CodeCall | JsonMember, value: string) =>
    madeMember(span, "authorization", madeScalar(span, value));
  const options = objectOf(auth?.value);
  if (auth === undefined && named.isCut) return [unknown(call), []];
  if (auth === undefined || booleanOf(auth.value) === false) return [mode(call, "NONE"), []];
  const jwt = objectOf(setting(options, "jwt")?.value);
  const scopes = setting(jwt, "scopes");
  if (jwt !== undefined) {
    const asked = scopes === undefined || itemsOf(scopes.value).length === 0 ? [] : [scopes];
    return [mode(auth, "JWT"), asked.map((one) => ({ ...one, key: "authorization_scopes" }))];
  }
  if (booleanOf(setting(options, "iam")?.value) === true) return [mode(auth, "AWS_IAM"), []];
  if (setting(options, "cognito") !== undefined) return [mode(auth, "COGNITO_USER_POOLS"), []];
  const isOwn = setting(options, "lambda") ?? setting(options, "custom");
  return [isOwn === undefined ? unknown(auth) : mode(auth, "CUSTOM"), []];
}
