import { isMark } from "./mark";
import type { Edit } from "./types";

const BOUNDARY = /-----(BEGIN|END)[A-Za-z0-9 %+]{1,60}-----/g;
const INNER_LINE = /[^\n\r]+/g;
const PEM_LINE = /^(?:[A-Za-z0-9+/=\s\\%-]*|[A-Za-z-]+: .*)$/;

/** What to hide of PEM blocks: all between the boundary lines, line by line. */
export function pemEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let begin: number | undefined;
  BOUNDARY.lastIndex = 0;
  for (let found = BOUNDARY.exec(text); found; found = BOUNDARY.exec(text)) {
    const isBegin = found[1] === "BEGIN";
    if (begin !== undefined) {
      for (const edit of innerEdits(text, begin, found.index, !isBegin)) edits.push(edit);
    }
    begin = isBegin ? BOUNDARY.lastIndex : undefined;
  }
  if (begin !== undefined) {
    for (const edit of innerEdits(text, begin, text.length, false)) edits.push(edit);
  }
  return edits;
}

function innerEdits(text: string, start: number, end: number, isClosed: boolean): Edit[] {
  const edits: Edit[] = [];
  const secret = text.slice(start, end);
  // not of the text: from each block its line may go on to the end of it
  for (const { 0: inner, index } of secret.matchAll(INNER_LINE)) {
    // a block that was cut ends where its lines stop looking like one
    if (!isClosed && !PEM_LINE.test(inner) && !isMark(inner.trim())) break;
    if (inner.trim() === "" || isMark(inner.trim())) continue;
    const from = start + index;
    edits.push({ kind: "pem", start: from, end: from + inner.length, mark: "[hidden]", secret });
  }
  return edits;
}
