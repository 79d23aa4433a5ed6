import {
  booleanOf,
  type Configuration,
  type JsonObject,
  objectIn,
  type Span,
  textOf,
} from "../../evidence";
import { onlyOne, type Policy } from "../../policy";
import type { Fact } from "../types";
import { common, entryAt, objectsOf, spanOf, textAt } from "./entries";
import { effectsOfCall, policyIn } from "./policy-call";
import { methodsReached } from "./routes";
import { from, type Setup } from "./setup";

/** Whether the Lambda authorizer's policies are cached, and what one of them says of the call. */
export function authorizerFacts(setup: Setup): readonly Fact[] {
  return [
    ...cacheFacts(setup),
    ...testedFacts(setup),
    ...loggedFacts(setup),
    ...answeredFacts(setup),
    ...returnedFacts(setup),
  ];
}

/**
 * An HTTP API's Lambda authorizer that said no, and nowhere in the paste yes. No other API's answers so, but
 * AppSync's does, which says more beside it.
 * Source: "Control access to HTTP APIs with AWS Lambda authorizers", API Gateway's guide.
 */
function answeredFacts(setup: Setup): readonly Fact[] {
  const entries = from(setup, "authorizer-answer")
    .filter(({ value }) => ofAppSync.every((name) => entryAt(value, name) === undefined))
    .flatMap(({ value }) => entryAt(value, "isAuthorized") ?? []);
  const [first] = entries;
  // what code computes may be no
  const isRefused = entries.every(({ value }) => booleanOf(value) !== true);
  const api = setup.call.facts.get("api-type");
  if (first === undefined || !isRefused || (api ?? { option: "http" }).option !== "http") return [];
  const span = spanOf(first);
  if (api !== undefined) return [{ facet: "auth-mode", option: "lambda-authorizer", span }];
  return [
    { facet: "auth-mode", option: "lambda-authorizer", span, by: "presumption" },
    { facet: "api-type", option: "http", span, by: "presumption" },
  ];
}

const ofAppSync = ["resolverContext", "deniedFields", "ttlOverride"] as const;

/** The default of a REST API is 300 seconds; that of an HTTP API is none (CreateAuthorizer). */
function cacheFacts(setup: Setup): readonly Fact[] {
  const used = common(methodsReached(setup).map((method) => textAt(method, "authorizerId")));
  const authorizers = [
    ...from(setup, "apigateway get-authorizers").flatMap((one) => listed(one, "items")),
    ...from(setup, "apigatewayv2 get-authorizers").flatMap((one) => listed(one, "Items")),
    ...from(setup, "apigateway get-authorizer", "apigatewayv2 get-authorizer").map((one) =>
      shown(one.value),
    ),
  ].filter(({ id, type }) => {
    const isLambda = type === undefined || /^(?:TOKEN|REQUEST)$/.test(type);
    return isLambda && (used === undefined || id === undefined || id === used);
  });
  const seconds = authorizers.map(({ ttl }) => Number(textOf(ttl?.value) ?? "x"));
  const option = common(seconds.map((one) => (Number.isNaN(one) ? undefined : one > 0)));
  const [first] = authorizers;
  if (option === undefined || first?.ttl === undefined) return [];
  const { start, end } = first.ttl;
  return [{ facet: "authorizer-cache", option: option ? "on" : "off", span: { start, end } }];
}

function listed({ value }: Configuration, name: string) {
  return objectsOf(entryAt(value, name)?.value).map(shown);
}

function shown(item: JsonObject) {
  return {
    id: textAt(item, "id") ?? textAt(item, "AuthorizerId"),
    type: textAt(item, "type") ?? textAt(item, "AuthorizerType"),
    ttl: entryAt(item, "authorizerResultTtlInSeconds"),
  };
}

/**
 * A policy made for the test itself names the stage `test-invoke-stage`: that it does not cover the
 * call is no proof.
 */
function testedFacts(setup: Setup): readonly Fact[] {
  return from(setup, "apigateway test-invoke-authorizer").flatMap(({ value }): readonly Fact[] => {
    const entry = entryAt(value, "policy");
    const policy = policyIn(entry, "authorizer");
    if (entry === undefined || policy === undefined) return [];
    const effect = onlyOne(effectsOfCall(policy, setup));
    const isForTest = (textOf(entry.value) ?? "").includes("test-invoke-stage");
    if (effect === undefined || (effect === "silent" && isForTest)) return [];
    const span = spanOf(entry);
    return [
      { facet: "authorizer-policy", option: said[effect], span },
      ...elsewhereFacts(policy, span, setup, { isTested: true }),
    ];
  });
}

/**
 * A policy that allows calls of other stages, APIs or regions alone was made for no call of this one: it is not
 * kept from another method, and a new one refuses as well.
 */
