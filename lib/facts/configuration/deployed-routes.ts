import type { Configuration, JsonObject } from "../../evidence";
import { booleanOf, objectOf } from "../../evidence";
import type { Fact } from "../types";
import { type Entry, entryAt, objectsOf, textAt } from "./entries";
import { matchRoute, type Route } from "./match-route";
import { httpRoutes, restRoutes } from "./routes";
import { deployed, from, leavesRouteOpen, type Setup } from "./setup";

/**
 * Whether the deployed stage has the method and the path, and whether it was deployed since the API
 * was changed.
 *
 * An exported document tells of the stage that its server names. The routes of an HTTP API are those
 * of a stage that deploys by itself. What an editor or a template shows may not be deployed.
 */
export function deploymentFacts(setup: Setup): readonly Fact[] {
  const seen = deployed(setup);
  return [...exportedFacts(seen), ...automaticFacts(seen), ...declaredFacts(setup)];
}

/**
 * What is declared is likely deployed, and what a whole declaration of a REST API lacks is not. Only a
 * refusal that leaves open whether there is such a method asks for it.
 */
function declaredFacts(setup: Setup): readonly Fact[] {
  const { method, paths } = setup.target;
  const message = setup.call.facts.get("message")?.option;
  const [path, another] = paths;
  const hasList = from(setup, "resource-list").length > 0;
  const lists = from(setup, "apigateway get-resources").filter(
    (one) => one.isDeclared === true || hasList,
  );
  const routes = lists.flatMap(({ value }) => restRoutes(value));
  const [first] = lists;
  if (!leavesRouteOpen(setup)) return [];
  if (path === undefined) return openFacts(setup);
  if (method === undefined || another !== undefined) return [];
  const asking = askingForSignature(setup);
  if (asking !== undefined) return [presumed("yes", asking)];
  if (first === undefined) return savedFacts(setup, { method, path });
  const found = matchRoute(routes, { method, path }, "rest");
  if (found === undefined) {
    const isWhole = lists.every(({ value }) => !value.isCut);
    return isWhole ? [presumed("no", first.span)] : [];
  }
  // no other method says so: the stage runs an older deployment, or none with it
  const isMissing = message !== "authorization-not-sigv4";
  if (!isMissing || textAt(found.value, "authorizationType") === undefined) return [];
  const { start, end } = fixedDeployment(setup) ?? found.value;
  const older = { facet: "deployed-since-change", option: "no" } as const;
  return [presumed("no", found.value), { ...older, span: { start, end }, by: "presumption" }];
}

/** An open method that is saved and answers so is not what the stage runs, which may lack it or ask for a signature. */
function savedFacts(
  setup: Setup,
  { method, path }: { readonly method: string; readonly path: string },
): readonly Fact[] {
  const routes = from(setup, "apigateway get-resources").flatMap(({ value }) => restRoutes(value));
  const saved = matchRoute(routes, { method, path }, "rest")?.value;
  const isOpen = textAt(saved, "authorizationType") === "NONE";
  const isMissing = setup.call.facts.get("message")?.option === "missing-authentication-token";
  if (saved === undefined || !isOpen || !isMissing) return [];
  const { start, end } = saved;
  return [
    {
      facet: "deployed-since-change",
      option: "no",
      span: { start, end },
      by: "presumption",
    },
  ];
}

/**
 * Below a base that nobody knows, a path that the API has is likely the one that was called; of one that it lacks
 * the base may hold a part.
 */
function openFacts(setup: Setup): readonly Fact[] {
  const { target, method } = setup.call.exchange?.request ?? {};
  const path = OPEN.exec(target?.value ?? "")?.groups?.path;
  if (path === undefined) return [];
  const asking = askingForSignature({
    ...setup,
    target: {
      ...setup.target,
      method: method?.value.toUpperCase() ?? "GET",
      // what stands for a value is one segment
      paths: [path.replace(/\$?\{[^{}]{1,60}\}/g, "x")],
    },
  });
  return asking === undefined ? [] : [presumed("yes", asking)];
}

