import { ExchangeCollector } from "./exchange-collector";
import type { ExchangeDraft } from "./exchange-draft";
import { type Line, quote } from "./lines";
import type { Reading } from "./reading";
import type { Quoted } from "./types";

/** Goes through the lines of a text, and collects the exchanges that they tell of. */
export abstract class LineReader {
  protected readonly text: string;
  protected readonly lines: readonly Line[];
  protected readonly found = new ExchangeCollector();

  constructor(text: string, lines: readonly Line[]) {
    this.text = text;
    this.lines = lines;
  }

  /** Reads what starts on a line; the answer is the line to go on with. */
  protected abstract read(index: number): number;

  readAll(): Reading {
    for (let index = 0; index < this.lines.length; ) index = this.read(index);
    return this.finish();
  }

  protected finish(): Reading {
    return this.found.finish();
  }

  /** The exchange that what is read next belongs to, as far as it does not begin another. */
  protected get draft(): ExchangeDraft | undefined {
    return this.found.current;
  }

  /** The first place in a line, or the last, where a value of it stands. */
  protected quoteIn(line: Line, value: string, which: "first" | "last" = "first"): Quoted {
    const at = which === "first" ? line.text.indexOf(value) : line.text.lastIndexOf(value);
    return quote(this.text, line.start + at, line.start + at + value.length);
  }

  /** The status of the current exchange, as the end of a line tells it that is no status line. */
  protected mention(line: Line, code: string): void {
    const { span } = this.quoteIn(line, code, "last");
    this.draft?.setMentionedStatus({ code: Number(code), span });
  }
}
