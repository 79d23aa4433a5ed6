import {
  type Json,
  type JsonMember,
  type JsonObject,
  type JsonScalar,
  readJson,
} from "../json-objects";
import { endOf } from "../lines";
import { madeCell, madeList, madeMember, madeObject } from "../made-json";
import type { Span } from "../types";
import type { AwsCommand } from "./aws-command";
import { type Expression, parseQuery } from "./invert-query";

/**
 * Reads what `--output text` prints, as the JSON that the same command prints otherwise.
 *
 * The rows hold no names and leave members out, so only what the command says can tell them: one
 * value, a list of them, or one row of scalars for each item of a multiselect, which the CLI sorts by
 * name. What a member of it holds follows in rows that begin with the member's name in capitals.
 * Without `--query` that is `sts get-caller-identity`, the mappings of a domain, of which each row has its label, and
 * the members that only one cell of a row can be.
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
    const mappings = MAPPINGS.get(command.source ?? "");
    if (mappings !== undefined) return labelled(mappings, rows);
    if (command.source === "wafv2 get-sampled-requests") return sampledRequests(rows);
    const looks = LOOKS.get(command.source ?? "");
    if (looks !== undefined) return lookedAt(looks, rows);
    const identity = command.source === "sts get-caller-identity" ? rows[0] : undefined;
    return identity?.cells.length === 3 ? named(["Account", "Arn", "UserId"], identity) : undefined;
  }
  const expression = parseQuery(query);
  return expression && readRows(expression, rows);
}

/** With this begins each request that AWS WAF sampled, whatever printed it. */
export const SAMPLED_ROW = "SAMPLEDREQUESTS\t";

/** Requests that AWS WAF sampled, which no other command prints in such rows. */
export function readSampledText(text: string, start: number, end: number): Json | undefined {
  return sampledRequests(rowsOf(text, start, end));
}

/**
 * A row for each request, with what was done to it, and rows below it with what it was. Its optional
 * members are told by what they look like (API reference of AWS WAF, SampledHTTPRequest).
 */
function sampledRequests(rows: readonly Row[]): Json | undefined {
  const groups: { readonly own: Row; readonly below: Row[] }[] = [];
  for (const row of rows) {
    if (row.cells[0]?.raw === "SAMPLEDREQUESTS") groups.push({ own: row, below: [] });
    else groups.at(-1)?.below.push(row);
  }
  const [first] = groups;
  if (first === undefined) return undefined;
  const items = groups.flatMap(({ own, below }) => sampled(own, below) ?? []);
  const span = { start: first.own.start, end: rows.at(-1)?.end ?? first.own.end };
  return madeObject(span, [madeMember(span, "SampledRequests", madeList(span, items))], "cut");
}

function sampled(own: Row, below: readonly Row[]): JsonObject | undefined {
  const [, action, ...others] = own.cells;
  if (action === undefined || !WAF_ACTION.test(action.raw)) return undefined;
  const rule = others.find(({ raw }) => RULE_NAME.test(raw));
  const request = below.find(({ cells }) => cells[0]?.raw === "REQUEST");
  const headers = below.filter(({ cells }) => cells.length === 3 && cells[0]?.raw === "HEADERS");
  const members = [madeMember(action, "Action", action)];
  if (rule !== undefined) members.push(madeMember(rule, "RuleNameWithinRuleGroup", rule));
  if (request !== undefined) {
    const { start, end } = request;
    const [uri, method] = request.cells.toReversed();
    const list = headers.map((row) => named(["Name", "Value"], withoutLabel(row)));
    const whole = madeObject(
      { start, end },
      [
        ...(uri?.raw.startsWith("/") ? [madeMember(uri, "URI", uri)] : []),
        ...(method !== undefined && /^[A-Z]{3,10}$/.test(method.raw)
          ? [madeMember(method, "Method", method)]
          : []),
        madeMember(request, "Headers", madeList({ start, end }, list)),
      ],
      "cut",
    );
    members.push(madeMember(request, "Request", whole));
  }
  return madeObject({ start: own.start, end: below.at(-1)?.end ?? own.end }, members, "cut");
}

