import type { Json, JsonMember, JsonObject } from "../json-objects";
import { booleanOf, itemsOf, objectOf, textOf, valueAt } from "../json-values";
import { madeList, madeMember, madeObject, madeScalar } from "../made-json";
import type { Span } from "../types";
import { type Named, policyDocumentOf, policyOfCall } from "./cdk-policies";
import {
  constantOf,
  expressionOf,
  flat,
  innerCall,
  madeResource,
  madeTexts,
  namedOf,
  referenceTo,
  setting,
} from "./code-values";
import type { CodeCall } from "./read-calls";

/** What an authorizer of a class makes of a method. */
const AUTHORIZERS = new Map([
  ["tokenauthorizer", "CUSTOM"],
  ["requestauthorizer", "CUSTOM"],
  ["cognitouserpoolsauthorizer", "COGNITO_USER_POOLS"],
  ["httpiamauthorizer", "AWS_IAM"],
  ["httpjwtauthorizer", "JWT"],
  ["httpuserpoolauthorizer", "JWT"],
  ["httplambdaauthorizer", "CUSTOM"],
  ["httpnoneauthorizer", "NONE"],
]);

const MODES = new Map([
  ["NONE", "NONE"],
  ["IAM", "AWS_IAM"],
  ["CUSTOM", "CUSTOM"],
  ["COGNITO", "COGNITO_USER_POOLS"],
]);

const NAMES = new Set([
  ...AUTHORIZERS.keys(),
  "restapi",
  "lambdarestapi",
  "httpapi",
  "usageplan",
  "apikey",
  "addresource",
  "resourceforpath",
  "addproxy",
  "addmethod",
  "addcorspreflight",
  "addroutes",
  "httproute",
  "domainname",
  "adddomainname",
  "basepathmapping",
  "addbasepathmapping",
  "apimapping",
  "addapikey",
  "addusageplan",
  "addapistage",
  "policydocument",
  "policystatement",
  "addtorolepolicy",
  "addtopolicy",
  "addtoprincipalpolicy",
  "addtoresourcepolicy",
  "addstatements",
  "addinterfaceendpoint",
  "interfacevpcendpoint",
]);

