import type { Line } from "../lines";
import type { Change } from "./find-changes";
import { type FoundChange, indentOf, rawLine } from "./patches";

const OF_CDK = /^\[[~+-]\] AWS::\w{1,40}::\w/;
const CDK_LINE =
  /^(?:[│ ]{0,60}[├└]─ |[│ ]{0,60}\[[ +-]\](?: |$)|\[[~+-]\] [A-Z]\w{1,40}::|[ \t]*$)/;
const CDK_VALUE = /^[│ ]{0,60}(?:[├└]─ )?\[(?<mark>[ +-])\](?= |$)/;

const OF_PULUMI =
  /^(?<indent> {0,12})(?<mark>[~+-]{1,2}) {0,3}\w{1,40}:\w{1,60}\/\w{1,60}:\w{1,80}: \(/;
const PULUMI_MEMBER = /^ {0,60}(?<mark>[~+-]) {1,3}[\w"[\].-]{1,80} {0,40}: /;

/**
 * What `cdk diff` and `pulumi preview --diff` show of resources that they are to change, property by property.
 *
 * Source: AWS CDK Toolkit, `cdk diff`; Pulumi CLI, `pulumi preview`.
 */
export function readPlannedTree(
  text: string,
  lines: readonly Line[],
  at: number,
): FoundChange | undefined {
  const indent = indentOf(text, lines[at]);
  const first = rawLine(text, lines[at], indent);
  if (first === undefined) return undefined;
  if (OF_CDK.test(first.text)) return readTree(text, lines, { at, indent, of: cdkParts });
  // its own lines are indented, too
  return OF_PULUMI.test(rawLine(text, lines[at], "")?.text ?? "")
    ? readTree(text, lines, { at, indent: "", of: pulumiParts })
    : undefined;
}

type Parts = Pick<Change, "added" | "removed" | "marks">;

interface Tree {
  readonly at: number;
  readonly indent: string;
  /** What a line is, and undefined where it is none of the tree. */
  readonly of: (line: Line, around: string) => (Parts & { readonly around: string }) | undefined;
}

function readTree(text: string, lines: readonly Line[], { at, indent, of }: Tree): FoundChange {
  const found: Parts[] = [];
  let around = "";
  let next = at;
  let end = lines[at]?.end ?? 0;
  for (; next < lines.length; next += 1) {
    const line = rawLine(text, lines[next], indent);
    const parts = line && of(line, around);
    if (line === undefined || parts === undefined) break;
    around = parts.around;
    found.push(parts);
    end = line.text.trim() === "" ? end : line.end;
  }
  const start = rawLine(text, lines[at], indent)?.start ?? 0;
  const change = {
    kind: "plan" as const,
    start,
    end,
    pieces: [{ start, end }],
    added: found.flatMap(({ added }) => added),
    removed: found.flatMap(({ removed }) => removed),
    marks: found.flatMap(({ marks }) => marks),
  };
  return { change, next };
}

const NOTHING: Parts = { added: [], removed: [], marks: [] };

function cdkParts(line: Line): (Parts & { readonly around: string }) | undefined {
  if (!CDK_LINE.test(line.text)) return undefined;
  const found = CDK_VALUE.exec(line.text);
  const mark = found?.groups?.mark;
  const isTop = OF_CDK.test(line.text);
  if (found === null || isTop) return { ...NOTHING, around: "" };
  const span = { start: line.start, end: line.end };
  // of a hunk the marks are no part; of a value they tell that it is one
  const isHunk = !/[├└]/.test(found[0]);
  const marks = isHunk ? [{ start: line.start, end: line.start + found[0].length }] : [];
  return {
    added: mark === "+" ? [span] : [],
    removed: mark === "-" ? [span] : [],
    marks,
    around: "",
  };
}

/** @param around the mark of the resource that a line stands in */
function pulumiParts(
  line: Line,
  around: string,
): (Parts & { readonly around: string }) | undefined {
  if (line.text.trim() === "") return { ...NOTHING, around };
  const top = OF_PULUMI.exec(line.text)?.groups?.mark;
  // who copies from the first mark on leaves out what stands in front of it
  if (top === undefined && !/^ {2}/.test(line.text)) return undefined;
  const span = { start: line.start, end: line.end };
  const own = PULUMI_MEMBER.exec(line.text)?.groups?.mark;
  const mark = top ?? (around === "~" ? own : around) ?? "";
  const parts = top === undefined ? valueParts(line) : NOTHING;
  if (mark === "+") return { ...NOTHING, added: [span], around: top ?? around };
  if (mark === "-") return { ...NOTHING, removed: [span], around: top ?? around };
  return { ...parts, around: top === undefined ? around : "~" };
}

/** `"AWS_IAM" => "NONE"` */
function valueParts({ text, start, end }: Line): Parts {
  const arrow = text.indexOf(" => ");
  const colon = text.indexOf(": ");
  if (arrow < 0 || colon < 0 || colon > arrow) return NOTHING;
  return {
    added: [{ start: start + arrow, end }],
    removed: [{ start: start + colon + 2, end: start + arrow + " => ".length }],
    marks: [],
  };
}
