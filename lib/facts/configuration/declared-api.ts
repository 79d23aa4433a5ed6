import {
  type Configuration,
  type JsonMember,
  madeList,
  madeMember,
  madeObject,
  madeScalar,
  type Span,
} from "../../evidence";
import { common } from "./entries";

/** A route as a template declares it. */
export interface DeclaredRoute {
  readonly kind: "rest" | "http" | "websocket";
  /** In capitals; `ANY` for every method. */
  readonly method: string;
  /** `/orders/{id}`; `$default` and `$connect` of the other kinds of API. */
  readonly path: string;
  /** By the names that `get-resources` and `get-routes` give them, in whatever case. */
  readonly members: readonly JsonMember[];
  readonly span: Span;
}

/** What a template declares of one API. */
export interface Declaration {
  /** Where the API stands in the template without any route of its own. */
  readonly kind?: DeclaredRoute["kind"];
  readonly routes: readonly DeclaredRoute[];
  /** No API of it is shown: what it has elsewhere is not known. */
  readonly isPart?: true;
  /** What routes have that are not shown. */
  readonly shared?: DeclaredRoute;
  /** By the names of `get-rest-api` or `get-api`. */
  readonly api: readonly JsonMember[];
  /** `PRIVATE`, where it says so. */
  readonly endpointType?: JsonMember;
  /** The stage of an HTTP API; without it `$default`, which has no segment in the URL. */
  readonly stage?: JsonMember;
  /** A domain name, and the certificates that it asks clients for: by the names of `get-domain-name`. */
  readonly domain?: readonly JsonMember[];
  /** Each with `id`, and `authorizerResultTtlInSeconds` where it is known. */
  readonly authorizers: readonly (readonly JsonMember[])[];
}

/**
 * A template's API in the shapes in which the AWS CLI prints one, so that it answers the same
 * questions. What is not declared is left out, and proves nothing; the type of the API counts where
 * all routes are of one.
 */
export function configurationsOf(
  template: Configuration,
  declaration: Declaration,
): readonly Configuration[] {
  return [
    ...apiOf(template, declaration),
    ...routesOf(template, declaration.routes),
    ...(declaration.shared === undefined ? [] : [sharedBy(template, declaration.shared)]),
    ...(declaration.domain === undefined
      ? []
      : [declared(template, "apigateway get-domain-name", declaration.domain)]),
    ...listOf(template, "apigateway get-authorizers", {
      items: declaration.authorizers.map((members) =>
        madeObject(members[0] ?? template.span, members, "cut"),
      ),
    }),
  ];
}

/** Some method, or the route of an HTTP API that any call may reach. */
function sharedBy(template: Configuration, route: DeclaredRoute): Configuration {
  if (route.kind === "rest") {
    const name = madeMember(route.span, "httpMethod", madeScalar(route.span, route.method));
    return declared(template, "apigateway get-method", [name, ...route.members]);
  }
  return declared(template, "apigatewayv2 get-route", routeOf(route).members);
}

/** Routes in the shapes in which the AWS CLI lists them. */
export function routesOf(
  template: Configuration,
  routes: readonly DeclaredRoute[],
): readonly Configuration[] {
  const rest = routes.filter(({ kind }) => kind === "rest");
  const other = routes.filter(({ kind }) => kind !== "rest");
  return [
    ...listOf(template, "apigateway get-resources", { items: rest.map(resourceOf) }),
    ...listOf(template, "apigatewayv2 get-routes", { Items: other.map(routeOf) }),
  ];
}

/** The policy of statements to which a framework adds the version. */
export function policyOfStatements(statements: JsonMember): JsonMember {
  const version = madeMember(statements, "Version", madeScalar(statements, "2012-10-17"));
  const statement = { ...statements, key: "Statement" };
  return madeMember(statements, "policy", madeObject(statements, [version, statement]));
}

function resourceOf({ method, path, members, span }: DeclaredRoute) {
  const name = madeMember(span, "httpMethod", madeScalar(span, method));
  const value = madeObject(span, [name, ...members], "cut");
  return madeObject(span, [
    madeMember(span, "path", madeScalar(span, path)),
    madeMember(span, "resourceMethods", madeObject(span, [madeMember(span, method, value)])),
  ]);
}

function routeOf({ method, path, members, span }: DeclaredRoute) {
  const key = path.startsWith("$") ? path : `${method} ${path}`;
  return madeObject(span, [madeMember(span, "RouteKey", madeScalar(span, key)), ...members], "cut");
}

function listOf(
  template: Configuration,
  source: Configuration["source"],
  lists: { readonly [name: string]: readonly ReturnType<typeof madeObject>[] },
): readonly Configuration[] {
  return Object.entries(lists).flatMap(([name, items]) =>
    items.length === 0
      ? []
      : [
          declared(template, source, [
            madeMember(template.span, name, madeList(template.span, items)),
          ]),
        ],
  );
}

function apiOf(
  template: Configuration,
  { routes, api, endpointType, stage, isPart, kind: known }: Declaration,
): readonly Configuration[] {
  const [first] = routes;
  const kind = first === undefined ? known : common(routes.map((route) => route.kind));
  const place = first?.span ?? template.span;
  if (kind === undefined) return [];
  if (kind !== "rest") {
    const protocol = madeScalar(place, kind === "http" ? "HTTP" : "WEBSOCKET");
    const type = madeMember(place, "ProtocolType", protocol);
    const name = stage ?? madeMember(place, "StageName", madeScalar(place, "$default"));
    return [
      declared(template, "apigatewayv2 get-api", [type, ...api]),
      ...(kind === "http" ? [declared(template, "apigatewayv2 get-stage", [name])] : []),
    ];
  }
  if (isPart === true && endpointType === undefined)
    return [declared(template, "apigateway get-rest-api", api)];
  const span = endpointType ?? place;
  const types = madeList(span, [endpointType?.value ?? madeScalar(span, "EDGE")]);
  const endpoint = madeObject(span, [madeMember(span, "types", types)]);
  const members = [madeMember(span, "endpointConfiguration", endpoint), ...api];
  return [declared(template, "apigateway get-rest-api", members)];
}

/** One configuration of what is declared; there may be more of it. */
export function declared(
  { span }: Configuration,
  source: Configuration["source"],
  members: readonly JsonMember[],
): Configuration {
  const value = madeObject(span, members, "cut");
  return { kind: "configuration", source, value, options: new Map(), isDeclared: true, span };
}
