import type { Json, JsonMember, JsonObject, JsonScalar } from "../json-objects";
import { madeCell, madeList, madeMember, madeObject } from "../made-json";
import type { Span } from "../types";
import type { AwsCommand } from "./aws-command";
import { parseQuery } from "./invert-query";

/**
 * Reads what `--output table` prints, as the JSON that the same command prints otherwise.
 *
 * A table names its members, but draws a list of one item as it draws an object: the names that are
 * lists in the APIs' models are read as lists. What was folded to a narrow terminal is not read.
 */
export function readTable(
  text: string,
  start: number,
  end: number,
  command: Pick<AwsCommand, "options">,
): Json | undefined {
  const lines = tableLines(text, start, end);
  if (lines.length < 4) return undefined;
  const sections = sectionsOf(lines);
  const [top] = sections;
  if (top?.depth !== 1) return undefined;
  const query = parseQuery(command.options.get("query") ?? "");
  const last = query?.at(-1)?.kind;
  if (last === "list") return rowsAsLists(top);
  if (last !== "hash" || !query?.some(({ kind }) => kind === "items")) return topOf(sections);
  // each item that holds more than values starts the table anew
  const starts = sections.flatMap(({ depth }, at) => (depth === 1 ? [at] : []));
  const items = starts.flatMap((start, at): readonly Json[] => {
    const item = topOf(sections.slice(start, starts[at + 1]));
    return item?.kind === "list" ? item.items : item ? [item] : [];
  });
  return madeList({ start: top.start, end: sections.at(-1)?.end ?? top.end }, items);
}

function topOf([top, ...inner]: readonly Section[]): Json | undefined {
  const own = top && contentOf(top);
  if (top === undefined || inner.length === 0) return own;
  const object = own?.kind === "object" ? own : madeObject(top, []);
  return nest(object, inner, 1).object;
}

interface TableLine extends Span {
  /** How many bars it starts with. */
  readonly depth: number;
  readonly cells: readonly JsonScalar[];
  readonly isBorder: boolean;
}

interface Section extends Span {
  readonly name: string;
  readonly depth: number;
  /** The rows between two borders, for each pair of borders. */
  readonly groups: readonly (readonly TableLine[])[];
}

const LINE = /[^\r\n]+/g;

function tableLines(text: string, start: number, end: number): readonly TableLine[] {
  const lines: TableLine[] = [];
  for (const { 0: line, index } of text.slice(start, end).matchAll(LINE)) {
    const from = start + index;
    const content = line.trimEnd();
    const isBorder = /^\|*(?:\+?-[-+]*)\|*$/.test(content);
    if (!isBorder && !/^\|.*\|$/.test(content)) break;
    const depth = /^\|*/.exec(content)?.[0].length ?? 0;
    const span = { start: from, end: from + content.length };
    lines.push({ depth, isBorder, cells: isBorder ? [] : cellsOf(content, depth, from), ...span });
  }
  return lines;
}

function cellsOf(line: string, depth: number, at: number): readonly JsonScalar[] {
  const cells: JsonScalar[] = [];
  let from = depth;
  for (const part of line.slice(depth, line.length - depth).split("|")) {
    const raw = part.trim();
    cells.push(madeCell(raw, at + from + (part.length - part.trimStart().length)));
    from += part.length + 1;
  }
  return cells;
}

// a title is one cell that follows a border, or stands deeper than the title of what holds nothing else
function sectionsOf(lines: readonly TableLine[]): readonly Section[] {
  const sections: {
    name: string;
    depth: number;
    groups: TableLine[][];
    start: number;
    end: number;
  }[] = [];
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    const section = sections.at(-1);
    if (line.isBorder) {
      isOpen = true;
      if (section) section.end = line.end;
      continue;
    }
    const [cell] = line.cells;
    const isTitle =
      (isOpen || line.depth > (section?.depth ?? 0)) &&
      line.cells.length === 1 &&
      cell !== undefined &&
      startsSection(
        section,
        line,
        lines.slice(at + 1, at + 3).find((one) => !one.isBorder),
      );
    if (isTitle) {
      const { start, end, depth } = line;
      sections.push({ name: cell.value, depth, groups: [], start, end });
    } else if (section) {
      addRow(section.groups, line, isOpen);
      section.end = line.end;
    }
    isOpen = false;
  }
  return sections;
}

/**
 * Titles and heads stand in the middle, a row of values two blanks from its bar. One cell below a
 * title is a title, too, where what is above it is empty, but a head where a value stands below it.
 */
