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

/** A place in the tree of literals: where each next letter leads, and which literals end here. */
interface Branch {
  readonly next: Map<number, Branch>;
  readonly ends: number[];
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
  const branches = inOrder(treeOf(literals, letters));
  const next = linkFailures(branches, width);
  const ends = branches.map((branch) => (branch.ends.length === 0 ? undefined : branch.ends));
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

function treeOf(literals: readonly string[], letters: Letters): Branch {
  const root: Branch = { next: new Map(), ends: [] };
  for (const [index, literal] of literals.entries()) {
    if (!/^[\x20-\x40\x5b-\x7e\x80-\uffff]+$/.test(literal))
      throw new RangeError(`no literal: ${literal}`);
    let branch = root;
    for (let at = 0; at < literal.length; at += 1)
      for (const letter of written(literal.charCodeAt(at), letters)) {
        const grown = branch.next.get(letter) ?? { next: new Map(), ends: [] };
        branch.next.set(letter, grown);
        branch = grown;
      }
    branch.ends.push(index);
  }
  return root;
}

function written(code: number, { ascii, digit }: Letters): readonly number[] {
  if (code < ALPHABET) return [ascii[code] ?? 0];
  return SHIFTS.map((shift) => digit + ((code >> shift) % DIGITS));
}

/** Breadth first: the shorter state that a state falls back to comes before it. */
function inOrder(root: Branch): readonly Branch[] {
  const branches = [root];
  for (const branch of branches) for (const child of branch.next.values()) branches.push(child);
  return branches;
}

function linkFailures(branches: readonly Branch[], width: number): Uint16Array | Uint32Array {
  const size = branches.length * width;
  const next = branches.length > 1 << 16 ? new Uint32Array(size) : new Uint16Array(size);
  const fallbacks = new Uint32Array(branches.length);
  let number = 0;
  for (const [at, branch] of branches.entries()) {
    const row = at * width;
    const fallback = fallbacks[at] ?? 0;
    if (at > 0) next.copyWithin(row, fallback * width, (fallback + 1) * width);
    for (const [letter, child] of branch.next) {
      number += 1;
      const shorter = next[row + letter] ?? 0;
      fallbacks[number] = shorter;
      for (const index of branches[shorter]?.ends ?? []) child.ends.push(index);
      next[row + letter] = number;
    }
  }
  return next;
}
