import { decoded } from "../../evidence";

/** A method of a path template, as an API declares it. */
export interface Route<T> {
  /** `ANY` for every method. */
  readonly method: string;
  /** `/orders/{id}`, `/files/{proxy+}`; `$default` of an HTTP API. */
  readonly template: string;
  readonly value: T;
}

/**
 * The route that a request reaches; undefined where there is none.
 *
 * A REST API takes the most specific path and then looks for the method; an HTTP API looks for both
 * together. Sources: developer guide, proxy resources; routing API requests for HTTP APIs.
 */
export function matchRoute<T>(
  routes: readonly Route<T>[],
  request: { readonly method: string; readonly path: string },
  kind: "rest" | "http",
): Route<T> | undefined {
  const fitsMethod = ({ method }: Route<T>) => method === "ANY" || method === request.method;
  const candidates = kind === "http" ? routes.filter(fitsMethod) : routes;
  const ranked = candidates.flatMap((route) => {
    const rank = rankOf(route.template, request.path);
    return rank === undefined ? [] : [{ route, rank }];
  });
  const best = ranked.map(({ rank }) => rank).sort()[0];
  const reached = ranked.filter(({ rank }) => rank === best).map(({ route }) => route);
  return reached.find(({ method }) => method === request.method) ?? reached.find(fitsMethod);
}

const NEVER = "9";

/** How specific a template that matches is, a digit a segment: a smaller text is more specific. */
function rankOf(template: string, path: string): string | undefined {
  if (template === "$default") return NEVER;
  const parts = template.split("/").slice(1);
  const segments = path.split("/").slice(1).map(decoded);
  const isGreedy = /^\{[^}]{0,200}\+\}$/.test(parts.at(-1) ?? "");
  const fixed = isGreedy ? parts.slice(0, -1) : parts;
  const ranks = fixed.map((part, at) => rankOfSegment(part, segments[at]));
  if (ranks.includes(undefined)) return undefined;
  if (isGreedy) return (segments[fixed.length] ?? "") === "" ? undefined : `${ranks.join("")}2`;
  return segments.length === parts.length ? ranks.join("") : undefined;
}

function rankOfSegment(part: string, segment: string | undefined): "0" | "1" | undefined {
  if (segment === undefined) return undefined;
  if (/^\{[^}]{0,200}\}$/.test(part)) return segment === "" ? undefined : "1";
  return decoded(part) === segment ? "0" : undefined;
}
