import {
  type Configuration,
  itemsOf,
  type Json,
  type JsonMember,
  type JsonObject,
  madeList,
  madeMember,
  madeObject,
  madeScalar,
  objectOf,
  textOf,
} from "../../evidence";
import type { Parameters } from "../types";
import { type Entry, entryAt, isFunction, objectsOf, textAt } from "./entries";

/** A resource as Terraform has it: its attributes with their names there. */
interface Resource {
  readonly type: string;
  readonly name: string;
  readonly values: JsonObject;
}

/** How resources of a type are printed by a command of the AWS CLI. */
interface Shape {
  readonly source: Configuration["source"];
  /** The list that holds them; without it a command prints one. */
  readonly list?: string;
  /** Attributes that the command calls by another name than theirs in camel case. */
  readonly names?: { readonly [attribute: string]: string };
  /** Attributes that the command prints as a list, of which a block is an item. */
  readonly lists?: readonly string[];
  /** What AWS takes where nothing is said. */
  readonly defaults?: { readonly [name: string]: Default };
}

type Default =
  | string
  | boolean
  | null
  | readonly []
  | { readonly [name: string]: readonly string[] };

/**
 * What Terraform declares, as the AWS CLI prints it: all that is known of its types of resources.
 *
 * Source: AWS provider for Terraform, API Gateway, API Gateway V2, VPC and WAF resources.
 */
const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  [
    "aws_api_gateway_rest_api",
    {
      source: "apigateway get-rest-api",
      names: { api_key_source_type: "apiKeySource" },
      defaults: { endpointConfiguration: { types: ["EDGE"] }, disableExecuteApiEndpoint: false },
    },
  ],
  [
    "aws_api_gateway_method",
    {
      source: "apigateway get-resources",
      list: "items",
      names: { authorization: "authorizationType" },
      defaults: { apiKeyRequired: false },
    },
  ],
  [
    "aws_api_gateway_authorizer",
    {
      source: "apigateway get-authorizers",
      list: "items",
      defaults: { authorizerResultTtlInSeconds: "300" },
    },
  ],
  ["aws_api_gateway_stage", { source: "apigateway get-stages", list: "item" }],
  [
    "aws_api_gateway_api_key",
    { source: "apigateway get-api-keys", list: "items", defaults: { enabled: true } },
  ],
  [
    "aws_api_gateway_usage_plan",
    {
      source: "apigateway get-usage-plans",
      list: "items",
      lists: ["api_stages"],
      defaults: { apiStages: [] },
    },
  ],
  [
    "aws_api_gateway_gateway_response",
    {
      source: "apigateway get-gateway-responses",
      list: "items",
      defaults: { defaultResponse: false },
    },
  ],
  [
    "aws_api_gateway_domain_name",
    {
      source: "apigateway get-domain-name",
      defaults: { mutualTlsAuthentication: null },
    },
  ],
  [
    "aws_api_gateway_base_path_mapping",
    {
      source: "apigateway get-base-path-mappings",
      list: "items",
      names: { api_id: "restApiId", stage_name: "stage" },
      defaults: { basePath: "(none)" },
    },
  ],
  [
    "aws_apigatewayv2_api",
    {
      source: "apigatewayv2 get-api",
      names: { id: "ApiId" },
      defaults: { disableExecuteApiEndpoint: false },
    },
  ],
  [
    "aws_apigatewayv2_route",
    {
      source: "apigatewayv2 get-routes",
      list: "Items",
      names: { id: "RouteId" },
      defaults: { authorizationType: "NONE", apiKeyRequired: false, authorizationScopes: [] },
    },
  ],
  [
    "aws_apigatewayv2_authorizer",
    { source: "apigatewayv2 get-authorizers", list: "Items", names: { id: "AuthorizerId" } },
  ],
  [
    "aws_apigatewayv2_stage",
    {
      source: "apigatewayv2 get-stages",
      list: "Items",
      names: { name: "StageName" },
      defaults: { autoDeploy: false },
    },
  ],
  [
    "aws_apigatewayv2_domain_name",
    { source: "apigatewayv2 get-domain-name", defaults: { mutualTlsAuthentication: null } },
  ],
  ["aws_apigatewayv2_api_mapping", { source: "apigatewayv2 get-api-mappings", list: "Items" }],
  [
    "aws_vpc_endpoint",
    {
      source: "ec2 describe-vpc-endpoints",
      list: "VpcEndpoints",
      names: { id: "VpcEndpointId", policy: "PolicyDocument" },
      defaults: { privateDnsEnabled: false },
    },
  ],
  [
    "aws_vpc_endpoint_policy",
    {
      source: "ec2 describe-vpc-endpoints",
      list: "VpcEndpoints",
      names: { vpc_endpoint_id: "VpcEndpointId", policy: "PolicyDocument" },
    },
  ],
]);

