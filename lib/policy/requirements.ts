import { matchConditionValue, type Operator, operatorOf } from "./condition-operators";
import { type Grant, grantOf, matchPrincipal } from "./match-principal";
import { matchResourceArn } from "./resource-arn";
import type { Condition, ListElement, Path, Policy, PolicyCall, Statement, Verdict } from "./types";
import { fillVariables, hasReference } from "./variables";
import { matchWildcards } from "./wildcards";

/** Something that is not known and that a statement asks for; of equal ids the truth is equal. */
export interface Atom {
  readonly id: string;
  /** The condition key, as the policy writes it; none where a part of the request is not known. */
  readonly key?: string;
  /** How the key's value is compared, with what; `absent`: whether the request carries it. */
  readonly test: Operator["base"] | "absent" | "element";
  readonly set?: "all" | "any";
  readonly operator: string;
  readonly values: readonly string[];
}

/** A requirement whose truth hangs on what is not known: one of these must be so. */
export type Open = readonly { readonly atom: Atom; readonly isNegated: boolean }[];

/** One thing that a statement asks for, and whether the request has it. */
export interface Requirement {
  readonly element: string;
  readonly operator?: string;
  readonly key?: string;
  readonly path: Path;
  readonly holds: boolean | Open;
}

/** A statement beside a call. */
export interface MatchedStatement {
  readonly statement: Statement;
  readonly requirements: readonly Requirement[];
  /** False where something fails, true where nothing is open. */
  readonly matches: Verdict;
  /** The first requirement that fails. */
  readonly failed: Requirement | undefined;
  readonly grant: Grant;
}

/** Hold the statements of a policy against a call. */
export function matchStatements(policy: Policy, call: PolicyCall): readonly MatchedStatement[] {
  return policy.statements.map((statement) => {
    const requirements = requirementsOf(statement, policy, call);
    const failed = requirements.find(({ holds }) => holds === false);
    const isOpen = requirements.some(({ holds }) => typeof holds !== "boolean");
    return {
      statement,
      requirements,
      matches: failed === undefined ? (isOpen ? undefined : true) : false,
      failed,
      grant: grantOf(statement.principal, call),
    };
  });
}

function requirementsOf(
  statement: Statement,
  policy: Policy,
  call: PolicyCall,
): readonly Requirement[] {
  const { effect, principal, action, resource, conditions, path } = statement;
  const source = { policy, call };
  return [
    ...(principal === undefined
      ? []
      : [
          {
            ...elementAt(path, principal.isNot ? "NotPrincipal" : "Principal"),
            holds: negate(
              principal.isNot,
              ["Principal", effect, principal.values],
              matchPrincipal(principal, call, effect),
            ),
          },
        ]),
    {
      ...elementAt(path, action.isNot ? "NotAction" : "Action"),
      holds: negate(
        action.isNot,
        ["Action", action.values],
        anyOf(
          action.values.map((one) =>
            hasReference(one)
              ? undefined
              : matchWildcards(one.toLowerCase(), call.action.toLowerCase()),
          ),
        ),
      ),
    },
    ...(resource === undefined
      ? []
      : [
          {
            ...elementAt(path, resource.isNot ? "NotResource" : "Resource"),
            holds: matchResource(resource, source),
          },
        ]),
    ...conditions.map((condition) => matchCondition(condition, path, source)),
  ];
}

function elementAt(path: Path, element: string): Pick<Requirement, "element" | "path"> {
  return { element, path: [...path, element] };
}

interface Source {
  readonly policy: Policy;
  readonly call: PolicyCall;
}

/** What nobody knows of the request: whether an element covers it. */
function negate(isNot: boolean, id: readonly unknown[], value: Verdict): boolean | Open {
  if (value !== undefined) return value !== isNot;
  const operator = String(id[0]);
  const atom: Atom = { id: JSON.stringify(id), test: "element", operator, values: [] };
  return [{ atom, isNegated: isNot }];
}

function anyOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
}

/** A variable whose key the request does not carry voids what is compared with it, the negation too. */
function matchResource({ values, isNot }: ListElement, { policy, call }: Source): boolean | Open {
  const filled = values.map((value) => fill(value, { policy, call }));
  if (isNot && filled.some((one) => one.state === "absent")) return false;
  const verdicts = filled.map((one): Verdict => {
    if (one.text === undefined) return one.state === "absent" ? false : undefined;
    return matchResourceArn(one.text, call.resource);
  });
  return negate(isNot, ["Resource", values], anyOf(verdicts));
}

