/** Finds many literals in one pass over a text, whatever their number. */
export interface LiteralSearch {
  /**
   * Calls back for each place where a literal ends, in order: its index in the list, and the offset
   * behind its last character. Letters of ASCII match in either case, a line's end matches a blank, and a
   * character outside ASCII also another that has its last nine bits.
   */
  find(text: string, onFound: (index: number, end: number) => void): void;
}

const ALPHABET = 128;

/**
 * Outside ASCII a character is as many letters as it has octal digits in its last bits, which no other
 * character is written with: all of them together widen the table by eight letters.
 */
const DIGITS = 8;
const SHIFTS = [6, 3, 0] as const;

/**
 * The tree of literals as it grows: for each place, known by its number, the first place that a letter leads
 * to, the next that its parent leads to, and the letter that leads to it; 0, which is the root, for none.
 */
interface Tree {
  readonly first: Int32Array;
  readonly sibling: Int32Array;
  readonly letter: Uint8Array;
  /** The literals that end at a place, where any do. */
  readonly ends: (number[] | undefined)[];
}

/** What a character is in the table: a letter of its own, or three digits; `digit` is the first digit's letter. */
interface Letters {
  readonly ascii: Uint8Array;
  readonly digit: number;
}

/**
 * A search for literals in lower case (Aho and Corasick: Efficient string matching: an aid to
 * bibliographic search, CACM 18(6), 1975), with its transitions in one table: the fewer letters it has, and
 * the nearer the places lie that are met most, the more of it stays in the processor's cache.
 *
 * @throws RangeError for a literal that is empty, or holds a capital letter of ASCII or a control character
 */
export function searchFor(literals: readonly string[]): LiteralSearch {
  const letters = lettersOf(literals);
  const { ascii, digit } = letters;
  const width = digit + DIGITS;
  const { next, ends } = transitions(treeOf(literals, letters), width);
  const overDigits = (from: number, code: number): number => {
    let state = from;
    for (const shift of SHIFTS)
      state = next[state * width + digit + ((code >> shift) % DIGITS)] ?? 0;
    return state;
  };
  return {
    find(text, onFound) {
      let state = 0;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        state =
          code < ALPHABET
            ? (next[state * width + (ascii[code] ?? 0)] ?? 0)
            : overDigits(state, code);
        const found = ends[state];
        if (found !== undefined) for (const index of found) onFound(index, at + 1);
      }
    },
  };
}

/** A number for each character of the literals, the same in either case and for all white space; 0 for others. */
function lettersOf(literals: readonly string[]): Letters {
  const ascii = new Uint8Array(ALPHABET);
  let digit = 1;
  for (const character of new Set(literals.join(""))) {
    if (character.charCodeAt(0) >= ALPHABET) continue;
    const written = character === " " ? " \n\r\t" : character + character.toUpperCase();
    for (const one of written) ascii[one.charCodeAt(0)] = digit;
    digit += 1;
  }
  return { ascii, digit };
}

function treeOf(literals: readonly string[], letters: Letters): Tree {
  const most = SHIFTS.length * literals.reduce((sum, { length }) => sum + length, 1);
  const first = new Int32Array(most);
  const sibling = new Int32Array(most);
  const letter = new Uint8Array(most);
  const ends: Tree["ends"] = [undefined];
  const below = (place: number, by: number): number => {
    let child = first[place] ?? 0;
    while (child !== 0 && letter[child] !== by) child = sibling[child] ?? 0;
    if (child !== 0) return child;
    const grown = ends.push(undefined) - 1;
    letter[grown] = by;
    sibling[grown] = first[place] ?? 0;
    first[place] = grown;
    return grown;
  };
  for (const [index, literal] of literals.entries()) {
    if (!/^[\x20-\x40\x5b-\x7e\x80-\uffff]+$/.test(literal))
      throw new RangeError(`no literal: ${literal}`);
    let place = 0;
    for (let at = 0; at < literal.length; at += 1) {
      const code = literal.charCodeAt(at);
      if (code < ALPHABET) place = below(place, letters.ascii[code] ?? 0);
      else
        for (const shift of SHIFTS)
          place = below(place, letters.digit + ((code >> shift) % DIGITS));
    }
    ends[place] = [...(ends[place] ?? []), index];
  }
  return { first, sibling, letter, ends };
}

/**
 * The places numbered anew, breadth first: where each letter leads from each, also where the tree does not go
 * on and a shorter place does, which comes before it; and which literals end there.
 */
function transitions(
  { first, sibling, letter, ends }: Tree,
  width: number,
): { readonly next: Uint16Array | Uint32Array; readonly ends: Tree["ends"] } {
  const size = ends.length * width;
  const next = ends.length > 1 << 16 ? new Uint32Array(size) : new Uint16Array(size);
  const places = new Int32Array(ends.length);
  const fallbacks = new Int32Array(ends.length);
  const endsInOrder: Tree["ends"] = [undefined];
  for (let at = 0; at < places.length; at += 1) {
    const row = at * width;
    const fallback = (fallbacks[at] ?? 0) * width;
    next.copyWithin(row, fallback, fallback + width);
    for (let child = first[places[at] ?? 0] ?? 0; child !== 0; child = sibling[child] ?? 0) {
      const to = row + (letter[child] ?? 0);
      const shorter = next[to] ?? 0;
      const number = endsInOrder.push(together(ends[child], endsInOrder[shorter])) - 1;
      places[number] = child;
      fallbacks[number] = shorter;
      next[to] = number;
    }
  }
  return { next, ends: endsInOrder };
}

function together(own: number[] | undefined, shorter: number[] | undefined): number[] | undefined {
  return own && shorter ? [...own, ...shorter] : (own ?? shorter);
}
