import {
  type JsonMember,
  type JsonObject,
  madeMember,
  madeScalar,
  objectOf,
  textOf,
} from "../../evidence";
import { type Declaration, type DeclaredRoute, policyOfStatements } from "./declared-api";
import { type Entry, entryAt, objectsOf, textAt } from "./entries";

/**
 * The API that a serverless.yml declares by the events of its functions.
 *
 * Sources: Serverless Framework, AWS provider: REST API (API Gateway v1), HTTP API (API Gateway v2)
 * and Websocket events. A variable (`${...}`) is not known, and what hangs on it is left out.
 */
export function serverlessDeclaration(service: JsonObject): Declaration {
  const events = functionsOf(service).flatMap((one) => objectsOf(entryAt(one, "events")?.value));
  const routes = events.flatMap((event) => routeOf(service, event));
  const endpointType = entryAt(service, "provider", "endpointType");
  return {
    routes: routes.map(({ route }) => route),
    authorizers: routes.flatMap(({ authorizer }) => (authorizer === undefined ? [] : [authorizer])),
    api: [...endpointSetting(service), ...resourcePolicy(service)],
    ...(endpointType === undefined || isVariable(textOf(endpointType.value))
      ? {}
      : { endpointType: upperCase(endpointType) }),
  };
}

interface EventRoute {
  readonly route: DeclaredRoute;
  readonly authorizer?: readonly JsonMember[];
}

// one map, or a list of maps
function functionsOf(service: JsonObject): readonly JsonObject[] {
  const functions = entryAt(service, "functions")?.value;
  const maps = functions?.kind === "object" ? [functions] : objectsOf(functions);
  return maps.flatMap(({ members }) =>
    members.flatMap(({ value }) => (value.kind === "object" ? [value] : [])),
  );
}

const KINDS = [
  ["http", "rest"],
  ["httpApi", "http"],
  ["websocket", "websocket"],
] as const;

function routeOf(service: JsonObject, event: JsonObject): readonly EventRoute[] {
  return KINDS.flatMap(([name, kind]): readonly EventRoute[] => {
    const entry = entryAt(event, name);
    const place = entry === undefined ? undefined : placeOf(entry, kind);
    if (entry === undefined || place === undefined) return [];
    const settings = objectOf(entry.value);
    const authorizer = entryAt(settings, "authorizer");
    const { members, listed } = isOpen(settings, authorizer)
      ? NOTHING
      : kind === "http"
        ? httpAuthorizer(service, authorizer, entry)
        : restAuthorizer(authorizer, entry);
    const required = entryAt(settings, "private");
    const isKeyKnown = kind === "rest" && !isOpen(settings, required);
    const key = isKeyKnown ? keyRequired(required, entry) : [];
    const route = { kind, ...place, members: [...members, ...key], span: entry };
    return [{ route, ...(listed === undefined ? {} : { authorizer: listed }) }];
  });
}

/** Whether code may set what does not stand in the settings of an event. */
function isOpen(settings: JsonObject | undefined, setting: Entry | undefined): boolean {
  return settings?.isCut === true && setting === undefined;
}

/** `GET hello` and `*`, or `{ method: get, path: users/create }`; `$connect` of a WebSocket API. */
function placeOf(
  { value }: Entry,
  kind: DeclaredRoute["kind"],
): { readonly method: string; readonly path: string } | undefined {
  const settings = objectOf(value);
  const text = textOf(value);
  if (kind === "websocket") {
    const path = text ?? textAt(settings, "route");
    return path === undefined || isVariable(path) ? undefined : { method: "ANY", path };
  }
  const [method = "", path] = text?.trim().split(/\s+/) ?? [
    textAt(settings, "method"),
    textAt(settings, "path"),
  ];
  if (kind === "http" && method === "*" && (path === undefined || path === "*")) {
    return { method: "ANY", path: "$default" };
  }
  if (path === undefined || isVariable(path) || isVariable(method)) return undefined;
  const isEvery = method === "" || method === "*" || /^any$/i.test(method);
  return {
    method: isEvery ? "ANY" : method.toUpperCase(),
    path: `/${path.replace(/^\//, "")}`,
  };
}

interface Authorization {
  readonly members: readonly JsonMember[];
  readonly listed?: readonly JsonMember[];
}

