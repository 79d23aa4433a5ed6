import { type Extent, fitsAt, matchEnd } from "./value-extent";

const ATTRIBUTES = /(?:\s[^<>]{0,300})?>\s{0,80}(?:<!\[CDATA\[)?/y;
const TAGS = /(?:[\s:\x60*]{0,40}<\/?[A-Za-z][^<>]{0,200}>){1,8}\s{0,80}/y;
const BEHIND_BRACKET = /(?<=<(?:[A-Za-z][\w.-]{0,40}:)?)/y;
const BEHIND_TAG = /(?<=>\s{0,40})/y;
const TEXT = /[^<>]{1,20000}/y;
const HEAD_CELL = /<th\b/gi;
const ROW = /<tr\b/gi;
const CELL = /<t[dh]\b[^<>]{0,200}>(?:\s{0,40}<[^</>]{1,200}>){0,4}/gi;

/** The text of the element that a name opens: `<SessionToken>...</SessionToken>`, but not the placeholder `<token>`. */
export function elementText(text: string, start: number, nameEnd: number): Extent | undefined {
  if (!fitsAt(text, BEHIND_BRACKET, start)) return undefined;
  const inside = matchEnd(text, ATTRIBUTES, nameEnd);
  if (inside === nameEnd || text[inside - 2] === "/") return undefined;
  const end = matchEnd(text, TEXT, inside);
  const isClosed = text.startsWith("</", end) || text.startsWith("]]>", end - 2);
  return end > inside && isClosed ? trimmed(text, inside, end) : undefined;
}

/** The text behind the tags that follow a name: cells of a table, terms of a list, entries of a plist. */
export function textBehindTags(text: string, start: number, nameEnd: number): Extent | undefined {
  if (!fitsAt(text, BEHIND_TAG, start)) return undefined;
  const inside = matchEnd(text, TAGS, nameEnd);
  if (inside === nameEnd || !text.slice(nameEnd, inside).includes("</")) return undefined;
  const end = matchEnd(text, TEXT, inside);
  return end > inside ? trimmed(text, inside, end) : undefined;
}

/** The cells below a name that heads a column of an HTML table; undefined where it heads none. */
export function cellsBelow(text: string, start: number): readonly Extent[] | undefined {
  if (!fitsAt(text, BEHIND_TAG, start)) return undefined;
  const lead = text.slice(Math.max(0, start - 2000), start);
  const row = lead.toLowerCase().lastIndexOf("<tr");
  const heads = row < 0 ? 0 : [...lead.slice(row).matchAll(HEAD_CELL)].length;
  if (heads === 0) return undefined;
  const end = text.indexOf("</tr", start);
  const isAlone = heads === 1 && !/<th\b/i.test(text.slice(start, end < 0 ? start : end));
  if (end < 0 || isAlone) return undefined;
  return columnBelow(text, end, heads - 1);
}

function columnBelow(text: string, from: number, column: number): readonly Extent[] {
  const cells: Extent[] = [];
  ROW.lastIndex = from;
  for (let found = ROW.exec(text); found; found = ROW.exec(text)) {
    const close = text.indexOf("</tr", found.index);
    const to = close < 0 ? text.length : close;
    const inRow = [...text.slice(found.index, to).matchAll(CELL)];
    if (inRow[0]?.[0].toLowerCase().startsWith("<th") && inRow.length > 1) break;
    const cell = inRow[column];
    if (cell === undefined) break;
    const inside = found.index + cell.index + cell[0].length;
    const cellEnd = matchEnd(text, TEXT, inside);
    if (cellEnd > inside) cells.push(trimmed(text, inside, cellEnd));
    ROW.lastIndex = to;
  }
  return cells;
}

function trimmed(text: string, start: number, end: number): Extent {
  const inside = text.slice(start, end).replace(/\]\]$/, "");
  const from = start + inside.length - inside.trimStart().length;
  return { start: from, end: Math.max(from, start + inside.trimEnd().length) };
}
