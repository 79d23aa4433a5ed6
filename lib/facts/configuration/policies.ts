import {
  booleanOf,
  type Configuration,
  isNull,
  isWhole,
  type JsonObject,
  textOf,
} from "../../evidence";
import { decide, onlyOne, type PolicyEffect, type PolicyKind } from "../../policy";
import type { Call, Fact, PolicyVerdict } from "../types";
import { common, entryAt, objectsOf, spanOf, textAt } from "./entries";
import {
  allowsAll,
  type GivenPolicy,
  givenPolicies,
  judged,
  speaksOfCalls,
} from "./given-policies";
import { isFromVpc, isOfPublic, ownAddress, principalOf } from "./policy-call";
import { isLimit } from "./policy-names";
import { from, type Setup } from "./setup";

/** What the policies say of the call: the API's, the VPC endpoint's, the caller's own. */
export function policyFacts(setup: Setup): readonly Fact[] {
  const given = givenPolicies(setup);
  return [
    ...noPolicyFacts(setup),
    ...(hasResourcePolicy(setup) ? resourceFacts(given, setup) : []),
    ...given.filter(({ kind }) => kind === "authorizer").flatMap(authorizerPolicyFacts),
    ...given.filter(({ kind }) => kind === "identity").flatMap(bareIdentityFacts),
    ...limitFacts(given, setup),
    ...endpointPolicyFacts(setup, given),
    ...identityPolicyFacts(setup),
  ];
}

/** The policies that the call was held against, each with the statement that decides. */
export function policyVerdicts(setup: Setup): readonly PolicyVerdict[] {
  return [...givenPolicies(setup), ...endpointPolicies(setup)].map(({ verdict }) => verdict);
}

function noPolicyFacts(setup: Setup): readonly Fact[] {
  return from(setup, "apigateway get-rest-api").flatMap((one): readonly Fact[] => {
    const entry = entryAt(one.value, "policy");
    const isNone =
      entry === undefined ? isWhole(one) : isNull(entry.value) || textOf(entry.value) === "";
    const span = spanOf(entry ?? one.span);
    return isNone ? [{ facet: "resource-policy", option: "none", span }] : [];
  });
}

const ofResource = {
  allow: "allows-caller",
  deny: "denies-caller",
  silent: "silent-on-caller",
} as const;

const ofAuthorizer = { ...ofResource, silent: "silent-on-method" } as const;

/**
 * What the API's policy says of the call. One that cannot refuse as the refusal says it was done is not
 * the one that refused: the stage runs an older one. Of several the one that can is that older one.
 */
function resourceFacts(all: readonly GivenPolicy[], setup: Setup): readonly Fact[] {
  const { call } = setup;
  const limits = all.filter(({ kind }) => isLimit(kind));
  const given = all
    .filter(({ kind }) => kind === "resource")
    .map((one) => (isReached(one, limits, call) ? one : { ...one, isLikely: true as const }));
  const denial = call.facts.get("denial");
  const isRefuser = call.facts.get("policy-named")?.option === "resource";
  const refusal = denial?.option === "explicit" ? "deny" : "silent";
  const refusing = given.filter(({ effects }) => effects.includes(refusal));
  // of what is denied in as many words the statement that denies is shown, or may stand beside one that is shown alone
  const shown = given.filter(
    (one) => refusal !== "deny" || refusing.includes(one) || (refusing.length === 0 && !one.isPart),
  );
  if (!isRefuser || denial === undefined)
    return shown.flatMap((one) => [
      ...resourceFact(one),
      ...openFacts(one, setup),
      ...publicFacts(one, setup),
    ]);
  if (refusing.length > 0) return refusing.flatMap(resourceFact);
  return shown.flatMap((one): readonly Fact[] =>
    one.isDeployed === true
      ? resourceFact(one)
      : [
          {
            facet: "deployed-since-change",
            option: "no",
            span: one.verdict.span,
            ...(isWeak(one) ? { by: "presumption" } : {}),
          },
        ],
  );
}

/** HTTP and WebSocket APIs have no policy of their own. */
function hasResourcePolicy({ call: { facts, denial = "" } }: Setup): boolean {
  const type = facts.get("api-type")?.option;
  const isSocket =
    facts.get("denied-action")?.option === "manage-connections" ||
    /\/\$(?:dis)?connect\b/.test(denial);
  return type !== "http" && type !== "websocket" && !isSocket;
}

