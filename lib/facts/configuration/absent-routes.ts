import { itemsOf, type JsonObject, textOf } from "../../evidence";
import type { Fact } from "../types";
import { exportedRoutes } from "./deployed-routes";
import { calledByDistribution } from "./distributions";
import { entryAt, objectsOf, spanOf, textAt } from "./entries";
import { matchRoute, type Route } from "./match-route";
import { restRoutes } from "./routes";
import { from, leavesRouteOpen, type Setup } from "./setup";

/** The routes of one list, and how sure it is that there are no others. */
interface RouteList {
  readonly routes: readonly Route<JsonObject>[];
  readonly isWhole: boolean;
  readonly span: Fact["span"];
}

/**
 * That a method, or a path, is none of those that are listed beside a refusal that leaves open whether there
 * is such a method. What is declared, or shown in part, makes it only likely.
 */
export function absentFacts(setup: Setup): readonly Fact[] {
  return leavesRouteOpen(setup)
    ? [...behindFrontFacts(setup), ...removedFacts(setup), ...unlistedFacts(setup)]
    : [];
}

/** What a tool is to make, or has taken away, is not there; another method may take its calls. */
function removedFacts(setup: Setup): readonly Fact[] {
  const { method = "ANY", paths } = setup.target;
  const [path, another] = paths;
  if (path === undefined || another !== undefined) return [];
  const taking = (one: JsonObject) =>
    matchRoute(routesBelow(one), { method, path }, "rest") !== undefined;
  const [span] = from(setup, "absent-routes").flatMap(({ value }) => {
    const absent = objectsOf(entryAt(value, "absent")?.value).find(taking);
    const isTaken = objectsOf(entryAt(value, "present")?.value).some(
      (one) => entryAt(one, "method") !== undefined && taking(one),
    );
    return absent === undefined || isTaken ? [] : [spanOf(absent)];
  });
  return span === undefined
    ? []
    : [{ facet: "route-deployed", option: "no", span, by: "presumption" }];
}

/** A method; of a resource all methods, and what is below it. */
function routesBelow(one: JsonObject): readonly Route<JsonObject>[] {
  const template = textAt(one, "path") ?? "";
  const method = textAt(one, "method");
  if (method !== undefined) return [{ method, template, value: one }];
  return [template, `${template}/{rest+}`].map((at) => ({
    method: "ANY",
    template: at,
    value: one,
  }));
}

function unlistedFacts(setup: Setup): readonly Fact[] {
  const { parameters } = setup.call;
  const { method, paths, hostKind } = setup.target;
  const isElsewhere = hostKind === "own" || hostKind === "unknown";
  const [path = isElsewhere ? parameters.path : undefined, another] = paths;
  if (path === undefined || another !== undefined || method === "OPTIONS") return [];
  const led = ledElsewhere(setup, path);
  if (led !== undefined)
    return [{ facet: "route-deployed", option: "no", span: led, by: "presumption" }];
  const lists = listsOf(setup);
  const all = lists.flatMap(({ routes }) => routes);
  const [first] = lists;
  // who may ask for signatures is not known to lack the method
  const asks = all.some(({ value }) => textAt(value, "authorizationType") === "AWS_IAM");
  if (first === undefined || asks || (all.length < 2 && !isRelated(all[0], path))) return [];
  const called = (at: string) =>
    method === undefined
      ? matchRoute(
          all.map((one) => ({ ...one, method: "ANY" })),
          { method: "ANY", path: at },
          "rest",
        )
      : matchRoute(all, { method, path: at }, "rest");
  if (called(path) !== undefined) return [];
  // without a name a stage may stand in front of the path
  const rest = /^\/[^/]{1,128}(\/.*)$/.exec(path)?.[1];
  if (hostKind === "unknown" && rest !== undefined && called(rest) !== undefined) return [];
  const by = lists.every(({ isWhole }) => isWhole) && paths.length > 0 ? "presumption" : "told";
  return [{ facet: "route-deployed", option: "no", span: first.span, by }];
}

