import { type Json, type JsonMember, type JsonObject, unescapeText } from "./json-objects";
import { itemsOf, objectOf, textOf } from "./json-values";
import type { Line } from "./lines";
import { madeList, madeMember, madeObject, madeScalar } from "./made-json";
import type { Reading } from "./reading";
import type { Configuration, Span } from "./types";

/**
 * Read the policies that Terraform's own language declares: an object in `jsonencode`, and the
 * statements of `aws_iam_policy_document`. What stands in a heredoc is JSON already.
 *
 * Sources: Terraform language, syntax; AWS provider, data source aws_iam_policy_document.
 */
export function readTerraform(
  text: string,
  lines: readonly Line[],
  ranges: readonly Span[],
): Reading {
  const documents: Configuration[] = [];
  let done = 0;
  let range = 0;
  for (const line of lines) {
    if (line.start < done) continue;
    while ((ranges[range]?.end ?? Number.POSITIVE_INFINITY) <= line.start) range += 1;
    const limit = Math.min(ranges[range]?.end ?? text.length, line.start + LONGEST);
    const found = documentAt({ text, limit }, line) ?? encodedAt({ text, limit }, line);
    done = found?.end ?? done;
    if (found?.policy === undefined) continue;
    const { start, end } = found.policy;
    documents.push({
      kind: "configuration",
      source: "policy-document",
      value: found.policy,
      options: new Map(),
      isDeclared: true,
      span: { start, end },
    });
  }
  return { documents, notices: [] };
}

/** What was read of the text, up to where, and the policy that it is. */
interface Found {
  readonly policy: JsonObject | undefined;
  readonly end: number;
}

const ENCODED = /\bjsonencode\([ \t]{0,20}\{/;
const DOCUMENT =
  /^[ \t]{0,40}data[ \t]{1,9}"aws_iam_policy_document"[ \t]{1,9}"[\w-]{1,200}"[ \t]{0,9}\{/;
// a policy has fewer characters
const LONGEST = 50_000;

function encodedAt({ text, limit }: Source, line: Line): Found | undefined {
  const found = ENCODED.exec(line.text);
  if (found === null) return undefined;
  const start = line.start + found.index + found[0].length;
  const object = readBlock({ text, limit }, start, 0);
  const isPolicy = object.members.some(({ key }) => key === "Statement");
  return { policy: isPolicy ? object : undefined, end: object.end };
}

function documentAt({ text, limit }: Source, line: Line): Found | undefined {
  const found = DOCUMENT.exec(line.text);
  if (found === null) return undefined;
  const block = readBlock({ text, limit }, line.start + found[0].length, 0);
  const statements = block.members.filter(({ key }) => key === "statement");
  const [first] = statements;
  if (first === undefined) return { policy: undefined, end: block.end };
  const span = { start: line.start, end: block.end };
  const version = block.members.find(({ key }) => key === "version");
  const members = [
    madeMember(version ?? first, "Version", version?.value ?? madeScalar(first, "2012-10-17")),
    madeMember(first, "Statement", madeList(span, statements.map(statementOf))),
  ];
  return { policy: madeObject(span, members, block.isCut ? "cut" : "whole"), end: block.end };
}

interface Source {
  readonly text: string;
  readonly limit: number;
}

const BLANK = /(?:[\s,]|#[^\n]*|\/\/[^\n]*)*/y;
const NAME = /[A-Za-z_][\w-]*|"[^"\n]*"/y;
const LABELS = /(?:[ \t]*"[^"\n]*")*[ \t]*\{/y;
const EQUALS = /[ \t]*[=:][ \t]*/y;
const STRING = /"(?:[^"\\\n]|\\.)*"?/y;
const WORD = /[^\s,\]}#]+/y;
const REST_OF_LINE = /[^\n]*/y;
const DEEPEST = 16;

function endOf(pattern: RegExp, { text, limit }: Source, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? Math.min(pattern.lastIndex, limit) : at;
}

