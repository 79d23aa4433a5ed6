import { isPart } from "./part-memory";

/** An object of two strings, as it is written around the second: `{"name": "accept", "value": "*"}`. */
export interface PairForm {
  /** From 1. */
  readonly number: number;
  /** From its brace to the quote before its second value. */
  readonly head: string;
  /** From the quote behind that to its other brace. */
  readonly tail: string;
  /** Where its first key, its first value and its second key start and end, counted from the brace. */
  readonly places: readonly [number, number, number, number, number, number];
  /** The form of the pair that came next the last time. */
  next: PairForm | undefined;
  /** From the tail of this one through the head of the next, if only blanks and commas were between. */
  bridge: string | undefined;
}

const MOST_FORMS = 10_000;
const LONGEST_GAP = 200;
const GAP = /^[ \n\r\t,]*$/;

/**
 * Remembers how the pairs of a text are written. A HAR holds the same headers in the same order a
 * thousand times: most pairs are known by one comparison, without a look at each character.
 */
export class PairForms {
  readonly #text: string;
  readonly #forms = new Map<string, PairForm>();
  #last: PairForm | undefined;
  /** Where the second value of the last pair ends, and where the pair does. */
  #lastQuote = 0;
  #lastEnd = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The form of the pair at a position, where it is the one that came next the last time. */
  expected(start: number): PairForm | undefined {
    const form = this.#last?.next;
    if (form === undefined) return undefined;
    return isPart(this.#text, start, start + form.head.length, form.head) ? form : undefined;
  }

  /** The form of the pair behind one whose second value ends at a position, if all between is as the last time. */
  follower({ next, bridge }: PairForm, quote: number): PairForm | undefined {
    if (next === undefined || bridge === undefined) return undefined;
    return isPart(this.#text, quote, quote + bridge.length, bridge) ? next : undefined;
  }

  /** The form that is written like this up to its second value. */
  known(head: string): PairForm | undefined {
    return this.#forms.get(head);
  }

  /** Undefined where too many forms are known. */
  learn(form: Pick<PairForm, "head" | "tail" | "places">): PairForm | undefined {
    if (this.#forms.size >= MOST_FORMS) return undefined;
    const number = this.#forms.size + 1;
    const learned = { number, ...form, next: undefined, bridge: undefined };
    this.#forms.set(form.head, learned);
    return learned;
  }

  /** A pair of a form starts here. */
  begin(form: PairForm, start: number): void {
    const last = this.#last;
    this.#last = form;
    if (last === undefined) return;
    const isNear = start - this.#lastEnd <= LONGEST_GAP;
    const isNext = isNear && GAP.test(this.#text.slice(this.#lastEnd, start));
    last.next = form;
    last.bridge = isNext ? this.#text.slice(this.#lastQuote, start + form.head.length) : undefined;
  }

  /** The pair that was begun, or the one that follows it as the last time, ends here. */
  finish(form: PairForm, quote: number): void {
    this.#last = form;
    this.#lastQuote = quote;
    this.#lastEnd = quote + form.tail.length;
  }
}
