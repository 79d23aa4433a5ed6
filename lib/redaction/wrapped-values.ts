import type { Edit } from "./types";

const LEAST_WIDTH = 50;
const LEAST_UNBROKEN = 20;
const LONGEST_LINE = 400;
const MOST_LINES = 200;
const MARKED = /[^\s"'`<>{}()[\],;]{20}$/;
const NEXT_LINE =
  /\\?\r?\n[ \t>|]{0,40}([A-Za-z0-9+/=_.~%-]{1,400})(?=[ \t]{0,20}\\?["'`,;)}\]]{0,6}[ \t]{0,20}\\?(?:\r?\n|$))/y;
const WORDS = /^(?:[A-Za-z][a-z]*|\d{1,5})(?:-[A-Za-z0-9]+)*[.:]?$/;
const DIGEST = /^[0-9a-f]{64}$/;

/**
 * Edits with what a terminal, a mail or a program wrapped: the rest of a long value that reaches the
 * end of its line, where the next line is one run of its characters, and no word.
 */
export function overLines(text: string, edits: readonly Edit[]): readonly Edit[] {
  return edits.map((edit) => {
    // of PEM each line is known by itself
    if (edit.kind === "pem" || edit.end - edit.start < LEAST_UNBROKEN) return edit;
    const end = continuedEnd(text, edit);
    return end === edit.end ? edit : { ...edit, end };
  });
}

function continuedEnd(text: string, { start, end }: Edit): number {
  if (!MARKED.test(text.slice(Math.max(start, end - LEAST_UNBROKEN), end))) return end;
  let width = end - lineStart(text, end);
  let last = end;
  for (let lines = 0; width >= LEAST_WIDTH && lines < MOST_LINES; lines += 1) {
    NEXT_LINE.lastIndex = last;
    const next = NEXT_LINE.exec(text);
    const run = next?.[1] ?? "";
    if (!next || WORDS.test(run) || DIGEST.test(run)) break;
    last += next[0].length;
    width = run.length;
  }
  return last;
}

// of a very long line it is enough to know that it is one
function lineStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST_LINE);
  const line = text.slice(from, at);
  return from + Math.max(line.lastIndexOf("\n"), line.lastIndexOf("\r")) + 1;
}