/** The attributes and blocks up to the brace that closes; a cut one is read as far as it goes. */
function readBlock(source: Source, start: number, depth: number): JsonObject {
  const members: JsonMember[] = [];
  let at = start;
  for (;;) {
    at = endOf(BLANK, source, at);
    if (at >= source.limit) return madeObject({ start, end: at }, members, "cut");
    if (source.text[at] === "}") return madeObject({ start, end: at + 1 }, members);
    const member = readMember(source, at, depth);
    if (member !== undefined) members.push(member);
    at = Math.max(at + 1, member?.end ?? endOf(REST_OF_LINE, source, at));
  }
}

function readMember(source: Source, start: number, depth: number): JsonMember | undefined {
  const named = endOf(NAME, source, start);
  if (named === start || depth > DEEPEST) return undefined;
  const key = source.text.slice(start, named).replaceAll('"', "");
  const assigned = endOf(EQUALS, source, named);
  if (assigned > named) {
    const value = readValue(source, assigned, depth + 1);
    return { key, value, start, end: Math.max(value.end, assigned) };
  }
  const opened = endOf(LABELS, source, named);
  if (opened === named) return undefined;
  const value = readBlock(source, opened, depth + 1);
  return { key, value, start, end: value.end };
}

function readValue(source: Source, start: number, depth: number): Json {
  const first = depth > DEEPEST ? "" : source.text[start];
  if (first === "{") return { ...readBlock(source, start + 1, depth), start };
  if (first === "[") return readList(source, start, depth);
  const quoted = endOf(STRING, source, start);
  if (quoted > start) {
    const raw = source.text.slice(start + 1, quoted).replace(/"$/, "");
    return madeScalar({ start, end: quoted }, unescapeText(raw));
  }
  const end = endOf(WORD, source, start);
  return madeScalar({ start, end }, source.text.slice(start, end));
}

function readList(source: Source, start: number, depth: number): Json {
  const items: Json[] = [];
  let at = start + 1;
  for (;;) {
    at = endOf(BLANK, source, at);
    const isClosed = source.text[at] === "]";
    if (at >= source.limit || isClosed || source.text[at] === "}") {
      return madeList({ start, end: isClosed ? at + 1 : at }, items);
    }
    const item = readValue(source, at, depth + 1);
    items.push(item);
    at = Math.max(at + 1, item.end);
  }
}

const NAMES = new Map([
  ["sid", "Sid"],
  ["effect", "Effect"],
  ["actions", "Action"],
  ["not_actions", "NotAction"],
  ["resources", "Resource"],
  ["not_resources", "NotResource"],
]);

/** A statement as JSON has it; Terraform's is an Allow unless it says otherwise. */
function statementOf({ value, ...span }: JsonMember): JsonObject {
  const members = objectOf(value)?.members ?? [];
  const plain = members.flatMap((one) => {
    const key = NAMES.get(one.key);
    return key === undefined ? [] : [{ ...one, key }];
  });
  const effect = plain.some(({ key }) => key === "Effect")
    ? []
    : [madeMember(span, "Effect", madeScalar(span, "Allow"))];
  const conditions = members.filter(({ key }) => key === "condition").flatMap(conditionOf);
  return madeObject(span, [
    ...plain,
    ...effect,
    ...principalsOf(members, "principals", "Principal"),
    ...principalsOf(members, "not_principals", "NotPrincipal"),
    ...(conditions.length === 0
      ? []
      : [madeMember(span, "Condition", madeObject(span, conditions))]),
  ]);
}

function principalsOf(
  members: readonly JsonMember[],
  block: string,
  name: string,
): readonly JsonMember[] {
  const blocks = members.filter(({ key }) => key === block);
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

function conditionOf(block: JsonMember): readonly JsonMember[] {
  const test = textOf(attribute(block, "test")?.value);
  const variable = textOf(attribute(block, "variable")?.value);
  const values = attribute(block, "values");
  if (test === undefined || variable === undefined || itemsOf(values?.value).length === 0)
    return [];
  const compared = values === undefined ? [] : [{ ...values, key: variable }];
  return [madeMember(block, test, madeObject(block, compared))];
}

function attribute({ value }: JsonMember, name: string): JsonMember | undefined {
  return objectOf(value)?.members.find(({ key }) => key === name);
}
