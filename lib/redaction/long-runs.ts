import type { Extent } from "./value-extent";

const ASCII = 128;

/** 1 for each character of ASCII that a class of a regular expression has. */
export function charactersOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: ASCII }, (_, code) =>
    pattern.test(String.fromCharCode(code)) ? 1 : 0,
  );
}

/**
 * The longest runs of some characters that have at least a length, in order.
 *
 * One character in so many is looked at, since a run holds one of them; a secret is such a run, and
 * most of a text is none.
 */
export function longRuns(text: string, characters: Uint8Array, least: number): readonly Extent[] {
  const runs: Extent[] = [];
  const isPart = (at: number) => characters[text.charCodeAt(at)] === 1;
  for (let at = least - 1; at < text.length; at += least) {
    if (!isPart(at)) continue;
    let start = at;
    while (isPart(start - 1)) start -= 1;
    while (isPart(at)) at += 1;
    if (at - start >= least) runs.push({ start, end: at });
  }
  return runs;
}

/** What a pattern finds that goes over no line's end, on the lines where something is that it needs. */
export function* matchesOnLines(
  text: string,
  pattern: RegExp,
  needed: readonly Extent[],
): Generator<RegExpExecArray> {
  let end = -1;
  for (const { start: at } of needed) {
    if (at < end) continue;
    const start = text.lastIndexOf("\n", at) + 1;
    const found = text.indexOf("\n", at);
    end = found < 0 ? text.length : found;
    for (const match of text.slice(start, end).matchAll(pattern)) {
      match.index += start;
      yield match;
    }
  }
}
