import { isMark, markNumbers, numberedMark } from "./mark";
import type { Rewrite } from "./rewrites";
import type { HiddenSecret, Redaction } from "./types";

/** So many secrets are told apart; those that come later have marks without a number. */
const MOST_SECRETS = 50_000;

/**
 * Give the marks of a text numbers, one for each secret in the order in which they come, where it
 * hides more than one. A number says nothing of a secret but whether two are equal.
 *
 * @param text what was redacted; marks that are there already keep theirs
 * @param rewrites in the order of the text
 */
export function numberMarks(text: string, rewrites: readonly Rewrite[]): readonly Rewrite[] {
  const taken = markNumbers(text);
  const numbers = new Map<string, number>();
  const comparable = comparing();
  let next = taken.reduce((most, number) => Math.max(most, number), 0) + 1;
  for (const { hidden } of rewrites) {
    for (const { secret } of hidden) {
      const key = comparable(secret);
      if (isMark(key) || numbers.has(key) || numbers.size >= MOST_SECRETS) continue;
      numbers.set(key, next);
      next += 1;
    }
  }
  if (numbers.size + (taken.length > 0 ? 1 : 0) < 2) return rewrites;
  const numberOf = (secret: string) => numbers.get(comparable(secret));
  return rewrites.map((rewrite) => ({ ...rewrite, ...numbered(rewrite, numberOf) }));
}

// each line of a key is hidden as the whole key, so one secret is asked about many times
function comparing(): (secret: string) => string {
  const known = new Map<string, string>();
  return (secret) => {
    const before = known.get(secret);
    if (before !== undefined) return before;
    const key = comparableForm(secret);
    known.set(secret, key);
    return key;
  };
}

// the same secret in a header, in a URL, and wrapped over lines
function comparableForm(secret: string): string {
  const joined = /\s/.test(secret) ? secret.replace(/\s+/g, "") : secret;
  if (!joined.includes("%")) return joined;
  try {
    return decodeURIComponent(joined);
  } catch {
    return joined;
  }
}

function numbered(
  { text, hidden }: Redaction,
  numberOf: (secret: string) => number | undefined,
): Redaction {
  if (hidden.length === 0) return { text, hidden };
  const pieces: string[] = [];
  const moved: HiddenSecret[] = [];
  let read = 0;
  let shift = 0;
  for (const { kind, start, end, secret } of hidden) {
    const number = numberOf(secret);
    const mark = text.slice(start, end);
    const written = number === undefined ? mark : numberedMark(mark, number);
    pieces.push(text.slice(read, start), written);
    const from = start + shift;
    moved.push({ kind, start: from, end: from + written.length, secret });
    shift += written.length - mark.length;
    read = end;
  }
  pieces.push(text.slice(read));
  return { text: pieces.join(""), hidden: moved };
}
