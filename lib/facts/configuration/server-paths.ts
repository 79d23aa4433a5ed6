import type { JsonObject } from "../../evidence";
import type { Fact } from "../types";
import { exportedRoutes } from "./deployed-routes";
import { entryAt, objectsOf, textAt } from "./entries";
import { matchRoute } from "./match-route";
import { from, type Setup } from "./setup";

/**
 * What the servers of an OpenAPI document tell of a call to one of them: a path of the document that was called without
 * what its server has in front of it, the stage on an API's own name, a base path on a domain name.
 */
export function serverFacts(setup: Setup): readonly Fact[] {
  const { hostKind, host, method } = setup.target;
  const { stage, path } = setup.call.parameters;
  if (host === undefined || (hostKind !== "execute-api" && hostKind !== "own")) return [];
  const isDirect = hostKind === "execute-api";
  if (path === undefined || (isDirect && stage === undefined)) return [];
  const called = isDirect ? `/${stage}${path === "/" ? "" : path}` : path;
  const bare = from(setup, "openapi-document").find(({ value }) => {
    const bases = serversOf(value).filter((server) => server.host === host.toLowerCase());
    const routes = exportedRoutes(value).map((one) =>
      method === undefined ? { ...one, method: "ANY" } : one,
    );
    return (
      bases.length > 0 &&
      // a path that begins as a server does has its base path
      bases.every(({ base }) => base !== "/" && !`${called}/`.startsWith(`${base}/`)) &&
      matchRoute(routes, { method: method ?? "ANY", path: called }, "rest") !== undefined
    );
  });
  if (bare === undefined) return [];
  const { start, end } = entryAt(bare.value, "servers") ?? entryAt(bare.value, "host") ?? bare.span;
  const span = { start, end };
  return isDirect
    ? [{ facet: "stage-in-url", option: "wrong", span, by: "presumption" }]
    : [{ facet: "domain-mapping", option: "none", span, by: "presumption" }];
}

interface Server {
  readonly host: string;
  /** `/` where there is none. */
  readonly base: string;
}

/** The servers of version 3, or the host and base path of version 2. */
function serversOf(document: JsonObject): readonly Server[] {
  const host = textAt(document, "host");
  const named = objectsOf(entryAt(document, "servers")?.value).flatMap((server) => {
    const url = textAt(server, "url")?.replace(
      /\{(\w{1,60})\}/g,
      (_, name: string) => textAt(server, "variables", name, "default") ?? "",
    );
    return url === undefined ? [] : [url];
  });
  const older = host === undefined ? [] : [`https://${host}${textAt(document, "basePath") ?? "/"}`];
  return [...named, ...older].flatMap((url) => {
    const found = /^https?:\/\/([^/:?#]{1,255})(?::\d{1,5})?(\/[^?#]{0,400})?/.exec(url);
    if (found?.[1] === undefined) return [];
    const base = `/${(found[2] ?? "").split("/").filter(Boolean).join("/")}`;
    return [{ host: found[1].toLowerCase(), base }];
  });
}
