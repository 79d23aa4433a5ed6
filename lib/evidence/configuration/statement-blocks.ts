import type { Line } from "../lines";
import type { Span } from "../types";
import { isYaml, lineStart, type Row, rowsOf } from "./yaml-rows";

const EFFECT = /^(?:- +)*["']?Effect["']?: *["']?(?:Allow|Deny)\b/;

/**
 * Where lists of statements stand in pieces of YAML, each with `Statement:` and `Version:` around it if
 * they are there; from the beginning of their first line, so that the columns stay.
 *
 * @param objects what is read as JSON
 */
export function statementBlocks(
  text: string,
  lines: readonly Line[],
  objects: readonly Span[],
): readonly Span[] {
  const rows = rowsOf(text, lines);
  const blocks: Span[] = [];
  let done = 0;
  let next = 0;
  for (const [at, row] of rows.entries()) {
    while ((objects[next]?.end ?? Number.POSITIVE_INFINITY) <= row.start) next += 1;
    const isInside = (objects[next]?.start ?? Number.POSITIVE_INFINITY) < row.end;
    if (at < done || isInside || !EFFECT.test(row.text)) continue;
    const { first, last } = blockAround(rows, at, done);
    const start = rows[first];
    const end = rows[last];
    done = last + 1;
    if (start === undefined || end === undefined) continue;
    blocks.push({ start: lineStart(text, start.start), end: end.end });
  }
  return blocks;
}

interface Block {
  readonly first: number;
  readonly last: number;
}

/** The list that the statement with this `Effect` stands in, and the policy that the list is of. */
function blockAround(rows: readonly Row[], at: number, from: number): Block {
  const item = itemAround(rows, at, from);
  const column = rows[item]?.column ?? 0;
  const isList = isDashed(rows[item]);
  let first = item;
  while (first > from && belongs(rows[first - 1], column, isList)) first -= 1;
  let last = at;
  while (last + 1 < rows.length && belongs(rows[last + 1], column, isList)) last += 1;
  const parent = rows[first - 1];
  if (first - 1 < from || !/^(?:- +)*["']?Statement["']?:$/.test(parent?.text ?? "")) {
    return { first, last };
  }
  return policyAround(rows, { first: first - 1, last }, from);
}

/** The row that a statement begins with: with its dash, or the first of its keys. */
function itemAround(rows: readonly Row[], at: number, from: number): number {
  const key = rows[at]?.inner ?? 0;
  let item = at;
  while (item > from && !isDashed(rows[item])) {
    const before = rows[item - 1];
    if (before === undefined || before.inner < key || !isYaml(before.text)) break;
    item -= 1;
    // the dash of a list inside of the statement is no statement's
    if (before.inner === key && isDashed(before)) break;
  }
  return item;
}

/** `Version` and `Id` stand beside `Statement`. */
function policyAround(rows: readonly Row[], { first, last }: Block, from: number): Block {
  const column = rows[first]?.inner;
  const isBeside = (row: Row | undefined) =>
    row !== undefined &&
    row.inner === column &&
    /^(?:- +)*["']?(?:Version|Id)["']?:/.test(row.text);
  let start = first;
  while (start > from && !isDashed(rows[start]) && isBeside(rows[start - 1])) start -= 1;
  let end = last;
  while (isBeside(rows[end + 1]) && !isDashed(rows[end + 1])) end += 1;
  return { first: start, last: end };
}

function belongs(row: Row | undefined, column: number, isList: boolean): boolean {
  if (row === undefined || !isYaml(row.text)) return false;
  if (row.column > column) return true;
  if (row.column < column) return false;
  return isList ? isDashed(row) : !isDashed(row) && ELEMENT.test(row.text);
}

const ELEMENT = /^["']?(?:Sid|Effect|(?:Not)?(?:Principal|Action|Resource)|Condition)["']?:/;

function isDashed(row: Row | undefined): boolean {
  return row?.text.startsWith("-") === true;
}