const WAF_ACTION = /^(?:ALLOW|BLOCK|COUNT|CAPTCHA|CHALLENGE)$/;
/** `vendor#group#rule`, or the name of a rule in a group of one's own; no status, time or weight. */
const RULE_NAME = /^(?![\d.]+$|\d{4}-|(?:ALLOW|BLOCK|COUNT|CAPTCHA|CHALLENGE)$)[\w#./:-]{2,300}$/;

/** By the number of cells; the key of an API mapping is optional. */
const MAPPINGS: ReadonlyMap<string, readonly [list: string, ...rows: (readonly string[])[]]> =
  new Map([
    ["apigateway get-base-path-mappings", ["items", ["basePath", "restApiId", "stage"]]],
    [
      "apigatewayv2 get-api-mappings",
      [
        "Items",
        ["ApiId", "ApiMappingId", "Stage"],
        ["ApiId", "ApiMappingId", "ApiMappingKey", "Stage"],
      ],
    ],
  ]);

const BOOLEAN = /^(?:True|False)$/;

/** What some members look like, and no other member of the same row, and the lists below it by their labels. */
interface Looks {
  readonly cells: readonly (readonly [member: string, look: RegExp])[];
  readonly lists?: ReadonlyMap<string, string>;
  /** The member that holds those lists. */
  readonly holder?: string;
}

const LOOKS: ReadonlyMap<string, Looks> = new Map<string, Looks>([
  [
    "apigateway get-rest-api",
    {
      cells: [
        ["disableExecuteApiEndpoint", BOOLEAN],
        ["policy", /^\{\\?"/],
      ],
      holder: "endpointConfiguration",
      lists: new Map([
        ["TYPES", "types"],
        ["VPCENDPOINTIDS", "vpcEndpointIds"],
      ]),
    },
  ],
  [
    "apigateway get-method",
    {
      cells: [
        ["apiKeyRequired", BOOLEAN],
        ["authorizationType", /^(?:NONE|AWS_IAM|CUSTOM|COGNITO_USER_POOLS)$/],
        ["httpMethod", /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY)$/],
      ],
    },
  ],
  ["apigateway get-stage", { cells: [["webAclArn", /^arn:aws[\w-]{0,10}:wafv2:/]] }],
  ["apigateway get-api-key", { cells: [["enabled", BOOLEAN]] }],
]);

/** The members of an object whose row names none; what is left out of it is not known to be missing. */
function lookedAt({ cells, lists, holder }: Looks, rows: readonly Row[]): Json | undefined {
  const [first, ...below] = rows;
  if (first === undefined || first.cells.length < 2) return undefined;
  const own = cells.flatMap(([name, look]) => {
    const [cell, another] = first.cells.filter(({ raw }) => look.test(raw));
    return cell === undefined || another !== undefined ? [] : [madeMember(cell, name, cell)];
  });
  const held = below.flatMap((row) => {
    const name = lists?.get(row.cells[0]?.raw ?? "");
    const { cells: items, ...span } = withoutLabel(row);
    return name === undefined ? [] : [madeMember(row, name, madeList(span, items))];
  });
  const [inner] = held;
  const members =
    holder === undefined || inner === undefined
      ? own
      : [...own, madeMember(inner, holder, madeObject(inner, held, "cut"))];
  if (members.length === 0) return undefined;
  return madeObject({ start: first.start, end: rows.at(-1)?.end ?? first.end }, members, "cut");
}

function labelled(
  [list, ...kinds]: readonly [list: string, ...rows: (readonly string[])[]],
  rows: readonly Row[],
): Json | undefined {
  const [first] = rows;
  const last = rows.at(-1);
  const items = rows.map((row) => {
    const [label, ...cells] = row.cells;
    const names = kinds.find(({ length }) => length === cells.length);
    return label?.raw === "ITEMS" && names ? named(names, { ...row, cells }) : undefined;
  });
  const known = items.filter((item) => item !== undefined);
  if (first === undefined || last === undefined || known.length < rows.length) return undefined;
  const span = { start: first.start, end: last.end };
  return madeObject(span, [madeMember(span, list, madeList(span, known))]);
}

interface Row extends Span {
  readonly cells: readonly JsonScalar[];
}

const ROW = /[^\r\n]+/y;
const TABBED = { cell: /[^\t\r\n]+/y, gap: /\t?/y };
/** A terminal's tabs are copied as the blanks that it showed for them. */
const SPACED = { cell: /[^ \r\n]+(?: [^ \r\n]+)*/y, gap: / */y };
const BREAKS = /[\r\n]*/y;
// people copy the next prompt with the output, or the command without it
const PROMPT =
  /^(?:\S{0,80}[$#%❯➜+]|PS [^>\t]{0,100}>|[A-Z]:\\[^>\t]{0,100}>)(?:\s|$)|^(?:curl|wget|xh|https?)\s(?:-|["']?https?:)|^aws\s[a-z\d-]{2,30}\s[a-z-]{3,60}\s/;

function rowsOf(text: string, start: number, end: number): readonly Row[] {
  const rows: Row[] = [];
  for (let at = endOf(BREAKS, text, start); at < end; ) {
    ROW.lastIndex = at;
    const [line = ""] = ROW.exec(text) ?? [];
    if (PROMPT.test(line.slice(0, 200))) break;
    const row = rowAt(text, { start: at, end }, line.includes("\t") ? TABBED : SPACED);
    rows.push(row);
    at = endOf(BREAKS, text, row.end);
  }
  return rows;
}

function rowAt(text: string, { start, end }: Span, { cell, gap }: typeof TABBED): Row {
  const cells: JsonScalar[] = [];
  let at = start;
  while (at < end && !/[\r\n]/.test(text[at] ?? "")) {
    const last = endOfCell(text, at, { end, cell });
    if (last > at) cells.push(madeCell(text.slice(at, last), at));
    // a cell may be empty
    at = Math.max(endOf(gap, text, last), at + 1);
  }
  return { cells, start, end: at };
}

/** A document is printed as it was saved, which may be on several lines. */
function endOfCell(
  text: string,
  start: number,
  { end: limit, cell }: { readonly end: number; readonly cell: RegExp },
): number {
  if (text[start] === "{") {
    const json = readJson(text, start, limit);
    const isWhole = json.kind === "object" && !json.isCut;
    if (isWhole && /^\s?$/.test(text.slice(json.end, json.end + 1))) return json.end;
  }
  return Math.min(endOf(cell, text, start), limit);
}

function readRows(expression: Expression, rows: readonly Row[]): Json | undefined {
  const [first] = rows;
  const last = expression.at(-1);
  if (!first || !last) return undefined;
  const isList = isListOf(expression);
  if (last.kind === "list" || last.kind === "hash") {
    const values =
      last.kind === "hash"
        ? readItems(last.parts, rows)
        : rowsLike(rows, last.parts.length).map((row) => madeList(row, row.cells));
    return isList ? listOf(values, rows) : values[0];
  }
  if (isList) return listOf(first.cells, [first]);
  const [value] = first.cells;
  return first.cells.length === 1 ? value : listOf(first.cells, [first]);
}

function isListOf(expression: Expression): boolean {
  return expression.some(({ kind }) => kind === "items" || kind === "values");
}

type Parts = ReadonlyMap<string, Expression | undefined>;

/** The items of a multiselect hash: a row of scalars starts one, rows with a label go on with it. */
function readItems(parts: Parts, rows: readonly Row[]): readonly JsonObject[] {
  const labels = new Set([...parts.keys()].map((name) => name.toUpperCase()));
  const groups: { own: Row | undefined; labelled: Row[] }[] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const label = row.cells[0]?.raw ?? "";
    // what a member holds has labels, too, that the query does not name
    const isInner = group !== undefined && group.labelled.length > 0 && LABEL.test(label);
    if (!labels.has(label) && (!isInner || row.cells.length === parts.size)) {
      groups.push({ own: row, labelled: [] });
    } else if (group) group.labelled.push(row);
    else groups.push({ own: undefined, labelled: [row] });
  }
  const items: JsonObject[] = [];
  for (const { own, labelled } of groups) {
    const item = readItem(parts, own, labelled);
    // a row of another width is another thing, such as the next text
    if (item === undefined) break;
    items.push(item);
  }
  return items;
}

const LABEL = /^[A-Z][A-Z0-9]{2,40}$/;

function readItem(
  parts: Parts,
  own: Row | undefined,
  labelled: readonly Row[],
): JsonObject | undefined {
  const names = [...parts.keys()].sort();
  const held = new Map<string, Row[]>();
  let open: Row[] | undefined;
  for (const row of labelled) {
    const name = names.find((one) => one.toUpperCase() === row.cells[0]?.raw);
    if (name !== undefined) {
      open = held.get(name) ?? [];
      held.set(name, open);
    }
    open?.push(row);
  }
  const flat = names.filter((name) => !held.has(name));
  const first = own ?? labelled[0];
  if (first === undefined || flat.length !== (own?.cells.length ?? 0)) return undefined;
  const inner = [...held].flatMap(([key, rows]): readonly JsonMember[] => {
    const value = readPart(parts.get(key), rows);
    return value === undefined ? [] : [madeMember(value, key, value)];
  });
  const members = own === undefined ? inner : named(flat, own).members.concat(inner);
  const end = labelled.at(-1)?.end ?? first.end;
  return madeObject({ start: first.start, end }, members, "cut");
}

/** What a part holds: the objects that its own query names, or of another the lists below it. */
function readPart(part: Expression | undefined, rows: readonly Row[]): Json | undefined {
  const [first, ...below] = rows;
  const last = part?.at(-1);
  if (first === undefined || part === undefined) return undefined;
  if (last?.kind === "hash") {
    const items = readItems(last.parts, rows.map(withoutLabel));
    return isListOf(part) ? listOf(items, rows) : items[0];
  }
  // the scalars of an object look like a list's
  const lists = below.filter(
    (row) => rows.filter((other) => other.cells[0]?.raw === row.cells[0]?.raw).length === 1,
  );
  if (lists.length < below.length || lists.length === 0) return undefined;
  const members = lists.map((row) => {
    const { cells, ...span } = withoutLabel(row);
    return madeMember(row, row.cells[0]?.raw ?? "", madeList(span, cells));
  });
  const { start } = first;
  return madeObject({ start, end: rows.at(-1)?.end ?? start }, members, "cut");
}

function withoutLabel({ cells, start, end }: Row): Row {
  return { cells: cells.slice(1), start: cells[1]?.start ?? start, end };
}

// a row of another width is another thing: a list inside an item, or the next text
function rowsLike(rows: readonly Row[], columns: number): readonly Row[] {
  const other = rows.findIndex(({ cells }) => cells.length !== columns);
  return other < 0 ? rows : rows.slice(0, other);
}

function named(names: readonly string[], { cells, ...span }: Row): JsonObject {
  return madeObject(
    span,
    cells.map((value, index) => madeMember(value, names[index] ?? "", value)),
  );
}

function listOf(items: readonly Json[], rows: readonly Span[]): Json | undefined {
  const start = rows[0]?.start;
  const end = items.at(-1)?.end;
  return start === undefined || end === undefined ? undefined : madeList({ start, end }, items);
}
