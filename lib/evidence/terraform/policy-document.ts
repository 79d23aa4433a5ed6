import type { Json, JsonMember, JsonObject } from "../json-objects";
import { itemsOf, objectOf, textOf } from "../json-values";
import { madeList, madeMember, madeObject, madeScalar } from "../made-json";

/**
 * The policy that an `aws_iam_policy_document` makes; undefined where other documents or blocks that
 * are made when it is planned add to it.
 *
 * Source: AWS provider, data source aws_iam_policy_document.
 */
export function policyDocumentOf(body: JsonObject): JsonObject | undefined {
  const statements = body.members.filter(({ key }) => key === "statement");
  const [first] = statements;
  if (first === undefined || body.members.some(({ key }) => ADDING.test(key))) return undefined;
  const { start, end } = body;
  const version = body.members.find(({ key }) => key === "version");
  const members = [
    madeMember(version ?? first, "Version", version?.value ?? madeScalar(first, "2012-10-17")),
    madeMember(first, "Statement", madeList({ start, end }, statements.flatMap(statementsOf))),
  ];
  const isCut = body.isCut || statements.some(({ value }) => blocksOf(value).some(isPart));
  return madeObject({ start, end }, members, isCut ? "cut" : "whole");
}

/** What a `dynamic` block adds is known when it is planned. */
function isPart({ isCut, members }: JsonObject): boolean {
  return isCut || members.some(({ key }) => key === "dynamic");
}

const ADDING = /^(?:dynamic|(?:source|override)_(?:policy_documents|json))$/;

const NAMES = new Map([
  ["sid", "Sid"],
  ["effect", "Effect"],
  ["actions", "Action"],
  ["not_actions", "NotAction"],
  ["resources", "Resource"],
  ["not_resources", "NotResource"],
]);

/** The blocks of a name: one, or the list that JSON has for them. */
function blocksOf(value: Json): readonly JsonObject[] {
  return [value, ...itemsOf(value)].flatMap((one) => objectOf(one) ?? []);
}

function statementsOf({ value }: JsonMember): readonly JsonObject[] {
  return blocksOf(value).map(statementOf);
}

/** A statement as JSON has it; Terraform's is an Allow unless it says otherwise. */
function statementOf(block: JsonObject): JsonObject {
  const { start, end, members } = block;
  const span = { start, end };
  const plain = members.flatMap((one) => {
    const key = NAMES.get(one.key);
    return key === undefined || itemsOf(one.value).length + textLength(one.value) === 0
      ? []
      : [{ ...one, key, value: withVariables(one.value) }];
  });
  const effect = plain.some(({ key }) => key === "Effect")
    ? []
    : [madeMember(span, "Effect", madeScalar(span, "Allow"))];
  const conditions = members
    .filter(({ key }) => key === "condition")
    .flatMap(({ value }) => blocksOf(value).flatMap(conditionOf));
  return madeObject(span, [
    ...plain,
    ...effect,
    ...principalsOf(members, "principals", "Principal"),
    ...principalsOf(members, "not_principals", "NotPrincipal"),
    ...(conditions.length === 0
      ? []
      : [madeMember(span, "Condition", madeObject(span, grouped(conditions)))]),
  ]);
}

function textLength(value: Json): number {
  return value.kind === "object" ? 1 : (textOf(value)?.length ?? 0);
}

/** `&{aws:username}` is a variable of the policy, which Terraform leaves to it. */
function withVariables(value: Json): Json {
  if (value.kind === "list") return { ...value, items: value.items.map(withVariables) };
  if (value.kind !== "scalar" || !value.value.includes("&{")) return value;
  return { ...value, value: value.value.replaceAll("&{", () => "${") };
}

function principalsOf(
  members: readonly JsonMember[],
  block: string,
  name: string,
): readonly JsonMember[] {
  const blocks = members.filter(({ key }) => key === block).flatMap(({ value }) => blocksOf(value));
  const [first] = blocks;
  if (first === undefined) return [];
  const kinds = blocks.flatMap((one) => {
    const type = textOf(attribute(one, "type")?.value);
    const identifiers = attribute(one, "identifiers");
    if (type === undefined || identifiers === undefined) return [];
    return [{ ...identifiers, key: type }];
  });
  const everybody = kinds.find(({ key }) => key === "*");
  const value = everybody === undefined ? madeObject(first, kinds) : madeScalar(first, "*");
  return [madeMember(first, name, value)];
}

function conditionOf(block: JsonObject): readonly JsonMember[] {
  const test = textOf(attribute(block, "test")?.value);
  const variable = textOf(attribute(block, "variable")?.value);
  const values = attribute(block, "values");
  if (test === undefined || variable === undefined || values === undefined) return [];
  const compared = { ...values, key: variable, value: withVariables(values.value) };
  return [madeMember(block, test, madeObject(block, [compared]))];
}

/** Conditions of one operator stand in one object. */
function grouped(conditions: readonly JsonMember[]): readonly JsonMember[] {
  const groups = new Map<string, JsonMember>();
  for (const one of conditions) {
    const known = groups.get(one.key);
    const members = [known, one].flatMap((each) => objectOf(each?.value)?.members ?? []);
    groups.set(one.key, madeMember(known ?? one, one.key, madeObject(known ?? one, members)));
  }
  return [...groups.values()];
}

function attribute(block: JsonObject, name: string): JsonMember | undefined {
  return block.members.find(({ key }) => key === name);
}
