import type { JsonMember, JsonObject } from "../json-objects";
import { booleanOf, itemsOf, objectOf, textOf } from "../json-values";
import { madeMember, madeScalar } from "../made-json";
import { madeResource, referenceTo, setting } from "./code-values";
import type { CodeCall } from "./read-calls";

const API = /^sst\.aws\.ApiGateway(V1|V2|WebSocket)$/;

/** Whether a call is one of SST's that declare an API. */
export function isOfSst(callee: string): boolean {
  return API.test(callee) || /^(?:this\.)?\w{1,80}\.route$/.test(callee);
}

/**
 * The API that a configuration of SST declares: HTTP, REST or WebSocket, with its routes.
 *
 * Source: SST, components ApiGatewayV2, ApiGatewayV1 and ApiGatewayWebSocket.
 */
export function sstResources(calls: readonly CodeCall[]): readonly JsonObject[] {
  const apis = new Map(
    calls.flatMap((call) => {
      const kind = kindOf(call);
      return kind === undefined ? [] : [[call.result ?? "", { call, kind }] as const];
    }),
  );
  return calls.flatMap((call) => {
    const kind = kindOf(call);
    const name = call.callee.replace(/\.route$/, "");
    if (kind !== undefined) return kind === "V1" ? [] : apiOf(call, kind);
    const api = apis.get(name);
    return api === undefined ? [] : routesOf(call, { kind: api.kind, name });
  });
}

function kindOf({ callee }: CodeCall): string | undefined {
  return API.exec(callee)?.[1];
}

/** It has one stage, which deploys by itself and has no segment in the URL. */
function apiOf(call: CodeCall, kind: string): readonly JsonObject[] {
  const name = call.result ?? "";
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
  const text = (key: string, value: string) => madeMember(call, key, madeScalar(call, value));
  const [method = "ANY", path = method] = route.split(/\s+/);
  const [mode, scopes] = authorizationOf(call);
  const own = [...(mode === undefined ? [] : [mode]), ...scopes];
  if (kind !== "V1") {
    const api = madeMember(call, "api_id", referenceTo(call, `aws_apigatewayv2_api.${name}`, "id"));
    const key = kind === "V2" && path === method ? `ANY ${path}` : route;
    const members = [api, text("route_key", key), ...own.map(ofRoute)];
    return [madeResource(call, ["aws_apigatewayv2_route", route], members)];
  }
  const apiKey = setting(call.named, "apiKey");
  const members = [
    text("http_method", path === method ? "ANY" : method),
    text("path", path),
    ...own,
    ...(apiKey === undefined ? [] : [{ ...apiKey, key: "api_key_required" }]),
  ];
  return [madeResource(call, ["aws_api_gateway_method", route], members)];
}

function ofRoute(member: JsonMember): JsonMember {
  return member.key === "authorization" ? { ...member, key: "authorization_type" } : member;
}

/** What a route asks for; nothing where code alone tells. */
function authorizationOf(call: CodeCall): readonly [JsonMember | undefined, readonly JsonMember[]] {
  const auth = setting(call.named, "auth");
  const mode = (span: CodeCall | JsonMember, value: string) =>
    madeMember(span, "authorization", madeScalar(span, value));
  const options = objectOf(auth?.value);
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
  return [isOwn === undefined ? undefined : mode(auth, "CUSTOM"), []];
}
