import { changedList, changedResource } from "../cdk-changes";
import { snakeCase } from "../code/code-values";
import type { JsonObject } from "../json-objects";
import type { Line } from "../lines";
import { madeMember, madeScalar } from "../made-json";
import type { Reading } from "../reading";
import type { Configuration, Span } from "../types";
import { madeIn } from "./when-made";

/** What stands in each text that shows properties of a stack's resources row by row. */
export const PROPERTY_ROWS = /\bAWS::(?:ApiGateway|EC2::VPCEndpoint)/;

/**
 * Read rows of properties as the console of CloudFormation shows a change set or a drift, and as people copy them: a
 * resource by its type, and below it each property with what it was, or should be, and what it becomes, or is.
 *
 * Source: AWS CloudFormation user guide, View change sets; Detect drift on an entire CloudFormation stack.
 */
export function readPropertyRows(text: string, lines: readonly Line[]): Reading {
  const found = changesIn(lines);
  if (found.length === 0) return { documents: [], notices: [], used: [] };
  const used = found.map(({ row: { start, end } }) => ({ start, end }));
  const planned = found.filter(({ isDrift }) => !isDrift);
  const drifted = found.filter(({ isDrift }) => isDrift);
  const sides: Configuration[] = [];
  const madeOf = madeIn(text);
  const [first] = planned;
  if (first !== undefined) {
    const made = madeOf({ kind: "plan", start: first.row.start, end: first.row.start });
    for (const side of ["before", "after"] as const) {
      const resources = resourcesOf(planned, side);
      if (resources.length > 0)
        sides.push({ ...changedList(resources), change: { side, ...made } });
    }
  }
  const actual = resourcesOf(drifted, "after");
  if (actual.length > 0) sides.push(changedList(actual));
  return { documents: sides, notices: [], used };
}

interface Changed {
  readonly row: Span;
  readonly id: string;
  readonly type: string;
  readonly property: string;
  readonly before?: string;
  readonly after?: string;
  /** What is there was found out, whatever a template has. */
  readonly isDrift: boolean;
}

const RESOURCE = /\bAWS::(?:ApiGateway(?:V2)?|EC2)::[A-Z]\w{2,40}\b/;
const LOGICAL = /^[A-Z][A-Za-z0-9]{2,250}$/;
const WORD =
  /^(?:Modify|Add|Remove|Import|Dynamic|True|False|Conditional|MODIFIED|Resource|Direct)$/;
const LONGEST_LINE = 1_000;
const MOST_WORDS = 20;
/** Lines between a resource and its properties. */
const FARTHEST = 12;

type Column = "property" | "before" | "after" | "expected" | "actual";

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ["property", /^(?:property|property name|property path|path|attribute|name)$/i],
  ["before", /^(?:before|old|previous)(?: values?)?$/i],
  ["after", /^(?:after|new|updated)(?: values?)?$/i],
  ["expected", /^(?:expected|template|declared)(?: values?)?$/i],
  ["actual", /^(?:actual|current|live)(?: values?)?$/i],
];