/** Whether a call is one of the CDK's that declare an API. Of Pulumi's classes the first that is given is a name. */
export function isOfCdk(callee: string, given: string): boolean {
  const isOther =
    /^aws\./i.test(callee) || (CLASS.test(callee) && /^\s{0,60}["'$]|^ctx\b/.test(given));
  return NAMES.has(nameOf(callee)) && !isOther;
}

const CLASS = /(?:^|\.)(?:New)?(?:RestApi|UsagePlan|ApiKey|HttpApi)$/;

/** In Go a class is made by a function: `awsapigateway.NewRestApi`. */
function nameOf(callee: string): string {
  return flat(callee.slice(callee.lastIndexOf(".") + 1).replace(/^New(?=[A-Z])/, ""));
}

/** `api.root`, of `api.getRoot()`, `api.Root()` and `api.Root`. */
function ownerOf(callee: string): string {
  const owner = callee.slice(0, Math.max(0, callee.lastIndexOf(".")));
  return owner.replace(/\.(?:get)?root(?:\(\))?$/i, ".root");
}

/**
 * The resources that a stack of the CDK declares by its own constructs, in TypeScript or Python, as far
 * as they stand literally in its code.
 *
 * Source: AWS CDK API reference, aws-apigateway and aws-apigatewayv2.
 */
export function cdkResources(calls: readonly CodeCall[]): readonly JsonObject[] {
  const stack = new Stack();
  for (const call of calls) stack.add(call);
  return stack.resources();
}

/** A resource of a REST API's tree. */
interface Place {
  readonly api: Api;
  /** Undefined below a resource that is not shown. */
  readonly path: string | undefined;
  /** What the resource is called, where its path is not known. */
  readonly name?: string;
  /** `defaultMethodOptions` of the nearest resource above that has any. */
  readonly defaults?: Json;
}

interface Api {
  readonly type: "aws_api_gateway_rest_api" | "aws_apigatewayv2_api";
  readonly name: string;
  /** `defaultMethodOptions`, `defaultAuthorizer` stand in it. */
  readonly props: JsonObject;
  /** Every resource has an OPTIONS method. */
  readonly hasCors: boolean;
}

// behind a scope and an id, or a method and its integration
const OPTIONS_AT = 2;
const REST_API = "aws_api_gateway_rest_api";
const HTTP_API = "aws_apigatewayv2_api";

class Stack {
  readonly #apis = new Map<string, Api>();
  readonly #places = new Map<string, Place>();
  readonly #authorizers = new Map<string, string>();
  readonly #keys = new Map<string, string>();
  readonly #plans = new Map<string, { readonly call: CodeCall; readonly stages: Json[] }>();
  readonly #made: JsonObject[] = [];
  readonly #placesOfCalls = new Map<CodeCall, Place>();
  readonly #withCors = new Set<string>();
  /** Those of which nothing says yet that they are an API's. */
  readonly #policies = new Map<string, { readonly call: CodeCall; readonly policy: JsonObject }>();
  readonly #used = new Set<string>();
  /** Endpoints of a VPC, with what is added to their policies. */
  readonly #endpoints = new Map<
    string,
    { readonly call: CodeCall; readonly policy?: JsonObject }
  >();
  /** What is added to the policy of an API. */
  readonly #added = new Map<
    Api,
    { readonly call: CodeCall; readonly statements: readonly Json[] }
  >();

  add(call: CodeCall): void {
    const name = nameOf(call.callee);
    const mode = AUTHORIZERS.get(name);
    if (mode !== undefined && call.result !== undefined) this.#authorizers.set(call.result, mode);
    if (name === "restapi" || name === "lambdarestapi") this.#addRestApi(call, name);
    else if (name === "httpapi") this.#addApi(call, HTTP_API);
    else if (name === "addresource" || name === "resourceforpath") this.#addResource(call);
    else if (name === "addproxy") this.#addProxy(call);
    else if (name === "addmethod") this.#addMethod(call);
    else if (name === "addcorspreflight") this.#addCors(this.#receiver(call), call);
    else if (name.includes("route")) this.#addRouting(call, name);
    else if (/(?:domainname|mapping)$/.test(name)) this.#addNaming(call, name);
    else if (name === "addtoresourcepolicy") this.#addToPolicyOfApi(call);
    else if (/policy|statement|endpoint/.test(name)) this.#addPolicy(call, name);
    else this.#addPlanOrKey(call, name);
  }

  /**
   * Which API a document is for is said where it is used; until then it is somebody's policy. What is added to one,
   * and to an endpoint, counts with what it had.
   */
  #addPolicy(call: CodeCall, name: string): void {
    if (name.endsWith("endpoint")) this.#addEndpoint(call);
    const owner = call.callee.slice(0, Math.max(0, call.callee.lastIndexOf(".")));
    const policy = policyOfCall(call, this.#named);
    if (policy === undefined) {
      // a name that stands for a new document has nothing of an older one
      if (name === "policydocument") this.#policies.delete(call.result ?? "");
      return;
    }
    const isCalledOne = name === "addtopolicy" && ENDPOINT.test(owner) && isOfApis(policy);
    const isEndpoint = this.#endpoints.has(owner) || isCalledOne;
    const isAdded = isEndpoint || name === "addstatements";
    const key = isAdded ? owner : (call.result ?? `#${this.#policies.size}`);
    const kept = isEndpoint ? this.#endpoints : this.#policies;
    const before = isAdded ? kept.get(key)?.policy : undefined;
    kept.set(key, { call, policy: before === undefined ? policy : joined(before, policy) });
  }

  /** One of execute-api, which lets all pass until a statement is added. */
  #addEndpoint(call: CodeCall): void {
    const service = constantOf(setting(call.named, "service")?.value) ?? "";
    if (call.result !== undefined && /^api_?gateway$/i.test(service)) {
      this.#endpoints.set(call.result, { call });
    }
  }

  /** The document that the properties of an API name, which is then that API's. */
  #documentOf(props: JsonObject): JsonObject | undefined {
    const name = expressionOf(setting(props, "policy")?.value) ?? "";
    return this.#named(name);
  }

  /** What has been put into another one is none by itself. */
  readonly #named: Named = (name) => {
    this.#used.add(name);
    return this.#policies.get(name)?.policy;
  };

  #addToPolicyOfApi(call: CodeCall): void {
    const api = this.#apis.get(call.callee.slice(0, call.callee.lastIndexOf(".")));
    const policy = policyOfCall(call, this.#named);
    if (api === undefined || policy === undefined) return;
    const { statements } = this.#added.get(api) ?? { statements: [] };
    const more = itemsOf(valueAt(policy, "Statement"));
    this.#added.set(api, { call, statements: [...statements, ...more] });
  }

  resources(): readonly JsonObject[] {
    const plans = [...this.#plans].map(([name, { call, stages }]) =>
      madeResource(
        call,
        [USAGE_PLAN, name],
        [madeMember(call, "api_stages", madeList(call, stages))],
      ),
    );
    // without an API in the code, a document that names principals is not known to be somebody's own
    const rest = [...this.#policies].filter(
      ([name, { call, policy }]) =>
        !this.#used.has(name) &&
        (this.#apis.size > 0 ||
          nameOf(call.callee) !== "policydocument" ||
          !namesPrincipals(policy)),
    );
    const policies = rest.map(([name, { call, policy }]) =>
      madeResource(call, ["aws_iam_policy", name], [madeMember(call, "policy", policy)]),
    );
    const endpoints = [...this.#endpoints].flatMap(([name, { call, policy }]) =>
      policy === undefined
        ? []
        : [
            madeResource(
              call,
              ["aws_vpc_endpoint", plain(name)],
              [madeMember(call, "policy", policy)],
              "cut",
            ),
          ],
    );
    return [...this.#made, ...plans, ...this.#addedPolicies(), ...policies, ...endpoints];
  }

  #addedPolicies(): readonly JsonObject[] {
    return [...this.#added].map(([api, { call, statements }]) => {
      const policy = madeObject(call, [
        madeMember(call, "Version", madeScalar(call, "2012-10-17")),
        madeMember(call, "Statement", madeList(call, statements)),
      ]);
      return madeResource(
        call,
        ["aws_api_gateway_rest_api_policy", api.name],
        [
          madeMember(call, "rest_api_id", referenceTo(call, keyOf(api), "id")),
          madeMember(call, "policy", policy),
        ],
      );
    });
  }

  #addNaming(call: CodeCall, name: string): void {
    if (name.endsWith("mapping")) this.#addMapping(call, name);
    else this.#addDomain(call);
  }

  /** A domain name of an API, and the certificates that it asks clients for. */
  #addDomain(call: CodeCall): void {
    const domain = setting(call.named, "domainName");
    if (textOf(domain?.value) === undefined || domain === undefined) return;
    const mtls = setting(call.named, "mtls");
    const isOpen = mtls === undefined && call.named.isCut;
    const members = [
      { ...domain, key: "domain_name" },
      ...(mtls === undefined ? [] : [{ ...mtls, key: "mutual_tls_authentication" }]),
    ];
    const type = "aws_api_gateway_domain_name";
    const name = call.result ?? textOf(domain.value) ?? "";
    this.#made.push(madeResource(call, [type, name], members, isOpen ? "cut" : "whole"));
  }

  /** A mapping leads to the stage that the API makes of itself, unless another is given. */
  #addMapping(call: CodeCall, name: string): void {
    const { named, values } = call;
    const isHttp = name === "apimapping";
    const written = setting(named, isHttp ? "api" : "restApi")?.value ?? values[0];
    const variable = expressionOf(written);
    const path = setting(named, isHttp ? "apiMappingKey" : "basePath");
    const stage = setting(named, "stage");
    if (variable === undefined) return;
    const type = isHttp ? HTTP_API : REST_API;
    const api = this.#apis.get(variable) ?? { type, name: plain(variable) };
    const isOwn =
      stage === undefined || /\.deployment_?stage$/i.test(expressionOf(stage.value) ?? "");
    const own = referenceTo(call, `aws_api_gateway_stage.${api.name}`, "stage_name");
    const members = [
      madeMember(call, "api_id", referenceTo(call, `${type}.${api.name}`, "id")),
      ...(path === undefined ? [] : [{ ...path, key: isHttp ? "api_mapping_key" : "base_path" }]),
      ...(isHttp ? [] : [madeMember(call, "stage_name", isOwn ? own : stage.value)]),
    ];
    const of = isHttp ? "aws_apigatewayv2_api_mapping" : "aws_api_gateway_base_path_mapping";
    this.#made.push(madeResource(call, [of, `${name}-${call.start}`], members));
  }

  #addApi(call: CodeCall, type: Api["type"]): Api {
    const named = namedOf(call, OPTIONS_AT);
    const variable = variableOf(call);
    const name = plain(variable);
    const cors = setting(named, "defaultCorsPreflightOptions");
    const api = { type, name, props: named, hasCors: cors !== undefined };
    this.#apis.set(variable, api);
    const disabled = setting(named, "disableExecuteApiEndpoint");
    const source = setting(named, "apiKeySourceType");
    const written = /\bAUTHORIZER$/.exec(
      textOf(source?.value) ?? expressionOf(source?.value) ?? "",
    )?.[0];
    const shared = [
      ...(disabled === undefined ? [] : [{ ...disabled, key: "disable_execute_api_endpoint" }]),
      ...(source === undefined || written === undefined
        ? []
        : [madeMember(source, "api_key_source", madeScalar(source, written))]),
    ];
    const protocol = madeMember(call, "protocol_type", madeScalar(call, "HTTP"));
    const members =
      type === HTTP_API
        ? [protocol, ...shared]
        : [...shared, ...restMembers(named, this.#documentOf(named), this.#named)];
    this.#made.push(madeResource(call, [type, name], members, named.isCut ? "cut" : "whole"));
    return api;
  }

  #addRestApi(call: CodeCall, kind: string): void {
    const api = this.#addApi(call, REST_API);
    const root = { api, path: "/" };
    this.#places.set(`${variableOf(call)}.root`, root);
    this.#addStage(api, call);
    if (api.hasCors) this.#addCors(root, call);
    const proxy = setting(call.named, "proxy");
    if (kind !== "lambdarestapi" || booleanOf(proxy?.value) === false) return;
    for (const path of ["/", "/{proxy+}"]) this.#pushMethod({ api, path }, call, "ANY");
  }

  /** `prod`, unless the options say otherwise. */
  #addStage(api: Api, call: CodeCall): void {
    const { props } = api;
    if (booleanOf(setting(props, "deploy")?.value) === false) return;
    const options = setting(props, "deployOptions")?.value;
    const given = setting(innerCall(options)?.named ?? objectOf(options), "stageName");
    const isUnknown = options !== undefined && objectOf(options) === undefined;
    if (isUnknown || expressionOf(options) !== undefined) return;
    const value = given?.value ?? madeScalar(call, "prod");
    this.#made.push(
      madeResource(
        call,
        ["aws_api_gateway_stage", api.name],
        [
          madeMember(call, "rest_api_id", referenceTo(call, keyOf(api), "id")),
          madeMember(given ?? call, "stage_name", value),
        ],
      ),
    );
  }

  #addResource(call: CodeCall): void {
    const parent = this.#receiver(call);
    const part = textOf(call.values[0] ?? setting(call.named, "pathPart")?.value);
    if (parent === undefined || part === undefined) return;
    const place = below(parent, part.replace(/^\/|\/$/g, ""), call);
    this.#setPlace(call, place);
    const own = setting(call.named, "defaultCorsPreflightOptions");
    if (own !== undefined || parent.api.hasCors) this.#addCors(place, call);
  }

  #setPlace(call: CodeCall, place: Place): void {
    this.#placesOfCalls.set(call, place);
    if (call.result !== undefined) this.#places.set(call.result, place);
  }

  #addProxy(call: CodeCall): void {
    const parent = this.#receiver(call);
    if (parent === undefined) return;
    const place = below(parent, "{proxy+}", call);
    this.#setPlace(call, place);
    if (booleanOf(setting(call.named, "anyMethod")?.value) === false) return;
    this.#pushMethod(place, call, "ANY");
  }

  #addMethod(call: CodeCall): void {
    const place = this.#receiver(call);
    const written = call.values[0] ?? setting(call.named, "httpMethod")?.value;
    const name = textOf(written) ?? constantOf(written);
    if (name === undefined || !METHOD.test(name)) return;
    this.#pushMethod(place, call, name, namedOf(call, OPTIONS_AT));
  }

  #addCors(place: Place | undefined, call: CodeCall): void {
    const key = `${place?.api.name} ${place?.path ?? place?.name}`;
    if (place === undefined || this.#withCors.has(key)) return;
    this.#withCors.add(key);
    const api = { ...place.api, props: madeObject(call, []) };
    this.#pushMethod({ ...place, api, defaults: api.props }, call, "OPTIONS");
  }

  /** Where a method is added: the root, a variable, or the result of the call before. */
  #receiver(call: CodeCall): Place | undefined {
    const { callee, on } = call;
    if (on !== undefined) return this.#placesOfCalls.get(on);
    const name = ownerOf(callee);
    const known = this.#places.get(name) ?? this.#places.get(`${name}.root`);
    if (known !== undefined) return known;
    if (!name.endsWith(".root")) return this.#placeElsewhere(name);
    const root = {
      api: this.#elsewhere(call, name.slice(0, -".root".length), REST_API),
      path: "/",
    };
    this.#places.set(name, root);
    return root;
  }

  /** A resource that is declared where nothing of it is shown; of several APIs nobody knows which has it. */
  #placeElsewhere(name: string): Place | undefined {
    const props = madeObject({ start: 0, end: 0 }, [], "cut");
    const unseen = { type: REST_API, name: "api", props, hasCors: false } as const;
    const api = this.#onlyApi() ?? (this.#apis.size === 0 ? unseen : undefined);
    if (api === undefined || name === "") return undefined;
    return { api, path: undefined, name: name.slice(name.lastIndexOf(".") + 1) };
  }

  /** An API that is declared in a part that is not shown. */
  #elsewhere(call: CodeCall, variable: string, type: Api["type"]): Api {
    const name = plain(variable);
    const api = { type, name, props: madeObject(call, [], "cut"), hasCors: false };
    this.#apis.set(variable, api);
    const protocol = madeMember(call, "protocol_type", madeScalar(call, "HTTP"));
    const members = type === HTTP_API ? [protocol] : [];
    this.#made.push(madeResource(call, [type, name], members, "cut"));
    return api;
  }

  #pushMethod(place: Place | undefined, span: Span, method: string, options?: Json): void {
    const api = place?.api ?? this.#onlyApi();
    if (api === undefined) return;
    const own = innerCall(options)?.named ?? objectOf(options);
    const written = place?.defaults ?? setting(api.props, "defaultMethodOptions")?.value;
    const shared = innerCall(written)?.named ?? objectOf(written) ?? unread(api.props);
    const key = settingOf([own, shared], "apiKeyRequired");
    this.#made.push(
      madeResource(
        span,
        ["aws_api_gateway_method", `${method} ${place?.path ?? ""}`],
        [
          madeMember(span, "rest_api_id", referenceTo(span, keyOf(api), "id")),
          ...placeMembers(span, place),
          madeMember(span, "http_method", madeScalar(span, method)),
          this.#authorization([own, shared], span, "authorization"),
          ...(key === undefined ? [] : [{ ...key, key: "api_key_required" }]),
        ],
      ),
    );
  }

  #onlyApi(): Api | undefined {
    const [only, other] = this.#apis.values();
    return other === undefined && only?.type === REST_API ? only : undefined;
  }

  /** The type that is written, or that of the authorizer; the method's own before that of all. */
  #authorization(
    options: readonly (JsonObject | undefined)[],
    span: Span,
    name: string,
  ): JsonMember {
    for (const one of options) {
      const type = setting(one, "authorizationType");
      const authorizer = setting(one, "authorizer");
      const written = type ?? authorizer ?? (one?.isCut ? unknownIn(one, name) : undefined);
      if (written === undefined) continue;
      const mode =
        type === undefined
          ? this.#modeOf(authorizer?.value)
          : (MODES.get(constantOf(type.value) ?? "") ?? textOf(type.value));
      const value = mode === undefined ? written.value : madeScalar(written, mode);
      return madeMember(written, name, value);
    }
    return madeMember(span, name, madeScalar(span, "NONE"));
  }

  #modeOf(authorizer: Json | undefined): string | undefined {
    const inPlace = innerCall(authorizer)?.callee;
    if (inPlace !== undefined) return AUTHORIZERS.get(nameOf(inPlace));
    return this.#authorizers.get(expressionOf(authorizer) ?? "");
  }

  /** Routers of pages add routes, too, with other settings. */
  #httpApiOf(call: CodeCall, owner: string): Api | undefined {
    const known = this.#apis.get(owner);
    if (known !== undefined) return known.type === HTTP_API ? known : undefined;
    const isRoute = ROUTE_SETTINGS.some((one) => setting(call.named, one) !== undefined);
    return isRoute ? this.#elsewhere(call, owner, HTTP_API) : undefined;
  }

  #addRouting(call: CodeCall, name: string): void {
    if (name === "httproute") this.#addRoute(call);
    else this.#addRoutes(call);
  }

  #addRoutes(call: CodeCall): void {
    const owner = ownerOf(call.callee);
    const path = textOf(setting(call.named, "path")?.value);
    if (path !== undefined) this.#pushRoutes(call, owner, { path, methods: methodsOf(call) });
  }

  /** `HttpRouteKey.with('/orders', HttpMethod.GET)` */
  #addRoute(call: CodeCall): void {
    const key = innerCall(setting(call.named, "routeKey")?.value);
    const [first, second] = itemsOf(key?.values);
    const path = textOf(first);
    const owner = expressionOf(setting(call.named, "httpApi")?.value);
    if (path === undefined || owner === undefined || !/\bwith_?$/i.test(key?.callee ?? "")) return;
    const method = second === undefined ? "ANY" : constantOf(second);
    if (method !== undefined) this.#pushRoutes(call, owner, { path, methods: [method] });
  }

  #pushRoutes(
    call: CodeCall,
    owner: string,
    { path, methods }: { readonly path: string; readonly methods: readonly string[] },
  ): void {
    const api = this.#httpApiOf(call, owner);
    if (api === undefined) return;
    const scopes =
      setting(call.named, "authorizationScopes") ??
      setting(api.props, "defaultAuthorizationScopes") ??
      (api.props.isCut ? unknownIn(api.props, "authorizationScopes") : undefined);
    const isShared = setting(call.named, "authorizer") === undefined;
    const authorizer = isShared ? setting(api.props, "defaultAuthorizer") : undefined;
    const given = authorizer === undefined ? [] : [{ ...authorizer, key: "authorizer" }];
    const whole = isShared ? madeObject(call, given) : call.named;
    const options = { ...whole, isCut: call.named.isCut || api.props.isCut };
    for (const method of methods) {
      this.#made.push(
        madeResource(
          call,
          ["aws_apigatewayv2_route", `${method} ${path}`],
          [
            madeMember(call, "api_id", referenceTo(call, keyOf(api), "id")),
            madeMember(call, "route_key", madeScalar(call, `${method} ${path}`)),
            // no other authorizer of an HTTP API asks for scopes
            itemsOf(scopes?.value).length > 0
              ? madeMember(scopes ?? call, "authorization_type", madeScalar(scopes ?? call, "JWT"))
              : this.#authorization([options], call, "authorization_type"),
            ...(scopes === undefined ? [] : [{ ...scopes, key: "authorization_scopes" }]),
          ],
        ),
      );
    }
  }

  #addPlanOrKey(call: CodeCall, name: string): void {
    const result = call.result ?? `${name}-${call.start}`;
    const plan = this.#plans.get(call.callee.slice(0, Math.max(0, call.callee.lastIndexOf("."))));
    if (name === "usageplan" || name === "addusageplan") {
      const listed = setting(call.named, "apiStages")?.value;
      const stages = itemsOf(listed).map((one) => this.#stageOf(one));
      this.#plans.set(result, { call, stages });
    } else if (name === "apikey" || (name === "addapikey" && plan === undefined)) {
      this.#keys.set(result, result);
      this.#made.push(madeResource(call, ["aws_api_gateway_api_key", result], []));
    } else if (name === "addapistage") {
      plan?.stages.push(this.#stageOf(call.named));
    } else if (name === "addapikey") {
      const plans = [...this.#plans].find(([, one]) => one === plan);
      this.#made.push(
        madeResource(
          call,
          [`${USAGE_PLAN}_key`, result],
          [
            madeMember(
              call,
              "usage_plan_id",
              referenceTo(call, `${USAGE_PLAN}.${plans?.[0]}`, "id"),
            ),
          ],
        ),
      );
    }
  }

  /** `{ api, stage: api.deploymentStage }`: the stage that the API makes of itself. */
  #stageOf(written: Json): Json {
    const named = innerCall(written)?.named ?? objectOf(written);
    const stage = expressionOf(setting(named, "stage")?.value) ?? "";
    const api = this.#apis.get(stage.replace(/\.deployment_?stage$/i, ""));
    if (api === undefined) return written;
    return madeObject(written, [
      madeMember(written, "api_id", referenceTo(written, keyOf(api), "id")),
      madeMember(
        written,
        "stage",
        referenceTo(written, `aws_api_gateway_stage.${api.name}`, "stage_name"),
      ),
    ]);
  }
}

