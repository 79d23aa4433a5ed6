import { isNull, isWhole, objectOf, textOf } from "../../evidence";
import type { Fact } from "../types";
import { entryAt, isCut, objectsOf, spanOf, textAt } from "./entries";
import { mappingsOf, matchMapping, rulesOf } from "./mappings";
import { from, type Setup } from "./setup";

/** What a custom domain does with the call. */
export function domainFacts(setup: Setup): readonly Fact[] {
  return [...mappingFacts(setup), ...tlsFacts(setup)];
}

/**
 * A mapping that matches proves itself. That none does is proven only by the list that holds the
 * mappings to every kind of API, and where rules do not lead the path elsewhere; the list of those to REST
 * APIs makes it likely.
 */
function mappingFacts(setup: Setup): readonly Fact[] {
  const { path } = setup.call.parameters;
  if (path === undefined || setup.target.hostKind !== "own") return [];
  const mode = routingMode(setup);
  const isMapped = mode !== "ROUTING_RULE_ONLY";
  const found = isMapped
    ? matchMapping(mappingsOf(setup.configurations, setup.target.host), path)
    : undefined;
  if (found !== undefined) {
    return [{ facet: "domain-mapping", option: "matches", span: spanOf(found.mapping.span) }];
  }
  const rules = mode === "BASE_PATH_MAPPING_ONLY" ? [] : rulesOf(setup.configurations);
  const fitting = rules?.filter(
    ({ basePaths }) => basePaths.length === 0 || basePaths.some((one) => leads(one, path)),
  );
  const plain = fitting?.find(({ asksForHeaders }) => !asksForHeaders);
  if (plain !== undefined && mode !== undefined) {
    return [{ facet: "domain-mapping", option: "matches", span: spanOf(plain.span) }];
  }
  const [list] = from(setup, "apigatewayv2 get-api-mappings");
  const evidence = isMapped ? list : from(setup, "apigatewayv2 list-routing-rules")[0];
  if (isMapped && fitting === undefined) return likelyUnmapped(setup);
  if (evidence === undefined || fitting === undefined || fitting.length > 0) return [];
  if (entryAt(evidence.value, "NextToken") !== undefined) return [];
  return [{ facet: "domain-mapping", option: "none", span: evidence.span }];
}

/** Its end is shown, and it has no path that leads to an API. */
function likelyUnmapped(setup: Setup): readonly Fact[] {
  const [list, other] = from(
    setup,
    "apigateway get-base-path-mappings",
    "apigatewayv2 get-api-mappings",
  );
  const written = entryAt(list?.value, "items");
  const isCutShort = ["position", "NextToken"].some((name) => entryAt(list?.value, name));
  const isAsked = ["query", "max-items"].some((name) => list?.options.has(name));
  // without its key, which is optional in the second version, an item may be a part
  const isWholeList =
    list !== undefined &&
    other === undefined &&
    written !== undefined &&
    !(isCut(list.value) || isCutShort || isAsked) &&
    objectsOf(written.value).every((item) =>
      ["basePath", "ApiMappingKey"].some((name) => entryAt(item, name)),
    );
  if (!isWholeList || list.isDeclared === true) return [];
  return [{ facet: "domain-mapping", option: "none", span: list.span, by: "presumption" }];
}

function leads(basePath: string, path: string): boolean {
  return basePath === "" || `${path}/`.startsWith(`/${basePath.replace(/^\/|\/$/g, "")}/`);
}

function routingMode(setup: Setup): string | undefined {
  return from(setup, "apigateway get-domain-name", "apigatewayv2 get-domain-name")
    .map(({ value }) => textAt(value, "routingMode"))
    .find(Boolean);
}

function tlsFacts(setup: Setup): readonly Fact[] {
  if (setup.target.hostKind !== "own") return [];
  return from(setup, "apigateway get-domain-name", "apigatewayv2 get-domain-name").flatMap(
    (one): readonly Fact[] => {
      const entry = entryAt(one.value, "mutualTlsAuthentication");
      const truststore = entryAt(one.value, "mutualTlsAuthentication", "truststoreUri");
      const isOff = entry === undefined ? isWhole(one) : isNull(entry.value);
      // where the truststore is may hang on another resource
      const isDeclaredOn = one.isDeclared === true && objectOf(entry?.value) !== undefined;
      if (truststore === undefined && !isOff && !isDeclaredOn) return [];
      const isOn = textOf(truststore?.value) !== undefined || isDeclaredOn;
      const option = isOn ? "yes" : "no";
      return [{ facet: "mutual-tls", option, span: spanOf(truststore ?? entry ?? one.span) }];
    },
  );
}
