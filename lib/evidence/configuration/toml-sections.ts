import { type JsonMember, type JsonObject, readJson } from "../json-objects";
import type { Line } from "../lines";
import { madeMember, madeObject } from "../made-json";
import { readHclObject } from "../terraform/hcl";
import type { Span } from "../types";

const HEADER = /^\[(?:tool\.)?([\w"'.-]{1,100})\]$/;
const PAIR = /^["']?([\w-]{1,80})["']?[ \t]{0,20}=[ \t]{0,20}(?=\S)/;

/**
 * Read the tables of TOML that stand under each other, as JSON: `[production]` is a member, `[production.authorizer]` one
 * of it. A value goes on over lines where a bracket is open.
 *
 * Source: TOML 1.0.0.
 */
export function readToml(text: string, lines: readonly Line[]): JsonObject | undefined {
  const tables: Table[] = [];
  let done = 0;
  for (const line of lines) {
    if (line.start < done || line.text === "") continue;
    const path = HEADER.exec(line.text)?.[1]?.replace(/["']/g, "").split(".");
    if (tables.length > MOST_TABLES) break;
    if (path !== undefined) tables.push({ path, span: line, members: [] });
    const pair = path === undefined ? pairOn(text, line) : undefined;
    if (pair === undefined) continue;
    tables.at(-1)?.members.push(pair);
    done = pair.end;
  }
  const [first] = tables;
  if (first === undefined) return undefined;
  const members = tables.reduce<readonly JsonMember[]>(
    (all, { path, span, members: own }) => withTable(all, path, madeObject(span, own)),
    [],
  );
  const end = Math.max(done, tables.at(-1)?.span.end ?? 0);
  return madeObject({ start: first.span.start, end }, members);
}

interface Table {
  readonly path: readonly string[];
  readonly span: Span;
  readonly members: JsonMember[];
}

function pairOn(text: string, line: Line): JsonMember | undefined {
  const [whole, key] = PAIR.exec(line.text) ?? [];
  if (whole === undefined || key === undefined) return undefined;
  const start = line.start + whole.length;
  const isOpen = /[[{]/.test(text[start] ?? "");
  const limit = isOpen ? Math.min(text.length, start + LONGEST) : line.end;
  const value =
    text[start] === "{" ? readHclObject({ text, limit }, start) : readJson(text, start, limit);
  return { key, value, start: line.start, end: Math.max(line.end, value.end) };
}

// each is put among all others
const MOST_TABLES = 200;
const LONGEST = 4_000;

function withTable(
  members: readonly JsonMember[],
  [name = "", ...rest]: readonly string[],
  table: JsonObject,
): readonly JsonMember[] {
  const known = members.find(({ key }) => key === name);
  const own = known?.value.kind === "object" ? known.value : madeObject(table, []);
  const inner =
    rest.length === 0 ? [...own.members, ...table.members] : withTable(own.members, rest, table);
  const value = madeObject({ start: own.start, end: Math.max(own.end, table.end) }, inner);
  const others = members.filter((one) => one !== known);
  return [...others, madeMember(value, name, value)];
}
