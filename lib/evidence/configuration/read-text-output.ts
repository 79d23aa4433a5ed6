import type { Json, JsonScalar } from "../json-objects";
import type { Span } from "../types";
import type { AwsCommand } from "./aws-command";
import { type Expression, parseQuery, type Step } from "./invert-query";

/**
 * Reads what `--output text` prints, as the JSON that the same command prints otherwise.
 *
 * The rows hold no names and leave members out, so only what the command says can tell them: one
 * value, a list of them, or one row of scalars for each item of a multiselect, which the CLI sorts by
 * name. Without `--query` that is `sts get-caller-identity` alone.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-output-format.html
 */
export function readTextOutput(
  text: string,
  start: number,
  end: number,
  command: AwsCommand,
): Json | undefined {
  const rows = rowsOf(text, start, end);
  const query = command.options.get("query");
  if (query === undefined) {
    const identity = command.source === "sts get-caller-identity" ? rows[0] : undefined;
    return identity?.cells.length === 3 ? named(["Account", "Arn", "UserId"], identity) : undefined;
  }
  const expression = parseQuery(query);
  return expression && readRows(expression, rows);
}

interface Row extends Span {
  readonly cells: readonly JsonScalar[];
}

const ROW = /[^\r\n]+/g;
const CELL = /[^\t]+/g;
// people copy the next prompt with the output
const PROMPT = /^(?:\S{0,80}[$#%❯➜]|PS [^>\t]{0,100}>|[A-Z]:\\[^>\t]{0,100}>)(?:\s|$)/;

function rowsOf(text: string, start: number, end: number): readonly Row[] {
  const rows: Row[] = [];
  for (const { 0: line, index } of text.slice(start, end).matchAll(ROW)) {
    if (PROMPT.test(line.slice(0, 200))) break;
    const from = start + index;
    const cells = [...line.matchAll(CELL)].map((cell) => scalar(cell[0], from + cell.index));
    rows.push({ cells, start: from, end: from + line.length });
  }
  return rows;
}

function scalar(raw: string, at: number): JsonScalar {
  const isWord = /^(?:True|False|None)$/.test(raw);
  const value = isWord ? (raw === "None" ? "null" : raw.toLowerCase()) : raw;
  return { kind: "scalar", raw, value, isString: !isWord, start: at, end: at + raw.length };
}

function readRows(expression: Expression, rows: readonly Row[]): Json | undefined {
  const [first] = rows;
  const last = expression.at(-1);
  if (!first || !last) return undefined;
  const isList = expression.some(({ kind }) => kind === "items" || kind === "values");
  if (last.kind === "list" || last.kind === "hash") {
    const fitting = rowsLike(rows, columnsOf(last));
    const values = fitting.map((row) =>
      last.kind === "hash" ? named(namesOf(last), row) : plain(row),
    );
    return isList ? listOf(values, rows) : values[0];
  }
  if (isList) return listOf(first.cells, [first]);
  const [value] = first.cells;
  return first.cells.length === 1 ? value : listOf(first.cells, [first]);
}

function columnsOf(step: Step & { kind: "list" | "hash" }): number {
  return step.kind === "list" ? step.parts.length : step.parts.size;
}

function namesOf(step: Step & { kind: "hash" }): readonly string[] {
  return [...step.parts.keys()].sort();
}

// a row of another width is another thing: a list inside an item, or the next text
function rowsLike(rows: readonly Row[], columns: number): readonly Row[] {
  const other = rows.findIndex(({ cells }) => cells.length !== columns);
  return other < 0 ? rows : rows.slice(0, other);
}

function plain({ cells, start, end }: Row): Json {
  return { kind: "list", items: cells, start, end };
}

function named(names: readonly string[], { cells, start, end }: Row): Json {
  const members = cells.map((value, index) => ({
    key: names[index] ?? "",
    value,
    start: value.start,
    end: value.end,
  }));
  return { kind: "object", members, strays: [], isCut: false, start, end };
}

function listOf(items: readonly Json[], rows: readonly Span[]): Json | undefined {
  const start = rows[0]?.start;
  const end = items.at(-1)?.end;
  return start === undefined || end === undefined ? undefined : { kind: "list", items, start, end };
}
