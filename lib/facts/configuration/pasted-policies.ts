import {
  type Configuration,
  findObjects,
  itemsOf,
  type Json,
  type JsonObject,
  madeMember,
  madeScalar,
  policyOf,
  textOf,
} from "../../evidence";
import { type PolicyKind, policyKinds, type WrittenPolicy } from "../../policy";
import type { Fact } from "../types";
import { policyOfStatements } from "./declared-api";
import { type Entry, entryAt, isCut, objectsOf, spanOf, textAt } from "./entries";
import { isExpression, policyJson } from "./policy-json";
import { kindNamed } from "./policy-names";
import { writtenPolicy } from "./written-policy";

/** A policy document of a paste, whatever it is about, and what it seems to be attached to. */
export interface PastedPolicy {
  readonly kind: PolicyKind;
  /** As parsed JSON; it need not be a policy that AWS would save. */
  readonly document: unknown;
  /** The end of it is missing. */
  readonly isCut: boolean;
  /** Its own text, where an edit can be written into it. */
  readonly written: WrittenPolicy | "one-line" | "elsewhere";
  readonly span: Fact["span"];
}

/** A policy, and its kind where what it stands in says so. */
interface SeenPolicy extends PastedPolicy {
  readonly sure?: PolicyKind;
}

/**
 * Find all policy documents of a text, in order. Pure and total.
 *
 * @param near those configurations that are about no other API than the call's
 */
export function pastedPolicies(
  text: string,
  configurations: readonly Configuration[],
  near: readonly Configuration[],
): readonly PastedPolicy[] {
  const read = near.filter(({ error }) => error === undefined).flatMap(policiesWithin);
  const found = read.flatMap(({ entry, kind }): readonly SeenPolicy[] => {
    const object = policyOf(entry.value);
    const sure = kind === undefined ? {} : { sure: kind };
    return object === undefined
      ? []
      : [{ kind: kind ?? "resource", ...sure, ...documentOf(text, object), span: spanOf(entry) }];
  });
  const loose = findObjects(text, 0, text.length).filter(({ start }) =>
    configurations.every(({ span }) => start < span.start || start >= span.end),
  );
  // whose refusal it is tells of what attaches to a policy that nothing else tells of
  const ofCaller = OF_AUTHORIZER.test(text) ? "authorizer" : "identity";
  return (
    [...found, ...loose.flatMap((object): readonly SeenPolicy[] => unreadPolicy(text, object))]
      .sort((one, other) => one.span.start - other.span.start)
      // a template declares what stands in it
      .filter(({ span }, at, all) => at === 0 || span.start >= (all[at - 1]?.span.end ?? 0))
      .map((one, at, all) => {
        // of a policy that was read out of a text, what stands before it is in there
        const { start, end } = one.span;
        const inside = Math.max(0, text.slice(start, end).indexOf("Statement"));
        const before = text.slice(all[at - 1]?.span.end ?? 0, start + inside);
        const { sure, ...policy } = one;
        return { ...policy, kind: sure ?? kindOf(policy, before) ?? ofCaller };
      })
  );
}

/** What a policy is attached to, where something tells: what it says itself counts before the words in front of it. */
function kindOf({ kind, document }: PastedPolicy, before: string): PolicyKind | undefined {
  if (namesPrincipal(document)) {
    // API Gateway writes it out in its own policies alone
    if (policyTexts(document, "Resource").some((one) => one.startsWith("execute-api:")))
      return "resource";
    return kindNamed(before, ["resource", "vpc-endpoint"]) ?? "resource";
  }
  const named = kindNamed(before, policyKinds);
  if (named !== undefined && named !== "resource") return named;
  return kind === "resource" ? undefined : kind;
}

// the words of a refusal by an authorizer's policy, and what an authorizer is asked about
const OF_AUTHORIZER = /\bnot authorized to access this resource\b|\bmethodArn\b/;

/** What is no policy to any reader, because of the very fault that somebody looks for. */
function unreadPolicy(text: string, object: JsonObject): readonly PastedPolicy[] {
  const statements = entryAt(object, "Statement")?.value;
  const items = statements?.kind === "list" ? statements.items : [statements];
  const isOne = items.every((item) => item?.kind === "object");
  return isOne ? [{ kind: "resource", ...documentOf(text, object), span: spanOf(object) }] : [];
}

function documentOf(
  text: string,
  object: JsonObject,
): Pick<PastedPolicy, "document" | "isCut" | "written"> {
  const written = writtenPolicy(text, object);
  const isPart = isCut(object) || statementsOf(object).some(isOpen) || hasFunction(object);
  return { document: policyJson(isPart ? withoutCut(object) : object), isCut: isPart, written };
}

/** A policy without the statement in which it ends, if it has others; what that one asks for is not known. */
function withoutCut(object: JsonObject): JsonObject {
  const members = object.members.map((one) => {
    if (!/^statement$/i.test(one.key)) return one;
    if (one.value.kind !== "list") return { ...one, value: withOpenCondition(one.value) };
    const items = one.value.items.filter((item) => item.kind === "object" && !isOpen(item));
    const left = items.length === 0 ? one.value.items.map(withOpenCondition) : items;
    return { ...one, value: { ...one.value, items: left } };
  });
  return { ...object, members };
}

