import type { Json, JsonMember, JsonObject } from "./json-objects";
import { objectIn } from "./json-values";
import type { Line } from "./lines";
import { madeList, madeMember, madeObject, madeScalar, placedAt } from "./made-json";
import type { Span } from "./types";

const HEAD =
  /^│ {3}│ Resource\s{1,400}│ Effect\s{1,40}│ Action\s{1,400}│ Principal\s{1,400}│ Condition\s{1,400}│$/;
const HEAD_CELLS = "│   │ Resource ";
const LONGEST = 2_000;

/** A row of the table, over all its lines. */
interface Row extends Span {
  readonly cells: readonly string[];
}

/**
 * The policies that `cdk diff` and `cdk deploy` show under "IAM Statement Changes", as far as they are about calls of an
 * API: those of resources, which name who calls, and those of the stack's own roles.
 *
 * Source: AWS CDK Toolkit, `cdk diff`.
 */
export function cdkStatements(lines: readonly Line[]): readonly JsonObject[] {
  return lines.flatMap((line, at) => {
    if (line.text.length > LONGEST || !HEAD.test(line.text)) return [];
    const rows = rowsBelow(lines, at + 1);
    const statements = rows.flatMap(statementOf);
    const isNamed = ({ members }: JsonObject) => members.some(({ key }) => key === "Principal");
    return [
      ...policyOf(statements.filter(isNamed)),
      ...policyOf(statements.filter((one) => !isNamed(one))),
    ];
  });
}

function policyOf(statements: readonly JsonObject[]): readonly JsonObject[] {
  const [first] = statements;
  const last = statements.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  return [
    madeObject(span, [
      madeMember(span, "Version", madeScalar(span, "2012-10-17")),
      madeMember(span, "Statement", madeList(span, statements)),
    ]),
  ];
}

function rowsBelow(lines: readonly Line[], from: number): readonly Row[] {
  const rows: Row[] = [];
  let isOpen = false;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || line.text.startsWith(HEAD_CELLS)) break;
    const isRow = /^│.*│$/.test(line.text);
    if (!isRow && line.text !== "" && !/^├[─┼]+┤$/.test(line.text)) break;
    const above = isOpen ? rows.pop() : undefined;
    if (isRow) rows.push(rowOf(line, above));
    else if (above !== undefined) rows.push(above);
    if (line.text !== "") isOpen = isRow;
  }
  return rows;
}

function rowOf({ text, start, end }: Line, above: Row | undefined): Row {
  const cells = text.slice(1, -1).split("│");
  if (above === undefined) return { cells, start, end };
  const joined = cells.map((cell, at) => `${above.cells[at]}\n${cell}`);
  return { cells: joined, start: above.start, end };
}

/** The values of a cell: what fills its line goes on in the next. */
function valuesOf(cell: string | undefined): readonly string[] {
  const values: string[] = [];
  let isFull = false;
  for (const line of (cell ?? "").split("\n")) {
    const text = line.slice(1, -1);
    const value = text.trimEnd();
    if (isFull) values.push(`${values.pop() ?? ""}${value}`);
    else if (value !== "") values.push(value);
    isFull = value !== "" && value.length === text.length;
  }
  return values;
}

/** What is added; what is taken away is none of the policies any more. */
function statementOf({ cells, start, end }: Row): readonly JsonObject[] {
  const [sign, resources, effects, actions, principals, conditions] = cells.map(valuesOf);
  const [effect = ""] = effects ?? [];
  const isOurs = actions?.some((action) => /^(?:(?:Not)?execute-api:|\*)/.test(action)) === true;
  if (sign?.[0] !== "+" || !/^(?:Allow|Deny)$/.test(effect) || !isOurs) return [];
  const span = { start, end };
  const condition = conditionOf(span, conditions ?? []);
  const principal = principalOf(span, principals ?? []);
  const members = [
    madeMember(span, "Effect", madeScalar(span, effect)),
    ...(principal === undefined ? [] : [madeMember(span, "Principal", principal)]),
    madeMember(span, "Action", listOf(span, actions ?? [])),
    madeMember(span, "Resource", listOf(span, resources ?? [])),
    ...condition,
  ];
  return [madeObject(span, members)];
}

/** A role of the stack itself has the statement among its own policies. */
function principalOf(span: Span, principals: readonly string[]): Json | undefined {
  const parts = principals.flatMap((one) => {
    const [, type, name] = /^(AWS|Service|Federated|CanonicalUser):(.{1,400})$/.exec(one) ?? [];
    return type === undefined || name === undefined ? [] : [{ type, name }];
  });
  if (parts.every(({ name }) => /^\$\{[\w/.-]{1,200}\}$/.test(name))) return undefined;
  const types = [...new Set(parts.map(({ type }) => type))];
  return madeObject(
    span,
    types.map((type): JsonMember => {
      const names = parts.filter((one) => one.type === type).map(({ name }) => name);
      return madeMember(span, type, listOf(span, names));
    }),
  );
}

function listOf(span: Span, texts: readonly string[]): Json {
  return madeList(
    span,
    texts.map((text) => {
      const scalar = madeScalar(span, text);
      return text.includes("${") ? madeObject(span, [madeMember(span, "Fn::Sub", scalar)]) : scalar;
    }),
  );
}

/** JSON without its braces; what cannot be read is a condition all the same. */
function conditionOf(span: Span, lines: readonly string[]): readonly JsonMember[] {
  if (lines.length === 0) return [];
  const read = objectIn(`{${lines.join("")}}`);
  const isWhole = read !== undefined && !read.isCut && read.members.length > 0;
  const value = isWhole ? placedAt(read, span) : madeObject(span, [], "cut");
  return [madeMember(span, "Condition", value)];
}