/**
 * The configurations of a list of resources, in the shapes in which the AWS CLI prints them.
 *
 * A resource of another API than the one that was called says nothing; where ids do not tell, the list
 * has to hold one API alone, and that is the one.
 */
export function listedConfigurations(
  list: Configuration,
  called: Parameters,
): readonly Configuration[] {
  const resources = objectsOf(entryAt(list.value, "resources")?.value)
    .flatMap(resourceOf)
    .flatMap(expanded);
  return new ResourceList(list, ofOneApi(resources), called).configurations();
}

const PARTS =
  /^aws_(?:api_gateway_(?:method|resource|stage|rest_api_policy)|apigatewayv2_(?:route|stage))$/;

/** A part that is quoted without its API is that of the only one of its type. */
function ofOneApi(resources: readonly Resource[]): readonly Resource[] {
  const apis = resources.filter(({ type }) => type === REST_API || type === HTTP_API);
  return resources.map((one) => {
    const isHttp = one.type.startsWith("aws_apigatewayv2_");
    const [api, id] = isHttp ? [HTTP_API, "api_id"] : [REST_API, "rest_api_id"];
    const known = entryAt(one.values, id);
    if (!PARTS.test(one.type) || (known !== undefined && !isUnmade(known.value))) return one;
    const [only, other] = apis;
    if (other !== undefined || (only !== undefined && only.type !== api)) return one;
    const reference = referenceTo(one.values, `${api}.${only?.name ?? "api"}.id`);
    const others = one.values.members.filter(({ key }) => key !== known?.key);
    const members = [...others, madeMember(one.values, id, reference)];
    return { ...one, values: { ...one.values, members, isCut: true } };
  });
}

/** What a plan knows of what it is to make itself. */
function isUnmade(value: Json): boolean {
  const [only] = objectOf(value)?.members ?? [];
  return textOf(only?.value) === "(known after apply)";
}

function resourceOf(item: JsonObject): readonly Resource[] {
  const [type, name] = [textAt(item, "type"), textAt(item, "name")];
  const values = objectOf(entryAt(item, "values")?.value);
  return type === undefined || values === undefined || textAt(item, "mode") === "data"
    ? []
    : [{ type, name: name ?? "", values: type === METHOD ? withHidden(values) : values }];
}

/** What a plan hides of a method that it changes, and the method's id tells: `agm-abcde12345-a1b2c3-GET`. */
function withHidden(values: JsonObject): JsonObject {
  const id = entryAt(values, "id");
  const parts = /^agm-([a-z0-9]+)-([a-z0-9]+)-([A-Z]+)$/.exec(textOf(id?.value) ?? "");
  if (id === undefined || parts === null || entryAt(values, "http_method") !== undefined) {
    return values;
  }
  const names = ["rest_api_id", "resource_id", "http_method"];
  const hidden = names.flatMap((key, at) =>
    entryAt(values, key) === undefined
      ? [madeMember(id, key, madeScalar(id, parts[at + 1] ?? ""))]
      : [],
  );
  return { ...values, members: [...values.members, ...hidden], isCut: true };
}

