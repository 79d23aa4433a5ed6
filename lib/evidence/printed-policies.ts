import type { Json, JsonMember, JsonObject } from "./json-objects";
import { itemsOf, objectOf } from "./json-values";
import { madeList, madeMember, madeObject, madeScalar } from "./made-json";
import { conditionsOf, effectOf, elementOf, policyNames, principalOf } from "./policy-elements";
import { opensPrinted, readPrinted } from "./printed-data";
import type { Span } from "./types";

// `Statement=[`, `[Statement] => Array`, `:Statement=>[`, `"Statement" -> List(`, `:Statement [`, `"Statement", List.of(`,
// `.addStatement(`
const STATEMENTS =
  /\bstatements?\b["'>\]]{0,4}(?:\s{0,60}(?:=>|->|[:=]|\bto\b)|(?<=:\w{9,10})(?=\s)|(?<=["']\w{9,10}["']),)\s{0,200}|\.(?:with|add|set)?statements?(?=\()/gi;
const VERSION =
  /\b(?:with)?version["'>\]]{0,4}\s{0,60}(?:=>|->|[:=,(]|\bto\b|\s)\s{0,200}(?:\w{1,20}\(\d{0,4}["']?\)?\s?)?(?:<<)?["']?(20(?:12-10-17|08-10-17))/gi;
const NEAR = 200;

/**
 * Find the policies that a program printed in its own notation, or that stand in its code, in a range of a text
 * of which others have read the rest. A statement that is not shown whole is cut, and so is its policy. One that
 * stands in no list, and beside no version, stands in none in its policy either: others may stand beside it.
 */
export function printedPolicies(
  text: string,
  range: Span,
  others: readonly Span[],
): readonly JsonObject[] {
  const part = text.slice(range.start, range.end);
  const policies: JsonObject[] = [];
  const sorted = [...others].sort((one, other) => one.start - other.start);
  let next = 0;
  let done = range.start;
  for (const found of part.matchAll(STATEMENTS)) {
    const start = range.start + found.index;
    const at = start + found[0].length;
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const isRead = (sorted[next]?.start ?? Number.POSITIVE_INFINITY) <= start;
    if (start < done || isRead || !opensPrinted(text, at)) continue;
    const read = readPrinted(text.slice(0, range.end), at, policyNames);
    const policy = policyOf(text, { start, end: read.end }, read);
    if (policy !== undefined) policies.push(policy);
    // whatever it was, what is in it is no policy of its own
    done = policy?.end ?? read.end;
  }
  return policies;
}

function policyOf(text: string, { start, end }: Span, read: Json): JsonObject | undefined {
  const items = read.kind === "list" ? read.items : [read];
  const statements = items.flatMap((item) => policyStatementOf(item) ?? []);
  const [only] = statements;
  if (only === undefined) return undefined;
  const isCut = statements.length < items.length || statements.some((one) => one.isCut);
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const ahead = [...before.matchAll(VERSION)].at(-1);
  const behind = [...after.matchAll(VERSION)].at(0);
  const isRenamed = items.some((item) =>
    objectOf(item)?.members.some(
      ({ key }) => key === "effect" || key === "actions" || key === "Actions",
    ),
  );
  // where a class or a block has other names, who makes the policy of it adds the version
  const version = ahead?.[1] ?? behind?.[1] ?? (isRenamed ? "2012-10-17" : undefined);
  const isAlone = read.kind !== "list" && ahead === undefined && behind === undefined;
  const first = ahead === undefined ? start : start - before.length + ahead.index;
  const last = behind === undefined ? end : end + behind.index + behind[0].length;
  const span = { start: openingBefore(text, first), end: ahead === undefined ? last : end };
  return madeObject(
    span,
    [
      ...(version === undefined ? [] : [madeMember(span, "Version", madeScalar(span, version))]),
      madeMember(read, "Statement", isAlone ? only : madeList(read, statements)),
    ],
    isCut ? "cut" : "whole",
  );
}

/** The bracket that the policy stands in, where nothing is between. */
function openingBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const inside = /[({[][\s"'<:[]{0,100}$/.exec(before)?.[0] ?? "";
  return start - inside.length;
}

/** A statement by the names that policies have for its elements; undefined where it has no effect or no action. */
export function policyStatementOf(read: Json): JsonObject | undefined {
  const object = objectOf(read);
  const effect = object?.members.find(({ key }) => elementOf(key) === "Effect");
  const word = effectOf(effect?.value);
  if (object === undefined || effect === undefined || word === undefined) return undefined;
  // where nothing has quotes, nothing is an expression
  const isBare = !hasQuotes(object);
  const members = object.members.map((one): JsonMember => {
    const key = elementOf(one.key) ?? one.key;
    if (key === "Effect") return { ...one, key, value: madeScalar(one.value, word) };
    return { ...one, key, value: asElement(key, isBare ? asText(one.value) : one.value, one.key) };
  });
  if (!members.some(({ key }) => key === "Action" || key === "NotAction")) return undefined;
  // without it nobody knows what the policy is attached to
  if (members.some(({ key, value }) => /Principal$/.test(key) && isPart(value))) return undefined;
  const kept = members.filter(
    ({ key, value }) => !isPart(value) && (key !== "Condition" || !isEmpty(value)),
  );
  const isCut =
    object.isCut ||
    members.some(({ value }) => isPart(value)) ||
    kept.some((one) => isEmpty(one.value));
  return madeObject(object, kept, isCut ? "cut" : "whole");
}

/** What classes and Terraform's blocks have for a principal or a condition is theirs alone. */
function asElement(element: string, value: Json, name: string): Json {
  if (element === "Condition") {
    const items = value.kind === "list" ? value.items : [value];
    const blocks = items.flatMap((item) => objectOf(item) ?? []);
    const isEach = blocks.length === items.length && blocks.length > 0;
    const conditions = isEach ? conditionsOf(blocks) : undefined;
    if (conditions !== undefined) return madeObject(value, conditions);
    // `addCondition(IamConditionOperator.IP_ADDRESS, "aws:SourceIp", "…")`: in words of a library's own
    return isEmpty(value) || value.kind === "scalar" || isOfOperators(value)
      ? value
      : madeObject(value, [], "cut");
  }
  if (!element.endsWith("Principal")) return value;
  // of the classes of a library, `principals` are ARNs
  const isListed =
    /principals$/i.test(name) && itemsOf(value).some(({ kind }) => kind === "scalar");
  return (
    principalOf(value) ?? (isListed ? madeObject(value, [madeMember(value, "AWS", value)]) : value)
  );
}

function isOfOperators(value: Json): boolean {
  return value.kind === "object" && value.members.every((one) => one.value.kind === "object");
}

function hasQuotes(value: Json): boolean {
  if (value.kind === "scalar") return value.isString;
  if (value.kind === "list") return value.items.some(hasQuotes);
  return value.members.some((one) => hasQuotes(one.value));
}

/** Where nothing has quotes, nothing is an expression. */
function asText(value: Json): Json {
  if (value.kind === "scalar") return { ...value, isString: true };
  if (value.kind === "list") return { ...value, items: value.items.map(asText) };
  const members = value.members.map((one) => ({ ...one, value: asText(one.value) }));
  return { ...value, members };
}

function isEmpty(value: Json): boolean {
  return value.kind === "list" && value.items.length === 0;
}

/** No element of a statement is a list of objects: what a program has for it, nobody knows. */
function isPart(value: Json): boolean {
  if (value.kind === "object") return value.isCut || value.members.some((one) => isPart(one.value));
  return itemsOf(value).some((item) => item.kind === "object" || isPart(item));
}