/**
 * A mapping names the stage, so that a path that begins with it has it twice; and it leads to another stage or
 * API than the one in which the same path works.
 *
 * Source: Knowledge Center, API Gateway 403 errors with custom domain names.
 */
function ledElsewhere({ target, call }: Setup, path: string): Fact["span"] | undefined {
  const { apiId, stage, hostKind } = target;
  if (hostKind !== "own" || stage === undefined) return undefined;
  if (`${path}/`.startsWith(`/${stage}/`)) return call.exchange?.request?.target?.span;
  return call.works?.find(({ value }) => {
    const [, api, at, rest = "/"] = DIRECT.exec(value) ?? [];
    const isOther = at !== stage || (ID.test(apiId ?? "") && api !== apiId);
    return api !== undefined && rest === path && isOther;
  })?.span;
}

/** A distribution puts the stage before a path that has it already. */
function behindFrontFacts(setup: Setup): readonly Fact[] {
  const { path = "", span } = calledByDistribution(setup) ?? {};
  const [, first, second] = path.split("/");
  const isPut = !`${setup.call.parameters.path}/`.startsWith(`${path}/`);
  if (span === undefined || !isPut || first === "" || first !== second) return [];
  return [{ facet: "route-deployed", option: "no", span, by: "presumption" }];
}

const ID = /^[a-z0-9]{8,12}$/;
const DIRECT =
  /^https?:\/\/([a-z0-9]{8,12})\.execute-api\.[a-z0-9-]{1,40}\.[a-z.]{1,40}\/([\w$-]{1,128})(\/[^?#\s]*)?/;

/** True for the one route that is shown where it has the path that was called, or nearly: it is shown for that. */
function isRelated(route: Route<JsonObject> | undefined, path: string): boolean {
  const plain = (one: string): string =>
    one
      .toLowerCase()
      .split("/")
      .filter((segment) => segment !== "")
      .map((segment) => segment.replace(/[-_]/g, "").replace(/s$/, ""))
      .join("/");
  return route !== undefined && plain(route.template) === plain(path);
}

function listsOf(setup: Setup): readonly RouteList[] {
  const saved = from(setup, "apigateway get-resources").map(({ value, isDeclared, span }) => ({
    routes: savedRoutes(value),
    isWhole: isDeclared !== true && entryAt(value, "position") === undefined,
    span,
  }));
  const ours = from(setup, "openapi-document").filter(({ value }) => isOfApi(value, setup));
  const documents = ours.map(({ value, span }) => ({
    routes: exportedRoutes(value),
    isWhole: !value.isCut,
    span,
  }));
  const written = from(setup, "route-list").map(({ value, span }) => ({
    routes: objectsOf(entryAt(value, "routes")?.value).flatMap(writtenRoutes),
    isWhole: false,
    span,
  }));
  return [...saved, ...documents, ...written].filter(({ routes }) => routes.length > 0);
}

/** A document whose server names another API is that API's. */
function isOfApi(document: JsonObject, { target }: Setup): boolean {
  const [server] = objectsOf(entryAt(document, "servers")?.value);
  const url = textAt(server, "url") ?? textAt(document, "host") ?? "";
  const named = /(?:^|\/\/)([a-z0-9]{8,12})\.execute-api\./.exec(url)?.[1];
  return named === undefined || target.apiId === undefined || named === target.apiId;
}

/** Where no method is shown, a query took the paths alone. */
function savedRoutes(value: JsonObject): readonly Route<JsonObject>[] {
  const routes = restRoutes(value);
  if (routes.length > 0) return routes;
  const items = entryAt(value, "items")?.value;
  return itemsOf(items).flatMap((item) => {
    const template = item.kind === "object" ? textAt(item, "path") : undefined;
    return item.kind !== "object" || template === undefined
      ? []
      : [{ method: "ANY", template, value: item }];
  });
}

function writtenRoutes(item: JsonObject): readonly Route<JsonObject>[] {
  const template = textAt(item, "path") ?? "";
  const methods = itemsOf(entryAt(item, "methods")?.value).flatMap((one) => textOf(one) ?? []);
  return methods.map((method) => ({ method, template, value: item }));
}