const HTTP_MODULE = /terraform-aws-modules\/(?:terraform-aws-)?apigateway-v2\b/;
const ENDPOINT_MODULE = /terraform-aws-modules\/(?:terraform-aws-)?vpc\b.{0,99}\/vpc-endpoints\b/;

/** The resources that a module of terraform-aws-modules makes of its variables. */
function expanded(resource: Resource): readonly Resource[] {
  const { type, name, values } = resource;
  const source = type === "module" ? (textAt(values, "source") ?? "") : "";
  if (ENDPOINT_MODULE.test(source)) {
    return (objectOf(entryAt(values, "endpoints")?.value)?.members ?? []).flatMap(
      ({ key, value }) => endpointOf(key, value),
    );
  }
  if (!HTTP_MODULE.test(source)) return [resource];
  const routes = entryAt(values, "routes") ?? entryAt(values, "integrations");
  const id = madeMember(values, "api_id", referenceTo(values, `${HTTP_API}.${name}.id`));
  const stage = entryAt(values, "stage_name")?.value ?? madeScalar(values, "$default");
  const stageMembers = [id, madeMember(values, "name", stage)];
  return [
    { type: "aws_apigatewayv2_stage", name, values: madeObject(values, stageMembers, "cut") },
    { type: HTTP_API, name, values: madeObject(values, apiMembers(values), "cut") },
    ...(objectOf(routes?.value)?.members ?? []).map((route) => moduleRoute(name, route)),
    ...(entryAt(values, "domain_name") === undefined
      ? []
      : [{ type: "aws_apigatewayv2_domain_name", name, values }]),
  ];
}

function endpointOf(key: string, value: Json): readonly Resource[] {
  const values = objectOf(value);
  const service = textAt(values, "service");
  if (values === undefined || service === undefined) return [];
  const written = madeMember(values, "service_name", madeScalar(values, `.${service}`));
  const members = [...values.members, written];
  return [{ type: "aws_vpc_endpoint", name: key, values: { ...values, members } }];
}

function apiMembers(values: JsonObject): readonly JsonMember[] {
  const protocol = entryAt(values, "protocol_type");
  const members = values.members.filter(({ key }) => key === "disable_execute_api_endpoint");
  return [protocol ?? madeMember(values, "protocol_type", madeScalar(values, "HTTP")), ...members];
}

function moduleRoute(api: string, { key, value, start, end }: Entry): Resource {
  const span = { start, end };
  const settings = objectOf(value)?.members ?? [];
  const hasAuthorizer = settings.some((one) => /^authorizer_(?:id|key)$/.test(one.key));
  const unknown = madeMember(span, "authorization_type", madeObject(span, []));
  const isOpen = !settings.some((one) => one.key === "authorization_type") && hasAuthorizer;
  const values = madeObject(span, [
    madeMember(span, "api_id", referenceTo(span, `${HTTP_API}.${api}.id`)),
    madeMember(span, "route_key", madeScalar(span, key)),
    ...settings.filter((one) => !/^(?:integration|authorizer_key)$/.test(one.key)),
    ...(isOpen ? [unknown] : []),
  ]);
  return { type: "aws_apigatewayv2_route", name: key, values };
}

function referenceTo(span: { readonly start: number; readonly end: number }, text: string): Json {
  return madeObject(span, [madeMember(span, "Ref", madeScalar(span, text))]);
}

const REST_API = "aws_api_gateway_rest_api";
const HTTP_API = "aws_apigatewayv2_api";

const REFERENCE =
  /^(?:\$\{)?\s{0,9}(?:module\.[\w-]{1,200}\.)?(?<type>aws_\w{1,100})\.(?<name>[\w-]{1,200})(?:\[[^\]]{0,100}\])?\.(?<attribute>\w{1,100})\s{0,9}\}?$/;

interface Reference {
  readonly type: string;
  readonly name: string;
  readonly attribute: string;
}