function fill(value: string, { policy, call }: Source) {
  const filled =
    policy.hasVariables || hasReference(value) ? fillVariables(value, call.keys) : { text: value };
  return { state: undefined, ...filled };
}

const WITH_VARIABLES: ReadonlySet<Operator["base"]> = new Set([
  "string",
  "string-ignore-case",
  "string-like",
  "arn",
]);

function matchCondition(
  { operator, key, values }: Condition,
  path: Path,
  source: Source,
): Requirement {
  const read = operatorOf(operator);
  const place = {
    element: "Condition",
    operator,
    key,
    path: [...path, "Condition", operator, key],
  };
  // a reader lets no other operator through
  if (read === undefined) return { ...place, holds: false };
  return { ...place, holds: conditionHolds(read, { operator, key, values }, source) };
}

function conditionHolds(read: Operator, condition: Condition, source: Source): boolean | Open {
  const { call } = source;
  const name = condition.key.toLowerCase();
  const present = call.keys.get(name);
  if (read.base === "null") return nullHolds(condition, call);
  if (present?.length === 0 && read.isIfExists) return true;
  const filled = condition.values.map((value) =>
    WITH_VARIABLES.has(read.base) || hasReference(value)
      ? fill(value, source)
      : { text: value, state: undefined },
  );
  const texts = filled.flatMap(({ text }) => (text === undefined ? [] : [text]));
  const isVoid = filled.some(({ state }) => state === "absent");
  if (isVoid && (read.isNegated || texts.length === 0)) {
    const mayBeAbsent = present === undefined && !call.present.has(name);
    return read.isIfExists && mayBeAbsent && [{ atom: absenceOf(condition.key), isNegated: false }];
  }
  const isFilled = filled.every(({ state }) => state !== "unknown");
  const value =
    present === undefined || !isFilled ? undefined : matchConditionValue(read, texts, present);
  return value ?? openCondition(read, condition, { isFilled, call });
}

/** What a condition asks for of a key that is not known. */
function openCondition(
  read: Operator,
  { operator, key, values }: Condition,
  { isFilled, call }: { readonly isFilled: boolean; readonly call: PolicyCall },
): boolean | Open {
  const name = key.toLowerCase();
  const base = read.base === "string-like" && !values.some(isWild) ? "string" : read.base;
  // `ForAllValues:StringNotEquals` is the opposite of `ForAnyValue:StringEquals`, and the other way
  const set = read.set === undefined || !read.isNegated ? read.set : opposite(read.set);
  const atom: Atom = {
    key,
    operator,
    values,
    test: isFilled ? base : "element",
    id: JSON.stringify([set ?? "one", base, name, [...values].sort()]),
    ...(set === undefined ? {} : { set }),
  };
  const plain = { atom, isNegated: read.isNegated };
  // an address has no slash, so none is equal to a range
  const isNever = base === "string" && ADDRESS_KEY.test(name) && values.every(isRange);
  if (isNever && !read.isIfExists && set === undefined) return read.isNegated;
  const mayBeAbsent = !call.keys.has(name) && !call.present.has(name);
  const isOpenToAbsence = read.isIfExists && !read.isNegated && read.set !== "all" && mayBeAbsent;
  return isOpenToAbsence ? [plain, { atom: absenceOf(key), isNegated: false }] : [plain];
}

function absenceOf(key: string): Atom {
  const id = JSON.stringify(["absent", key.toLowerCase()]);
  return { id, key, test: "absent", operator: "Null", values: ["true"] };
}

const ADDRESS_KEY = /^aws:(?:vpc)?sourceip$/;

function isRange(value: string): boolean {
  return value.includes("/");
}

function opposite(set: "all" | "any"): "all" | "any" {
  return set === "all" ? "any" : "all";
}

function isWild(value: string): boolean {
  return /[*?]/.test(value);
}

function nullHolds({ key, values }: Condition, call: PolicyCall): boolean | Open {
  const name = key.toLowerCase();
  const wanted = new Set(values.map((value) => value.toLowerCase() === "true"));
  if (wanted.size > 1) return true;
  const present = call.keys.get(name);
  const isThere = call.present.has(name) ? false : undefined;
  const isAbsent = present === undefined ? isThere : present.length === 0;
  if (isAbsent !== undefined) return wanted.has(isAbsent);
  return [{ atom: absenceOf(key), isNegated: wanted.has(false) }];
}
