import { isMark, markNumbers, numberedMark } from "./mark";
import type { Rewrite } from "./rewrites";
import type { HiddenSecret } from "./types";

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
  /** One for each mark, in their order; 0 for none. */
  const given: number[] = [];
  for (const { hidden } of rewrites) {
    for (const { secret } of hidden) {
      const key = comparable(secret);
      const known = numbers.get(key);
      const isNew = known === undefined && numbers.size < MOST_SECRETS && !isMark(key);
      given.push(isNew ? next : (known ?? 0));
      if (!isNew) continue;
      numbers.set(key, next);
      next += 1;
    }
  }
  if (numbers.size + (taken.length > 0 ? 1 : 0) < 2) return rewrites;
  let read = 0;
  return rewrites.map((rewrite) => {
    const first = read;
    read += rewrite.hidden.length;
    return first === read ? rewrite : numbered(rewrite, given.slice(first, read));
  });
}

// each line of a key is hidden as the whole key, so one secret is asked about many times
function comparing(): (secret: string) => string {
  const known = new Map<string, string>();
  return (secret) => {
    if (!/[\s%]/.test(secret)) return secret;
    const before = known.get(secret);
    if (before !== undefined) return before;
    const key = comparableForm(secret);
    known.set(secret, key);
    return key;
  };
}

// the same secret in a header, in a URL, and wrapped over lines
function comparableForm(secret: string): string {
  const joined = secret.replace(/\s+/g, "");
  if (!joined.includes("%")) return joined;
  try {
    return decodeURIComponent(joined);
  } catch {
    return joined;
  }
}

function numbered(rewrite: Rewrite, numbers: readonly number[]): Rewrite {
  const { text, hidden } = rewrite;
  const moved: HiddenSecret[] = [];
  let written = "";
  let read = 0;
  for (const [at, { kind, start, end, secret }] of hidden.entries()) {
    const number = numbers[at] ?? 0;
    const mark = text.slice(start, end);
    written += text.slice(read, start);
    const from = written.length;
    written += number === 0 ? mark : numberedMark(mark, number);
    moved.push({ kind, start: from, end: written.length, secret });
    read = end;
  }
  return {
    start: rewrite.start,
    end: rewrite.end,
    text: written + text.slice(read),
    hidden: moved,
  };
}
