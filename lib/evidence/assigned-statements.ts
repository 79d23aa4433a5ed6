import type { Json, JsonMember, JsonObject } from "./json-objects";
import { madeList, madeMember, madeObject, madeScalar } from "./made-json";
import { elementOf, policyNames } from "./policy-elements";
import { readPrinted } from "./printed-data";
import { policyStatementOf } from "./printed-policies";
import type { Span } from "./types";

// `statement.Effect = "Deny"`, `$statement['Effect'] = "Deny"`, `statement.put("Effect", "Deny")`, `statement.addActions("…")`
const ASSIGNED =
  /(?<![\w$.])(?<owner>\$?[A-Za-z_]\w{0,60}(?:(?:\.|->)[A-Za-z_]\w{0,60}){0,4}?)(?:(?:\.|->)(?<member>(?:Not)?(?:Action|Principal|Resource)s?|Effect|Conditions?|Sid)[ \t]{0,9}=(?![=>])|\[["'](?<index>[A-Z]\w{2,20})["']\][ \t]{0,9}=(?![=>])|\.(?:put|add|set|insert)\(\s{0,60}["'](?<key>[A-Z]\w{2,20})["']\s{0,9},|\.(?:set|add)(?<step>Effect|Actions?|Resources?|Conditions?|(?:Any|Arn|Aws|Account|Service)\w{0,20}Principal)(?=\())[ \t]{0,9}/gi;

interface Assignment extends Span {
  readonly owner: string;
  readonly element: string;
  readonly member: JsonMember;
}

/** So far from one another, the elements of a statement are no longer assigned in one place. */
const FARTHEST = 600;
// what else a text is put together of
const JOINED = /^[ \t]{0,9}(?:[+&%?]|\.(?!\w)|\|\|)/;

/**
 * The statement to which code assigns its elements one by one, as AWS's own examples of authorizers do. One with an
 * element that is assigned twice is none, for nobody knows which counts; beside another one neither is all of a policy.
 */
export function assignedStatements(text: string, range: Span): readonly JsonObject[] {
  const groups: Assignment[][] = [];
  for (const one of assignmentsIn(text, range)) {
    const last = groups.findLast(([first]) => first?.owner === one.owner);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && one.start - before.end < FARTHEST) {
      last.push(one);
    } else groups.push([one]);
  }
  const policies = groups.flatMap((group) => policyOf(group) ?? []);
  return policies.length < 2 ? policies : policies.map((one) => ({ ...one, isCut: true }));
}

function assignmentsIn(text: string, range: Span): readonly Assignment[] {
  const part = text.slice(range.start, range.end);
  return [...part.matchAll(ASSIGNED)].slice(0, MOST).flatMap((found): readonly Assignment[] => {
    const { owner = "", member, index, key, step } = found.groups ?? {};
    const name = member ?? index ?? key ?? step?.replace(/^\w+(?=Principal$)/, "") ?? "";
    const element = elementOf(name);
    if (element === undefined) return [];
    const start = range.start + found.index;
    const at = start + found[0].length;
    const read = /AnyPrincipal$/i.test(step ?? "")
      ? madeScalar({ start: at, end: at + 2 }, "*")
      : readPrinted(text.slice(0, range.end), at, policyNames);
    const isEmpty = read.kind === "scalar" && read.value === "";
    const isPart = isEmpty || JOINED.test(text.slice(read.end, read.end + 12)) || isOther(step);
    const value: Json = isPart ? madeObject(read, [], "cut") : read;
    const span = { start, end: value.end };
    return [{ owner, element, member: madeMember(span, name, value), ...span }];
  });
}

const MOST = 400;

/** A principal of a kind whose name the step alone tells, or a condition of several arguments. */
function isOther(step: string | undefined): boolean {
  return step !== undefined && /(?:Principal|Conditions?)$/i.test(step) && !/^Any/i.test(step);
}

function policyOf(group: readonly Assignment[]): JsonObject | undefined {
  const [first] = group;
  const last = group.at(-1);
  const names = group.map(({ element }) => element);
  if (first === undefined || last === undefined || new Set(names).size < names.length) {
    return undefined;
  }
  const span = { start: first.start, end: last.end };
  const statement = policyStatementOf(
    madeObject(
      span,
      group.map(({ member }) => member),
    ),
  );
  if (statement === undefined) return undefined;
  return madeObject(
    span,
    [
      madeMember(span, "Version", madeScalar(span, "2012-10-17")),
      madeMember(span, "Statement", madeList(span, [statement])),
    ],
    // what else is assigned to it may stand elsewhere
    statement.isCut || !names.some((name) => name.endsWith("Resource")) ? "cut" : "whole",
  );
}