/** `ApiKeyRequired: true → false` */
const ARROW =
  /^[-*~•+ \t]{0,6}["'`]?(?:\/?Properties[/.])?\/?(?<property>[A-Z][A-Za-z]{2,60})["'`]?\s{0,6}(?:[:=|]|\t)?\s{0,6}["'`]?(?<before>[\w-]{1,80})["'`]?\s{0,4}(?:→|⇒|->|=>)\s{0,4}["'`]?(?<after>[\w-]{1,80})["'`]?$/;

function changesIn(lines: readonly Line[]): readonly Changed[] {
  const rows = new Rows();
  for (const [at, line] of lines.entries()) {
    if (line.text !== "" && line.text.length <= LONGEST_LINE) rows.read(line, at);
  }
  return rows.found;
}

/** The rows of the resource that was named last. */
class Rows {
  readonly found: Changed[] = [];
  #resource: { readonly id: string; readonly type: string; readonly at: number } | undefined;
  #columns: ReadonlyMap<Column, number> | undefined;

  read({ text, start, end }: Line, at: number): void {
    const cells = cellsOf(text);
    const type = RESOURCE.exec(text)?.[0];
    if (type !== undefined) {
      this.#resource = { id: logicalIn(text, cells) ?? type, type, at };
      this.#columns = undefined;
    }
    const resource = this.#resource;
    if (resource === undefined || at - resource.at > FARTHEST) return;
    const heads = type === undefined ? columnsOf(cells) : undefined;
    this.#columns = heads ?? this.#columns;
    const changed = heads === undefined ? this.#rowIn(text, cells) : undefined;
    if (changed === undefined) return;
    const { id, type: own } = resource;
    this.found.push({ ...changed, row: { start, end }, id, type: own });
    this.#resource = { ...resource, at };
  }

  #rowIn(text: string, cells: readonly string[]): Row | undefined {
    const columns = this.#columns;
    if (columns === undefined) return arrowOf(text);
    // a long name leaves one blank behind it
    const words = text.split(/\s+/, MOST_WORDS);
    return rowOf(cells, columns) ?? rowOf(words, columns) ?? arrowOf(text);
  }
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^[|│]|[|│]$/g, "")
    .split(/\t|\s{2,}|\s?[|│]\s?/)
    .map((cell) => cell.replace(/[*`"]/g, "").trim())
    .filter((cell) => cell !== "");
}

/** What a template calls a resource: `OrdersGet`. */
function logicalIn(text: string, cells: readonly string[]): string | undefined {
  const named =
    /(?:logical (?:resource )?id|resource)["']?\s{0,4}[:=]\s{0,4}["']?([A-Z][A-Za-z0-9]{2,250})/i.exec(
      text,
    );
  const beside = /(?:^|[\s|(])([A-Z][A-Za-z0-9]{2,250})\s{0,9}[(|:,-]\s{0,9}AWS::/.exec(text);
  return named?.[1] ?? beside?.[1] ?? cells.find((cell) => LOGICAL.test(cell) && !WORD.test(cell));
}

function columnsOf(cells: readonly string[]): ReadonlyMap<Column, number> | undefined {
  if (cells.length < 3) return undefined;
  const found = new Map<Column, number>();
  for (const [name, pattern] of COLUMNS) {
    const at = cells.findIndex((cell) => pattern.test(cell));
    if (at >= 0) found.set(name, at);
  }
  const isPair =
    (found.has("before") && found.has("after")) || (found.has("expected") && found.has("actual"));
  return isPair && found.has("property") ? found : undefined;
}

type Row = Pick<Changed, "property" | "before" | "after" | "isDrift">;

function rowOf(cells: readonly string[], columns: ReadonlyMap<Column, number>): Row | undefined {
  const cell = (name: Column) => cells[columns.get(name) ?? -1];
  const property = /^(?:\/?Properties[/.])?\/?([A-Z][A-Za-z]{2,60})$/.exec(
    cell("property") ?? "",
  )?.[1];
  const isDrift = columns.has("actual");
  const before = cell(isDrift ? "expected" : "before");
  const after = cell(isDrift ? "actual" : "after");
  if (property === undefined || before === undefined || after === undefined) return undefined;
  return { property, before, after, isDrift };
}

function arrowOf(text: string): Row | undefined {
  const { property, before, after } = ARROW.exec(text)?.groups ?? {};
  if (property === undefined || before === undefined || after === undefined) return undefined;
  return { property, before, after, isDrift: false };
}

function spanOf(rows: readonly Changed[]): Span {
  return { start: rows[0]?.row.start ?? 0, end: rows.at(-1)?.row.end ?? 0 };
}

function resourcesOf(rows: readonly Changed[], side: "before" | "after"): readonly JsonObject[] {
  const ids = new Set(rows.map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const all = rows.filter((one) => one.id === id);
    const [first] = all;
    const own = all.flatMap(({ row, property, [side]: value }) =>
      value === undefined || NOTHING.test(value)
        ? []
        : [
            madeMember(
              row,
              snakeCase(property),
              madeScalar(row, YES_OR_NO.get(value.toLowerCase()) ?? value),
            ),
          ],
    );
    if (first === undefined || own.length === 0) return [];
    const type = first.type.slice("AWS::".length);
    return changedResource(spanOf(all), { type, path: id, own });
  });
}

const NOTHING = /^(?:-|–|—|null|none set|not set|n\/a|undefined)$/i;
const YES_OR_NO = new Map([
  ["true", true],
  ["false", false],
]);