function referenceOf(json: Json | undefined): Reference | undefined {
  const [only, other] = objectOf(json)?.members ?? [];
  if (only === undefined || other !== undefined || !/^(?:Ref|Fn::Sub)$/.test(only.key)) {
    return undefined;
  }
  const { type, name, attribute } = REFERENCE.exec(textOf(only.value) ?? "")?.groups ?? {};
  if (type === undefined || name === undefined || attribute === undefined) return undefined;
  return { type, name, attribute };
}

class ResourceList {
  readonly #list: Configuration;
  readonly #resources: readonly Resource[];
  readonly #called: Parameters;
  readonly #byKey: ReadonlyMap<string, Resource>;
  readonly #byId: ReadonlyMap<string, Resource>;
  /** What keys say of usage plans, by reference and by id; undefined for an id that nobody knows yet. */
  readonly #keyed: {
    readonly names: ReadonlySet<string>;
    readonly ids: ReadonlySet<string | undefined>;
  };
  /** Policies that are resources of their own, by their APIs. */
  readonly #policies: ReadonlyMap<string, Entry>;
  readonly #roots: ReadonlySet<string>;
  /** The API that was called, as far as it is in the list. */
  readonly #own: string | undefined;

  constructor(list: Configuration, resources: readonly Resource[], called: Parameters) {
    this.#list = list;
    this.#resources = resources;
    this.#called = called;
    this.#byKey = new Map(resources.map((one) => [keyOf(one), one]));
    this.#byId = new Map(
      resources.flatMap((one) => {
        const id = textAt(one.values, "id");
        return id === undefined ? [] : [[`${one.type} ${id}`, one] as const];
      }),
    );
    const ofType = (type: string) => resources.filter((one) => one.type === type);
    const plans = ofType(`${USAGE_PLAN}_key`).map(
      ({ values }) => entryAt(values, "usage_plan_id")?.value,
    );
    this.#keyed = {
      names: new Set(plans.flatMap((plan) => referenceOf(plan)?.name ?? [])),
      ids: new Set(plans.filter((plan) => referenceOf(plan) === undefined).map(textOf)),
    };
    // of several the first
    const policies = ofType(`${REST_API}_policy`).toReversed();
    this.#policies = new Map(
      policies.flatMap((one) => {
        const api = this.#apiOf(one);
        const policy = entryAt(one.values, "policy");
        return api === undefined || policy === undefined ? [] : [[api, policy] as const];
      }),
    );
    this.#roots = new Set(
      ofType(REST_API).flatMap(({ values }) => textAt(values, "root_resource_id") ?? []),
    );
    this.#own = this.#calledApi();
  }

  /** By its id; without one, the only API that there is, or the only one that has a stage of that name. */
  #calledApi(): string | undefined {
    const { apiId, stage } = this.#called;
    const keys = new Set(this.#resources.flatMap((one) => this.#apiOf(one) ?? []));
    const apis = [...keys].map((key) => ({ key, id: this.#idOf(key) }));
    const called = apis.find(({ id }) => id !== undefined && id === apiId);
    const [only, other] = apis;
    const isOpen = only?.id === undefined || apiId === undefined;
    if (called !== undefined || only === undefined) return called?.key;
    if (other === undefined) return isOpen ? only.key : undefined;
    const staged = new Map(
      this.#resources.flatMap((one) => {
        const key = this.#apiOf(one);
        const name = textAt(one.values, "stage_name") ?? textAt(one.values, "name");
        const isStage = one.type === HTTP_STAGE || one.type === REST_STAGE;
        return isStage && key !== undefined ? [[key, name] as const] : [];
      }),
    );
    const isTold = apis.every(({ key, id }) => id === undefined && staged.get(key) !== undefined);
    const named = apis.filter(({ key }) => staged.get(key) === stage);
    return isTold && named.length === 1 ? named[0]?.key : undefined;
  }

  configurations(): readonly Configuration[] {
    const own = this.#own;
    const ours = this.#resources.filter((one) => {
      const key = this.#apiOf(one);
      return key === undefined ? isShared(one) : key === own;
    });
    const isAlone = this.#resources.every((one) => this.#apiOf(one) === undefined);
    return [
      ...(own === undefined ? [] : this.#ofApi(ours, own)),
      ...(own !== undefined || isAlone ? ours.flatMap((one) => this.#firewall(one)) : []),
      ...[...shapes].flatMap(([type, shape]) => this.#printed(shape, ours, type)),
    ];
  }

  /** The API that a resource is a part of, or is. */
  #apiOf(one: Resource): string | undefined {
    if (one.type === REST_API || one.type === HTTP_API) return keyOf(one);
    const entry = entryAt(one.values, "rest_api_id") ?? entryAt(one.values, "api_id");
    const reference = referenceOf(entry?.value);
    if (reference !== undefined) return `${reference.type}.${reference.name}`;
    const id = textOf(entry?.value);
    if (id === undefined) return undefined;
    const type = one.type.startsWith("aws_apigatewayv2_") ? HTTP_API : REST_API;
    const api = this.#byId.get(`${type} ${id}`);
    return api === undefined ? id : keyOf(api);
  }

  #idOf(key: string): string | undefined {
    const api = this.#byKey.get(key);
    return api === undefined && !key.startsWith("aws_") ? key : textAt(api?.values, "id");
  }

  /** What more than one resource says of the API together: its policy, its methods, its firewall. */
  #ofApi(ours: readonly Resource[], own: string): readonly Configuration[] {
    const api = this.#byKey.get(own);
    const body = objectOf(entryAt(api?.values, "body")?.value);
    return [
      ...this.#methods(ours, api),
      ...(api === undefined ? this.#policyOf(own) : []).map((policy) =>
        this.#configuration("apigateway get-rest-api", madeObject(policy, [policy], "cut")),
      ),
      ...(body === undefined || referenceOf(body) !== undefined
        ? []
        : [this.#configuration("openapi-document", body)]),
    ];
  }

  #printed(shape: Shape, ours: readonly Resource[], type: string): readonly Configuration[] {
    const all = ours.filter((one) => one.type === type);
    const [first] = all;
    if (first === undefined || type === METHOD) return [];
    const items = all.filter((one) => this.#isInUse(one));
    const objects = items.map((one) => this.#itemOf(one, shape));
    const isWhole = objects.every(({ isCut }) => !isCut);
    if (shape.list === undefined)
      return objects.map((one) => this.#configuration(shape.source, one));
    const span = first.values;
    const member = madeMember(span, shape.list, madeList(span, objects));
    return [
      this.#configuration(shape.source, madeObject(span, [member], isWhole ? "whole" : "cut")),
    ];
  }

  /** A usage plan without a key lets nobody in. */
  #isInUse({ type, name, values }: Resource): boolean {
    if (type !== USAGE_PLAN) return true;
    const { names, ids } = this.#keyed;
    const id = textAt(values, "id");
    if (names.has(name) || ids.has(undefined)) return true;
    return id === undefined ? ids.size > 0 : ids.has(id);
  }

  /** An attribute that only Terraform can tell is left out, and makes the object a part. */
  #itemOf(one: Resource, shape: Shape): JsonObject {
    const { values } = one;
    const ownNames = values.members.map(({ key }) => shape.names?.[key] ?? camelCase(key));
    const written = values.members.flatMap(({ key, value, start, end }, at) => {
      const known = this.#known(value, 0);
      if (known === undefined || isUnset(known)) return [];
      const isList = shape.lists?.includes(key) === true;
      return [{ key: ownNames[at] ?? key, value: isList ? known : unwrapped(known), start, end }];
    });
    const listNames = (shape.lists ?? []).map(camelCase);
    const lists = listNames.flatMap((name) => listOf(written, name));
    const single = written.filter(({ key }) => !listNames.includes(key));
    const members = [...single, ...lists, ...this.#added(one, shape)];
    const names = new Set(ownNames);
    const given = new Set(members.map(({ key }) => key));
    const defaults = Object.entries(shape.defaults ?? {}).filter(
      // what is set to something unknown has not the default
      ([name]) => !given.has(name) && (!names.has(name) || isNullIn(values, name)),
    );
    // what a block adds when it is planned is not known
    const isPart = values.isCut || entryAt(values, "dynamic") !== undefined;
    const filled = isPart ? [] : defaults.map(([name, value]) => defaultOf(values, name, value));
    const isWhole =
      !isPart && [...names].every((name) => given.has(name) || isNullIn(values, name));
    return madeObject(values, [...members, ...filled], isWhole ? "whole" : "cut");
  }

  /** What another resource says of this one. */
  #added({ type, name, values }: Resource, shape: Shape): readonly JsonMember[] {
    const id = shape.names?.id ?? "id";
    const named = textAt(values, "id") === undefined && /_authorizer$|_api_key$/.test(type);
    const ids = named ? [madeMember(values, id, madeScalar(values, `${type}.${name}`))] : [];
    if (type !== REST_API) return ids;
    return entryAt(values, "policy") === undefined ? this.#policyOf(keyOf({ type, name })) : [];
  }

  /** A policy may be a resource of its own. */
  #policyOf(api: string): readonly Entry[] {
    const policy = this.#policies.get(api);
    return policy === undefined ? [] : [policy];
  }

  #configuration(source: Configuration["source"], value: JsonObject): Configuration {
    const { isDeclared } = this.#list;
    const span = { start: value.start, end: value.end };
    return {
      kind: "configuration",
      source,
      value,
      options: new Map(),
      span,
      ...(isDeclared === undefined ? {} : { isDeclared }),
    };
  }

  /** The value as it is known; undefined where it is not. */
  #known(value: Json, depth: number): Json | undefined {
    const reference = referenceOf(value);
    if (reference !== undefined) return this.#referred(value, reference);
    if (isFunction(value)) return undefined;
    if (depth > DEEPEST || value.kind === "scalar") return value;
    if (value.kind === "list") {
      const items = value.items.map((item) => this.#known(item, depth + 1));
      const known = items.filter((item) => item !== undefined);
      return known.length < items.length ? undefined : { ...value, items: known };
    }
    // policies are read by who knows their functions
    if (entryAt(value, "Statement") !== undefined) return value;
    const members = value.members.flatMap((one) => {
      const known = this.#known(one.value, depth + 1);
      return known === undefined ? [] : [{ ...one, key: camelCase(one.key), value: known }];
    });
    return { ...value, members };
  }

  /** An attribute of another resource; an id that nobody knows yet is the resource's address. */
  #referred(value: Json, { type, name, attribute }: Reference): Json | undefined {
    const span = { start: value.start, end: value.end };
    const literal = entryAt(this.#byKey.get(`${type}.${name}`)?.values, attribute)?.value;
    if (literal?.kind === "scalar") return { ...literal, ...span };
    if (attribute !== "id") return undefined;
    const key = `${type}.${name}`;
    const isApi = type === REST_API || type === HTTP_API;
    // of one that is declared elsewhere nobody knows whether it is the one that was called
    if (isApi && this.#own === undefined && !this.#byKey.has(key)) return undefined;
    const { apiId = key } = this.#called;
    return madeScalar(span, key === this.#own ? apiId : key);
  }

  #methods(ours: readonly Resource[], api: Resource | undefined): readonly Configuration[] {
    const shape = shapes.get(METHOD);
    const methods = ours.filter(({ type }) => type === METHOD);
    const [first] = methods;
    if (shape === undefined || first === undefined) return [];
    const items = methods.map((one) => ({
      item: this.#itemOf(one, shape),
      path: this.#pathOf(one),
    }));
    const placed = items.flatMap(({ item, path }) => {
      const method = textAt(item, "httpMethod");
      if (path === undefined || method === undefined) return [];
      const methods = madeObject(item, [madeMember(item, method, item)]);
      const members = [
        madeMember(item, "path", madeScalar(item, path)),
        madeMember(item, "resourceMethods", methods),
      ];
      return [madeObject(item, members)];
    });
    if (placed.length === 0) {
      const near = methods.flatMap((one, at) => (this.#isOther(one) ? [] : (items[at] ?? [])));
      return near.map(({ item }) => this.#configuration("apigateway get-method", item));
    }
    const span = first.values;
    // who shows what is deployed shows all of it; a part of a project may stand alone
    const isAll = ours.some(({ type }) => /^aws_api_gateway_(?:deployment|stage)$/.test(type));
    const isWhole =
      isAll &&
      api !== undefined &&
      !api.values.isCut &&
      entryAt(api.values, "body") === undefined &&
      placed.length === items.length;
    const list = madeMember(span, "items", madeList(span, placed));
    const value = madeObject(span, [list], isWhole ? "whole" : "cut");
    return [this.#configuration(shape.source, value)];
  }

  /** `/orders/{id}`, from the parts of the parents. */
  #pathOf(method: Resource): string | undefined {
    const written = textAt(method.values, "path");
    if (written !== undefined) return written;
    const parts: string[] = [];
    let at = entryAt(method.values, "resource_id")?.value;
    while (parts.length < DEEPEST) {
      const reference = referenceOf(at);
      if (reference?.attribute === "root_resource_id") return `/${parts.toReversed().join("/")}`;
      const resource =
        reference === undefined
          ? this.#byId.get(`${RESOURCE} ${textOf(at)}`)
          : this.#byKey.get(`${reference.type}.${reference.name}`);
      if (resource === undefined)
        return this.#isRoot(at) ? `/${parts.toReversed().join("/")}` : undefined;
      const part = entryAt(resource.values, "path_part")?.value;
      const text = textOf(part === undefined ? undefined : this.#known(part, 0));
      if (text === undefined) return undefined;
      parts.push(text);
      at = entryAt(resource.values, "parent_id")?.value;
    }
    return undefined;
  }

  /** Whether a method whose path is not known is of a resource that is called after another one. */
  #isOther({ values }: Resource): boolean {
    const { path, stage } = this.#called;
    const name = referenceOf(entryAt(values, "resource_id")?.value)?.name;
    if (path === undefined || name === undefined) return false;
    const telling = wordsIn(name).filter((word) => !COMMON_WORDS.has(word));
    const called = wordsIn(`${stage ?? ""} ${path}`);
    const isNear = (word: string) =>
      called.some((one) => one.startsWith(word) || word.startsWith(one));
    return telling.length > 0 && !telling.some(isNear);
  }

  #isRoot(id: Json | undefined): boolean {
    const text = textOf(id);
    return text !== undefined && this.#roots.has(text);
  }

  /** Whether a stage that is shown is another than the one that was called. */
  #isOfOtherStage(arn: Json | undefined): boolean {
    const reference = referenceOf(arn);
    const stage = this.#byKey.get(`${reference?.type}.${reference?.name}`);
    const { apiId, stage: called } = this.#called;
    const written = /\/stages\/([\w-]{1,128})$/.exec(arnIn(arn))?.[1];
    if (written !== undefined && apiId !== undefined && called !== undefined) {
      return written !== called;
    }
    if (stage === undefined) return false;
    const api = this.#apiOf(stage);
    const name = textAt(stage.values, "stage_name");
    const isOther = apiId !== undefined && name !== undefined && called !== undefined;
    return (api !== undefined && api !== this.#own) || (isOther && name !== called);
  }

  /** An association names a stage of the API, and the web ACL by its ARN or by where it stands. */
  #firewall({ type, values }: Resource): readonly Configuration[] {
    const acl = entryAt(values, "web_acl_arn");
    const stage = entryAt(values, "resource_arn");
    if (type !== "aws_wafv2_web_acl_association" || acl === undefined) return [];
    const isStage =
      referenceOf(stage?.value)?.type === "aws_api_gateway_stage" ||
      /\/stages\//.test(textOf(stage?.value) ?? "") ||
      STAGE_ARN.test(arnIn(stage?.value));
    if (!isStage || this.#isOfOtherStage(stage?.value)) return [];
    const name = textOf(acl.value) ?? referenceOf(acl.value)?.name ?? "web-acl";
    const named = madeObject(acl, [madeMember(acl, "ARN", madeScalar(acl, name))]);
    const value = madeObject(acl, [madeMember(acl, "WebACL", named)], "cut");
    return [this.#configuration("wafv2 get-web-acl-for-resource", value)];
  }
}

/** Words of a name in camel case or any other, without what makes them plural. */
function wordsIn(name: string): readonly string[] {
  const words = name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").match(/[A-Za-z]{1,60}/g) ?? [];
  return words.map((word) => word.toLowerCase().replace(/(?<=\w{3})s$/, ""));
}

// what people call a resource whatever its path
const COMMON_WORDS = new Set(
  "r re res resource api apigw gateway rest restapi root item items proxy method endpoint main thi path id route any get post put patch delete head option child parent my integration default example test demo lambda function handler service backend app base sub nested level first second last the v".split(
    " ",
  ),
);

const REST_STAGE = "aws_api_gateway_stage";
const HTTP_STAGE = "aws_apigatewayv2_stage";
const USAGE_PLAN = "aws_api_gateway_usage_plan";
const METHOD = "aws_api_gateway_method";
const RESOURCE = "aws_api_gateway_resource";
const DEEPEST = 64;

// one that is put together, or what the CDK's stages are asked for
const STAGE_ARN = /\/restapis\/\$\{\w{1,80}\}\/stages\/|stage\w{0,40}\.(?:stage_?)?arn$/i;

/** An ARN, as a text or as what puts one together. */
function arnIn(value: Json | undefined): string {
  const [only] = objectOf(value)?.members ?? [];
  return textOf(value) ?? textOf(only?.value) ?? "";
}

function keyOf({ type, name }: Pick<Resource, "type" | "name">): string {
  return `${type}.${name}`;
}

/** Parts of no API, which say something of any that is called through them. */
function isShared({ type }: Resource): boolean {
  return /^aws_(?:vpc_endpoint(?:_policy)?|wafv2_web_acl_association|api_gateway_(?:domain_name|api_key|usage_plan)|apigatewayv2_domain_name)$/.test(
    type,
  );
}

function camelCase(name: string): string {
  if (!name.includes("_")) return name;
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The state has an empty text where nothing is set. */
function isUnset(value: Json): boolean {
  return (
    value.kind === "scalar" && (value.value === "" || (!value.isString && value.value === "null"))
  );
}

function isNullIn(values: JsonObject, name: string): boolean {
  const entry = values.members.find(({ key }) => camelCase(key) === name);
  return entry !== undefined && isUnset(entry.value);
}

/** The state has a list for a block of which there is one. */
function unwrapped(value: Json): Json {
  const [only, other] = itemsOf(value);
  return only?.kind === "object" && other === undefined ? only : value;
}

/** Blocks of one name are a list. */
function listOf(members: readonly JsonMember[], name: string): readonly JsonMember[] {
  const found = members.filter(({ key }) => key === name);
  const [first] = found;
  if (first === undefined) return [];
  const items = found.flatMap(({ value }) => (value.kind === "list" ? value.items : [value]));
  return [madeMember(first, name, madeList(first, items))];
}

function defaultOf(span: JsonObject, name: string, value: Default): JsonMember {
  if (value === null) return madeMember(span, name, { ...madeScalar(span, false), ...NULL });
  if (typeof value !== "object") return madeMember(span, name, madeScalar(span, value));
  if ("length" in value) return madeMember(span, name, madeList(span, []));
  const members = Object.entries(value).map(([key, texts]) =>
    madeMember(
      span,
      key,
      madeList(
        span,
        texts.map((text) => madeScalar(span, text)),
      ),
    ),
  );
  return madeMember(span, name, madeObject(span, members));
}

const NULL = { kind: "scalar", raw: "null", value: "null", isString: false } as const;
