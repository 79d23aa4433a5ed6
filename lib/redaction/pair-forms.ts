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
}

/** A form, and the one that was met behind it the last time. */
interface Met {
  readonly form: PairForm;
  next: Met | undefined;
}

const MOST_FORMS = 10_000;

/**
 * Remembers how the pairs of a text are written. A HAR holds the same headers in the same order a
 * thousand times: most pairs are known by one comparison, without a look at each character.
 */
export class PairForms {
  readonly #text: string;
  readonly #met = new Map<string, Met>();
  #last: Met | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The form of the object at a position, where it is the one that came next the last time. */
  expected(start: number): PairForm | undefined {
    const form = this.#last?.next?.form;
    if (form === undefined) return undefined;
    return isPart(this.#text, start, start + form.head.length, form.head) ? form : undefined;
  }

  /** The expected form was the right one. */
  confirm(): void {
    this.#last = this.#last?.next;
  }

  /** The number of the form of a pair that was read string by string; 0 where too many are known. */
  learn(head: string, rest: () => Pick<PairForm, "tail" | "places">): number {
    let met = this.#met.get(head);
    if (met === undefined) {
      if (this.#met.size >= MOST_FORMS) return 0;
      met = { form: { number: this.#met.size + 1, head, ...rest() }, next: undefined };
      this.#met.set(head, met);
    }
    if (this.#last !== undefined) this.#last.next = met;
    this.#last = met;
    return met.form.number;
  }
}
