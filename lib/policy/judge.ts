import { arnParts, isSameAccount } from "./arn";
import { type AuthMode, type Decision, decide, type Flow } from "./flow";
import { type PolicyEffect, possibleOutcomes } from "./possible-outcomes";
import { type PolicyReading, readPolicy } from "./read-policy";
import { type ApiType, canonicalKey, presentKeys, requestKeys } from "./request-keys";
import {
  type Atom,
  type MatchedStatement,
  matchStatements,
  type Requirement,
} from "./requirements";
import type {
  Path,
  Policy,
  PolicyCall,
  PolicyFault,
  PolicyKind,
  Principal,
  Verdict,
} from "./types";
import { withoutMarks } from "./wildcards";

/** A document that is said to be a policy, and what it is attached to. */
export interface GivenPolicy {
  readonly kind: PolicyKind;
  /** Parsed JSON. */
  readonly document: unknown;
}

/** A request, as far as policies look at it. */
export interface PolicyRequest {
  readonly auth: AuthMode;
  readonly apiType: ApiType;
  readonly principal: Principal;
  readonly action: string;
  readonly arn: string;
  /** By key: its values, or none where the request is known not to carry it. */
  readonly context: ReadonlyMap<string, readonly string[]>;
  /** Whether the caller's account owns the API; where it is not said, the two ARNs tell. */
  readonly isSameAccount?: boolean;
}

/** A statement, by the places of its policy and of itself. */
export interface StatementPlace {
  readonly policy: number;
  readonly statement: number;
}

/** What a statement makes of the request. */
export interface StatementVerdict extends StatementPlace {
  readonly effect: "Allow" | "Deny";
  readonly matches: Verdict;
  /** The first element that does not match. */
  readonly failed?: FailedElement;
}

/** An element that does not match, and where it stands in its document. */
export interface FailedElement {
  readonly element: string;
  readonly operator?: string;
  readonly key?: string;
  readonly path: Path;
  /** What the request has in its place; nothing where it is known not to carry the key. */
  readonly had: readonly string[];
}

/** Something that is not known of the request, taken to be so or not. */
export interface Supposition {
  /** The condition key; an element's name where a part of the request is not known. */
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
  readonly holds: boolean;
}

/** What the policies make of a request. */
export interface Judgement {
  readonly decision: Decision | "depends" | "invalid";
  /** The statement that decides; none where silence does, or where it depends. */
  readonly by: StatementPlace | undefined;
  /** The kind of policy that decides, by its silence too. */
  readonly kind: PolicyKind | undefined;
  readonly statements: readonly StatementVerdict[];
  readonly faults: readonly (PolicyFault & { readonly policy: number })[];
  /** The condition keys that it hangs on and that the request does not tell. */
  readonly missing: readonly string[];
  /** What may come out, and when; empty where it does not depend. */
  readonly outcomes: ReadonlyMap<Decision, readonly (readonly Supposition[])[]>;
}

/**
 * Hold policies against a request: API Gateway's decision, or what the policies say by themselves.
 *
 * Pure and total; what is no policy makes the decision `invalid`, as AWS would not have saved it.
 */
export function judgePolicies(
  given: readonly GivenPolicy[],
  request: PolicyRequest,
  flow: "api-gateway" | "policies-alone",
): Judgement {
  const readings = given.map(({ kind, document }) => readPolicy(document, kind));
  const faults = readings.flatMap((one, policy) =>
    (one.faults ?? []).map((fault) => ({ ...fault, policy })),
  );
  const calls = callsOf(readings, request, flow);
  const matched = readings.map(({ policy }) =>
    policy === undefined ? [] : matchStatements(policy, calls(policy)),
  );
  const statements = readings.flatMap((reading, policy) => {
    if (reading.policy === undefined) return [];
    const call = calls(reading.policy);
    return (matched[policy] ?? []).map((one, statement) =>
      verdictOf(one, { policy, statement }, call),
    );
  });
  const nothing = {
    by: undefined,
    kind: undefined,
    statements,
    faults,
    missing: [],
    outcomes: new Map(),
  };
  if (faults.length > 0) return { decision: "invalid", ...nothing };
  const outcomes = possibleOutcomes(
    matched,
    (effects) => resultOf(effects, { given, request, flow }),
    ({ decision }) => decision,
  );
  const [first, second] = outcomes;
  if (first !== undefined && second === undefined) {
    return { ...nothing, ...first.result };
  }
  const suppositions = outcomes.map(
    ({ result, when }) => [result.decision, when.map((term) => term.map(supposed))] as const,
  );
  const atoms = outcomes.flatMap(({ when }) =>
    when.flatMap((term) => term.map(({ atom }) => atom)),
  );
  const all = matched.flat().flatMap(openAtoms);
  return {
    ...nothing,
    decision: "depends",
    missing: keysOf(atoms.length > 0 ? atoms : all),
    outcomes: new Map(suppositions),
  };
}

function openAtoms({ requirements }: MatchedStatement): readonly Atom[] {
  return requirements.flatMap(({ holds }) =>
    typeof holds === "boolean" ? [] : holds.map(({ atom }) => atom),
  );
}

function keysOf(atoms: readonly Atom[]): readonly string[] {
  return [...new Set(atoms.map(({ key, operator }) => canonicalKey(key ?? operator)))];
}

