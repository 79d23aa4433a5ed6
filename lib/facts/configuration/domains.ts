import { isNull, itemsOf, type JsonObject, textOf } from "../../evidence";
import type { Fact } from "../types";
import { entryAt, objectsOf, spanOf, textAt } from "./entries";
import { mappingsOf, matchMapping, rulesOf } from "./mappings";
import { errorsFrom, from, isWhole, type Setup } from "./setup";

/** What a custom domain does with the call, and whether CloudFront stands in front of it. */
export function domainFacts(setup: Setup): readonly Fact[] {
  return [...mappingFacts(setup), ...tlsFacts(setup), ...cloudfrontFacts(setup)];
}

/**
 * A mapping that matches proves itself. That none does is proven only by the list that holds the
 * mappings to every kind of API, and where rules do not lead the path elsewhere.
 */
function mappingFacts(setup: Setup): readonly Fact[] {
  const { path } = setup.call.parameters;
  if (path === undefined || setup.target.hostKind !== "own") return [];
  const mode = routingMode(setup);
  const isMapped = mode !== "ROUTING_RULE_ONLY";
  const found = isMapped ? matchMapping(mappingsOf(setup.configurations), path) : undefined;
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
  if (evidence === undefined || fitting === undefined || fitting.length > 0) return [];
  if (entryAt(evidence.value, "NextToken") !== undefined) return [];
  return [{ facet: "domain-mapping", option: "none", span: evidence.span }];
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
      if (truststore === undefined && !isOff) return [];
      const option = textOf(truststore?.value) === undefined ? "no" : "yes";
      return [{ facet: "mutual-tls", option, span: spanOf(truststore ?? entry ?? one.span) }];
    },
  );
}

/** Amazon's own policies, by their fixed ids (CloudFront, managed origin request policies). */
const managedPolicies = new Map([
  ["b689b0a8-53d0-40ab-baf2-68738e2966ac", "origin"],
  ["216adef6-5c7f-47e4-b989-5492eafa07d3", "viewer"],
  ["33f36d7e-f396-46d9-90e0-52428a34d9dc", "viewer"],
  ["59781a5b-3903-41f3-afcb-af62929ccde1", "origin"],
  ["88a5eaf4-2fd4-4709-b370-b4c650ea3fcf", "origin"],
  ["775133bc-15f2-49f9-abea-afb2e0bf67d2", "origin"],
  ["acba4595-bd28-49b8-b9fe-13317c0390fa", "origin"],
  ["bf0718e1-ba1e-49d1-88b1-f726733018ae", "origin"],
]);

/** Which Host a distribution sends on to the API, by the policies of the behaviour that the path meets. */
function cloudfrontFacts(setup: Setup): readonly Fact[] {
  const [list] = from(setup, "cloudfront list-distributions");
  const { host, apiId } = setup.target;
  if (list === undefined || host === undefined) return [];
  const items = entryAt(list.value, "DistributionList", "Items");
  const distributions = objectsOf(items?.value);
  const inFront = distributions.filter((one) => leadsTo(one, { host, apiId }));
  const [distribution] = inFront;
  if (distribution === undefined) {
    const isListed =
      list.options.size === 0 || apiId !== undefined || setup.target.hostKind === "own";
    if (!isListed || items === undefined) return [];
    return [{ facet: "cloudfront-in-front", option: "no", span: list.span }];
  }
  // another distribution in front of the same API may be the one that was called
  if (inFront.length > 1 && !hasName(distribution, host)) return [];
  const sent = hostSent(distribution, setup);
  if (sent?.host === "origin") {
    return [{ facet: "cloudfront-in-front", option: "rewrites-host", span: spanOf(sent.span) }];
  }
  if (sent?.host !== "viewer") return [];
  const isKnown = knowsViewerName(setup);
  if (isKnown === undefined) return [];
  const option = isKnown ? "rewrites-host" : "forwards-viewer-host";
  return [{ facet: "cloudfront-in-front", option, span: spanOf(sent.span) }];
}