/** Of a statement of which a part is missing, the part may be a condition. */
function withOpenCondition(statement: Json): Json {
  if (statement.kind !== "object" || !isCut(statement)) return statement;
  const others = statement.members.filter(({ key }) => key !== "Condition");
  const condition = madeMember(statement, "Condition", madeScalar(statement, "…"));
  return { ...statement, members: [...others, condition] };
}

/** Whether of a statement more than values is left to a template: whether it is there, or what it asks for. */
function isOpen(statement: JsonObject): boolean {
  const condition = entryAt(statement, "Condition")?.value;
  const operators = condition?.kind === "object" ? condition.members : [];
  const parts = [
    entryAt(statement, "Effect")?.value,
    condition,
    ...operators.map((one) => one.value),
  ];
  return (
    isCut(statement) ||
    isExpression(statement) ||
    parts.some((part) => part !== undefined && isExpression(part))
  );
}

/** Whether statements are left to a template, or to code. */
function hasFunction(policy: JsonObject): boolean {
  const written = entryAt(policy, "Statement")?.value;
  return itemsOf(written).some(isExpression);
}

/** A policy that stands in a configuration, and what it is attached to where the configuration tells. */
export interface FoundPolicy {
  readonly entry: Entry;
  readonly kind?: PolicyKind;
}

/** The policies about this service that stand anywhere in a configuration. */
export function policiesWithin({ source, value, span }: Configuration): readonly FoundPolicy[] {
  if (source === "policy-document") {
    return isTrustPolicy(value) ? [] : [{ entry: { key: "", value, ...span } }];
  }
  // each of its APIs is a configuration of its own
  if (source === "apigateway get-rest-apis") return [];
  const kind = kinds.get(source);
  return value.members
    .flatMap((entry) => policiesIn(entry, DEEPEST))
    .map((entry) => (kind === undefined ? { entry } : { entry, kind }));
}

const kinds = new Map<Configuration["source"], PolicyKind>([
  ["apigateway get-rest-api", "resource"],
  ["openapi-document", "resource"],
  ["ec2 describe-vpc-endpoints", "vpc-endpoint"],
  ["apigateway test-invoke-authorizer", "authorizer"],
]);

// as deep as a policy stands in a template
const DEEPEST = 12;

/** The policies about this service that stand somewhere in a value; of a role's trust policy nobody asks. */
function policiesIn(entry: Entry, depth: number): readonly Entry[] {
  const { key, value } = entry;
  if (depth === 0 || /^assumeRolePolicy/i.test(key)) return [];
  const policy = policyOf(value);
  if (policy !== undefined) return isOurs(policy) ? [entry] : [];
  if (value.kind === "scalar") return [];
  // `iamRoleStatements` of a serverless.yml
  const statements = objectsOf(value);
  if (statements.length > 0 && statements.every(isStatement)) {
    const made = policyOfStatements(entry);
    return made.value.kind === "object" && isOurs(made.value) ? [made] : [];
  }
  const inner: readonly Entry[] =
    value.kind === "object"
      ? value.members
      : value.items.map((item) => ({ key, value: item, start: item.start, end: item.end }));
  return inner.flatMap((one) => policiesIn(one, depth - 1));
}

/** Who may take a role: on that no call of an API depends. */
function isTrustPolicy(policy: JsonObject): boolean {
  const actions = statementsOf(policy).flatMap((one) => actionsOf(one));
  return actions.length > 0 && actions.every((value) => value.startsWith("sts:"));
}

function isStatement(object: JsonObject): boolean {
  return (
    /^(?:Allow|Deny)$/.test(textAt(object, "Effect") ?? "") &&
    (entryAt(object, "Action") ?? entryAt(object, "NotAction")) !== undefined
  );
}

function isOurs(policy: JsonObject): boolean {
  const statements = statementsOf(policy);
  return statements.some(
    (one) =>
      entryAt(one, "NotAction") !== undefined ||
      actionsOf(one).some((value) => /^(?:execute-api:|\*$)/i.test(value)),
  );
}

/** The statements of a policy, which may be one or a list of them. */
export function statementsOf(policy: JsonObject | undefined): readonly JsonObject[] {
  const written = entryAt(policy, "Statement")?.value;
  return written?.kind === "object" ? [written] : objectsOf(written);
}

/** The actions of a statement, which may be one or a list of them. */
function actionsOf(statement: JsonObject): readonly string[] {
  const value = entryAt(statement, "Action")?.value;
  const items = value?.kind === "list" ? value.items : [value];
  return items.flatMap((one) => textOf(one) ?? []);
}

function namesPrincipal(document: unknown): boolean {
  if (typeof document !== "object" || document === null) return false;
  return Object.entries(document).some(
    ([name, inner]: [string, unknown]) =>
      /^(?:Not)?Princip(?:al|le)$/i.test(name) ||
      (name === "Statement" && [inner].flat().some(namesPrincipal)),
  );
}

/** The texts of an element in the statements of a policy. */
function policyTexts(document: unknown, element: string): readonly string[] {
  if (typeof document !== "object" || document === null) return [];
  return Object.entries(document).flatMap(([name, inner]: [string, unknown]) => {
    if (name === "Statement") return [inner].flat().flatMap((one) => policyTexts(one, element));
    return name === element ? [inner].flat().filter((one) => typeof one === "string") : [];
  });
}