/** `$API/pets`, `{{baseUrl}}/pets`, `<api>/pets` */
const OPEN =
  /^["']?(?:\$\{?[\w.]{1,60}\}?|\{{2}[\w.]{1,60}\}{2}|<[^<>\s]{1,60}>)(?<path>\/[\w/{}$.-]{0,200})/;

/** The method that was called, saved or declared, which answers so where a signature lacks. */
function askingForSignature(setup: Setup): JsonObject | undefined {
  const { method, paths } = setup.target;
  const [path = ""] = paths;
  const routes = from(setup, "apigateway get-resources").flatMap(({ value }) => restRoutes(value));
  const listed = matchRoute(routes, { method: method ?? "", path }, "rest")?.value;
  const shown = from(setup, "apigateway get-method").map(({ value }) => value);
  return [...(listed === undefined ? [] : [listed]), ...shown].find(
    (one) =>
      textAt(one, "authorizationType") === "AWS_IAM" &&
      (one === listed || textAt(one, "httpMethod") === method),
  );
}

/** A deployment of Terraform without a trigger is made once, and follows no change. */
function fixedDeployment(setup: Setup): JsonObject | undefined {
  return from(setup, "resource-list")
    .flatMap(({ value }) => objectsOf(entryAt(value, "resources")?.value))
    .filter((one) => textAt(one, "type") === "aws_api_gateway_deployment")
    .find((one) => {
      const values = objectOf(entryAt(one, "values")?.value);
      return TRIGGERS.every((name) => entryAt(values, name) === undefined);
    });
}

const TRIGGERS = ["triggers", "variables", "stage_description", "description"];

function presumed(option: "yes" | "no", { start, end }: Fact["span"]): Fact {
  return { facet: "route-deployed", option, span: { start, end }, by: "presumption" };
}

function exportedFacts(setup: Setup): readonly Fact[] {
  const { target } = setup;
  const { method } = target;
  const [exported] = from(setup, "openapi-document").filter((one) => isOfStage(one, setup));
  if (exported === undefined || method === undefined || target.paths.length === 0) return [];
  const { value } = exported;
  const routes = exportedRoutes(value);
  if (routes.length === 0) return [];
  const found = target.paths.map((path) => matchRoute(routes, { method, path }, kindOf(setup)));
  const isDeployed = found.every((one) => one !== undefined);
  if (!isDeployed && (found.some((one) => one !== undefined) || value.isCut)) return [];
  const paths = entryAt(value, "paths") ?? value;
  const span = {
    start: found[0]?.value.start ?? paths.start,
    end: found[0]?.value.end ?? paths.end,
  };
  const route: Fact = { facet: "route-deployed", option: isDeployed ? "yes" : "no", span };
  return isDeployed ? [route] : [route, ...undeployedFacts(setup, span)];
}

/** How the routes are chosen; the rarer HTTP API must show itself. */
function kindOf(setup: Setup): "rest" | "http" {
  const { facts } = setup.call;
  const isHttp =
    facts.get("api-type")?.option === "http" ||
    facts.get("response-ids")?.option === "http-style" ||
    from(setup, "apigatewayv2 get-api", "apigatewayv2 get-routes").length > 0;
  return isHttp ? "http" : "rest";
}

/** What the editor has and the stage has not was not deployed. */
function undeployedFacts(setup: Setup, span: Fact["span"]): readonly Fact[] {
  const { method, paths } = setup.target;
  const [path] = paths;
  const edited = from(setup, "apigateway get-resources").flatMap(({ value }) => restRoutes(value));
  if (method === undefined || path === undefined) return [];
  if (matchRoute(edited, { method, path }, "rest") === undefined) return [];
  return [{ facet: "deployed-since-change", option: "no", span }];
}

/** The server's URL names API and stage in an export alone: a document that is imported has neither. */
function isOfStage({ value, options }: Configuration, { target }: Setup): boolean {
  const [server] = objectsOf(entryAt(value, "servers")?.value);
  const url = textAt(server, "url") ?? textAt(value, "host");
  const stage =
    options.get("stage-name") ??
    textAt(server, "variables", "basePath", "default") ??
    textAt(value, "basePath");
  const host = /(?:^|\/\/)([a-z0-9]+)\.execute-api\.([a-z0-9-]+)\./.exec(url ?? "");
  const apiId = options.get("rest-api-id") ?? options.get("api-id") ?? host?.[1];
  if (apiId === undefined || stage === undefined || target.stage === undefined) return false;
  const name = stage.replace(/^\//, "");
  return apiId === target.apiId && (name === "" ? "$default" : name) === target.stage;
}

const METHODS = /^(?:get|head|post|put|patch|delete|options)$/i;

/** The routes of an OpenAPI document. */
export function exportedRoutes(value: JsonObject): readonly Route<JsonObject>[] {
  const paths = entryAt(value, "paths")?.value;
  if (paths?.kind !== "object") return [];
  return paths.members.flatMap(({ key: path, value: methods }) => {
    if (methods.kind !== "object") return [];
    const template = path === "/$default" ? "$default" : path;
    return methods.members.flatMap(({ key, value: method }) => {
      const isAny = key === "x-amazon-apigateway-any-method";
      if ((!isAny && !METHODS.test(key)) || method.kind !== "object") return [];
      return [{ method: isAny ? "ANY" : key.toUpperCase(), template, value: method }];
    });
  });
}

function automaticFacts(setup: Setup): readonly Fact[] {
  const stages = [
    ...from(setup, "apigatewayv2 get-stage").map(({ value }) => value),
    ...from(setup, "apigatewayv2 get-stages")
      .flatMap(({ value }) => objectsOf(entryAt(value, "Items")?.value))
      .filter((item) => textAt(item, "StageName") === setup.target.stage),
  ];
  const automatic = stages.flatMap((stage) => entryAt(stage, "AutoDeploy") ?? []);
  const [first] = automatic.filter(({ value }) => booleanOf(value) === true);
  if (first === undefined) return olderFacts(setup, automatic[0]);
  const span = { start: first.start, end: first.end };
  return [{ facet: "deployed-since-change", option: "yes", span }, ...automaticRoute(setup, span)];
}

/**
 * A stage of an HTTP API that does not deploy by itself runs an older deployment where it refuses a call whose
 * saved route refuses nobody so: one of a JWT authorizer answers 403 for want of a scope alone.
 *
 * Source: developer guide, Stages for HTTP APIs.
 */
function olderFacts(setup: Setup, setting: Entry | undefined): readonly Fact[] {
  const { facts } = setup.call;
  const isOfAuthorizer =
    facts.get("api-type")?.option === "http" && facts.get("message")?.option === "forbidden";
  const { method, paths } = setup.target;
  const [path, another] = paths;
  if (!isOfAuthorizer || setting === undefined || method === undefined) return [];
  if (path === undefined || another !== undefined) return [];
  const routes = from(setup, "apigatewayv2 get-routes").flatMap(({ value }) => httpRoutes(value));
  const found = matchRoute(routes, { method, path }, "http");
  if (!asksForNothing(found?.value)) return [];
  const { start, end } = setting;
  return [{ facet: "deployed-since-change", option: "no", span: { start, end } }];
}

function asksForNothing(route: JsonObject | undefined): boolean {
  const type = textAt(route, "AuthorizationType");
  const scopes = entryAt(route, "AuthorizationScopes")?.value;
  const isWhole = entryAt(route, "RouteId") !== undefined;
  const isFree =
    scopes === undefined ? isWhole : scopes.kind === "list" && scopes.items.length === 0;
  return type === "NONE" || (type === "JWT" && isFree);
}

function automaticRoute(setup: Setup, span: Fact["span"]): readonly Fact[] {
  const { method, paths } = setup.target;
  const lists = from(setup, "apigatewayv2 get-routes");
  const routes = lists.flatMap(({ value }) => httpRoutes(value));
  const isWebSocket = routes.some(({ template }) => template === "$connect");
  if (method === undefined || paths.length !== 1 || routes.length === 0 || isWebSocket) return [];
  const [path = "/"] = paths;
  const found = matchRoute(routes, { method, path }, "http");
  const key = entryAt(found?.value, "RouteKey") ?? span;
  return [
    {
      facet: "route-deployed",
      option: found === undefined ? "no" : "yes",
      span: { start: key.start, end: key.end },
    },
  ];
}
