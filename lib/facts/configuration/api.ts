import { booleanOf, isNull, isWhole, itemsOf, type JsonObject, textOf } from "../../evidence";
import type { Fact } from "../types";
import { entryAt, objectsOf, spanOf, textAt } from "./entries";
import { deployed, errorsFrom, from, type Setup } from "./setup";

/** What the API itself is: its type, whether it exists, its default endpoint. */
export function apiFacts(setup: Setup): readonly Fact[] {
  return [...typeFacts(setup), ...knownFacts(setup), ...endpointFacts(setup), ...modeFacts(setup)];
}

function typeFacts(setup: Setup): readonly Fact[] {
  const rest = from(setup, "apigateway get-rest-api").flatMap(({ value }): readonly Fact[] => {
    const types = entryAt(value, "endpointConfiguration", "types");
    // a query that prints text has the one type alone
    const written = types?.value.kind === "scalar" ? [types.value] : itemsOf(types?.value);
    const names = written.flatMap((item) => textOf(item) ?? []);
    if (types === undefined || names.length === 0) return [];
    const option = names.includes("PRIVATE") ? "private" : "rest";
    return [{ facet: "api-type", option, span: spanOf(types) }];
  });
  const http = from(setup, "apigatewayv2 get-api").flatMap(({ value }): readonly Fact[] => {
    const protocol = entryAt(value, "ProtocolType") ?? entryAt(value, "RouteSelectionExpression");
    const name = protocolOf(textOf(protocol?.value));
    if (protocol === undefined || name === undefined) return [];
    const option = name === "HTTP" ? "http" : "websocket";
    return [{ facet: "api-type", option, span: spanOf(protocol) }];
  });
  return [...rest, ...http, ...routeKeyFacts(setup)];
}

/** A route of an HTTP API is called `GET /orders`; a WebSocket API has `$connect`, and names. */
function routeKeyFacts(setup: Setup): readonly Fact[] {
  const keys = from(setup, "apigatewayv2 get-routes", "apigatewayv2 get-route")
    .flatMap(({ value }) => [value, ...objectsOf(entryAt(value, "Items")?.value)])
    .flatMap((item) => entryAt(item, "RouteKey") ?? []);
  const isRestShown = from(setup, "apigateway get-resources", "apigateway get-method").length > 0;
  return ROUTE_KEYS.flatMap(([option, pattern]): readonly Fact[] => {
    // of both kinds, either may have been called
    if (option === "http" && isRestShown) return [];
    const key = keys.find((entry) => pattern.test(textOf(entry.value) ?? ""));
    return key === undefined ? [] : [{ facet: "api-type", option, span: spanOf(key) }];
  });
}

