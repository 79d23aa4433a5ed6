import { assignedStatements } from "./assigned-statements";
import { cdkStatements } from "./cdk-statements";
import { isOnlyPlanned } from "./changes/when-made";
import { isPrinted, placeObject, policyOf } from "./configuration/policy-of";
import { readYaml } from "./configuration/read-yaml";
import { statementBlocks } from "./configuration/statement-blocks";
import { linesOutside } from "./gaps";
import { builtObjects } from "./json-builders";
import { findObjects, type Json, type JsonObject, nameOf } from "./json-objects";
import { isNull, itemsOf, objectOf, textOf, valueAt } from "./json-values";
import { type Line, linesWithin } from "./lines";
import { madeConfiguration, madeList, madeMember, madeObject, madeScalar } from "./made-json";
import { conditionInWords } from "./policy-elements";
import { printedPolicies } from "./printed-policies";
import type { Reading } from "./reading";
import { readHclObject } from "./terraform/hcl";
import type { Configuration, Span } from "./types";

const TELLING =
  /["']{0,2}\bEffect["']?\\{0,7}["']?[ \t]{0,4}[:=]|%22Effect%22|\b[Ee]ffect\b["'\]>)]{1,4}\s{0,40}(?:[:=]|->)|\b[Ee]ffect\s{0,40}(?:[=:]|->)|:Effect |"Effect" to |["']Effect["'],|\.(?:with|set)?[Ee]ffect\(|│ Effect\s/;

/**
 * Read the policies that stand where no command, template or program was known: assigned to a name, in
 * a line of a log, as an extension of OpenAPI alone, as statements without their policy, as a piece of
 * YAML. What is around a policy stays for others.
 */
export function readPolicies(
  text: string,
  lines: readonly Line[],
  ranges: readonly Span[],
): Reading {
  if (!lines.some((line) => TELLING.test(line.text.slice(0, LONGEST_LINE)))) {
    return { documents: [], notices: [], used: [] };
  }
  // what a plan is to add is in nobody's policy yet
  const isPlan = isOnlyPlanned(text);
  const documents: Configuration[] = [];
  const used: Span[] = [];
  for (const range of ranges) {
    const part = text.slice(range.start, range.end);
    if (!/effect/i.test(part)) continue;
    for (const found of part.matchAll(ENCODED)) {
      const start = range.start + found.index;
      const policy = policyOf(madeScalar({ start, end: start + found[0].length }, found[0]));
      if (policy !== undefined) documents.push(madeConfiguration("policy-document", policy));
    }
    const encoded = [
      ...encodedPolicies(text, range),
      ...doubledPolicies(part, range.start),
      ...builtObjects(text, range).filter(isPolicy),
      ...(isPlan ? [] : cdkStatements(linesWithin(text, lines, range))),
    ];
    const objects = linesOutside(findObjects(text, range.start, range.end), encoded);
    const own = objects.filter(isPolicy);
    const within = objects
      .flatMap((object) => (isPolicy(object) ? [] : policiesIn(object, DEEPEST)))
      .toSorted((one, other) => one.start - other.start);
    const isWhole = (one: JsonObject) =>
      isWellRead(one) && !SPREAD.test(text.slice(one.start, one.end));
    const read = [...encoded, ...own.filter(isWhole), ...within.filter(isWhole)];
    const printed = printedPolicies(text, range, read);
    const lone = loneStatements(text, linesOutside(objects, printed));
    const assigned = linesOutside(assignedStatements(text, range), [...read, ...printed]);
    const taken = [...encoded, ...printed, ...lone, ...linesOutside(own, printed), ...assigned];
    const inner = linesOutside(within, printed);
    const free = linesOutside(linesWithin(text, lines, range), printed);
    const blocks = statementBlocks(text, free, [...encoded, ...objects]).flatMap(
      ({ start, end }) => {
        const block = readYaml(text, start, end);
        const policies = block === undefined ? [] : policiesOf(block);
        // somebody left statements out
        const after = text.slice(end, end + LONGEST_INDENTATION);
        const isCut = ELLIPSIS.test(after) || (LAST_WORD.test(after) && policies.some(isEnding));
        return isCut ? policies.map((one) => ({ ...one, isCut })) : policies;
      },
    );
    for (const value of [...taken, ...blocks]) used.push({ start: value.start, end: value.end });
    const isUnnamed = ({ start, end }: Span) => !NAMED_LIST.test(text.slice(start, end));
    const parts = new Set([...lone, ...printed.filter(isOfOne), ...blocks.filter(isUnnamed)]);
    for (const value of [...taken, ...inner, ...blocks]) documents.push(documentOf(value, parts));
  }
  return { documents, notices: [], used };
}

/** A printed policy that is made of a statement in no list. */
function isOfOne(policy: JsonObject): boolean {
  return objectOf(valueAt(policy, "Statement")) !== undefined;
}

/** @param parts those that are made of lone statements */
function documentOf(value: JsonObject, parts: ReadonlySet<JsonObject>): Configuration {
  const made = madeConfiguration("policy-document", value);
  return parts.has(value) ? { ...made, isPart: true } : made;
}

// what a list of statements is called in its policy
const NAMED_LIST = /\bstatements?["']?\s{0,9}:/i;
// as IAM answers, and programs print it
const ENCODED = /%7B(?:%0A|%20|\+){0,40}%22(?:Version|Statement|Id)%22[\w%.~*!'()+-]{20,40000}/g;
// Terraform's, of which nobody pasted the resource
const JSON_ENCODE = /\bjsonencode\(\s{0,200}\{/g;

function encodedPolicies(text: string, range: Span): readonly JsonObject[] {
  const policies: JsonObject[] = [];
  let done = range.start;
  for (const { 0: found, index } of text.slice(range.start, range.end).matchAll(JSON_ENCODE)) {
    const at = range.start + index + found.length - 1;
    if (at < done) continue;
    const object = readHclObject({ text, limit: range.end }, at);
    done = object.end;
    if (isPolicy(object)) policies.push(object);
  }
  return policies;
}

// as C# writes a text, and a table of comma-separated values a field
const DOUBLED = /\{\s{0,60}""(?:Version|Statement|Id)""(?:[^"]|""){20,40000}/g;

function doubledPolicies(part: string, offset: number): readonly JsonObject[] {
  return [...part.matchAll(DOUBLED)].flatMap(({ 0: found, index }) => {
    const start = offset + index;
    const scalar = madeScalar({ start, end: start + found.length }, found.replaceAll('""', '"'));
    return policyOf(scalar) ?? [];
  });
}

const ELLIPSIS = /^\s{0,190}(?:- ?)?(?:# ?)?(?:\.\.\.|…)/;
// `...base`, `**base`: what else a statement has
const SPREAD = /[{,]\s{0,200}(?:\.{2,3}|\*\*)[A-Za-z_(]/;
const LONGEST_INDENTATION = 200;
const PARTIAL = /^(?:|ar?|arn(?::[^:]{0,100}){0,4})$/;
// the end of a paste, perhaps in the middle of a line
const LAST_WORD = /^\s{0,100}[A-Za-z]{0,20}:?\s{0,60}$/;
const LONGEST_LINE = 2_000;
const DEEPEST = 12;

function isPolicy(object: JsonObject): boolean {
  const written = object.members.find((one) => nameOf(one) === "statement")?.value;
  return [written, ...itemsOf(written)].some((one) => one?.kind === "object" && isStatement(one));
}

/** Whether JSON has a policy whole, with no statement that is none. */
function isWellRead(policy: JsonObject): boolean {
  const written = policy.members.find((one) => nameOf(one) === "statement")?.value;
  const statements = written?.kind === "list" ? written.items : [written];
  const isEach = statements.every((one) => one?.kind === "object" && isStatement(one));
  return isEach && !isPrinted(policy);
}

/** Whether the last statement of a policy of YAML, which nothing closes, lacks what it asks about. */
function isEnding(policy: JsonObject): boolean {
  const last = itemsOf(policy.members.find((one) => nameOf(one) === "statement")?.value).at(-1);
  const resource = objectOf(last)?.members.find(({ key }) => /^(?:Not)?Resource$/.test(key));
  const { value } = resource ?? {};
  const named = value?.kind === "list" ? value.items.at(-1) : value;
  return last !== undefined && named?.kind !== "object" && PARTIAL.test(textOf(named) ?? "");
}

/** Whether an object is a statement of a policy. */
function isStatement(object: JsonObject): boolean {
  const names = new Set(object.members.map(({ key }) => key));
  const effect = textOf(valueAt(object, "Effect"));
  return /^(?:Allow|Deny)$/.test(effect ?? "") && (names.has("Action") || names.has("NotAction"));
}

/** The policies inside of what was read; a role's trust policy is none of ours. */
function policiesIn(json: Json, depth: number): readonly JsonObject[] {
  if (depth === 0) return [];
  if (json.kind === "scalar") return json.isString ? policiesInText(json, depth) : [];
  if (json.kind === "list") {
    const objects = json.items.flatMap((item) => objectOf(item) ?? []);
    const isOfStatements = objects.length > 0 && objects.every(isStatement);
    return isOfStatements
      ? policyOfStatements(objects)
      : json.items.flatMap((item) => policiesIn(item, depth - 1));
  }
  if (isPolicy(json)) return [json];
  // the arguments of a call that stands where a value does
  const strays = json.strays.flatMap((stray) => policiesIn(stray, depth - 1));
  const inner = json.members.flatMap((one) =>
    /^assumeRolePolicy/i.test(one.key) ? [] : policiesIn(one.value, depth - 1),
  );
  return [...inner, ...strays];
}

/** A program's message that ends in what it printed. */
function policiesInText(
  json: Json & { readonly kind: "scalar" },
  depth: number,
): readonly JsonObject[] {
  const { value } = json;
  if (!TELLING.test(value) || !value.includes("Statement")) return [];
  const span = { start: json.start, end: json.end };
  return findObjects(value, 0, value.length)
    .flatMap((object) => policiesIn(object, depth - 1))
    .map((policy) => placeObject(policy, span));
}

/** Statements without the policy around them; those that stand in one list, or are called so, are one policy. */
function loneStatements(text: string, objects: readonly JsonObject[]): readonly JsonObject[] {
  const lists: JsonObject[][] = [];
  for (const one of objects.filter(isStatement)) {
    const last = lists.at(-1);
    const before = last?.at(-1);
    const isNext =
      before !== undefined && NEXT_STATEMENT.test(text.slice(before.end, one.start).trim());
    if (isNext) last?.push(one);
    else lists.push([one]);
  }
  return lists.flatMap(policyOfStatements);
}

/** Nothing, or a line that calls what follows a statement: "first statement", "# statement 2:". */
const NEXT_STATEMENT =
  /^,?(?:\s{0,9}(?:#|\/\/|[-*•]|\(?\d{1,2}[.)])?\s{0,9}(?:(?:the|a|and|its?|other|another|(?:first|second|third|fourth|last|next|\d{1,2}(?:st|nd|rd|th)?)\.?) ){0,4}statements?\b[ \w.#-]{0,24}:?)?$/i;

/** The policy that statements make; a list that may go on is none of which all is known. */
function policyOfStatements(statements: readonly JsonObject[]): readonly JsonObject[] {
  const [first] = statements;
  const last = statements.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  const isCut = statements.some((one) => one.isCut);
  return [
    madeObject(
      span,
      [
        madeMember(span, "Version", madeScalar(span, "2012-10-17")),
        madeMember(span, "Statement", madeList(span, statements)),
      ],
      isCut ? "cut" : "whole",
    ),
  ];
}

/** The policies of a block of YAML: it is one, a list with one, or a list of statements. */
function policiesOf(json: Json): readonly JsonObject[] {
  const items = json.kind === "list" ? json.items : [json];
  const objects = items.flatMap((item) => objectOf(item) ?? []);
  const policies = objects.filter((one) => policyOf(one) !== undefined && isPolicy(one));
  return policies.length > 0
    ? policies
    : policyOfStatements(joined(objects).filter(isStatement).map(inWords));
}

/** Of elements that are each an item of a list, an effect begins the next statement. */
function joined(items: readonly JsonObject[]): readonly JsonObject[] {
  if (items.length < 2 || items.some(({ members }) => members.length !== 1)) return items;
  const statements: JsonObject[] = [];
  for (const item of items) {
    const last = statements.at(-1);
    const isNext = item.members.some(({ key }) => last?.members.some((one) => one.key === key));
    if (last === undefined || isNext) statements.push(item);
    else {
      const span = { start: last.start, end: item.end };
      statements[statements.length - 1] = madeObject(span, [...last.members, ...item.members]);
    }
  }
  return statements;
}

/** A condition that is no object is words; those that nobody knows leave the statement open. */
function inWords(statement: JsonObject): JsonObject {
  const condition = statement.members.find(({ key }) => key === "Condition");
  if (condition?.value.kind !== "scalar") return statement;
  const others = statement.members.filter((one) => one !== condition);
  const none = isNull(condition.value) || /^(?:none|-*|n\/a)$/i.test(condition.value.value);
  const value = none ? undefined : conditionInWords(condition.value);
  const members = value === undefined ? others : [...others, { ...condition, value }];
  return madeObject(statement, members, none || value !== undefined ? "whole" : "cut");
}
