import { type Line, quote } from "./lines";
import type { ToolCommand } from "./tool-command";
import type { Probe, Quoted } from "./types";

/** What was read: without a probe where the lines tell nothing, so that none is read twice. */
export interface ProbeReading {
  readonly probe?: Probe;
  /** Index of the line to go on with. */
  readonly next: number;
}

/** The text and the lines of it that no other reader has taken. */
export interface ProbeSource {
  readonly text: string;
  readonly lines: readonly Line[];
}

/**
 * Reads what one kind of tool printed from a line on, which may be a tool's command; undefined where
 * it does not begin there.
 */
export type ProbeReader = (
  source: ProbeSource,
  index: number,
  command: ToolCommand | undefined,
) => ProbeReading | undefined;

/** Collects the fields of a probe while its lines are read. */
export class ProbeDraft {
  readonly #fields = new Map<string, Quoted[]>();
  readonly #probe: Probe["probe"];
  readonly #start: number;
  #end: number;

  constructor(probe: Probe["probe"], start: number) {
    this.#probe = probe;
    this.#start = start;
    this.#end = start;
  }

  /** Adds a value that the field does not have yet. */
  add(field: string, value: Quoted | undefined): void {
    if (value === undefined || value.value === "" || this.has(field, value.value)) return;
    const values = this.#fields.get(field);
    if (values === undefined) this.#fields.set(field, [value]);
    else values.push(value);
  }

  has(field: string, value?: string): boolean {
    const values = this.#fields.get(field);
    if (values === undefined) return false;
    // a hostile list of many names costs no more than its first ones
    return value === undefined || values.slice(0, MOST_COMPARED).some((one) => one.value === value);
  }

  /** The value of the field that was added first. */
  first(field: string): Quoted | undefined {
    return this.#fields.get(field)?.[0];
  }

  /** The line belongs to the probe. */
  reach({ end }: Line): void {
    this.#end = end;
  }

  finish(): Probe {
    const span = { start: this.#start, end: this.#end };
    return { kind: "probe", probe: this.#probe, fields: this.#fields, span };
  }
}

const MOST_COMPARED = 100;

/** The named groups that a pattern with the flag `d` captures in a line, each with its place. */
export function capture(
  text: string,
  line: Line,
  pattern: RegExp,
): ReadonlyMap<string, Quoted> | undefined {
  const found = line.text.length > LONGEST_LINE ? null : pattern.exec(line.text);
  if (found === null) return undefined;
  return new Map(
    Object.entries(found.indices?.groups ?? {}).flatMap(([name, range]) =>
      // a group that took no part has no range
      Array.isArray(range)
        ? [[name, quote(text, line.start + range[0], line.start + range[1])] as const]
        : [],
    ),
  );
}

const LONGEST_LINE = 4_000;

/** The lines of a tool's output: those that tell something, and those that only belong to it. */
export interface Rows {
  readonly telling: readonly RegExp[];
  readonly other: RegExp;
  readonly add: (found: ReadonlyMap<string, Quoted>, line: Line) => void;
}

/** Reads lines up to the first that is no row; the answer is the index of that line. */
export function readRows(
  { text, lines }: ProbeSource,
  from: number,
  { telling, other, add }: Rows,
): number {
  let next = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    if (line.text === "") continue;
    const found = telling.map((pattern) => capture(text, line, pattern)).find((one) => one);
    if (found === undefined && !other.test(line.text.slice(0, LONGEST_LINE))) break;
    add(found ?? new Map(), line);
    next = at + 1;
  }
  return next;
}