function elsewhereFacts(
  policy: Policy,
  span: Span,
  { target }: Setup,
  { isTested }: { readonly isTested: boolean },
): readonly Fact[] {
  const allowed = policy.statements
    .filter(({ effect }) => effect === "Allow")
    .flatMap(({ resource }) => resource?.values ?? ["*"]);
  const isElsewhere =
    allowed.length > 0 &&
    allowed.every((one) => {
      const [, region, apiId, stage] =
        /^arn:[\w-]{1,20}:execute-api:([^:]{0,40}):[^:]{0,40}:([^/]{1,40})\/([^/]{1,130})/.exec(
          one,
        ) ?? [];
      const isAway = isAnother(region, target.region);
      // what was logged may be of a call of another stage, or of an API elsewhere
      if (!isTested) return isAway && apiId === target.apiId;
      return isAway || isAnother(apiId, target.apiId) || isAnother(stage, target.stage);
    });
  return isElsewhere
    ? [{ facet: "after-cache-flush", option: "still-refused", span, by: "presumption" }]
    : [];
}

function isAnother(written: string | undefined, called: string | undefined): boolean {
  return (
    written !== undefined &&
    called !== undefined &&
    /^[\w-]+$/.test(written) &&
    written !== called &&
    written !== "test-invoke-stage"
  );
}

const RETURNED = /Authorizer result body before parsing: *(?=\{)/;

/** The policy that the authorizer returned for this very request, as the execution log has it. */
function loggedFacts(setup: Setup): readonly Fact[] {
  const lines = setup.call.records.flatMap(({ log, lines }) => (log === "execution" ? lines : []));
  return lines.flatMap(({ value, span }): readonly Fact[] => {
    const found = RETURNED.exec(value);
    if (found === null) return [];
    const answer = objectIn(value.slice(found.index + found[0].length));
    const policy = policyIn(entryAt(answer, "policyDocument"), "authorizer");
    if (policy === undefined) return [];
    const effects = effectsOfCall(policy, setup);
    const effect = onlyOne(effects);
    if (effect !== undefined) return [{ facet: "authorizer-policy", option: said[effect], span }];
    // what of the call is not known is taken for what the policy names: it was made for this request
    const isDenied = effects.includes("deny") && !effects.includes("allow");
    return isDenied
      ? [{ facet: "authorizer-policy", option: said.deny, span, by: "presumption" }]
      : [];
  });
}

/** The policy that somebody shows that the authorizer returned; it need not be that of the refused call. */
function returnedFacts(setup: Setup): readonly Fact[] {
  const answers = from(setup, "authorizer-answer").flatMap(({ value }) => {
    const entry = entryAt(value, "policyDocument");
    const policy = policyIn(entry, "authorizer");
    const resources = policy?.statements.flatMap(({ resource }) => resource?.values ?? []) ?? [];
    const isWritten =
      resources.length > 0 &&
      resources.every((one) => /^(?:arn:|\*)/.test(one) && mayBeOf(one, setup));
    return entry === undefined || policy === undefined || !isWritten
      ? []
      : [{ span: spanOf(entry), policy, effects: effectsOfCall(policy, setup) }];
  });
  const [first] = answers;
  if (first === undefined || setup.call.facts.get("api-type")?.option === "http") return [];
  const effects = new Set(answers.flatMap((one) => one.effects));
  const { span } = first;
  const mode = { facet: "auth-mode", option: "lambda-authorizer", span } as const;
  const weakly = { by: "presumption" } as const;
  // what allows nothing refuses the call that it was made for
  const allowsNone = answers.every(({ policy }) =>
    policy.statements.every(({ effect }) => effect === "Deny"),
  );
  if (allowsNone && effects.has("deny")) {
    return [
      mode,
      { facet: "authorizer-policy", option: said.deny, span },
      { facet: "answered-by", option: "api-gateway", span, ...(isAnswerSeen(setup) ? weakly : {}) },
    ];
  }
  const [effect, another] = effects;
  return effect === undefined || effect === "allow" || another !== undefined
    ? [{ ...mode, ...weakly }]
    : [
        { ...mode, ...weakly },
        { facet: "authorizer-policy", option: said[effect], span, ...weakly },
        ...(answers.every(
          (one) => elsewhereFacts(one.policy, span, setup, { isTested: false }).length > 0,
        )
          ? elsewhereFacts(first.policy, span, setup, { isTested: false })
          : []),
      ];
}

function mayBeOf(resource: string, { target }: Setup): boolean {
  const api = /:execute-api:[^:]*:[^:]*:([a-z0-9]{10})\//.exec(resource)?.[1];
  return api === undefined || target.apiId === undefined || api === target.apiId;
}

function isAnswerSeen({ call: { exchange, facts } }: Setup): boolean {
  return (
    exchange?.response?.body !== undefined || facts.has("message") || facts.has("response-ids")
  );
}

const said = {
  allow: "allows-caller",
  deny: "denies-caller",
  silent: "silent-on-method",
} as const satisfies Record<string, Extract<Fact, { facet: "authorizer-policy" }>["option"]>;