/**
 * Whether what an API's policy allows reaches a caller whose limits are shown. Nothing is refused to the root
 * user for want of an Allow.
 *
 * Source: IAM, how AWS enforcement code logic evaluates requests to allow or deny access.
 */
function isReached({ grant }: GivenPolicy, limits: readonly GivenPolicy[], call: Call): boolean {
  const principal = principalOf(call);
  if (principal.kind !== "arn") return true;
  const effects = new Map<PolicyKind, PolicyEffect>([
    ["resource", { effect: "allow", grant }],
    ...limits
      .map(
        (one) => [one.kind, { effect: onlyOne(one.effects) ?? "silent", grant: "other" }] as const,
      )
      .toSorted(([, one]) => (one.effect === "allow" ? 1 : -1)),
  ]);
  const { decision } = decide(effects, {
    auth: "iam",
    isPrivate: false,
    hasResourcePolicies: true,
    isSameAccount: true,
  });
  return decision === "allow" && !principal.arn.endsWith(":root");
}

/** What the network that a call comes from tells a policy. */
const OF_NETWORK = /^aws:(?:vpc)?source(?:ip|vpce?)$/i;

/**
 * A policy of an API that looks at the caller's network alone is seldom beside signatures, which would have
 * allowed what it is silent on.
 */
function openFacts({ effects, policy, verdict: { span } }: GivenPolicy, { call }: Setup) {
  const isSigned =
    call.facts.get("principal")?.option === "arn" ||
    call.facts.get("authorization-sent")?.option === "sigv4";
  const keys = policy.statements.flatMap(({ conditions }) => conditions.map(({ key }) => key));
  const isOfNetwork =
    keys.length > 0 &&
    keys.every((key) => OF_NETWORK.test(key)) &&
    policy.statements.every(({ principal }) => principal?.values.includes("*"));
  const refuses = call.facts.get("failed-phase")?.option === "authorize";
  if (isSigned || !isOfNetwork || !refuses || onlyOne(effects) === "allow") return [];
  return [{ facet: "auth-mode", option: "none", span, by: "presumption" } as const];
}

/** Who shows a policy that looks for public addresses beside his own calls a public API. */
function publicFacts({ policy, verdict: { span } }: GivenPolicy, { call }: Setup): readonly Fact[] {
  const isShown = ownAddress(call) !== undefined || call.records.length > 0;
  if (!isShown || !isOfPublic(policy) || isFromVpc(call)) return [];
  return [{ facet: "api-type", option: "rest", span, by: "presumption" }];
}

/** Whether a policy that allows the call only makes it likely that what is saved does. */
function isWeak({ isLikely, isDeployed, isPlanned }: GivenPolicy): boolean {
  return isLikely === true || isDeployed === true || isPlanned === true;
}

function resourceFact(given: GivenPolicy): readonly Fact[] {
  const {
    effects,
    verdict: { span },
    isDeployed,
  } = given;
  const effect = onlyOne(effects);
  if (effect === undefined) return [];
  const strength = isWeak(given) && effect === "allow" ? { by: "presumption" as const } : {};
  return [
    { facet: "resource-policy", option: ofResource[effect], span, ...strength },
    ...(isDeployed === true
      ? [{ facet: "deployed-since-change", option: "yes", span, by: "presumption" } as const]
      : []),
  ];
}

/** One that allows the call was returned for another, or was not the one that was kept. */
function authorizerPolicyFacts({ effects, verdict: { span } }: GivenPolicy): readonly Fact[] {
  const effect = onlyOne(effects);
  return effect === undefined || effect === "allow"
    ? []
    : [{ facet: "authorizer-policy", option: ofAuthorizer[effect], span }];
}

/** A caller may have more policies than the one that was shown, so only a Deny settles it. */
function bareIdentityFacts({ effects, verdict: { span } }: GivenPolicy): readonly Fact[] {
  const effect = onlyOne(effects);
  if (effect === undefined || effect === "silent") return [];
  const strength = effect === "deny" ? {} : { by: "presumption" as const };
  return [{ facet: "identity-policy", option: ofResource[effect], span, ...strength }];
}

