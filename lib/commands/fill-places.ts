import type { Place } from "./read-shell";

/** Characters of which no shell takes any for its own (those of Python's `shlex.quote` but `=`). */
const PLAIN = /^[\w@%+:,./-]+$/;

/** What nobody sees on a screen, or what a terminal would act on. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * A template with its places filled in, so that the shell sees each value as the one word, or the
 * part of a word, in which its place stands.
 *
 * @param known the value of a place, and what stands there if there is none or it cannot be written
 */
export function fillPlaces(
  template: string,
  places: readonly Place[],
  known: (name: string) => { readonly value: string | undefined; readonly placeholder: string },
): string {
  let text = "";
  let from = 0;
  for (const place of places) {
    const { value, placeholder } = known(place.name);
    const written = value === undefined ? undefined : quoteAt(place, value);
    text += template.slice(from, place.start) + (written ?? placeholder);
    from = place.end;
  }
  return text + template.slice(from);
}

/**
 * Undefined where a value cannot be written: what does not show on a screen, and at the beginning of
 * a word what a program could take for an option, a file (`@...`) or something else than a name.
 */
function quoteAt({ quoting, startsWord }: Place, value: string): string | undefined {
  if (UNSEEN.test(value)) return undefined;
  if (startsWord && !/^[\p{L}\p{N}/$]/u.test(value)) return undefined;
  const inSingle = value.replaceAll("'", String.raw`'\''`);
  if (quoting === "single") return inSingle;
  if (value === "" || PLAIN.test(value)) return value;
  // within double quotes, `!` and `$` would still be the shell's: out of them, and in again
  return quoting === "double" ? `"'${inSingle}'"` : `'${inSingle}'`;
}
