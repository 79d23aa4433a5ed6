import { type PairForm, PairForms } from "./pair-forms";
import { isPart } from "./part-memory";

const OBJECT = 1;
const LIST = 2;
const STRING = 3;
const ESCAPED_STRING = 4;
const SCALAR = 5;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

const DEEPEST = 256;

/** How far the pieces of a text have moved, since some before them were written anew. */
export interface Moves {
  readonly moved: (position: number) => number;
}

/**
 * Where the values of a JSON text stand: nodes in the order of the text, each known by its number.
 *
 * An object is followed by its members, key before value, a list by its items. No value is copied
 * out of the text, so that a text of 100 MB costs some tens of MB and no objects.
 */
export class JsonTree {
  readonly text: string;
  readonly #moves: Moves | undefined;
  #kinds = new Uint8Array(16);
  #starts = new Int32Array(16);
  #ends = new Int32Array(16);
  /** For an object or a list the first node that is not in it; for a pair's first key its form. */
  #afters = new Int32Array(16);
  #count = 0;
  #end = 0;
  #isComplete = false;

  constructor(text: string, before?: JsonTree, moves?: Moves) {
    this.text = text;
    this.#moves = moves;
    if (before) this.#takeFrom(before);
  }

  #takeFrom(before: JsonTree): void {
    this.#kinds = before.#kinds;
    this.#starts = before.#starts;
    this.#ends = before.#ends;
    this.#afters = before.#afters;
    this.#count = before.#count;
    this.#end = before.#end;
    this.#isComplete = before.#isComplete;
  }

  /** Where the value ends, or where it stops being JSON. */
  get end(): number {
    return this.#moved(this.#end);
  }

  /** False where the text ends, or breaks, before the value does. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  isObject(node: number): boolean {
    return this.#kinds[node] === OBJECT;
  }

  isList(node: number): boolean {
    return this.#kinds[node] === LIST;
  }

  isString(node: number): boolean {
    return this.#kinds[node] === STRING || this.#kinds[node] === ESCAPED_STRING;
  }

  /** Whether a string is written with escapes, so that its text is not its value. */
  isEscaped(node: number): boolean {
    if (this.#moves) return this.isString(node) && this.raw(node).includes("\\");
    return this.#kinds[node] === ESCAPED_STRING;
  }

  /** Of a string the first character after its quote. */
  startOf(node: number): number {
    return this.#moved(this.#starts[node] ?? 0);
  }

  /** Of a string the place of its closing quote. */
  endOf(node: number): number {
    return this.#moved(this.#ends[node] ?? 0);
  }

  #moved(position: number): number {
    return this.#moves === undefined ? position : this.#moves.moved(position);
  }

  /** The first node that is not in this one: the next item, the next key, or the parent's end. */
  after(node: number): number {
    const kind = this.#kinds[node] ?? SCALAR;
    return kind <= LIST ? (this.#afters[node] ?? 0) : node + 1;
  }

  /** A value as it stands in the text; a string without its quotes. */
  raw(node: number): string {
    return this.text.slice(this.startOf(node), this.endOf(node));
  }

  /** The value of a string, or a number or word as it is written. */
  value(node: number): string {
    const raw = this.raw(node);
    return this.isEscaped(node) ? unescapeJson(raw) : raw;
  }

  /** The value of a member of an object by its key; the last, as JSON.parse has it. */
  member(object: number, key: string): number | undefined {
    let found: number | undefined;
    if (!this.isObject(object)) return undefined;
    const end = this.after(object);
    for (let at = object + 1; at < end; at = this.after(at + 1)) {
      // no key is written anew, so its length is the one that was scanned
      const length = (this.#ends[at] ?? 0) - (this.#starts[at] ?? 0);
      if (length === key.length && this.isText(at, key)) found = at + 1;
    }
    return found;
  }

  /** The items of a list; none of anything else. */
  items(list: number): readonly number[] {
    const found: number[] = [];
    if (!this.isList(list)) return found;
    for (let at = list + 1; at < this.after(list); at = this.after(at)) found.push(at);
    return found;
  }

  /** Whether a string is written as this text. */
  isText(node: number, text: string): boolean {
    return isPart(this.text, this.startOf(node), this.endOf(node), text);
  }

  /**
   * For an object of two strings a number from 1: those of the same number are written alike up to
   * their second value. 0 for all else.
   */
  pairForm(node: number): number {
    const isPair = this.#moves === undefined && this.after(node) === node + 5;
    return isPair && this.isString(node + 1) ? (this.#afters[node + 1] ?? 0) : 0;
  }

  /** @internal for the scanner */
  add(kind: number, start: number, end: number): number {
    const node = this.#count;
    if (node === this.#kinds.length) this.#grow();
    this.#kinds[node] = kind;
    this.#starts[node] = start;
    this.#ends[node] = end;
    this.#count = node + 1;
    return node;
  }

  /** @internal for the scanner */
  close(node: number, end: number): void {
    this.#ends[node] = end;
    this.#afters[node] = this.#count;
  }

  /** @internal for the scanner: whether the object that was closed last is a pair to be known again */
  isPair(node: number): boolean {
    const kinds = this.#kinds;
    if (this.#count !== node + 5 || kinds[node + 1] !== STRING) return false;
    return kinds[node + 2] === STRING && kinds[node + 3] === STRING && this.isString(node + 4);
  }

  /** @internal for the scanner */
  addPair({ number, head, places }: PairForm, start: number, kind: number, quote: number): number {
    const node = this.add(OBJECT, start, start);
    this.add(STRING, start + places[0], start + places[1]);
    this.add(STRING, start + places[2], start + places[3]);
    this.add(STRING, start + places[4], start + places[5]);
    this.add(kind, start + head.length, quote);
    this.#afters[node + 1] = number;
    return node;
  }

  /** @internal for the scanner */
  setPairForm(node: number, { number }: PairForm): void {
    this.#afters[node + 1] = number;
  }

  /** @internal for the scanner */
  finish(end: number, isComplete: boolean): void {
    this.#end = end;
    this.#isComplete = isComplete;
  }

  #grow(): void {
    const length = this.#kinds.length * 4;
    this.#kinds = copyOf(this.#kinds, new Uint8Array(length));
    this.#starts = copyOf(this.#starts, new Int32Array(length));
    this.#ends = copyOf(this.#ends, new Int32Array(length));
    this.#afters = copyOf(this.#afters, new Int32Array(length));
  }
}

function copyOf<Numbers extends Uint8Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/**
 * Find where the values of the JSON text stand that starts at a position; never throws.
 *
 * A text that is cut is read up to its end, and one that is broken up to where it breaks. Commas are
 * not insisted on. Each character is looked at once, and most of them by `indexOf` alone.
 *
 * @param onProgress is told from time to time how far the scan has come
 */
export function scanJson(
  text: string,
  start: number,
  onProgress?: (position: number) => void,
): JsonTree {
  return new Scanner(text, start, onProgress).scan();
}

const BETWEEN_REPORTS = 2_000_000;
const LEAST_AHEAD = 128;

class Scanner {
  readonly #text: string;
  readonly #tree: JsonTree;
  readonly #open: number[] = [];
  readonly #pairs: PairForms;
  readonly #onProgress: ((position: number) => void) | undefined;
  #at: number;
  #nextReport: number;
  /** Whether the string is written with escapes whose end was found last. */
  #isEscaped = false;
  /** The first backslash that is not before the position, as far as was looked for one. */
  #nextBackslash: number;
  /** Up to where none stands. */
  #cleared = 0;
  #lookAhead = LEAST_AHEAD;

  constructor(text: string, start: number, onProgress?: (position: number) => void) {
    this.#text = text;
    this.#tree = new JsonTree(text);
    this.#pairs = new PairForms(text);
    this.#at = start;
    this.#onProgress = onProgress;
    this.#nextReport = onProgress ? start + BETWEEN_REPORTS : Number.POSITIVE_INFINITY;
    this.#nextBackslash = start - 1;
  }

  scan(): JsonTree {
    let isRead = this.#isAtContainer() && this.#readValue();
    while (isRead && this.#open.length > 0) {
      if (this.#at >= this.#nextReport) this.#report();
      isRead = this.#step();
    }
    const isComplete = isRead && this.#open.length === 0;
    for (let node = this.#open.pop(); node !== undefined; node = this.#open.pop()) {
      this.#tree.close(node, this.#at);
    }
    this.#tree.finish(this.#at, isComplete);
    return this.#tree;
  }

  #isAtContainer(): boolean {
    const code = this.#text.charCodeAt(this.#at);
    return code === OPEN_BRACE || code === OPEN_BRACKET;
  }

  #report(): void {
    this.#nextReport = this.#at + BETWEEN_REPORTS;
    this.#onProgress?.(this.#at);
  }

  /** One member, one item or the end of what is open; false where there is none. */
  #step(): boolean {
    this.#skip();
    const code = this.#text.charCodeAt(this.#at);
    if (code === CLOSE_BRACE || code === CLOSE_BRACKET) return this.#close(code);
    const parent = this.#open[this.#open.length - 1] ?? 0;
    if (!this.#tree.isObject(parent)) return this.#readValue();
    if (code !== QUOTE) return false;
    return this.#readMember();
  }

  #readMember(): boolean {
    this.#isKeyAlone = true;
    const isRead = this.#readString() && this.#skipColon() && this.#readValue();
    // a key has a value, even where the text was cut within the key or behind it
    if (!isRead && this.#isKeyAlone) this.#tree.add(SCALAR, this.#at, this.#at);
    return isRead;
  }

  #isKeyAlone = false;

  #skipColon(): boolean {
    this.#skip();
    if (this.#text.charCodeAt(this.#at) !== COLON) return false;
    this.#at += 1;
    this.#skip();
    return true;
  }

  #readValue(): boolean {
    const code = this.#text.charCodeAt(this.#at);
    if (code === QUOTE) {
      this.#isKeyAlone = false;
      return this.#readString();
    }
    if (code === OPEN_BRACE || code === OPEN_BRACKET) return this.#openContainer(code);
    return this.#readScalar();
  }

  #openContainer(code: number): boolean {
    if (this.#open.length >= DEEPEST) return false;
    this.#isKeyAlone = false;
    if (code === OPEN_BRACE && this.#readPairs()) return true;
    this.#open.push(this.#tree.add(code === OPEN_BRACE ? OBJECT : LIST, this.#at, this.#at));
    this.#at += 1;
    return true;
  }

  #close(code: number): boolean {
    const node = this.#open[this.#open.length - 1] ?? 0;
    if (this.#tree.isObject(node) !== (code === CLOSE_BRACE)) return false;
    this.#at += 1;
    this.#open.pop();
    this.#tree.close(node, this.#at);
    if (code === CLOSE_BRACE && this.#tree.isPair(node)) this.#learnPair(node);
    return true;
  }

  /** Objects of two strings that are written as expected; false where there is none. */
  #readPairs(): boolean {
    const before = this.#at;
    let start = before;
    let form = this.#pairs.expected(start);
    while (form !== undefined) {
      const quote = this.#findEnd(start + form.head.length);
      if (quote < 0) break;
      const next = this.#pairs.follower(form, quote);
      // before the form learns of another bridge
      const bridged = quote + (form.bridge?.length ?? 0);
      const end = quote + form.tail.length;
      if (next === undefined && !isPart(this.#text, quote, end, form.tail)) break;
      const kind = this.#isEscaped ? ESCAPED_STRING : STRING;
      this.#tree.close(this.#tree.addPair(form, start, kind, quote), end);
      if (start === before) this.#pairs.begin(form, start);
      this.#pairs.finish(form, quote);
      this.#at = end;
      if (end >= this.#nextReport) this.#report();
      if (next !== undefined) start = bridged - next.head.length;
      form = next;
    }
    return this.#at > before;
  }

  #learnPair(node: number): void {
    const tree = this.#tree;
    const start = tree.startOf(node);
    const quote = tree.endOf(node + 4);
    const head = this.#text.slice(start, tree.startOf(node + 4));
    const form = this.#pairs.known(head) ?? this.#pairs.learn(this.#formOf(node, head));
    if (form === undefined) return;
    tree.setPairForm(node, form);
    // the same may be closed in another way
    if (this.#at - quote !== form.tail.length) return;
    this.#pairs.begin(form, start);
    this.#pairs.finish(form, quote);
  }

  #formOf(node: number, head: string): Pick<PairForm, "head" | "tail" | "places"> {
    const tree = this.#tree;
    const start = tree.startOf(node);
    return {
      head,
      tail: this.#text.slice(tree.endOf(node + 4), this.#at),
      places: [
        tree.startOf(node + 1) - start,
        tree.endOf(node + 1) - start,
        tree.startOf(node + 2) - start,
        tree.endOf(node + 2) - start,
        tree.startOf(node + 3) - start,
        tree.endOf(node + 3) - start,
      ],
    };
  }

  #readString(): boolean {
    const start = this.#at + 1;
    const quote = this.#findEnd(start);
    const isClosed = quote >= 0;
    const end = isClosed ? quote : this.#text.length;
    this.#tree.add(this.#isEscaped ? ESCAPED_STRING : STRING, start, end);
    this.#at = isClosed ? end + 1 : end;
    return isClosed;
  }

  /** The place of the quote that closes a string; below 0 where there is none. */
  #findEnd(start: number): number {
    const quote = this.#text.indexOf('"', start);
    this.#isEscaped = quote < 0 || this.#isBackslashBetween(start, quote);
    return this.#isEscaped ? this.#closingQuote(start, quote) : quote;
  }

  #closingQuote(start: number, first: number): number {
    const text = this.#text;
    let at = first;
    while (at >= 0 && isEscaped(text, at, start)) at = text.indexOf('"', at + 1);
    return at;
  }

  #isBackslashBetween(start: number, end: number): boolean {
    if (this.#nextBackslash >= start) return this.#nextBackslash < end;
    if (end <= this.#cleared) return false;
    // each time twice as far: of a text with many values each would look through the rest of it
    const from = Math.max(start, this.#cleared);
    const to = Math.max(end, from + this.#lookAhead);
    this.#lookAhead *= 2;
    const found = this.#text.slice(from, to).indexOf("\\");
    this.#cleared = found < 0 ? to : from + found;
    if (found >= 0) this.#nextBackslash = from + found;
    return found >= 0 && this.#nextBackslash < end;
  }

  /** A number or a word. */
  #readScalar(): boolean {
    const start = this.#at;
    let at = start;
    while (isWord(this.#text.charCodeAt(at))) at += 1;
    if (at === start) return false;
    this.#isKeyAlone = false;
    this.#tree.add(SCALAR, start, at);
    this.#at = at;
    return true;
  }

  /** Blanks and commas. */
  #skip(): void {
    const text = this.#text;
    let at = this.#at;
    let code = text.charCodeAt(at);
    while (code === 32 || code === 10 || code === 13 || code === 9 || code === COMMA) {
      at += 1;
      code = text.charCodeAt(at);
    }
    this.#at = at;
  }
}

// digits, letters, `+`, `-` and `.`; at the end of the text charCodeAt gives NaN
function isWord(code: number): boolean {
  const isLetter = (code | 32) >= 97 && (code | 32) <= 122;
  return isLetter || (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;
}

function isEscaped(text: string, at: number, start: number): boolean {
  let from = at;
  while (from > start && text.charCodeAt(from - 1) === BACKSLASH) from -= 1;
  return (at - from) % 2 === 1;
}

/** The value of a JSON string without its quotes; what is no escape stays as it is. */
function unescapeJson(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    return unescapeLax(raw);
  }
}

function unescapeLax(raw: string): string {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (whole, unicode, single) => {
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
    return escapes.get(single) ?? (/["\\/]/.test(single) ? single : whole);
  });
}

const escapes = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["b", "\b"],
  ["f", "\f"],
]);