/**
 * A denial that names no policy, and a limit of the caller's rights beside it: it is the one that refused, where
 * no other policy that stands there would have. Those of one kind are read as one, so that an organisation's
 * policy which allows all makes up for another; one of Denies alone leaves the rest to that.
 */
function limitFacts(given: readonly GivenPolicy[], { call: { facts } }: Setup): readonly Fact[] {
  const denial = facts.get("denial")?.option;
  const named = facts.get("policy-named")?.option ?? "unnamed";
  const isOurs = facts.get("message")?.option === "invoke-denied" && named === "unnamed";
  if (!isOurs || facts.get("principal")?.option !== "arn" || denial === undefined) return [];
  const refusing = given.filter((one) => refuses(one, denial, given));
  const [first] = refusing;
  const kind = onlyOne(refusing.map((one) => one.kind));
  if (first === undefined || !isLimit(kind)) return [];
  return [{ facet: "policy-named", option: kind, span: first.verdict.span }];
}

/** Whether a policy may have refused as the denial says. */
function refuses(
  { kind, effects, policy }: GivenPolicy,
  denial: string,
  given: readonly GivenPolicy[],
): boolean {
  if (denial === "explicit") return effects.includes("deny");
  const ofKind = given.filter((one) => one.kind === kind);
  const allows = policy.statements.some(({ effect }) => effect === "Allow");
  // only a limit is known to be the whole of what counts
  return (
    ofKind.every((one) => !one.effects.includes("allow")) &&
    !effects.includes("deny") &&
    (allows || kind === "permissions-boundary" || kind === "session")
  );
}

/** Of several endpoints the one that the call came through counts, or what is true of them all. */
function endpointPolicyFacts(setup: Setup, given: readonly GivenPolicy[]): readonly Fact[] {
  const bare = given.filter(({ kind }) => kind === "vpc-endpoint");
  const found = [...endpointPolicies(setup), ...bare].map((one) => ({
    option: endpointOption(one),
    span: one.verdict.span,
  }));
  const option = common(found.map((one) => one.option));
  const [first] = found;
  if (option === undefined || first === undefined) return [];
  const strength = isThroughEndpoint(setup) ? {} : { by: "presumption" as const };
  return [{ facet: "vpc-endpoint-policy", option, span: first.span, ...strength }];
}

function endpointPolicies(setup: Setup): readonly GivenPolicy[] {
  if (!isThroughEndpoint(setup) && !mayBeThroughEndpoint(setup)) return [];
  return endpointsOf(setup).flatMap((endpoint) =>
    judged(setup, {
      kind: "vpc-endpoint",
      entry: entryAt(endpoint, "PolicyDocument"),
      // of one that is shown without its service the policy tells
    }).filter(
      ({ policy }) => textAt(endpoint, "ServiceName") !== undefined || speaksOfCalls(policy),
    ),
  );
}

/** Whether anything ties the call to an endpoint: its host, a log, the API's type, the refusal itself. */
function isThroughEndpoint({ call, target }: Setup): boolean {
  return (
    /vpce-[0-9a-f]/.test(target.host ?? "") ||
    call.records.some(({ fields }) => fields.get("identity.vpceId")?.value.startsWith("vpce-")) ||
    call.facts.get("api-type")?.option === "private" ||
    call.facts.get("policy-named")?.option === "vpc-endpoint"
  );
}

/**
 * Who shows an endpoint beside a refusal that leaves open whose policy it was most likely calls through it,
 * unless the API is public.
 */
function mayBeThroughEndpoint({ call: { facts } }: Setup): boolean {
  return (
    facts.get("api-type") === undefined &&
    facts.get("message")?.option === "invoke-denied" &&
    (facts.get("policy-named")?.option ?? "unnamed") === "unnamed"
  );
}

