import { type JsonObject, textOf } from "../../evidence";
import { callerParameters } from "../caller-parameters";
import type { Fact, Parameters } from "../types";
import { type Entry, entryAt, objectsOf, spanOf, textAt } from "./entries";
import { effectOn, policyIn } from "./policy-call";
import { from, type Setup } from "./setup";

type PolicyNamed = Extract<Fact, { facet: "policy-named" }>["option"];

/** The kinds of policies as IAM Toolbox names them; a resource control policy covers no call of an API. */
const kinds = new Map<string, PolicyNamed>([
  ["IDENTITY_BASED_POLICY", "identity"],
  ["RESOURCE_BASED_POLICY", "resource"],
  ["PERMISSIONS_BOUNDARY", "permissions-boundary"],
  ["SESSION_POLICY", "session"],
  ["SERVICE_CONTROL_POLICY", "service-control"],
  ["VPC_ENDPOINT_POLICY", "vpc-endpoint"],
]);

/**
 * What IAM keeps of a denial: whether a statement denied or none allowed, and of which policy.
 *
 * Source: IAM Toolbox's API reference, GetRequestAuthorizationDetails and GetRequestAuthorizationPolicy.
 */
export function authorizationFacts(setup: Setup): readonly Fact[] {
  return [...refusalFacts(setup), ...evaluatedFacts(setup)];
}

interface Refusal {
  readonly evaluation: JsonObject;
  readonly effect: Entry;
  /** The statement that denied; where none allowed, there is none. */
  readonly denying: Denying | undefined;
}

interface Denying {
  readonly uri: string;
  readonly kind: PolicyNamed | undefined;
  /** The statement's `sid`, or what else stands for it. */
  readonly entry: Entry;
}

function refusalFacts(setup: Setup): readonly Fact[] {
  const refusal = refusalIn(setup);
  if (refusal === undefined) return [];
  const { evaluation, effect, denying } = refusal;
  const span = spanOf(effect);
  const option = textOf(effect.value) === "EXPLICIT_DENY" ? "explicit" : "implicit";
  const action = entryAt(evaluation, "action");
  const isInvoke = textOf(action?.value)?.toLowerCase() === "execute-api:invoke";
  const isConnections = textOf(action?.value)?.toLowerCase() === "execute-api:manageconnections";
  const at = spanOf(action ?? effect);
  return [
    { facet: "answered-by", option: "api-gateway", span: at },
    { facet: "message", option: "invoke-denied", span: at },
    { facet: "denial", option, span },
    ...(denying?.kind === undefined
      ? []
      : [{ facet: "policy-named", option: denying.kind, span: spanOf(denying.entry) } as const]),
    ...(isInvoke ? [{ facet: "denied-action", option: "invoke", span: at } as const] : []),
    ...(isConnections
      ? [{ facet: "denied-action", option: "manage-connections", span: at } as const]
      : []),
    ...callerFacts(setup),
  ];
}

function refusalIn(setup: Setup): Refusal | undefined {
  for (const { value } of from(setup, "iam-toolbox get-request-authorization-details")) {
    for (const evaluation of objectsOf(entryAt(value, "evaluations")?.value)) {
      const effect = entryAt(evaluation, "evaluatedEffect");
      if (effect === undefined || !isOfCall(evaluation, setup)) continue;
      if (!DENIED.test(textOf(effect.value) ?? "")) continue;
      return { evaluation, effect, denying: denyingIn(value, evaluation) };
    }
  }
  return undefined;
}

/** A call of an API, and not of another one than is known to have been called. */
function isOfCall(evaluation: JsonObject, { target }: Setup): boolean {
  const isInvoke = textAt(evaluation, "action")?.toLowerCase().startsWith("execute-api:");
  const api = /:execute-api:[^:]*:[^:]*:([a-z0-9]+)\//.exec(textAt(evaluation, "resource") ?? "");
  return isInvoke === true && (target.apiId === undefined || api?.[1] === target.apiId);
}

const DENIED = /^(?:EXPLICIT|IMPLICIT)_DENY$/;

function denyingIn(details: JsonObject, evaluation: JsonObject): Denying | undefined {
  for (const matched of objectsOf(entryAt(evaluation, "matchedPolicies")?.value)) {
    const uri = entryAt(matched, "uri");
    const statement = objectsOf(entryAt(matched, "matchedStatements")?.value).find(
      (one) => textAt(one, "evaluatedEffect") === "DENY",
    );
    const name = textOf(uri?.value);
    if (uri === undefined || name === undefined || statement === undefined) continue;
    return { uri: name, kind: kindOf(details, name), entry: entryAt(statement, "sid") ?? uri };
  }
  return undefined;
}

function kindOf(details: JsonObject, uri: string): PolicyNamed | undefined {
  const info = objectsOf(entryAt(details, "policies")?.value).find(
    (one) => textAt(one, "uri") === uri,
  );
  return kinds.get(textAt(info, "type") ?? "");
}

function callerFacts(setup: Setup): readonly Fact[] {
  const entry = callerIn(setup);
  return entry === undefined ? [] : [{ facet: "principal", option: "arn", span: spanOf(entry) }];
}

function callerIn(setup: Setup): Entry | undefined {
  const [entry] = from(setup, "iam-toolbox get-request-authorization-details").flatMap(
    ({ value }) => entryAt(value, "requestContext", "aws:PrincipalArn") ?? [],
  );
  return textOf(entry?.value)?.startsWith("arn:") ? entry : undefined;
}

/** What fills in commands: the policy that denied, and who called. */
export function authorizationParameters(setup: Setup): Parameters {
  const uri = refusalIn(setup)?.denying?.uri;
  return {
    ...(uri?.startsWith("arn:") ? { policyArn: uri } : {}),
    ...callerParameters(textOf(callerIn(setup)?.value)),
  };
}

/** What a policy as it was evaluated says of the call, where the details tell its kind. */
function evaluatedFacts(setup: Setup): readonly Fact[] {
  const details = from(setup, "iam-toolbox get-request-authorization-details");
  return from(setup, "iam-toolbox get-request-authorization-policy").flatMap(
    ({ value, options }): readonly Fact[] => {
      const uri = options.get("policy-uri") ?? "";
      const kind = details.map((one) => kindOf(one.value, uri)).find((one) => one !== undefined);
      const read = kind === "resource" || kind === "vpc-endpoint" ? kind : "identity";
      const entry = value.members.find((member) => policyIn(member, read) !== undefined);
      const policy = policyIn(entry, read);
      if (entry === undefined || policy === undefined) return [];
      return effectFacts(kind, effectOn(policy, setup), spanOf(entry));
    },
  );
}

/** Another policy of the caller may allow what one is silent on. */
function effectFacts(
  kind: PolicyNamed | undefined,
  effect: ReturnType<typeof effectOn>,
  span: Fact["span"],
): readonly Fact[] {
  const option = effects.get(effect);
  if (option === undefined) return [];
  if (kind === "resource") return [{ facet: "resource-policy", option, span }];
  if (kind === "vpc-endpoint") {
    const own = option === "allows-caller" ? option : "denies-caller";
    return [{ facet: "vpc-endpoint-policy", option: own, span }];
  }
  return kind === "identity" && effect !== "silent"
    ? [{ facet: "identity-policy", option, span }]
    : [];
}

const effects = new Map<
  ReturnType<typeof effectOn>,
  "allows-caller" | "denies-caller" | "silent-on-caller"
>([
  ["allow", "allows-caller"],
  ["deny", "denies-caller"],
  ["silent", "silent-on-caller"],
]);
