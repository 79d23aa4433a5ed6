import type { Grown } from "./growth";

/** What stands before much else: a word that sets a reader going on all that follows. */
export const openings = [
  "$ aws apigateway get-rest-api --rest-api-id abcde12345\n",
  "$ aws apigatewayv2 get-apis --output yaml\n",
  "$ aws logs filter-log-events --log-group-name a --output text\n",
  "> GET /prod/pets HTTP/1.1\n",
  "HTTP/1.1 403 Forbidden\nx-amzn-errortype: ForbiddenException\n\n",
  '{"message":"',
  "$ curl -v 'https://abcde12345.execute-api.us-east-1.amazonaws.com/prod' ",
  "$ dig abcde12345.execute-api.us-east-1.amazonaws.com\n",
  "```\n",
  "(3f2a1c0e-1111-2222-3333-444455556666) ",
  "Resources:\n  Api:\n",
  "Authorization: ",
  '"a":',
] as const;

/** A token many times over; the end fits nothing, so that a match that began is given up. */
export function repeated(token: string, joint = "", opening = ""): Grown {
  const unit = token + joint;
  return {
    // of millions few are told
    get name() {
      return [...(opening === "" ? [] : [opening]), unit].map(visible).join(" + ");
    },
    at: (length) => `${opening}${fill(unit, length - opening.length)}\u0001`,
  };
}

/** A text around a token many times over. */
export function spliced(text: string, at: number, token: string): Grown {
  return {
    name: `${visible(token)} in ${visible(text.slice(0, 40))} at ${at}`,
    at: (length) =>
      text.slice(0, at) + fill(token, Math.max(0, length - text.length)) + text.slice(at),
  };
}

function visible(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function fill(unit: string, length: number): string {
  return unit.repeat(Math.max(1, Math.ceil(length / unit.length))).slice(0, Math.max(1, length));
}

/** Numbers from 0 to 1; equal seeds give equal numbers (Marsaglia's xorshift). */
function random(seed: number): () => number {
  let state = (seed | 0) ^ 0x9e3779b9 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** One of a short list that stays as it is. */
export function pick(list: readonly string[], next: () => number): string {
  return list[Math.floor(next() * list.length)] ?? "";
}

/** Choices out of a long list that changes with the sources. */
export interface Draw {
  /** As many different ones; all, where there are no more. */
  readonly some: (count: number) => readonly string[];
  /** The one that belongs to a key. */
  readonly one: (key: string) => string;
  /** Numbers from 0 to 1 that belong to a key. */
  readonly numbers: (key: string) => () => number;
}

/**
 * Draws in which each member has a place of its own, so that a new word in the sources adds itself
 * to the inputs and leaves the others as they are (consistent hashing, Karger et al. 1997).
 */
export function drawFrom(list: readonly string[], seed: string): Draw {
  const placed = [...new Set(list)].map((text) => ({ text, place: placeOf(seed + text) }));
  placed.sort((a, b) => a.place - b.place || (a.text < b.text ? -1 : 1));
  return {
    some: (count) => placed.slice(0, count).map(({ text }) => text),
    one: (key) => {
      const place = placeOf(`${seed}:${key}`);
      return (placed.find((other) => other.place >= place) ?? placed[0])?.text ?? "";
    },
    numbers: (key) => random(placeOf(`${seed}:${key}`)),
  };
}

/** FNV-1a with 32 bits, mixed once more so that texts alike lie apart. */
function placeOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