/** The execute-api endpoints, of which the host or a log may name one. */
export function endpointsOf(setup: Setup): readonly JsonObject[] {
  const all = from(setup, "ec2 describe-vpc-endpoints").flatMap(({ value }) =>
    objectsOf(entryAt(value, "VpcEndpoints")?.value),
  );
  const logged = setup.call.records.flatMap(({ fields }) => fields.get("identity.vpceId") ?? []);
  const named = [setup.target.host ?? "", ...logged.map(({ value }) => value)]
    .map((text) => /(vpce-[0-9a-f]+)/.exec(text)?.[1])
    .find(Boolean);
  const ours = all.filter(
    (endpoint) => textAt(endpoint, "ServiceName")?.endsWith(".execute-api") !== false,
  );
  // the only one that code declares has its id when it is made
  const isOne = ours.length === 1;
  return ours.filter((endpoint) => {
    const id = textAt(endpoint, "VpcEndpointId");
    return named === undefined || id === named || (isOne && !/^vpce-[0-9a-f]/.test(id ?? ""));
  });
}

function endpointOption({
  policy,
  effects,
}: GivenPolicy): "default" | "allows-caller" | "denies-caller" | undefined {
  if (allowsAll(policy)) return "default";
  if (!effects.includes("allow")) return "denies-caller";
  return onlyOne(effects) === "allow" ? "allows-caller" : undefined;
}

const decisions = new Map<string, Extract<Fact, { facet: "identity-policy" }>["option"]>([
  ["allowed", "allows-caller"],
  ["explicitDeny", "denies-caller"],
  ["implicitDeny", "silent-on-caller"],
]);

/** Where a boundary or the organisation refuses, a simulation tells nothing of the caller's own policies. */
function identityPolicyFacts(setup: Setup): readonly Fact[] {
  return from(setup, "iam simulate-principal-policy").flatMap((one): readonly Fact[] => {
    const results = objectsOf(entryAt(one.value, "EvaluationResults")?.value).filter((result) =>
      isOfCall(result, one, setup),
    );
    const entries = results.map((result) => entryAt(result, "EvalDecision"));
    const decision = common(entries.map((entry) => textOf(entry?.value)));
    const option = decisions.get(decision ?? "");
    const [entry] = entries;
    if (option === undefined || entry === undefined) return [];
    const elsewhere = results.flatMap(refusedElsewhere);
    // two limits refuse, and which of them a message would name is not known
    if (new Set(elsewhere.map((one) => one.option)).size > 1) return [];
    const [limit] = elsewhere;
    if (limit !== undefined) return [{ facet: "policy-named", ...limit }];
    return [{ facet: "identity-policy", option, span: spanOf(entry) }];
  });
}

const outside = [
  ["permissions-boundary", ["PermissionsBoundaryDecisionDetail", "AllowedByPermissionsBoundary"]],
  ["service-control", ["OrganizationsDecisionDetail", "AllowedByOrganizations"]],
] as const;

/** The limits of a caller that a simulation says refuse. */
function refusedElsewhere(result: JsonObject) {
  return outside.flatMap(([option, path]) => {
    // biome-ignore lint/plugin: the keys of the table
    const entry = entryAt(result, ...path);
    return entry !== undefined && booleanOf(entry.value) === false
      ? [{ option, span: spanOf(entry) }]
      : [];
  });
}

/** The action and the ARN that were simulated are those of the call. */
function isOfCall(result: JsonObject, one: Configuration, { target, call }: Setup): boolean {
  const action = textAt(result, "EvalActionName") ?? one.options.get("action-names") ?? "";
  const isConnections = call.facts.get("websocket-step")?.option === "connections-api";
  const wanted = isConnections ? "execute-api:ManageConnections" : "execute-api:Invoke";
  if (action !== "" && action.toLowerCase() !== wanted.toLowerCase()) return false;
  const arn = textAt(result, "EvalResourceName") ?? one.options.get("resource-arns");
  const found =
    /^arn:[a-z-]+:execute-api:[a-z0-9-]+:[^:]*:(?<apiId>[^/]+)\/(?<stage>[^/]+)\/(?<method>[^/]+)(?<path>\/.*)?$/.exec(
      arn ?? "",
    )?.groups;
  if (found === undefined) return arn === undefined;
  const agrees = (one: string | undefined, other: string | undefined) =>
    other === undefined || one === other;
  return (
    agrees(found.apiId, target.apiId) &&
    (isConnections ||
      (agrees(found.stage, target.stage) &&
        agrees(found.method, target.method) &&
        (target.paths.length === 0 || target.paths.includes(found.path ?? "/"))))
  );
}