function startsSection(
  section: Section | undefined,
  line: TableLine,
  below: TableLine | undefined,
): boolean {
  if (section === undefined || section.depth !== line.depth) return true;
  if (line.depth === 1) return false;
  const [head, ...rows] = section.groups;
  if (head === undefined) return !isValue(line) && (below?.depth !== line.depth || !isValue(below));
  const [first] = head;
  const isBelowHead = rows.length === 0 && first?.cells.length === 1 && !isValue(first);
  return !isBelowHead || !isValue(line);
}

function isValue({ cells: [cell, other], start, depth }: TableLine): boolean {
  return cell !== undefined && other === undefined && cell.start - start - depth === 2;
}

function addRow(groups: TableLine[][], line: TableLine, isNew: boolean): void {
  const group = groups.at(-1);
  if (group && !isNew) group.push(line);
  else groups.push([line]);
}

function contentOf(section: Section): Json | undefined {
  const [first, second] = section.groups;
  if (!first) return undefined;
  const [head] = first;
  if (second && head && first.length === 1) {
    const rows = second.map((row) =>
      objectOf(
        head.cells.map(({ value }) => value),
        row,
      ),
    );
    const [row] = rows;
    return rows.length === 1 ? row : madeList(section, rows);
  }
  if (first.every(({ cells }) => cells.length === 2)) return pairsOf(first, section);
  if (first.every(({ cells }) => cells.length === 1))
    return madeList(
      section,
      first.flatMap(({ cells }) => cells),
    );
  return rowsAsLists(section);
}

function rowsAsLists(section: Section): Json {
  const rows = section.groups.flat();
  return madeList(
    section,
    rows.map((row) => madeList(row, row.cells)),
  );
}

function objectOf(names: readonly string[], row: TableLine): JsonObject {
  return madeObject(
    row,
    row.cells.flatMap((value, index) => memberOf(names[index], value)),
  );
}

function pairsOf(rows: readonly TableLine[], section: Section): JsonObject {
  const members = rows.flatMap(({ cells: [name, value] }) =>
    value ? memberOf(name?.value, value) : [],
  );
  return madeObject(section, members);
}

// an empty cell stands for a member that this item lacks
function memberOf(key: string | undefined, value: JsonScalar): readonly JsonMember[] {
  return !key || value.raw === "" ? [] : [madeMember(value, key, value)];
}

const LISTS =
  /^(?:items?|Items|types|Changes|Details|StackResourceDrifts|PropertyDifferences|apiStages|stageKeys|binaryMediaTypes|providerARNs|Rules|VpcEndpoints|DnsEntries|SubnetIds|Groups|EvaluationResults|MatchedStatements|SampledRequests|Headers|RoutingRules|Actions|Conditions|DomainNameConfigurations|AuthorizationScopes|authorizationScopes|IdentitySource|Audience|AnyOf|vpcEndpointIds)$/;

interface Nested {
  readonly object: JsonObject;
  /** How many sections it took. */
  readonly count: number;
}

/** Puts the sections that are drawn deeper into the object above them. */
function nest(object: JsonObject, sections: readonly Section[], depth: number): Nested {
  const members = new Map<string, Json>(object.members.map(({ key, value }) => [key, value]));
  let count = 0;
  for (let next = sections[0]; next && next.depth > depth; next = sections[count]) {
    const own = contentOf(next);
    const inner = sections.slice(count + 1, count + 1 + MOST_INNER);
    const base =
      own?.kind === "object" || own === undefined ? (own ?? madeObject(next, [])) : undefined;
    const nested = base ? nest(base, inner, next.depth) : { object: undefined, count: 0 };
    const value = nested.object ?? own ?? madeObject(next, []);
    members.set(next.name, joined(members.get(next.name), value, next.name));
    count += 1 + nested.count;
  }
  const end = sections[count - 1]?.end ?? object.end;
  const entries = [...members].map(([key, value]) => madeMember(value, key, value));
  return { object: { ...object, members: entries, end: Math.max(end, object.end) }, count };
}

const MOST_INNER = 400;

// a list's items are drawn one after another under the list's name
function joined(earlier: Json | undefined, value: Json, name: string): Json {
  if (earlier === undefined)
    return LISTS.test(name) && value.kind !== "list" ? madeList(value, [value]) : value;
  const items = [earlier, value].flatMap((one) => (one.kind === "list" ? one.items : [one]));
  return madeList({ start: earlier.start, end: value.end }, items);
}
