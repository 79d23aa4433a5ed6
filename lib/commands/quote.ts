import type { Place } from "./read-shell";

/** Characters of which no shell takes any for its own (those of Python's `shlex.quote` but `=`). */
const PLAIN = /^[\w@%+:,./-]+$/;

/** What nobody sees on a screen, or what a terminal would act on. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * A value as it must be written at a place, so that the shell sees the value and nothing else, as a
 * part of the one word of the place. Undefined where it cannot be: what does not show on a screen,
 * and what could be taken for an option, a file (`@...`) or a pattern at the beginning of a word.
 */
export function quoteAt({ quoting, startsWord }: Place, value: string): string | undefined {
  if (UNSEEN.test(value)) return undefined;
  if (startsWord && !/^[\p{L}\p{N}/$]/u.test(value)) return undefined;
  const inSingle = value.replaceAll("'", String.raw`'\''`);
  if (quoting === "single") return inSingle;
  if (PLAIN.test(value)) return value;
  // within double quotes, `!` and `$` would still be the shell's: out of them, and in again
  return quoting === "double" ? `"'${inSingle}'"` : `'${inSingle}'`;
}
