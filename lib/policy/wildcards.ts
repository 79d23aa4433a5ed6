import type { Verdict } from "./types";

/** Stands in a text for a part that is not known, but holds no colon and no slash. */
export const UNKNOWN_PART = "\u{f8ff}";

/** Stands in a text for whatever may follow. */
export const UNKNOWN_REST = "\u{f8fe}";

/** A text for people, with dots where parts are not known. */
export function withoutMarks(text: string): string {
  return text.replaceAll(UNKNOWN_PART, "…").replaceAll(UNKNOWN_REST, "…");
}

/** Stand in a pattern for the characters themselves, which a policy writes as `${*}` and `${?}`. */
export const PLAIN_STAR = "\u{f8fd}";
export const PLAIN_QUESTION_MARK = "\u{f8fc}";

/** The text that a pattern without wildcards stands for. */
export function plainText(pattern: string): string {
  return pattern.replaceAll(PLAIN_STAR, "*").replaceAll(PLAIN_QUESTION_MARK, "?");
}

/** The pattern that stands for a text and nothing else. */
export function plainPattern(text: string): string {
  return text.replaceAll("*", PLAIN_STAR).replaceAll("?", PLAIN_QUESTION_MARK);
}

/**
 * Whether a pattern with `*` and `?` matches a text of which parts may not be known: true where
 * every completion of the text matches, false where none does.
 */
export function matchWildcards(pattern: string, text: string): Verdict {
  if (text.length > LONGEST) return undefined;
  if (text.length <= MOST_PLAIN && !NO_PLAIN_PATTERN.test(pattern) && !HAS_UNKNOWN.test(text)) {
    return matchPlain(pattern.split("*"), text);
  }
  const places = placesIn(text);
  if (reachesEnd(pattern, places, "always")) return true;
  return places.unknown !== 0n && reachesEnd(pattern, places, "possibly") ? undefined : false;
}

/** Texts of this length are searched quickly, whatever the pattern. */
const MOST_PLAIN = 2_048;
const NO_PLAIN_PATTERN = new RegExp(`[?${PLAIN_STAR}${PLAIN_QUESTION_MARK}]`);
const HAS_UNKNOWN = new RegExp(`[${UNKNOWN_PART}${UNKNOWN_REST}]`);

/** Whether a text that is known has the pieces between a pattern's stars, one behind the other. */
function matchPlain([first = "", ...rest]: readonly string[], text: string): boolean {
  const last = rest.at(-1);
  if (last === undefined) return text === first;
  const end = text.length - last.length;
  if (!text.startsWith(first) || end < first.length || !text.endsWith(last)) return false;
  let at = first.length;
  for (const piece of rest.slice(0, -1)) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}

/** API Gateway takes 10,240 bytes of request line and headers, so no ARN of a call is longer. */
const LONGEST = 12_000;

/** Sets of places in a text, a bit for each. */
interface Places {
  readonly length: number;
  readonly unknown: bigint;
  readonly unknownRest: bigint;
  /** Where a character stands. */
  readonly of: (character: string) => bigint;
}

function placesIn(text: string): Places {
  const characters = [...text].reverse();
  const known = new Map<string, bigint>();
  const of = (character: string) => {
    const places =
      known.get(character) ??
      BigInt(`0b0${characters.map((one) => (one === character ? "1" : "0")).join("")}`);
    known.set(character, places);
    return places;
  };
  const unknownRest = of(UNKNOWN_REST);
  return { length: characters.length, unknown: of(UNKNOWN_PART) | unknownRest, unknownRest, of };
}

/** Walk the pattern over the set of places in the text that it may have reached. */
function reachesEnd(pattern: string, places: Places, mode: "always" | "possibly"): boolean {
  const all = (1n << BigInt(places.length + 1)) - 1n;
  let reached = close(1n, places, mode);
  let previous = "";
  for (const character of pattern) {
    // several stars are one
    if (character === "*" && previous === "*") continue;
    previous = character;
    // all places from the first that was reached
    if (character === "*") reached = all & -(reached & -reached);
    else reached = close(step(reached, character, { places, mode }), places, mode);
    if (reached === 0n) return false;
  }
  return ((reached >> BigInt(places.length)) & 1n) === 1n;
}

function step(
  reached: bigint,
  character: string,
  { places, mode }: { readonly places: Places; readonly mode: "always" | "possibly" },
): bigint {
  const end = 1n << BigInt(places.length);
  const fitting = character === "?" ? ~(places.unknown | end) : places.of(plainText(character));
  const next = (reached & fitting) << 1n;
  if (mode === "always") return next;
  // an unknown part may be of any length, so it takes the character and goes on
  const holding = /[:/]/.test(character) ? places.unknownRest : places.unknown;
  return next | (reached & holding);
}

/** An unknown part may be empty: places behind it are reached with it. */
function close(reached: bigint, { unknown }: Places, mode: "always" | "possibly"): bigint {
  const open = reached & unknown;
  if (mode === "always" || open === 0n) return reached;
  // the carry of a sum runs through all the unknown parts that stand together
  return reached | ((unknown + open) ^ unknown);
}
