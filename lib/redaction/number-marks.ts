import type { Moves } from "./json-tree";
import { isMark, markNumbers, numberedMark } from "./mark";
import { movesOf, type Rewrite } from "./rewrites";
import type { HiddenValue } from "./types";

/** So many secrets are told apart; those that come later have marks without a number. */
const MOST_SECRETS = 50_000;

/** A text written anew, with where its marks stand and where its other pieces have moved. */
interface Numbered {
  readonly text: string;
  readonly hidden: readonly HiddenValue[];
  readonly moves: Moves;
}

/**
 * Write pieces of a text anew and give their marks numbers, one for each secret in the order in which
 * they come, where it hides more than one. A number says nothing of a secret but whether two are equal.
 *
 * A HAR has tens of thousands of marks, so it is all done in one pass, and no secret is kept.
 *
 * @param text what was redacted; marks that are there already keep theirs
 * @param rewrites in the order of the text
 */
export function numberMarks(text: string, rewrites: readonly Rewrite[]): Numbered {
  const numbers = numbersOf(text, rewrites);
  const hidden: HiddenValue[] = [];
  const pieces: string[] = [];
  const ends = new Int32Array(rewrites.length);
  let written = 0;
  const write = (piece: string) => {
    pieces.push(piece);
    written += piece.length;
  };
  let read = 0;
  let at = 0;
  for (const rewrite of rewrites) {
    write(text.slice(read, rewrite.start));
    let done = 0;
    for (const { kind, start, end } of rewrite.hidden) {
      if (start > done) write(rewrite.text.slice(done, start));
      const from = written;
      write(numberedMark(rewrite.text.slice(start, end), numbers[hidden.length] ?? 0));
      hidden.push({ kind, start: from, end: written });
      done = end;
    }
    if (done < rewrite.text.length) write(rewrite.text.slice(done));
    read = rewrite.end;
    ends[at] = written;
    at += 1;
  }
  write(text.slice(read));
  return { text: pieces.join(""), hidden, moves: movesOf(rewrites, ends) };
}

/** The number of each mark, in their order, 0 for none; nothing where only one secret is hidden. */
function numbersOf(text: string, rewrites: readonly Rewrite[]): readonly number[] {
  const taken = markNumbers(text);
  const numbers = new Map<string, number>();
  const comparable = comparing();
  const given: number[] = [];
  let next = taken.reduce((most, number) => Math.max(most, number), 0) + 1;
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
  return numbers.size + (taken.length > 0 ? 1 : 0) < 2 ? [] : given;
}

// each line of a key is hidden as the whole key, so one secret is asked about many times in a row
function comparing(): (secret: string) => string {
  let last = "";
  let lastKey = "";
  return (secret) => {
    if (!MAY_BE_OTHERWISE.test(secret)) return secret;
    if (secret === last) return lastKey;
    last = secret;
    lastKey = comparableForm(secret);
    return lastKey;
  };
}

// blanks and `%` are out of this range, which the engine looks through faster than for them
const MAY_BE_OTHERWISE = /[^&-~]/;

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