function supposed({
  atom,
  isTrue,
}: {
  readonly atom: Atom;
  readonly isTrue: boolean;
}): Supposition {
  return {
    key: canonicalKey(atom.key ?? atom.operator),
    operator: plainOperator(atom),
    values: atom.values,
    holds: isTrue,
  };
}

/** The operator without its negation, which `holds` says. */
function plainOperator({ operator, set }: Atom): string {
  const base = operator
    .replace(/^For(?:All|Any)Values?:/i, "")
    .replace(/IfExists$/i, "")
    .replace(/^(String|Arn|Numeric|Date)Not/i, "$1")
    .replace(/^NotIp/i, "Ip");
  if (set === undefined) return base;
  return `${set === "all" ? "ForAllValues" : "ForAnyValue"}:${base}`;
}

function verdictOf(
  { statement, matches, failed }: MatchedStatement,
  place: StatementPlace,
  call: PolicyCall,
): StatementVerdict {
  if (failed === undefined) return { ...place, effect: statement.effect, matches };
  const { element, operator, key, path } = failed;
  const about = {
    ...(operator === undefined ? {} : { operator }),
    ...(key === undefined ? {} : { key }),
  };
  const had = hadBy(call, failed).map(withoutMarks);
  return { ...place, effect: statement.effect, matches, failed: { element, ...about, path, had } };
}

/** What a call has of what an element asks for. */
function hadBy({ principal, action, resource, keys }: PolicyCall, { element, key }: Requirement) {
  if (key !== undefined) return keys.get(key.toLowerCase()) ?? [];
  if (element.endsWith("Action")) return [action];
  if (element.endsWith("Resource")) return [resource];
  return [principal.kind === "arn" ? principal.arn : principal.kind];
}

/** The call as each policy sees it. */
function callsOf(
  readings: readonly PolicyReading[],
  request: PolicyRequest,
  flow: "api-gateway" | "policies-alone",
): (policy: Policy) => PolicyCall {
  const { apiType, principal, action, arn, context } = request;
  const named = new Set(
    readings.flatMap(({ policy }) =>
      (policy?.statements ?? []).flatMap(({ conditions, resource }) => [
        ...conditions.map(({ key }) => key.toLowerCase()),
        ...conditions.flatMap(({ values }) => variablesIn(values)),
        ...variablesIn(resource?.values ?? []),
      ]),
    ),
  );
  const given = [...context].map(([key, values]) => [key.toLowerCase(), values] as const);
  const keys = new Map([...requestKeys({ apiType, principal, arn }, named), ...given]);
  const present = presentKeys(apiType, principal);
  return ({ kind }) => ({
    action,
    resource: arn,
    principal,
    keys,
    present,
    ownAccount: flow === "api-gateway" && kind === "resource" ? "delegates" : "matches",
    hasBoundary:
      flow === "api-gateway" &&
      readings.some(({ policy }) => policy?.kind === "permissions-boundary"),
  });
}

function variablesIn(values: readonly string[]): readonly string[] {
  return values.flatMap((value) =>
    [...value.matchAll(/\$\{\s{0,20}([^},]{1,300})/g)].map(([, name = ""]) =>
      name.trim().toLowerCase(),
    ),
  );
}

interface Result {
  readonly decision: Decision;
  readonly by: StatementPlace | undefined;
  readonly kind: PolicyKind | undefined;
}

function resultOf(
  effects: readonly PolicyEffect[],
  {
    given,
    request,
    flow,
  }: {
    readonly given: readonly GivenPolicy[];
    readonly request: PolicyRequest;
    readonly flow: "api-gateway" | "policies-alone";
  },
): Result {
  const placed = effects.map((one, policy) => ({ ...one, policy, kind: given[policy]?.kind }));
  if (flow === "policies-alone") {
    const one = strongest(placed);
    if (one === undefined || one.effect === "silent") {
      return { decision: "implicit-deny", by: undefined, kind: one?.kind };
    }
    const decision = one.effect === "deny" ? "explicit-deny" : "allow";
    return { decision, by: placeOf(one), kind: one.kind };
  }
  const byKind = new Map<PolicyKind, Placed>();
  for (const { kind } of given) {
    const one = strongest(placed.filter((other) => other.kind === kind));
    if (one !== undefined) byKind.set(kind, one);
  }
  const { decision, by } = decide(byKind, flowOf(request));
  return { decision, by: placeOf(by === undefined ? undefined : byKind.get(by)), kind: by };
}

interface Placed extends PolicyEffect {
  readonly policy: number;
  readonly kind: PolicyKind | undefined;
}

/** Policies of one kind are read as one: a Deny, else an Allow, else nothing. */
function strongest<T extends Placed>(effects: readonly T[]): T | undefined {
  const find = (effect: string) => effects.find((one) => one.effect === effect);
  return find("deny") ?? find("allow") ?? find("silent");
}

function placeOf(one: Placed | undefined): StatementPlace | undefined {
  if (one?.statement === undefined) return undefined;
  return { policy: one.policy, statement: one.statement };
}

function flowOf({ auth, apiType, principal, arn, ...rest }: PolicyRequest): Flow {
  const owner = arnParts(arn)?.[4] ?? "";
  const caller = principal.kind === "arn" ? (arnParts(principal.arn)?.[4] ?? "") : "";
  return {
    auth,
    isPrivate: apiType === "private",
    hasResourcePolicies: apiType !== "websocket",
    isSameAccount: rest.isSameAccount ?? isSameAccount(owner, caller),
  };
}
