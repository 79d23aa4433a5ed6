import { ExchangeDraft } from "./exchange-draft";
import type { Reading } from "./reading";
import type { Exchange, Notice, Span } from "./types";

/** Collects what a reader finds while it goes through a text: exchanges, notices, what it used. */
export class ExchangeCollector {
  readonly #drafts: ExchangeDraft[] = [];
  readonly #notices: Notice[] = [];
  readonly #used: Span[] = [];
  #current: ExchangeDraft | undefined;

  /** The exchange that what is read next belongs to, as far as it does not begin another. */
  get current(): ExchangeDraft | undefined {
    return this.#current;
  }

  /** The one that was begun before the last. */
  get before(): ExchangeDraft | undefined {
    return this.#drafts.at(-2);
  }

  get isEmpty(): boolean {
    return this.#drafts.length === 0;
  }

  /** Begins an exchange, which is the current one from now on. */
  open({ start }: Pick<Span, "start">): ExchangeDraft {
    const draft = new ExchangeDraft(start);
    this.#drafts.push(draft);
    this.#current = draft;
    return draft;
  }

  /** What is read next belongs to none of the exchanges so far. */
  leave(): void {
    this.#current = undefined;
  }

  /** The reader used this of the text. */
  take({ start, end }: Span): void {
    this.#used.push({ start, end });
  }

  note(notices: readonly Notice[]): void {
    for (const notice of notices) this.#notices.push(notice);
  }

  /** The exchanges; without what was used, for a reader whose exchanges are all that they span. */
  finishExchanges(): {
    readonly documents: readonly Exchange[];
    readonly notices: readonly Notice[];
  } {
    const notices = [...this.#notices, ...this.#drafts.flatMap((draft) => draft.notices())];
    return { documents: this.#drafts.map((draft) => draft.finish()), notices };
  }

  finish(): Reading {
    return { ...this.finishExchanges(), used: this.#used };
  }
}
