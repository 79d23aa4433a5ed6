const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
const MOST_SLOTS = 1 << 16;
const MOST_TRIES = 8;
const SAMPLES = 8;

/**
 * Remembers values of parts of one long text, and finds them without a copy of the part.
 *
 * A HAR repeats the same few thousand strings half a million times. It is bounded in size and in the
 * time of each call: what finds no place pushes out what was there.
 */
export class PartMemory<Value> {
  readonly #text: string;
  readonly #mask: number;
  readonly #keys: string[] = [];
  readonly #values: Value[] = [];
  /** One more than the place in the lists; 0 is free. */
  readonly #slots: Int32Array;

  /** @param length of all the parts that are met; that of the text at most */
  constructor(text: string, length = text.length) {
    this.#text = text;
    const wanted = Math.min(MOST_SLOTS, length / 16);
    this.#mask = 2 ** Math.ceil(Math.log2(Math.max(16, wanted))) - 1;
    this.#slots = new Int32Array(this.#mask + 1);
  }

  get(start: number, end: number): Value | undefined {
    const place = (this.#slots[this.#find(start, end)] ?? 0) - 1;
    return place >= 0 && this.#isAt(place, start, end) ? this.#values[place] : undefined;
  }

  set(start: number, end: number, value: Value): void {
    const slot = this.#find(start, end);
    const taken = (this.#slots[slot] ?? 0) - 1;
    const place = taken >= 0 ? taken : this.#keys.length;
    this.#slots[slot] = place + 1;
    this.#keys[place] = this.#text.slice(start, end);
    this.#values[place] = value;
  }

  /** The slot of a part, else a free one, else the last that was tried. */
  #find(start: number, end: number): number {
    let slot = hash(this.#text, start, end) & this.#mask;
    for (let tries = 1; tries < MOST_TRIES; tries += 1) {
      const place = (this.#slots[slot] ?? 0) - 1;
      if (place < 0 || this.#isAt(place, start, end)) return slot;
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  #isAt(place: number, start: number, end: number): boolean {
    return isPart(this.#text, start, end, this.#keys[place] ?? "");
  }
}

/**
 * Whether a part of a text is a given one.
 *
 * A slice copies no more than a few characters, and two strings are compared many at a time, where
 * `startsWith` compares them one by one.
 */
export function isPart(text: string, start: number, end: number, part: string): boolean {
  return part.length === end - start && text.slice(start, end) === part;
}

// the length and some characters tell most parts apart; the rest is compared anyway
function hash(text: string, start: number, end: number): number {
  const length = end - start;
  const step = length <= SAMPLES ? 1 : (length / SAMPLES) | 0;
  let mixed = SEED ^ length;
  for (let at = start; at < end; at += step) {
    mixed = Math.imul(mixed ^ text.charCodeAt(at), PRIME);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 12)) >>> 0;
}