const NOTHING: Authorization = { members: [] };

/** A function's name, an ARN, `aws_iam`, or settings with one of them. */
function restAuthorizer(entry: Entry | undefined, event: Entry): Authorization {
  if (entry === undefined) return { members: [mode(event, "NONE")] };
  const settings = objectOf(entry.value);
  const named = textOf(entry.value);
  const [type, arn] = [textAt(settings, "type") ?? named ?? "", textAt(settings, "arn") ?? named];
  const name = textAt(settings, "name") ?? named ?? arn;
  if (isVariable(type)) return NOTHING;
  if (/^aws_iam$/i.test(type)) return { members: [mode(entry, "AWS_IAM")] };
  if (/^cognito_user_pools$/i.test(type) || arn?.startsWith("arn:aws:cognito-idp:")) {
    return { members: [mode(entry, "COGNITO_USER_POOLS")] };
  }
  const isLambda = /^(?:token|request|custom)$/i.test(type) || name !== undefined;
  // an ARN by reference may be that of a user pool
  if (!isLambda || isVariable(name)) return NOTHING;
  const id = madeMember(entry, "authorizerId", madeScalar(entry, name ?? "authorizer"));
  const seconds = entryAt(settings, "resultTtlInSeconds");
  return {
    members: [mode(entry, "CUSTOM"), id],
    ...(seconds === undefined || isVariable(textOf(seconds.value))
      ? {}
      : {
          listed: [
            madeMember(entry, "id", id.value),
            { ...seconds, key: "authorizerResultTtlInSeconds" },
          ],
        }),
  };
}

/** Authorizers of an HTTP API are declared under `provider.httpApi.authorizers`, by name. */
function httpAuthorizer(
  service: JsonObject,
  entry: Entry | undefined,
  event: Entry,
): Authorization {
  if (entry === undefined) return { members: [mode(event, "NONE")] };
  const settings = objectOf(entry.value);
  const name = textAt(settings, "name") ?? textOf(entry.value);
  const type = textAt(settings, "type");
  if (/^aws_iam$/i.test(type ?? name ?? "")) return { members: [mode(entry, "AWS_IAM")] };
  const scopes = entryAt(settings, "scopes");
  const asked = scopes === undefined ? [] : [{ ...scopes, key: "authorizationScopes" }];
  const declared = objectOf(
    entryAt(service, "provider", "httpApi", "authorizers", name ?? "")?.value,
  );
  // scopes are a JWT authorizer's alone
  if (type === "jwt" || scopes !== undefined || entryAt(declared, "issuerUrl") !== undefined) {
    return { members: [mode(entry, "JWT"), ...asked] };
  }
  const isLambda = /^request$/i.test(type ?? textAt(declared, "type") ?? "");
  return isLambda ? { members: [mode(entry, "CUSTOM")] } : NOTHING;
}

function mode(entry: Entry, type: string): JsonMember {
  return madeMember(entry, "authorizationType", madeScalar(entry, type));
}

function keyRequired(entry: Entry | undefined, event: Entry): readonly JsonMember[] {
  if (entry === undefined) return [madeMember(event, "apiKeyRequired", madeScalar(event, false))];
  return isVariable(textOf(entry.value)) ? [] : [{ ...entry, key: "apiKeyRequired" }];
}

function endpointSetting(service: JsonObject): readonly JsonMember[] {
  return ["apiGateway", "httpApi"].flatMap((name) => {
    const entry = entryAt(service, "provider", name, "disableDefaultEndpoint");
    return entry === undefined ? [] : [{ ...entry, key: "disableExecuteApiEndpoint" }];
  });
}

/** The statements alone; the framework adds the version. */
function resourcePolicy(service: JsonObject): readonly JsonMember[] {
  const entry =
    entryAt(service, "provider", "apiGateway", "resourcePolicy") ??
    entryAt(service, "provider", "resourcePolicy");
  if (entry?.value.kind !== "list") return [];
  return [policyOfStatements(entry)];
}

function upperCase(entry: Entry): JsonMember {
  return { ...entry, value: madeScalar(entry, (textOf(entry.value) ?? "").toUpperCase()) };
}

function isVariable(text: string | undefined): boolean {
  return text?.includes("${") === true;
}
