import { wholeValue } from "./authorization";
import type { Edit } from "./types";

const LIST = /(["'])cookies\1\s{0,40}:\s{0,40}\[/gi;
const VALUE = /(["'])value\1\s{0,40}:\s{0,40}"((?:[^"\\\n]|\\.)*)"/g;

/** What to hide of the lists of cookies in a HAR: every value, whatever the cookie's name. */
export function cookieListEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let read = 0;
  for (const list of text.matchAll(LIST)) {
    const start = list.index + list[0].length;
    if (list.index < read) continue;
    const end = listEnd(text, start);
    for (const found of text.slice(start, end).matchAll(VALUE)) {
      const value = found[2] ?? "";
      const to = start + found.index + found[0].length - 1;
      for (const edit of wholeValue(text, to - value.length, to, "cookie")) edits.push(edit);
    }
    read = end;
  }
  return edits;
}

const TOKEN = /"(?:[^"\\\n]|\\.)*"?|[[\]]/g;

/** Where the list ends that was opened before a position; brackets in strings do not count. */
function listEnd(text: string, from: number): number {
  let depth = 1;
  TOKEN.lastIndex = from;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    if (token[0] === "[") depth += 1;
    if (token[0] === "]") depth -= 1;
    if (depth === 0) return token.index;
  }
  return text.length;
}
