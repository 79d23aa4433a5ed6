import type { Fact } from "../types";
import { entryAt, objectsOf, textAt } from "./entries";
import { matchRoute } from "./match-route";
import { from, leavesRouteOpen, type Setup } from "./setup";

/**
 * What a program listed when it deployed the API that was called, next to the URL: a stage, or a method and path,
 * that is not among them. It was deployed so once; the list may be old, or a part.
 */
export function listedFacts(setup: Setup): readonly Fact[] {
  const { apiId, hostKind } = setup.target;
  const { stage } = setup.call.parameters;
  const type = setup.call.facts.get("api-type")?.option;
  if (hostKind !== "execute-api" || apiId === undefined || stage === undefined) return [];
  const endpoints = from(setup, "endpoint-list")
    .flatMap(({ value }) => objectsOf(entryAt(value, "endpoints")?.value))
    .flatMap((item) => {
      const found = PARTS.exec(textAt(item, "url") ?? "")?.groups;
      if (found?.id !== apiId) return [];
      const { stage: named = "", path = "" } = found;
      return [{ method: textAt(item, "method"), stage: named, path, span: item }];
    });
  const [first] = endpoints;
  // the default stage of an HTTP API is no part of its URL
  if (first === undefined || type === "http" || endpoints.some((one) => one.stage === ""))
    return [];
  const ofStage = endpoints.filter((one) => one.stage === stage);
  const [same] = ofStage;
  if (same === undefined) return [likely({ facet: "stage-in-url", option: "wrong" }, first.span)];
  return [
    likely({ facet: "stage-in-url", option: "right" }, same.span),
    ...routeFacts(setup, ofStage),
  ];
}

const PARTS =
  /^https:\/\/(?<id>[a-z0-9]{8,12})\.execute-api\.[^/]{1,60}(?:\/(?<stage>[^/?#]{0,128})(?<path>\/[^?#]*)?)?/;

interface Endpoint {
  readonly method: string | undefined;
  readonly path: string;
  readonly span: Fact["span"];
}

/** A list with methods has all of a service; of OPTIONS it says nothing. */
function routeFacts(setup: Setup, endpoints: readonly Endpoint[]): readonly Fact[] {
  const { method, paths } = setup.target;
  const [path] = paths;
  const [first] = endpoints;
  if (!leavesRouteOpen(setup) || method === undefined || method === "OPTIONS" || path === undefined)
    return [];
  if (first === undefined || endpoints.some((one) => one.method === undefined)) return [];
  const routes = endpoints.map((one) => ({
    method: one.method === "*" ? "ANY" : (one.method ?? ""),
    template: one.path === "" ? "/" : one.path,
    value: one.span,
  }));
  const found = matchRoute(routes, { method, path }, "rest");
  const option = found === undefined ? "no" : "yes";
  return [likely({ facet: "route-deployed", option }, found?.value ?? first.span)];
}

function likely(
  fact:
    | { readonly facet: "stage-in-url"; readonly option: "right" | "wrong" }
    | { readonly facet: "route-deployed"; readonly option: "yes" | "no" },
  { start, end }: Fact["span"],
): Fact {
  return { ...fact, span: { start, end }, by: "presumption" };
}
