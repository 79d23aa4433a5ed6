import { matchConditionValue, operatorOf } from "./condition-operators";
import { matchPrincipal } from "./match-principal";
import { resourceArn } from "./resource-arn";
import type {
  Condition,
  ListElement,
  Policy,
  PolicyCall,
  PolicyDecision,
  Statement,
  Verdict,
} from "./types";
import { matchWildcards } from "./wildcards";

/** One thing that a statement asks for; equal atoms have equal values, whatever they are. */
interface Literal {
  readonly atom: string;
  readonly isNegated: boolean;
  /** The atom's own value, before the negation. */
  readonly value: Verdict;
}

/** The literals that must all hold for a statement to match. */
interface Match {
  readonly effect: Statement["effect"];
  readonly literals: readonly Literal[];
  readonly matches: Verdict;
}

/**
 * What a policy for `execute-api` says of a call of which not everything may be known.
 *
 * A Deny that matches outweighs every Allow. A statement may match where a value that it asks for
 * is not known; the answer is then `unknown`, unless all values that it could have lead to one
 * answer. Source: IAM policy evaluation logic.
 */
export function evaluatePolicy(policy: Policy, call: PolicyCall): PolicyDecision {
  const matched = policy.statements.map((statement) => match(statement, call));
  const certain = decide(matched.map(({ effect, matches }) => ({ effect, matches })));
  return certain.effect === "unknown" ? agreed(matched) : certain;
}

function decide(statements: readonly Omit<Match, "literals">[]): PolicyDecision {
  const find = (effect: Statement["effect"], matches: Verdict) =>
    statements.findIndex((one) => one.effect === effect && one.matches === matches);
  const denied = find("Deny", true);
  if (denied >= 0) return { effect: "deny", statement: denied };
  if (find("Deny", undefined) >= 0) return { effect: "unknown" };
  const allowed = find("Allow", true);
  if (allowed >= 0) return { effect: "allow", statement: allowed };
  return { effect: find("Allow", undefined) >= 0 ? "unknown" : "silent" };
}

const MOST_UNKNOWN_ATOMS = 8;

/** The decision that all values of what is not known lead to. */
function agreed(matched: readonly Match[]): PolicyDecision {
  const unknown = matched.flatMap(({ literals }) =>
    literals.flatMap(({ atom, value }) => (value === undefined ? [atom] : [])),
  );
  const atoms = [...new Set(unknown)];
  if (atoms.length > MOST_UNKNOWN_ATOMS) return { effect: "unknown" };
  let common: PolicyDecision | undefined;
  for (let row = 0; row < 2 ** atoms.length; row += 1) {
    const values = new Map(
      atoms.map((atom, place) => [atom, Math.floor(row / 2 ** place) % 2 > 0]),
    );
    const decision = decide(
      matched.map(({ effect, literals }) => ({ effect, matches: conjunction(literals, values) })),
    );
    if (common !== undefined && common.effect !== decision.effect) return { effect: "unknown" };
    common ??= decision;
  }
  // different statements may decide in different cases
  return common === undefined ? { effect: "unknown" } : { effect: common.effect };
}

function conjunction(
  literals: readonly Literal[],
  assumed: ReadonlyMap<string, boolean> = new Map(),
): Verdict {
  let result: Verdict = true;
  for (const { atom, isNegated, value } of literals) {
    const known = value ?? assumed.get(atom);
    if (known === undefined) result = undefined;
    else if (known === isNegated) return false;
  }
  return result;
}

function match(statement: Statement, call: PolicyCall): Match {
  const { effect, principal, action, resource, conditions } = statement;
  const literals: readonly Literal[] = [
    ...(principal === undefined
      ? []
      : [
          {
            atom: JSON.stringify(["principal", principal.values, effect]),
            isNegated: principal.isNot,
            value: matchPrincipal(principal, call, effect),
          },
        ]),
    ...element("action", action, (pattern) =>
      matchWildcards(pattern.toLowerCase(), call.action.toLowerCase()),
    ),
    ...element("resource", resource, (pattern) => matchResource(pattern, call)),
    ...conditions.map((condition) => conditionLiteral(condition, call)),
  ];
  return { effect, literals, matches: conjunction(literals) };
}

function element(
  name: string,
  list: ListElement | undefined,
  matches: (pattern: string) => Verdict,
): readonly Literal[] {
  if (list === undefined) return [];
  return [
    {
      atom: JSON.stringify([name, list.values]),
      isNegated: list.isNot,
      value: anyOf(list.values.map(matches)),
    },
  ];
}

function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
}

/** `execute-api:/stage/GET/*` stands for the API's own ARN until the policy is saved. */
function matchResource(pattern: string, call: PolicyCall): Verdict {
  const written = substituteVariables(pattern, call);
  if (written === undefined) return undefined;
  const arn = resourceArn(call.resource);
  const short = /^execute-api:\/?(?<path>.*)$/s.exec(written)?.groups?.path;
  return short === undefined
    ? matchWildcards(written, arn)
    : matchWildcards(short, arn.slice(arn.indexOf("/") + 1));
}

/**
 * Fill in policy variables (`${aws:username}`); undefined where one is not known.
 *
 * Source: IAM policy elements, variables and tags.
 */
function substituteVariables(pattern: string, { keys }: PolicyCall): string | undefined {
  if (!pattern.includes("${")) return pattern;
  let isKnown = true;
  const filled = pattern.replace(/\$\{([^}]{1,200})\}/g, (_, name: string) => {
    // `${*}`, `${?}` and `${$}` are the characters themselves
    if (name === "$") return "$";
    const [value, ...others] = keys.get(name.toLowerCase()) ?? [];
    if (value === undefined || others.length > 0) isKnown = false;
    return value ?? "";
  });
  return isKnown ? filled : undefined;
}

function conditionLiteral({ operator, key, values }: Condition, call: PolicyCall): Literal {
  const read = operatorOf(operator);
  const name = key.toLowerCase();
  const present = call.keys.get(name);
  const filled = values.map((value) => substituteVariables(value, call));
  const known = filled.filter((value) => value !== undefined);
  const isKnown = read !== undefined && present !== undefined && known.length === filled.length;
  if (read === undefined)
    return { atom: `operator ${operator} ${name}`, isNegated: false, value: undefined };
  const plain = JSON.stringify([read.base, read.set, read.isIfExists, name, [...values].sort()]);
  if (isKnown) {
    const value = matchConditionValue(read, known, present);
    return { atom: `${plain} ${read.isNegated}`, isNegated: false, value };
  }
  // a negated operator is the exact opposite of its plain form, also where the key is absent
  return read.set === undefined && !read.isIfExists
    ? { atom: plain, isNegated: read.isNegated, value: undefined }
    : { atom: `${plain} ${read.isNegated}`, isNegated: false, value: undefined };
}
