import type { Json, JsonMember, JsonObject } from "../json-objects";
import { itemsOf, objectOf, textOf } from "../json-values";
import { madeList, madeMember, madeObject, madeScalar } from "../made-json";
import { conditionsOf, principalOf } from "../policy-elements";

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
  const read = statements.flatMap(statementsOf);
  const version = body.members.find(({ key }) => key === "version");
  const members = [
    madeMember(version ?? first, "Version", version?.value ?? madeScalar(first, "2012-10-17")),
    madeMember(first, "Statement", madeList({ start, end }, read)),
  ];
  const isCut =
    body.isCut ||
    read.some((one) => one.isCut) ||
    statements.some(({ value }) => blocksOf(value).some(isPart));
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
  const blocks = members.filter(({ key }) => key === "condition").map(({ value }) => value);
  const conditions = conditionsOf(blocks.flatMap(blocksOf));
  const principals = [
    principalsOf(members, "principals", "Principal"),
    principalsOf(members, "not_principals", "NotPrincipal"),
  ].filter((one) => one !== "none");
  const isKnown = conditions !== undefined && principals.every((one) => one !== "unknown");
  const made = [
    ...plain,
    ...effect,
    ...principals.filter((one) => one !== "unknown"),
    ...(conditions === undefined || conditions.length === 0
      ? []
      : [madeMember(span, "Condition", withVariables(madeObject(span, conditions)))]),
  ];
  return madeObject(span, made, isKnown ? "whole" : "cut");
}

function textLength(value: Json): number {
  return value.kind === "object" ? 1 : (textOf(value)?.length ?? 0);
}

/** `&{aws:username}` is a variable of the policy, which Terraform leaves to it. */
function withVariables(value: Json): Json {
  if (value.kind === "list") return { ...value, items: value.items.map(withVariables) };
  if (value.kind === "object") {
    const members = value.members.map((one) => ({ ...one, value: withVariables(one.value) }));
    return { ...value, members };
  }
  if (value.kind !== "scalar" || !value.value.includes("&{")) return value;
  return { ...value, value: value.value.replaceAll("&{", () => "${") };
}

function principalsOf(
  members: readonly JsonMember[],
  block: string,
  name: string,
): JsonMember | "none" | "unknown" {
  const blocks = members.filter(({ key }) => key === block).flatMap(({ value }) => blocksOf(value));
  const [first] = blocks;
  if (first === undefined) return "none";
  const value = principalOf(madeList(first, blocks));
  return value === undefined ? "unknown" : madeMember(first, name, value);
}