function hasName(distribution: JsonObject, host: string): boolean {
  const names = [
    textAt(distribution, "DomainName"),
    ...itemsOf(entryAt(distribution, "Aliases", "Items")?.value).map((item) => textOf(item)),
  ];
  return names.some((name) => name?.toLowerCase() === host.toLowerCase());
}

function leadsTo(
  distribution: JsonObject,
  { host, apiId }: { readonly host: string; readonly apiId: string | undefined },
): boolean {
  const origins = objectsOf(entryAt(distribution, "Origins", "Items")?.value).map(
    (origin) => textAt(origin, "DomainName") ?? "",
  );
  return (
    hasName(distribution, host) ||
    origins.includes(host) ||
    (apiId !== undefined && origins.some((name) => name.startsWith(`${apiId}.execute-api.`)))
  );
}

/** Which Host the distribution's behaviour sends; undefined where a policy is not shown. */
function hostSent(
  distribution: JsonObject,
  setup: Setup,
): { readonly host: string; readonly span: Fact["span"] } | undefined {
  const behaviour = entryAt(distribution, "DefaultCacheBehavior")?.value;
  const others = objectsOf(entryAt(distribution, "CacheBehaviors", "Items")?.value);
  if (behaviour?.kind !== "object" || others.length > 0) return undefined;
  const id = entryAt(behaviour, "OriginRequestPolicyId");
  const name = textOf(id?.value);
  const legacy = itemsOf(entryAt(behaviour, "ForwardedValues", "Headers", "Items")?.value);
  const forwarded = legacy.find((item) => /^(?:\*|host)$/i.test(textOf(item) ?? ""));
  if (forwarded !== undefined) return { host: "viewer", span: forwarded };
  if (name === undefined) {
    const isNone = id === undefined ? !behaviour.isCut : true;
    return isNone ? { host: "origin", span: id ?? behaviour } : undefined;
  }
  const managed = managedPolicies.get(name);
  if (id !== undefined && managed !== undefined) return { host: managed, span: id };
  return policyHost(setup, name);
}

function policyHost(
  setup: Setup,
  id: string,
): { readonly host: string; readonly span: Fact["span"] } | undefined {
  const [policy] = from(setup, "cloudfront get-origin-request-policy").filter(
    ({ options, value }) =>
      [options.get("id"), textAt(value, "OriginRequestPolicy", "Id")].includes(id),
  );
  const value = entryAt(policy?.value, "OriginRequestPolicy")?.value;
  const config = entryAt(
    value?.kind === "object" ? value : policy?.value,
    "OriginRequestPolicyConfig",
  );
  const headers =
    config?.value.kind === "object" ? entryAt(config.value, "HeadersConfig") : undefined;
  const object = headers?.value.kind === "object" ? headers.value : undefined;
  const behaviour = entryAt(object, "HeaderBehavior");
  if (behaviour === undefined) return undefined;
  const listed = itemsOf(entryAt(object, "Headers", "Items")?.value).some(
    (item) => textOf(item)?.toLowerCase() === "host",
  );
  const kind = textOf(behaviour.value) ?? "";
  const forwards = kind.startsWith("allViewer") || (kind === "allExcept" ? !listed : listed);
  return { host: forwards ? "viewer" : "origin", span: behaviour };
}

/** Whether API Gateway knows the viewer's host name; CloudFront's own names it never does. */
function knowsViewerName(setup: Setup): boolean | undefined {
  const { hostKind, host } = setup.target;
  if (hostKind === "cloudfront") return false;
  const about = setup.configurations.filter(
    ({ source, options, value }) =>
      /get-domain-name$/.test(source) &&
      (options.get("domain-name") ?? textAt(value, "domainName")) === host,
  );
  if (about.some(({ error }) => error === undefined)) return true;
  return errorsFrom(setup, "apigateway get-domain-name", "apigatewayv2 get-domain-name").some(
    (one) => about.includes(one) && one.error?.code === "NotFoundException",
  )
    ? false
    : undefined;
}
