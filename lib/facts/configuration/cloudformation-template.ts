import {
  type Json,
  type JsonMember,
  type JsonObject,
  madeMember,
  madeScalar,
  objectOf,
  textOf,
} from "../../evidence";
import type { Declaration, DeclaredRoute } from "./declared-api";
import { type Entry, entryAt, textAt } from "./entries";

const NO_DECLARATION: Declaration = { routes: [], api: [], authorizers: [] };

/** A resource of a template: its logical name, and its properties. */
interface Resource {
  readonly name: string;
  readonly type: string;
  readonly properties: JsonObject | undefined;
  readonly span: Entry;
}

/**
 * The API that a CloudFormation template declares by resources of its own, as `cdk synth` writes
 * one. Of several APIs the template does not tell which was called.
 *
 * Source: AWS CloudFormation template reference, AWS::ApiGateway and AWS::ApiGatewayV2.
 */
export function cloudFormationDeclaration(template: JsonObject): Declaration {
  const resources = (objectOf(entryAt(template, "Resources")?.value)?.members ?? []).map(
    resourceOf,
  );
  const apis = resources.filter(({ type }) => type === REST_API || type === HTTP_API);
  const [api, second] = apis;
  if (api === undefined || second !== undefined) return NO_DECLARATION;
  const settings = ["DisableExecuteApiEndpoint", "Policy"].flatMap(
    (name) => entryAt(api.properties, name) ?? [],
  );
  const endpointType = endpointTypeOf(api);
  const stages = resources.filter(({ type }) => type === "AWS::ApiGatewayV2::Stage");
  const [stage, otherStage] = stages.map(({ properties }) => entryAt(properties, "StageName"));
  return {
    // of a definition that stands elsewhere the routes are not known
    kind: kindOf(api),
    routes: resources.flatMap((one) => routeOf(one, { api, resources })),
    api: settings,
    authorizers: resources.flatMap(listedAuthorizer),
    ...(endpointType === undefined ? {} : { endpointType }),
    ...(stage === undefined || otherStage !== undefined ? {} : { stage }),
  };
}

function kindOf({ type, properties }: Resource): DeclaredRoute["kind"] {
  if (type === REST_API) return "rest";
  return /^WEBSOCKET$/i.test(textAt(properties, "ProtocolType") ?? "") ? "websocket" : "http";
}

const REST_API = "AWS::ApiGateway::RestApi";
const HTTP_API = "AWS::ApiGatewayV2::Api";

function resourceOf(span: Entry): Resource {
  const value = objectOf(span.value);
  const properties = objectOf(entryAt(value, "Properties")?.value);
  return { name: span.key, type: textAt(value, "Type") ?? "", properties, span };
}

/** The one endpoint type; a list of several does not tell. */
function endpointTypeOf({ properties }: Resource): Entry | undefined {
  const entry = entryAt(properties, "EndpointConfiguration", "Types");
  if (entry?.value.kind !== "list") return undefined;
  const [only, other] = entry.value.items;
  return only === undefined || other !== undefined ? undefined : { ...entry, value: only };
}

interface Source {
  readonly api: Resource;
  readonly resources: readonly Resource[];
}

function routeOf(resource: Resource, source: Source): readonly DeclaredRoute[] {
  if (resource.type === "AWS::ApiGateway::Method") return methodOf(resource, source);
  return resource.type === "AWS::ApiGatewayV2::Route" ? routeOfKey(resource, source) : [];
}

function methodOf({ properties, span }: Resource, source: Source): readonly DeclaredRoute[] {
  const method = textAt(properties, "HttpMethod");
  const path = pathOf(entryAt(properties, "ResourceId")?.value, source);
  if (method === undefined || path === undefined) return [];
  const key = entryAt(properties, "ApiKeyRequired");
  return [
    {
      kind: "rest",
      method: method.toUpperCase(),
      path,
      members: [
        ...authorizationOf(properties, span),
        key ?? madeMember(span, "apiKeyRequired", madeScalar(span, false)),
      ],
      span,
    },
  ];
}

function routeOfKey({ properties, span }: Resource, { api }: Source): readonly DeclaredRoute[] {
  const key = textAt(properties, "RouteKey");
  if (key === undefined) return [];
  const [method = "", path] = key.split(" ", 2);
  const place = path === undefined ? { method: "ANY", path: key } : { method, path };
  const required = entryAt(properties, "ApiKeyRequired");
  return [
    {
      kind: kindOf(api),
      ...place,
      members: [
        ...authorizationOf(properties, span),
        ...(required === undefined ? [] : [required]),
      ],
      span,
    },
  ];
}

/** The type as the template names it; without one the method asks for none. */
function authorizationOf(properties: JsonObject | undefined, span: Entry): readonly JsonMember[] {
  const type = entryAt(properties, "AuthorizationType");
  const id = nameOf(entryAt(properties, "AuthorizerId")?.value);
  const scopes = entryAt(properties, "AuthorizationScopes");
  // an intrinsic function decides when the template is deployed
  const isKnown = type === undefined || textOf(type.value) !== undefined;
  return [
    ...(isKnown ? [type ?? madeMember(span, "authorizationType", madeScalar(span, "NONE"))] : []),
    ...(id === undefined ? [] : [madeMember(span, "authorizerId", madeScalar(span, id))]),
    ...(scopes === undefined ? [] : [scopes]),
  ];
}

function listedAuthorizer({ name, type, properties, span }: Resource) {
  const seconds = entryAt(properties, "AuthorizerResultTtlInSeconds");
  if (type !== "AWS::ApiGateway::Authorizer" || seconds === undefined) return [];
  return [[madeMember(span, "id", madeScalar(span, name)), seconds]];
}

// a path has fewer segments than this; a ring of parents has no end
const DEEPEST = 64;

/** `/orders/{id}` of an `AWS::ApiGateway::Resource`, from its parents' parts. */
function pathOf(id: Json | undefined, { api, resources }: Source): string | undefined {
  let at = nameOf(id);
  const parts: string[] = [];
  while (at !== undefined && parts.length < DEEPEST) {
    if (at === `${api.name}.RootResourceId`) return `/${parts.toReversed().join("/")}`;
    const resource = resources.find(({ name }) => name === at);
    const part = textAt(resource?.properties, "PathPart");
    if (part === undefined) return undefined;
    parts.push(part);
    at = nameOf(entryAt(resource?.properties, "ParentId")?.value);
  }
  return undefined;
}

/**
 * What a reference names: `!Ref Name` and `!GetAtt Name.Attribute`, of which YAML leaves the text,
 * or `{"Ref": …}` and `{"Fn::GetAtt": […]}`.
 */
function nameOf(reference: Json | undefined): string | undefined {
  const object = objectOf(reference);
  if (object === undefined) return textOf(reference);
  const attribute = entryAt(object, "Fn::GetAtt")?.value;
  if (attribute?.kind === "list") {
    const texts = attribute.items.map(textOf);
    return texts.includes(undefined) ? undefined : texts.join(".");
  }
  return textOf(attribute) ?? textAt(object, "Ref");
}
