import type { Edit, HiddenSecret, Redaction } from "./types";

/**
 * Put the marks in place of the secrets and move the earlier marks along.
 *
 * Edits come in any order. Where two overlap, the one that starts first takes all that either
 * covers. Line breaks inside a secret stay, so that the number of lines does not change.
 */
export function applyEdits(redaction: Redaction, edits: readonly Edit[]): Redaction {
  const { text } = redaction;
  const wanted = disjoint(edits).filter((edit) => text.slice(edit.start, edit.end) !== edit.mark);
  if (wanted.length === 0) return redaction;

  const pieces: string[] = [];
  const fresh: HiddenSecret[] = [];
  const kept: HiddenSecret[] = [];
  const earlier = redaction.hidden;
  let nextEarlier = 0;
  let read = 0;
  let written = 0;
  for (const edit of wanted) {
    nextEarlier = moveBefore(earlier, nextEarlier, edit.start, written - read, kept);
    // a mark of an earlier stage that this edit covers is gone
    const covered = nextEarlier;
    while ((earlier[nextEarlier]?.start ?? Number.POSITIVE_INFINITY) < edit.end) nextEarlier += 1;
    const gone = text.slice(edit.start, edit.end);
    const secret =
      edit.secret ?? withSecrets(gone, edit.start, earlier.slice(covered, nextEarlier));
    const replacement = edit.mark + lineBreaks(gone);
    pieces.push(text.slice(read, edit.start), replacement);
    written += edit.start - read;
    fresh.push({ kind: edit.kind, start: written, end: written + edit.mark.length, secret });
    written += replacement.length;
    read = edit.end;
  }
  moveBefore(earlier, nextEarlier, text.length + 1, written - read, kept);
  pieces.push(text.slice(read));
  const hidden = [...kept, ...fresh].sort((a, b) => a.start - b.start);
  return { text: pieces.join(""), hidden };
}

/** A piece of a text with what its marks stand for. */
function withSecrets(piece: string, from: number, marks: readonly HiddenSecret[]): string {
  let whole = "";
  let read = 0;
  for (const { start, end, secret } of marks) {
    whole += piece.slice(read, Math.max(read, start - from)) + secret;
    read = end - from;
  }
  return whole + piece.slice(read);
}

function moveBefore(
  earlier: readonly HiddenSecret[],
  from: number,
  before: number,
  shift: number,
  into: HiddenSecret[],
): number {
  let next = from;
  for (let mark = earlier[next]; mark && mark.end <= before; mark = earlier[next]) {
    const { kind, secret } = mark;
    into.push({ kind, start: mark.start + shift, end: mark.end + shift, secret });
    next += 1;
  }
  return next;
}

function disjoint(edits: readonly Edit[]): readonly Edit[] {
  const sorted = edits
    .filter((edit) => edit.end > edit.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Edit[] = [];
  let last: Edit | undefined;
  for (const edit of sorted) {
    if (last && edit.start < last.end) {
      if (edit.end > last.end) {
        last = { ...last, end: edit.end };
        result[result.length - 1] = last;
      }
    } else {
      last = edit;
      result.push(edit);
    }
  }
  return result;
}

/** The line breaks of a text and nothing else of it. */
export function lineBreaks(secret: string): string {
  if (!/[\n\r]/.test(secret)) return "";
  // a lone CR must not meet the LF of the next break
  return secret.replace(/[^\n\r]+/g, (_, at: number) => (secret[at - 1] === "\r" ? " " : ""));
}
