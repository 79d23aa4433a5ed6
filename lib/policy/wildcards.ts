import type { Verdict } from "./types";

/** Stands in a text for a part that is not known, but holds no colon and no slash. */
export const UNKNOWN_PART = "\u{f8ff}";

/** Stands in a text for whatever may follow. */
export const UNKNOWN_REST = "\u{f8fe}";

/**
 * Whether a pattern with `*` and `?` matches a text of which parts may not be known: true where
 * every completion of the text matches, false where none does.
 */
export function matchWildcards(pattern: string, text: string): Verdict {
  if (matches(pattern, text, "always")) return true;
  return matches(pattern, text, "possibly") ? undefined : false;
}

/** Walk the pattern over the set of places in the text that it may have reached. */
function matches(pattern: string, text: string, mode: "always" | "possibly"): boolean {
  const characters = [...text];
  let reached = close(characters, new Set([0]), mode);
  let previous = "";
  for (const character of pattern) {
    // several stars are one
    if (character === "*" && previous === "*") continue;
    previous = character;
    reached = close(characters, step(characters, reached, { character, mode }), mode);
    if (reached.size === 0) return false;
  }
  return reached.has(characters.length);
}

function step(
  text: readonly string[],
  reached: ReadonlySet<number>,
  { character, mode }: { readonly character: string; readonly mode: "always" | "possibly" },
): Set<number> {
  const next = new Set<number>();
  if (character === "*") {
    for (let at = Math.min(...reached); at <= text.length; at += 1) next.add(at);
    return next;
  }
  for (const at of reached) {
    const here = text[at];
    if (here === character || (character === "?" && here !== undefined && !isUnknown(here))) {
      next.add(at + 1);
    }
    // an unknown part may be of any length, so it takes the character and goes on
    if (mode === "possibly" && mayHold(here, character)) next.add(at);
  }
  return next;
}

function isUnknown(character: string | undefined): boolean {
  return character === UNKNOWN_PART || character === UNKNOWN_REST;
}

function mayHold(part: string | undefined, character: string): boolean {
  return part === UNKNOWN_REST || (part === UNKNOWN_PART && !/[:/]/.test(character));
}

/** An unknown part may be empty: places behind it are reached with it. */
function close(
  text: readonly string[],
  reached: Set<number>,
  mode: "always" | "possibly",
): Set<number> {
  if (mode === "always") return reached;
  for (const at of [...reached].sort((a, b) => a - b)) {
    for (let next = at; isUnknown(text[next]); next += 1) reached.add(next + 1);
  }
  return reached;
}
