import { itemsOf, type JsonObject, objectOf, textOf } from "../../evidence";
import { matchWildcards } from "../../policy";
import { bearsApiId } from "../host-kind";
import type { Fact } from "../types";
import { entryAt, objectsOf, spanOf, textAt } from "./entries";
import { errorsFrom, from, type Setup } from "./setup";

/** What a distribution of CloudFront in front of the API does with the call. */
export function distributionFacts(setup: Setup): readonly Fact[] {
  return [...inFrontFacts(setup), ...methodFacts(setup)];
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
function inFrontFacts(setup: Setup): readonly Fact[] {
  if (setup.target.host === undefined) return [];
  const inFront = distributionsInFront(setup);
  const [distribution] = inFront;
  if (distribution === undefined) return noneFacts(setup);
  // another distribution in front of the same API may be the one that was called
  if (inFront.length > 1 && !hasName(distribution, setup.target.host)) return [];
  const sent = hostSent(distribution, setup);
  if (sent?.host === "origin") {
    return [{ facet: "cloudfront-in-front", option: "rewrites-host", span: spanOf(sent.span) }];
  }
  if (sent?.host !== "viewer") return [];
  const isKnown = knowsViewerName(setup);
  const option = isKnown === true ? "rewrites-host" : "forwards-viewer-host";
  // who leads to an API's default name made no custom domain name for the viewer's
  const isShown = isKnown !== undefined || entryAt(distribution, "Origins") !== undefined;
  const strength = isShown ? {} : { by: "presumption" as const };
  return [{ facet: "cloudfront-in-front", option, span: spanOf(sent.span), ...strength }];
}

/** A list without one in front; where it was filtered, what it leaves out may be. */
function noneFacts(setup: Setup): readonly Fact[] {
  const [list] = from(setup, "cloudfront list-distributions");
  if (list === undefined || entryAt(list.value, "DistributionList", "Items") === undefined) {
    return [];
  }
  const { apiId, hostKind } = setup.target;
  const isListed = list.options.size === 0 || apiId !== undefined || hostKind === "own";
  const isFiltered = /\[\s*\?/.test(list.options.get("query") ?? "");
  if (!isListed || isFiltered) return [];
  return [{ facet: "cloudfront-in-front", option: "no", span: list.span }];
}

/** The distributions that lead to the call's API, or bear its host's name. */
function distributionsInFront(setup: Setup): readonly JsonObject[] {
  const listed = from(setup, "cloudfront list-distributions").flatMap(({ value }) =>
    objectsOf(entryAt(value, "DistributionList", "Items")?.value),
  );
  const asked = configsOf(setup).filter((one) => isCalled(one, setup));
  const { apiId, host = "" } = setup.target;
  return listed.filter((one) => leadsTo(one, { host, apiId })).concat(asked);
}

function configsOf(setup: Setup): readonly JsonObject[] {
  return from(setup, "cloudfront get-distribution-config").flatMap(({ value }) => {
    const config = entryAt(value, "DistributionConfig")?.value ?? value;
    return config.kind === "object" ? [config] : [];
  });
}

/**
 * Whether a distribution may be the one that was called. Its settings do not say its own name: what
 * they do say of names and origins must not lead elsewhere.
 */
function isCalled(config: JsonObject, { target }: Setup): boolean {
  const { apiId, host = "", hostKind } = target;
  if (hostKind !== "cloudfront" && hostKind !== "own") return false;
  const origins = entryAt(config, "Origins");
  const aliases = itemsOf(entryAt(config, "Aliases", "Items")?.value);
  if (hostKind === "own" && aliases.length > 0 && !hasName(config, host)) return false;
  return origins === undefined || apiId === undefined || leadsTo(config, { host, apiId });
}

/** What the one distribution in front calls for the call: a name of an API, and a path, which begins with the stage. */
export function calledByDistribution(
  setup: Setup,
): { readonly host: string; readonly path: string; readonly span: Fact["span"] } | undefined {
  const { path } = setup.call.parameters;
  const [distribution, other] = distributionsInFront(setup);
  if (distribution === undefined || other !== undefined || path === undefined) return undefined;
  const origins = objectsOf(entryAt(distribution, "Origins", "Items")?.value);
  const [origin] = origins;
  const host = textAt(origin, "DomainName") ?? "";
  const before = entryAt(origin, "OriginPath");
  return origins.length === 1 && isOfApi(host) && before !== undefined
    ? { host, path: `${textOf(before.value) ?? ""}${path}`, span: spanOf(before) }
    : undefined;
}

/** The name of an API, or what code makes one of: `*.execute-api.*.amazonaws.com`. */
function isOfApi(host: string): boolean {
  return bearsApiId(host) || host.startsWith("*.execute-api.");
}

/** CloudFront answered itself, and does not let the method pass. */
function methodFacts(setup: Setup): readonly Fact[] {
  const { method } = setup.target;
  if (method === undefined || setup.call.facts.get("answered-by")?.option !== "cloudfront")
    return [];
  return distributionsInFront(setup).flatMap((one): readonly Fact[] => {
    const entry = entryAt(one, "DefaultCacheBehavior", "AllowedMethods", "Items");
    const allowed = itemsOf(entry?.value).map((item) => textOf(item));
    const others = objectsOf(entryAt(one, "CacheBehaviors", "Items")?.value);
    if (entry === undefined || allowed.length === 0 || others.length > 0) return [];
    if (allowed.includes(method)) return [];
    return [{ facet: "cloudfront-page", option: "method", span: spanOf(entry) }];
  });
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

/** Which Host the behaviour that the call meets sends; undefined where a policy is not shown. */
function hostSent(
  distribution: JsonObject,
  setup: Setup,
): { readonly host: string; readonly span: Fact["span"] } | undefined {
  const behaviour = behaviourOf(distribution, setup.call.parameters.path);
  if (behaviour === undefined || !leadsToApi(distribution, behaviour)) return undefined;
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

/** The first behaviour whose pattern fits the path, or else the default one. */
function behaviourOf(distribution: JsonObject, path: string | undefined): JsonObject | undefined {
  const others = objectsOf(entryAt(distribution, "CacheBehaviors", "Items")?.value);
  // a query may have left the other behaviours out
  if (distribution.isCut && entryAt(distribution, "CacheBehaviors") === undefined) return undefined;
  const patterns = others.map((one) => textAt(one, "PathPattern"));
  if (others.length > 0 && (path === undefined || patterns.includes(undefined))) return undefined;
  const fitting = others.find((_, at) => isPathOf(patterns[at] ?? "", path ?? ""));
  return fitting ?? objectOf(entryAt(distribution, "DefaultCacheBehavior")?.value);
}

/** Of a behaviour's pattern a slash in front may be left out. */
function isPathOf(pattern: string, path: string): boolean {
  return matchWildcards(`/${pattern}`.replace("//", "/"), path) === true;
}

/** Whether a behaviour leads to an API's default name: a custom domain name knows the viewer's host. */
function leadsToApi(distribution: JsonObject, behaviour: JsonObject): boolean {
  const origins = objectsOf(entryAt(distribution, "Origins", "Items")?.value);
  const target = textAt(behaviour, "TargetOriginId");
  const origin = origins.find((one) => textAt(one, "Id") === target) ?? origins[0];
  const name =
    origins.length > 1 && target === undefined ? undefined : textAt(origin, "DomainName");
  return name === undefined ? origins.length < 2 : bearsApiId(name);
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
