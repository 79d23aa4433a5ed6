import { isMark, type Mark } from "./mark";
import type { Edit } from "./types";
import type { Extent } from "./value-extent";

const BLOCK_LINE =
  /(?:=> Send|<= Recv) (?:header|data), \d{1,12} bytes \(0x[0-9a-f]{1,12}\)[ \t]*(?:\r?\n|\r)/g;
const ROW = /[> \t]{0,8}([0-9a-f]{4,8}):(?: ([^\r\n]*))?(?:\r?\n|\r|$)/y;
const HEX = /((?:(?:[0-9a-f]{2}|\[hidden(?:-\d+)?(?: jwt)?\]) ){1,16}) {0,48}(.*)/s;
const WIDTH = 64;

/** A row of a dump: what it says, and where each character of that stands in the text. */
interface Row {
  readonly value: string;
  readonly at: readonly Extent[];
  /** The same in plain letters, beside the hexadecimal. */
  readonly beside?: Extent;
}

/**
 * What to hide in the rows of `curl --trace` and `--trace-ascii`: a header goes over several rows
 * there, and is written in hexadecimal, so no other stage would know it.
 *
 * @param findEdits what to hide of a text that is no dump
 */
export function traceDumpEdits(
  text: string,
  findEdits: (text: string) => readonly Edit[],
): readonly Edit[] {
  const edits: Edit[] = [];
  BLOCK_LINE.lastIndex = 0;
  for (let block = BLOCK_LINE.exec(text); block; block = BLOCK_LINE.exec(text)) {
    const { rows, end } = readRows(text, BLOCK_LINE.lastIndex);
    const joined = rows.map(({ value }) => value).join("");
    const hidden = findEdits(joined).map((edit) => {
      return { ...edit, secret: joined.slice(edit.start, edit.end) };
    });
    // what is hidden already has its mark in every row
    const fresh = hidden.filter(({ secret }) => !isMark(secret));
    for (const edit of rowEdits(rows, fresh)) edits.push(edit);
    BLOCK_LINE.lastIndex = end;
  }
  return edits;
}

function rowEdits(rows: readonly Row[], hidden: readonly Edit[]): readonly Edit[] {
  const edits: Edit[] = [];
  const sorted = [...hidden].sort((a, b) => a.start - b.start);
  let from = 0;
  let first = 0;
  for (const row of rows) {
    const to = from + row.value.length;
    while ((sorted[first]?.end ?? Number.POSITIVE_INFINITY) <= from) first += 1;
    for (let index = first; (sorted[index]?.start ?? to) < to; index += 1) {
      const edit = sorted[index];
      if (edit) {
        for (const piece of pieceOf(row, edit, from)) edits.push(piece);
      }
    }
    from = to;
  }
  return edits;
}

// the part of a secret that stands in one row
function pieceOf(row: Row, edit: Edit, from: number): readonly Edit[] {
  const { start, end, kind, secret } = edit;
  // what a mark tells of a token belongs to the whole of it, and would stand in every row
  const mark: Mark = edit.mark === "[hidden]" ? edit.mark : "[hidden jwt]";
  const whole = { kind, mark, ...(secret === undefined ? {} : { secret }) };
  const first = row.at[Math.max(0, start - from)];
  const last = row.at[Math.min(row.at.length, end - from) - 1];
  if (first === undefined || last === undefined) return [];
  const { beside } = row;
  if (!beside) return [{ ...whole, start: first.start, end: last.end }];
  // one mark for both where the secret goes on to the end of the row
  if (last === row.at.at(-1)) return [{ ...whole, start: first.start, end: beside.end }];
  return [
    { ...whole, start: first.start, end: last.end },
    { ...whole, ...beside },
  ];
}

interface Rows {
  readonly rows: readonly Row[];
  readonly end: number;
}

function readRows(text: string, from: number): Rows {
  const found: { readonly offset: number; readonly start: number; readonly content: string }[] = [];
  let end = from;
  ROW.lastIndex = from;
  for (let row = ROW.exec(text); row && row[0] !== ""; row = ROW.exec(text)) {
    const [whole, offset = "", content = ""] = row;
    const start = row.index + whole.indexOf(`${offset}:`) + offset.length + 2;
    found.push({ offset: Number.parseInt(offset, 16), start, content });
    end = ROW.lastIndex;
    ROW.lastIndex = end;
  }
  const isHex = found.every(({ content }) => isHexRow(content));
  const rows = found.map(({ offset, start, content }, index) => {
    if (isHex) return hexRow(start, content);
    const next = found[index + 1];
    const isFull = next !== undefined && next.offset - offset === WIDTH;
    return textRow(start, content, isFull && goesOn(content, next.content));
  });
  return { rows: withoutRepeated(rows), end };
}

// a secret that goes over several rows has a mark in each; they are one
function withoutRepeated(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => {
    const mark = /\[hidden(?:-\d+)?(?: jwt)?\]$/.exec(rows[index - 1]?.value ?? "")?.[0];
    if (mark === undefined || !row.value.startsWith(mark)) return row;
    return { ...row, value: row.value.slice(mark.length), at: row.at.slice(mark.length) };
  });
}

/** Whether a full row goes on in the next one; where it does not, its line break took two places. */
function goesOn(content: string, next: string): boolean {
  if (/\[hidden(?:-\d+)?(?: jwt)?\]$/.test(content)) return next.startsWith("[hidden");
  return content.length !== WIDTH - 2;
}

function isHexRow(content: string): boolean {
  return HEX.test(`${content} `) && (content.length > 3 * 16 || content.includes("[hidden"));
}

function textRow(start: number, content: string, isOpen: boolean): Row {
  const at = Array.from({ length: content.length }, (_, index) => ({
    start: start + index,
    end: start + index + 1,
  }));
  if (isOpen) return { value: content, at };
  const end = start + content.length;
  return { value: `${content}\n`, at: [...at, { start: end, end }] };
}

function hexRow(start: number, content: string): Row {
  const [, pairs = "", beside = ""] = HEX.exec(`${content} `) ?? [];
  const tokens = [...pairs.matchAll(/\[hidden(?:-\d+)?(?: jwt)?\]|[0-9a-f]{2}/g)];
  const marks = tokens.filter(([token]) => token.startsWith("["));
  // of two marks the one at the end stands for the letters beside
  if (marks.length > 1 && marks.at(-1) === tokens.at(-1)) tokens.pop();
  let value = "";
  const at: Extent[] = [];
  for (const token of tokens) {
    const [piece] = token;
    const from = start + token.index;
    if (piece.startsWith("[")) {
      // a mark that is there already stands for itself
      value += piece;
      for (let index = 0; index < piece.length; index += 1) {
        at.push({ start: from + index, end: from + index + 1 });
      }
    } else {
      value += String.fromCharCode(Number.parseInt(piece, 16));
      at.push({ start: from, end: from + 2 });
    }
  }
  const end = start + content.length;
  return { value, at, beside: { start: Math.min(end, end + 1 - beside.length), end } };
}
