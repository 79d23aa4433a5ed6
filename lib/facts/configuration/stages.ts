import { booleanOf, isNull, isWhole, type JsonObject, textOf } from "../../evidence";
import { matchWildcards } from "../../policy";
import type { Fact } from "../types";
import { calledByDistribution } from "./distributions";
import { entryAt, objectsOf, spanOf, textAt } from "./entries";
import { errorsFrom, from, type Setup } from "./setup";

/** What the stages of the API say: whether the URL's is one of them, and how it is set. */
export function stageFacts(setup: Setup): readonly Fact[] {
  return [
    ...stageNameFacts(setup),
    ...behindFrontFacts(setup),
    ...cacheFacts(setup),
    ...logFacts(setup),
  ];
}

/** The first segment of an execute-api URL is the stage; on a custom domain its mapping names one. */
function stageNameFacts(setup: Setup): readonly Fact[] {
  const stage = stageCalled(setup);
  if (stage === undefined) return [];
  const lists = [
    ...from(setup, "apigateway get-stages").map((one) => ({ one, name: "item" })),
    ...from(setup, "apigatewayv2 get-stages").map((one) => ({ one, name: "Items" })),
  ];
  const [refused] = errorsFrom(setup, "apigateway get-stage", "apigatewayv2 get-stage");
  if (refused?.error?.code === "NotFoundException" && refused.options.get("stage-name") === stage) {
    return [{ facet: "stage-in-url", option: "wrong", span: refused.span }];
  }
  return lists.flatMap(({ one, name }): readonly Fact[] => {
    const list = entryAt(one.value, name);
    const entries = objectsOf(list?.value).flatMap((item) => entryAt(item, "stageName") ?? []);
    const found = entries.find(({ value }) => textOf(value) === stage);
    // a stage that is declared need not exist, nor be the only one
    const strength = one.isDeclared === true ? { by: "presumption" as const } : {};
    if (found !== undefined)
      return [{ facet: "stage-in-url", option: "right", span: spanOf(found), ...strength }];
    if (list === undefined || entryAt(one.value, "NextToken") !== undefined) return [];
    // a piece of code shows a stage without its API, and need not show the others
    if (one.isDeclared === true && (one.value.isCut || !showsApi(setup))) return [];
    return [{ facet: "stage-in-url", option: "wrong", span: spanOf(list), ...strength }];
  });
}

/** Whether an API is declared by its name, or with its routes. */
function showsApi(setup: Setup): boolean {
  const apis = from(setup, "apigateway get-rest-api", "apigatewayv2 get-api");
  const routes = from(setup, "apigateway get-resources", "apigatewayv2 get-routes");
  return apis.some(
    ({ isDeclared, value }) =>
      isDeclared === true && (routes.length > 0 || entryAt(value, "name") !== undefined),
  );
}

function stageCalled(setup: Setup): string | undefined {
  const { hostKind, stage } = setup.target;
  if (hostKind === "execute-api" || hostKind === "vpc-endpoint" || hostKind === "own") return stage;
  return calledByDistribution(setup)?.path.split("/")[1];
}