const ROUTE_KEYS = [
  ["websocket", /^\$(?:dis)?connect$/],
  ["http", /^(?:ANY|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/\S*$/],
] as const;

/** Only messages have a body to choose a route by; an HTTP API always chooses by method and path. */
function protocolOf(text: string | undefined): "HTTP" | "WEBSOCKET" | undefined {
  if (text === "HTTP" || text === "WEBSOCKET") return text;
  if (text?.startsWith("$request.body")) return "WEBSOCKET";
  return /^\$\{request\.method\} \$\{request\.path\}$/.test(text ?? "") ? "HTTP" : undefined;
}

/** A name that neither version of the service knows, in the region and account that were asked. */
function knownFacts(setup: Setup): readonly Fact[] {
  const { hostKind, apiId } = setup.target;
  if (hostKind === "own") return domainKnownFacts(setup);
  if (hostKind !== "execute-api" || apiId === undefined) return [];
  const rest = from(deployed(setup), "apigateway get-rest-api");
  const http = from(deployed(setup), "apigatewayv2 get-api");
  const [found] = [...rest, ...http];
  if (found !== undefined) {
    const span = entryAt(found.value, "id") ?? entryAt(found.value, "ApiId") ?? found.span;
    return [{ facet: "host-known", option: "yes", span: spanOf(span) }];
  }
  const [noRest] = missing(setup, "apigateway get-rest-api");
  const [noHttp] = missing(setup, "apigatewayv2 get-api");
  if (noRest === undefined || noHttp === undefined) return [];
  return [{ facet: "host-known", option: "no", span: noRest.span }];
}

function missing(setup: Setup, ...sources: Parameters<typeof errorsFrom>[1][]) {
  // biome-ignore lint/plugin: the kinds that the caller names
  return errorsFrom(setup, ...sources).filter(({ error }) => error?.code === "NotFoundException");
}

function domainKnownFacts(setup: Setup): readonly Fact[] {
  const sources = ["apigateway get-domain-name", "apigatewayv2 get-domain-name"] as const;
  // biome-ignore lint/plugin: the kinds that the caller names
  const found = from(setup, ...sources).find(({ value, options }) =>
    names(setup, textAt(value, "domainName") ?? options.get("domain-name")),
  );
  if (found !== undefined) {
    const span = entryAt(found.value, "domainName") ?? found.span;
    return [
      { facet: "host-known", option: "yes", span: spanOf(span) },
      ...privateNameFacts(found.value),
    ];
  }
  const listed = listedFacts(setup);
  if (listed.length > 0) return listed;
  // biome-ignore lint/plugin: the kinds that the caller names
  const [absent] = missing(setup, ...sources).filter(
    ({ options }) =>
      names(setup, options.get("domain-name")) &&
      (options.has("domain-name-id") || isPublicName(setup)),
  );
  return absent === undefined ? [] : [{ facet: "host-known", option: "no", span: absent.span }];
}

/** The list of an account's domain names holds its private ones, too; a wildcard stands for one label. */
function listedFacts(setup: Setup): readonly Fact[] {
  const host = setup.target.host?.toLowerCase() ?? "";
  const wildcard = host.replace(/^[^.]+/, "*");
  for (const one of from(setup, "apigateway get-domain-names")) {
    const entries = objectsOf(entryAt(one.value, "items")?.value).map((item) => ({
      item,
      name: entryAt(item, "domainName"),
    }));
    const found = entries.find(({ name }) =>
      [host, wildcard].includes(textOf(name?.value)?.toLowerCase() ?? ""),
    );
    if (found?.name !== undefined) {
      return [
        { facet: "host-known", option: "yes", span: spanOf(found.name) },
        ...privateNameFacts(found.item),
      ];
    }
    const isAll =
      entries.every(({ name }) => name !== undefined) &&
      entryAt(one.value, "position") === undefined &&
      !/\[\s*\?/.test(one.options.get("query") ?? "");
    if (isAll) return [{ facet: "host-known", option: "no", span: one.span }];
  }
  return [];
}

/** Only a private API has a private domain name. */
function privateNameFacts(name: JsonObject): readonly Fact[] {
  const types = entryAt(name, "endpointConfiguration", "types");
  const isPrivate = itemsOf(types?.value).some((item) => textOf(item) === "PRIVATE");
  return types !== undefined && isPrivate
    ? [{ facet: "api-type", option: "private", span: spanOf(types) }]
    : [];
}

/** A private name is found by its id alone; one that leads to a public address, or to CloudFront, is none. */
function isPublicName({ call }: Setup): boolean {
  const relayed = call.exchange?.response?.headers.some(({ name }) => name === "x-amz-cf-id");
  return relayed === true || call.facts.get("host-resolves-to")?.option === "public-address";
}

function names({ target }: Setup, domain: string | undefined): boolean {
  return domain !== undefined && domain.toLowerCase() === target.host?.toLowerCase();
}

function endpointFacts(setup: Setup): readonly Fact[] {
  return from(setup, "apigateway get-rest-api", "apigatewayv2 get-api").flatMap(
    (one): readonly Fact[] => {
      const entry = entryAt(one.value, "disableExecuteApiEndpoint");
      const isDisabled = booleanOf(entry?.value);
      const isAbsent = entry === undefined ? isWhole(one) : isNull(entry.value);
      if (isDisabled === undefined && !isAbsent) return [];
      const option = isDisabled ? "disabled" : "enabled";
      return [{ facet: "default-endpoint", option, span: spanOf(entry ?? one.span) }];
    },
  );
}

/** STRICT is at fault only where the request is seen to break its rule: another Host than TLS's name. */
function modeFacts(setup: Setup): readonly Fact[] {
  const isDomain = setup.target.hostKind === "own";
  const own = isDomain ? "apigateway get-domain-name" : "apigateway get-rest-api";
  return [
    ...from(setup, own),
    ...(isDomain ? from(setup, "apigatewayv2 get-domain-name") : []),
  ].flatMap((one): readonly Fact[] => {
    const [inner] = objectsOf(entryAt(one.value, "DomainNameConfigurations")?.value);
    const entry = entryAt(inner ?? one.value, "endpointAccessMode");
    const mode = textOf(entry?.value);
    const isUnset = entry === undefined ? isWhole(one) : isNull(entry.value);
    const span = spanOf(entry ?? one.span);
    if (isUnset || mode === "BASIC")
      return [{ facet: "endpoint-access-mode", option: "basic", span }];
    if (mode !== "STRICT" || !breaksRule(setup)) return [];
    return [{ facet: "endpoint-access-mode", option: "strict", span }];
  });
}

/** Whether the name in the URL, which the client names to TLS, differs from the Host header. */
function breaksRule({ call }: Setup): boolean {
  const request = call.exchange?.request;
  const inUrl = /^[a-z]+:\/\/([^/:?#\s]+)/i.exec(request?.target?.value ?? "")?.[1];
  const field = request?.headers.find(({ name }) => name === "host")?.value.split(":")[0];
  return inUrl !== undefined && field !== undefined && inUrl.toLowerCase() !== field.toLowerCase();
}
