/**
 * Line bounds around a position.
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
    let start = at;
    while (start > 0 && !BREAKS.includes(this.text[start - 1] ?? "")) start -= 1;
    BREAK.lastIndex = at;
    this.#start = start;
    this.#end = BREAK.exec(this.text)?.index ?? this.text.length;
  }
}

const BREAKS = "\n\r";
const BREAK = /[\n\r]/g;
