import type { Line } from "../lines";
import type { Span } from "../types";

/** A line of YAML: where its dash stands, if it has one, and where its key does. */
export interface Row extends Span {
  readonly text: string;
  readonly column: number;
  /** The column of what stands behind the dashes; the same without one. */
  readonly inner: number;
}

/** The lines that YAML may have, without those that are empty or comments. */
export function rowsOf(text: string, lines: readonly Line[]): readonly Row[] {
  return lines.flatMap((line): readonly Row[] => {
    if (line.text === "" || line.text.startsWith("#")) return [];
    const column = line.start - lineStart(text, line.start);
    const dashes = /^(?:- +)*/.exec(line.text)?.[0].length ?? 0;
    return [{ ...line, column, inner: column + dashes }];
  });
}

/** Where the line begins that an offset stands in. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** A key, an item, or what a flow or a text goes on with; no JSON. */
export function isYaml(text: string): boolean {
  return /^(?:- ?|["']?[\w$:.*/-]{1,100}["']?:(?: |$)|["'[\]\w*!|>])/.test(text);
}
