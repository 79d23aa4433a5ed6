import type { Json, JsonMember, JsonObject } from "./json-objects";
import { type Line, runsOf } from "./lines";
import { madeCell, madeConfiguration, madeList, madeMember, madeObject } from "./made-json";
import type { Reading } from "./reading";
import type { Configuration } from "./types";

/** What stands in every simulation that is read here. */
export const SIMULATED = /\bEVALUATIONRESULTS\b|\bEvalDecision\b/;

// `--output text` prints scalars in the order of their names, and what a member holds below them
const RESULT =
  /^EVALUATIONRESULTS\s{1,8}([\w-]{1,40}:[\w*]{1,60})\s{1,8}(allowed|explicitDeny|implicitDeny)(?:\s{1,8}(\S{1,600}))?$/d;
const BELOW =
  /^(?:MATCHEDSTATEMENTS|STARTPOSITION|ENDPOSITION|MISSINGCONTEXTVALUES|EVALDECISIONDETAILS|(?:ORGANIZATIONS|PERMISSIONSBOUNDARY)DECISIONDETAIL)\b/;
const SCALARS = ["EvalActionName", "EvalDecision", "EvalResourceName"] as const;

const limits = [
  [
    "OrganizationsDecisionDetail",
    "AllowedByOrganizations",
    /^ORGANIZATIONSDECISIONDETAIL\s{1,8}(True|False)$|\bAllowedByOrganizations["']?\s{0,4}[:=]\s{0,4}(true|false)\b/di,
  ],
  [
    "PermissionsBoundaryDecisionDetail",
    "AllowedByPermissionsBoundary",
    /^PERMISSIONSBOUNDARYDECISIONDETAIL\s{1,8}(True|False)$|\bAllowedByPermissionsBoundary["']?\s{0,4}[:=]\s{0,4}(true|false)\b/di,
  ],
] as const;

const loose = [
  ["EvalActionName", /\bEvalActionName["']?\s{0,4}[:=]\s{0,4}["']?([\w-]{1,40}:[\w*]{1,60})/d],
  [
    "EvalDecision",
    /\bEvalDecision["']?\s{0,4}[:=]\s{0,4}["']?(allowed|explicitDeny|implicitDeny)\b/d,
  ],
  ["EvalResourceName", /\bEvalResourceName["']?\s{0,4}[:=]\s{0,4}["']?(arn:[^\s"',]{1,600})/d],
] as const;

/**
 * Read what a simulation of a caller's policies said where it stands as rows of text, or as members of one result
 * that somebody copied without its braces; members of several cannot be told apart.
 *
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html
 */
export function readSimulations(_text: string, lines: readonly Line[]): Reading {
  const rows = runsOf(lines, (line) => RESULT.test(line) || BELOW.test(line));
  const paragraphs = runsOf(lines, (line) => line !== "" && !RESULT.test(line));
  return { documents: [...rows.flatMap(inRows), ...paragraphs.flatMap(inMembers)], notices: [] };
}

function inRows(run: readonly Line[]): readonly Configuration[] {
  const results: { readonly line: Line; readonly members: JsonMember[] }[] = [];
  for (const line of run) {
    const found = RESULT.exec(line.text);
    if (found === null) {
      for (const member of limitsOf(line)) results.at(-1)?.members.push(member);
    } else {
      const members = SCALARS.flatMap((name, index) => memberOf(line, name, found, index + 1));
      results.push({ line, members });
    }
  }
  return simulation(results.map(({ line, members }) => madeObject(line, members)));
}

function inMembers(run: readonly Line[]): readonly Configuration[] {
  const members = run.flatMap((line) => [
    ...loose.flatMap(([name, pattern]) => memberOf(line, name, pattern.exec(line.text), 1)),
    ...limitsOf(line),
  ]);
  const [decision, other] = members.filter(({ key }) => key === "EvalDecision");
  const [first] = members;
  const last = members.at(-1);
  if (decision === undefined || other !== undefined || !first || !last) return [];
  return simulation([madeObject({ start: first.start, end: last.end }, members, "cut")]);
}

function limitsOf(line: Line): readonly JsonMember[] {
  return limits.flatMap(([detail, name, pattern]) => {
    const found = pattern.exec(line.text);
    const inner = memberOf(line, name, found, found?.[1] === undefined ? 2 : 1);
    return inner.map((member) => madeMember(member, detail, madeObject(member, [member])));
  });
}

/** What a group of a pattern found in a line; `true` and `false` are no texts. */
function memberOf(
  line: Line,
  name: string,
  found: RegExpExecArray | null,
  group: number,
): readonly JsonMember[] {
  const raw = found?.[group];
  const [at = 0] = found?.indices?.[group] ?? [];
  if (raw === undefined) return [];
  const word = /^(?:true|false)$/i.test(raw);
  const cell = madeCell(raw, line.start + at);
  const value: Json = word ? { ...cell, value: raw.toLowerCase(), isString: false } : cell;
  return [madeMember(value, name, value)];
}

function simulation(results: readonly JsonObject[]): readonly Configuration[] {
  const [first] = results;
  const last = results.at(-1);
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  const list = madeMember(span, "EvaluationResults", madeList(span, results));
  return [madeConfiguration("iam simulate-principal-policy", madeObject(span, [list], "cut"))];
}
