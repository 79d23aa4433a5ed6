/** Finds many literals in one pass over a text, whatever their number. */
export interface LiteralSearch {
  /**
   * Calls back for each place where a literal ends, in order: its index in the list, and the offset
   * behind its last character. Letters of ASCII match in either case, a line's end matches a blank.
   */
  find(text: string, onFound: (index: number, end: number) => void): void;
}

const ALPHABET = 128;

/** A place in the tree of literals: where each next letter leads, and which literals end here. */
interface Branch {
  readonly number: number;
  readonly next: Map<number, Branch>;
  readonly ends: number[];
}

/**
 * A search for literals of lower-case ASCII (Aho and Corasick: Efficient string matching: an aid to
 * bibliographic search, CACM 18(6), 1975), with its transitions in one table.
 *
 * @throws RangeError for a literal that is empty or holds other than lower-case ASCII
 */
export function searchFor(literals: readonly string[]): LiteralSearch {
  const branches = branchesOf(literals);
  const next = linkFailures(branches);
  const ends = branches.map((branch) => (branch.ends.length === 0 ? undefined : branch.ends));
  return {
    find(text, onFound) {
      let state = 0;
      for (let at = 0; at < text.length; at += 1) {
        state = next[state * ALPHABET + folded(text.charCodeAt(at))] ?? 0;
        const found = ends[state];
        if (found !== undefined) for (const index of found) onFound(index, at + 1);
      }
    },
  };
}

/** Lower case; any white space is a blank; what is not ASCII is NUL, which no literal holds. */
function folded(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= ALPHABET) return 0;
  return code === 10 || code === 13 || code === 9 ? 32 : code;
}

function branchesOf(literals: readonly string[]): readonly Branch[] {
  const root: Branch = { number: 0, next: new Map(), ends: [] };
  const branches = [root];
  for (const [index, literal] of literals.entries()) {
    if (!/^[\x20-\x40\x5b-\x7e]+$/.test(literal)) throw new RangeError(`no literal: ${literal}`);
    let branch = root;
    for (const character of literal) {
      const code = character.charCodeAt(0);
      const known = branch.next.get(code);
      const grown = known ?? { number: branches.length, next: new Map(), ends: [] };
      if (known === undefined) {
        branches.push(grown);
        branch.next.set(code, grown);
      }
      branch = grown;
    }
    branch.ends.push(index);
  }
  return branches;
}

/** Breadth first, so that the shorter state that a state falls back to is linked already. */
function linkFailures(branches: readonly Branch[]): Int32Array {
  const next = new Int32Array(branches.length * ALPHABET);
  const fallbacks = new Int32Array(branches.length);
  const queue = branches.slice(0, 1);
  for (const branch of queue) {
    const row = branch.number * ALPHABET;
    const fallback = fallbacks[branch.number] ?? 0;
    if (branch.number > 0) next.copyWithin(row, fallback * ALPHABET, (fallback + 1) * ALPHABET);
    for (const [code, child] of branch.next) {
      const shorter = next[row + code] ?? 0;
      fallbacks[child.number] = shorter;
      for (const index of branches[shorter]?.ends ?? []) child.ends.push(index);
      next[row + code] = child.number;
      queue.push(child);
    }
  }
  return next;
}
