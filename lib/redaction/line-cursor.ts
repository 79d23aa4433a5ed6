/**
 * Line bounds around a position that only moves forward.
 *
 * The last answer is kept, so that many questions about one very long line cost one search.
 */
export class LineCursor {
  readonly text: string;
  #start = 0;
  #end = -1;

  constructor(text: string) {
    this.text = text;
  }

  /** The end of the line of this position, before its line break. */
  lineEnd(at: number): number {
    this.#seek(at);
    return this.#end;
  }

  /** The start of the line of this position. */
  lineStart(at: number): number {
    this.#seek(at);
    return this.#start;
  }

  #seek(at: number): void {
    if (at >= this.#start && at <= this.#end) return;
    if (at < this.#start) this.#start = 0;
    let start = at > this.#end && this.#end >= 0 ? this.#end + 1 : this.#start;
    BREAK.lastIndex = start;
    for (;;) {
      const found = BREAK.exec(this.text);
      const end = found ? found.index : this.text.length;
      if (at <= end || !found) {
        this.#start = start;
        this.#end = end;
        return;
      }
      start = end + 1;
    }
  }
}

const BREAK = /[\n\r]/g;