const ENDPOINT = /endpoint|vpce/i;

/** Endpoints of other services have policies, too. */
function isOfApis(policy: JsonObject): boolean {
  const statements = itemsOf(valueAt(policy, "Statement"));
  return statements.some((one) =>
    itemsOf(valueAt(one, "Action")).some((action) => textOf(action)?.startsWith("execute-api:")),
  );
}

/** The statements of two policies in one. */
function joined(one: JsonObject, other: JsonObject): JsonObject {
  const statements = [one, other].flatMap((policy) => itemsOf(valueAt(policy, "Statement")));
  const list = madeMember(one, "Statement", madeList(one, statements));
  return madeObject(one, [list], one.isCut || other.isCut ? "cut" : "whole");
}

/** The methods of a route, which has all where it names none. */
function methodsOf({ named }: CodeCall): readonly string[] {
  const written = itemsOf(setting(named, "methods")?.value);
  return written.length === 0 ? ["ANY"] : written.flatMap((one) => constantOf(one) ?? []);
}

/** What an API is called in code: `api`, `this.api`, or its id. */
function variableOf(call: CodeCall): string {
  return call.result ?? textOf(call.values[1]) ?? "api";
}

/** The same as a reference may have it. */
function plain(variable: string): string {
  return variable.replace(/\W/g, "_");
}