/** The API's own URL that works, beside the one that a distribution in front makes of the call. */
function behindFrontFacts(setup: Setup): readonly Fact[] {
  const made = calledByDistribution(setup);
  if (made === undefined) return [];
  const paths = (setup.call.works ?? []).flatMap(({ value }) => {
    const url = /^https?:\/\/(?<host>[^/?#:\s]+)(?::\d+)?(?<path>\/[^?#\s]*)?/.exec(value)?.groups;
    return matchWildcards(made.host.toLowerCase(), url?.host?.toLowerCase() ?? "") === true
      ? [url?.path ?? "/"]
      : [];
  });
  const { span } = made;
  if (paths.includes(made.path))
    return [{ facet: "stage-in-url", option: "right", span, by: "presumption" }];
  const isStageless = paths.some((path) => path.replace(/^\/[^/]+(?=\/)/, "") === made.path);
  return isStageless ? [{ facet: "stage-in-url", option: "wrong", span, by: "presumption" }] : [];
}

/** The settings of the called stage, wherever a command printed them. */
export function stageSettings(setup: Setup): readonly { value: JsonObject; isWhole: boolean }[] {
  const { stage } = setup.target;
  const single = from(setup, "apigateway get-stage", "apigatewayv2 get-stage").map((one) => ({
    value: one.value,
    isWhole: isWhole(one),
  }));
  const listedAs = "apigateway get-stage";
  const listed = from(setup, "apigateway get-stages", "apigatewayv2 get-stages").flatMap((one) =>
    [
      ...objectsOf(entryAt(one.value, "item")?.value),
      ...objectsOf(entryAt(one.value, "Items")?.value),
    ]
      .filter((item) => stage !== undefined && textAt(item, "stageName") === stage)
      .map((value) => ({ value, isWhole: isWhole({ ...one, source: listedAs, value }) })),
  );
  return [...single, ...listed];
}

/**
 * Whether the request asked a cached method for a fresh answer that it answers with 403.
 *
 * Source: developer guide, enabling API caching: `unauthorizedCacheControlHeaderStrategy`.
 */
function cacheFacts(setup: Setup): readonly Fact[] {
  return stageSettings(setup).flatMap(({ value, isWhole: isAll }): readonly Fact[] => {
    const cluster = entryAt(value, "cacheClusterEnabled");
    if (cluster !== undefined && booleanOf(cluster.value) === false) return [notSent(cluster)];
    const entry = entryAt(value, "methodSettings");
    if (entry === undefined) return isAll ? [notSent(value)] : [];
    if (isNull(entry.value)) return [notSent(entry)];
    return entry.value.kind === "object" ? settingFacts(entry.value, setup) : [];
  });
}

function settingFacts(entry: JsonObject, setup: Setup): readonly Fact[] {
  const settings = settingsOf(entry, setup);
  const refusing = settings.filter(refusesFreshAnswers);
  const [first] = refusing;
  if (first === undefined) return [notSent(entry)];
  const asked = setup.call.exchange?.request?.headers.some(
    ({ name, value }) => name === "cache-control" && /\bmax-age=0\b/i.test(value),
  );
  if (!asked || refusing.length < settings.length) return [];
  return [{ facet: "cache-invalidation", option: "sent", span: spanOf(first) }];
}

function notSent(span: Fact["span"]): Fact {
  return { facet: "cache-invalidation", option: "not-sent", span: spanOf(span) };
}

function refusesFreshAnswers(setting: JsonObject): boolean {
  return (
    booleanOf(entryAt(setting, "cachingEnabled")?.value) === true &&
    booleanOf(entryAt(setting, "requireAuthorizationForCacheControl")?.value) !== false &&
    textAt(setting, "unauthorizedCacheControlHeaderStrategy") === "FAIL_WITH_403"
  );
}

/** The settings that may hold for the call: a method's own before those of all methods. */
function settingsOf(settings: JsonObject, { target }: Setup): readonly JsonObject[] {
  const all = settings.members.flatMap(({ key, value }) =>
    value.kind === "object" ? [{ key: key.replaceAll("~1", "/").replace(/^\//, ""), value }] : [],
  );
  const { method, paths } = target;
  const [path] = paths;
  const own =
    method === undefined || path === undefined
      ? undefined
      : all.find(({ key }) => key === `${path}/${method}`.replace(/^\//, ""));
  if (own !== undefined) return [own.value];
  // a template in a key may stand for the path
  const general = all.filter(({ key }) => key === "*/*" || key.includes("{") || path === undefined);
  return general.map(({ value }) => value);
}

/**
 * A search of the access log for the request's id that found nothing, where the stage writes that
 * log. The execution log proves no absence: unknown routes are not in it.
 */
function logFacts(setup: Setup): readonly Fact[] {
  const { requestId, extendedRequestId } = setup.call.parameters;
  const ids = [requestId, extendedRequestId].filter((id) => id !== undefined);
  const groups = stageSettings(setup).flatMap(({ value }) => {
    const arn = textAt(value, "accessLogSettings", "destinationArn");
    return /:log-group:([^:*\s]+)/.exec(arn ?? "")?.[1] ?? [];
  });
  const searches = from(setup, "logs filter-log-events").filter(({ options }) => {
    const pattern = options.get("filter-pattern") ?? "";
    return (
      groups.includes(options.get("log-group-name") ?? "") && ids.some((id) => pattern.includes(id))
    );
  });
  const [search] = searches;
  if (search === undefined || setup.call.records.length > 0) return [];
  return [{ facet: "request-logged", option: "no", span: search.span }];
}
