import { type Configuration, itemsOf, type JsonObject, textOf } from "../../evidence";
import type { Fact } from "../types";
import { entryAt, objectsOf, textAt } from "./entries";

/** Which API a part of a custom domain leads to. */
export interface Mapping {
  /** Without slashes at its ends; empty for every path. */
  readonly basePath: string;
  readonly apiId?: string;
  readonly stage?: string;
  readonly span: Fact["span"];
}

/** The mappings of a domain, from either version's command, which may print one alone. */
export function mappingsOf(
  configurations: readonly Configuration[],
  host: string | undefined,
): readonly Mapping[] {
  return configurations.flatMap(({ source, value, error }) => {
    const [list, ...keys] = SOURCES.get(source) ?? [];
    if (error !== undefined || list === undefined) return [];
    const written = entryAt(value, list);
    return (written === undefined ? [value] : objectsOf(written.value))
      .filter((item) => isOfHost(textAt(item, "domainName"), host))
      .flatMap((item) => mapping(item, keys));
  });
}

const SOURCES: ReadonlyMap<string, readonly [list: string, key: string, api: string]> = new Map([
  ["apigateway get-base-path-mappings", ["items", "basePath", "restApiId"]],
  ["apigatewayv2 get-api-mappings", ["Items", "ApiMappingKey", "ApiId"]],
]);

/** A declared name that stands for another one is a resource's address. */
function isOfHost(domain: string | undefined, host: string | undefined): boolean {
  const isName = domain?.includes(".") === true && !domain.startsWith("aws_");
  return !isName || host === undefined || domain.toLowerCase() === host.toLowerCase();
}

function mapping(item: JsonObject, [key = "", api = ""]: readonly string[]): readonly Mapping[] {
  const written = entryAt(item, key);
  const basePath = textOf(written?.value) ?? "";
  const apiId = textAt(item, api);
  const stage = textAt(item, "stage");
  // an item without the key is part of an output, but for API mappings, whose key is optional
  if (written === undefined && (key === "basePath" || item.isCut)) return [];
  return [
    {
      basePath: basePath === "(none)" ? "" : basePath.replace(/^\/|\/$/g, ""),
      ...(apiId === undefined ? {} : { apiId }),
      ...(stage === undefined ? {} : { stage }),
      span: written ?? item,
    },
  ];
}

/** The mapping with the longest base path that the path begins with, and what is left of the path. */
export function matchMapping(
  mappings: readonly Mapping[],
  path: string,
): { readonly mapping: Mapping; readonly rest: string } | undefined {
  const [best] = mappings
    .filter(({ basePath }) => basePath === "" || `${path}/`.startsWith(`/${basePath}/`))
    .sort((one, other) => other.basePath.length - one.basePath.length);
  if (best === undefined) return undefined;
  const rest = best.basePath === "" ? path : path.slice(best.basePath.length + 1);
  return { mapping: best, rest: rest === "" ? "/" : rest };
}

/** A routing rule, as far as it is about base paths alone. */
export interface Rule {
  readonly basePaths: readonly string[];
  /** Whether a header of the request decides too. */
  readonly asksForHeaders: boolean;
  readonly span: Fact["span"];
}

/** The routing rules of a domain; undefined where no command listed them. */
export function rulesOf(configurations: readonly Configuration[]): readonly Rule[] | undefined {
  const lists = configurations.filter(
    ({ source, error }) => source === "apigatewayv2 list-routing-rules" && error === undefined,
  );
  if (lists.length === 0) return undefined;
  return lists.flatMap(({ value }) =>
    objectsOf(entryAt(value, "RoutingRules")?.value).map((rule) => {
      const conditions = objectsOf(entryAt(rule, "Conditions")?.value);
      return {
        basePaths: conditions.flatMap((one) =>
          itemsOf(entryAt(one, "MatchBasePaths", "AnyOf")?.value).flatMap(
            (path) => textOf(path) ?? [],
          ),
        ),
        asksForHeaders: conditions.some((one) => entryAt(one, "MatchHeaders") !== undefined),
        span: rule,
      };
    }),
  );
}