/** A resource takes what its parent has for all methods, unless it has something of its own. */
function below(parent: Place, part: string, call: CodeCall): Place {
  const { api, path } = parent;
  const own = setting(call.named, "defaultMethodOptions")?.value;
  const isOpen = own === undefined && namedOf(call, 1).isCut;
  const defaults = isOpen ? madeObject(call, [], "cut") : (own ?? parent.defaults);
  return {
    api,
    path: path === undefined ? undefined : `${path === "/" ? "" : path}/${part}`,
    name: part,
    ...(defaults === undefined ? {} : { defaults }),
  };
}

/** The path, or what the resource is called whose path is not known. */
function placeMembers(span: Span, place: Place | undefined): readonly JsonMember[] {
  if (place?.path !== undefined) return [madeMember(span, "path", madeScalar(span, place.path))];
  const name = place?.name?.replace(/[^\w-]/g, "") ?? "";
  if (name === "") return [];
  const resource = referenceTo(span, `aws_api_gateway_resource.${name}`, "id");
  return [madeMember(span, "resource_id", resource)];
}

const METHOD = /^(?:ANY|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i;

/** A setting of the first that has it; of one that is not shown whole, nobody knows. */
function settingOf(
  options: readonly (JsonObject | undefined)[],
  name: string,
): JsonMember | undefined {
  for (const one of options) {
    const found = setting(one, name) ?? (one?.isCut ? unknownIn(one, name) : undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What options that are not shown whole may have. */
function unread(options: JsonObject): JsonObject | undefined {
  return options.isCut ? madeObject(options, [], "cut") : undefined;
}

function unknownIn(options: JsonObject, name: string): JsonMember {
  return madeMember(options, name, madeObject(options, [], "cut"));
}

function namesPrincipals(policy: JsonObject): boolean {
  const statements = itemsOf(valueAt(policy, "Statement"));
  return statements.some((one) =>
    objectOf(one)?.members.some(({ key }) => /^(?:Not)?Principal$/.test(key)),
  );
}

const USAGE_PLAN = "aws_api_gateway_usage_plan";
const ROUTE_SETTINGS = ["integration", "authorizer", "authorizationScopes"];

function keyOf({ type, name }: Api): string {
  return `${type}.${name}`;
}

/** The type of endpoint, and the policy. */
function restMembers(
  props: JsonObject,
  named: JsonObject | undefined,
  policies: Named,
): readonly JsonMember[] {
  const configuration = setting(props, "endpointConfiguration")?.value;
  const inner = innerCall(configuration)?.named ?? objectOf(configuration);
  const written = setting(inner, "types") ?? setting(props, "endpointTypes");
  const types = itemsOf(written?.value).flatMap((one) => constantOf(one) ?? textOf(one) ?? []);
  const policy = setting(props, "policy");
  const document = policyDocumentOf(policy?.value, policies) ?? named;
  const span = written ?? props;
  const block = madeObject(span, [madeMember(span, "types", madeTexts(span, types))]);
  const isWritten = written !== undefined || configuration !== undefined;
  return [
    ...(isWritten ? [madeMember(span, "endpoint_configuration", block)] : []),
    ...(policy === undefined ? [] : [{ ...policy, value: document ?? policy.value }]),
  ];
}
