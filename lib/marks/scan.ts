import { searchFor } from "./find-literals";
import type { FoundMark, Mark, MarkSpan } from "./types";

/** What a scan finds in one text; the spans are offsets into it. */
export interface MarkScanner {
  /** All marks of a flat text, each once a place, in the order of their places. */
  scan(text: string): readonly FoundMark[];
  /** The marks of one response field, by its name in lower case. */
  scanField(name: string, value: string): readonly FoundMark[];
}

/** How far around a literal its mark can reach. */
const BEFORE = 300;
const AFTER = 700;

/** A stretch of the text around literals of one mark is not longer, however many follow one another. */
const LONGEST_REACH = 4_000;

/** A text that repeats one mark says no more than one that has it this often. */
const MOST_OF_ONE = 8;

/** Nor does one that has its literals, or its field's name, so often without it. */
const MOST_TRIES = 200;

/** What a scan has of one mark so far. */
interface Tally {
  readonly found: FoundMark[];
  tries: number;
  /** Around literals that were met, where the pattern has not been tried yet. */
  reach?: MarkSpan;
}

// `"server": "x"`, `server: x`, `'server' => ['x']`, `{"name":"server","value":"x"}`, and two lines of devtools
const SEPARATOR =
  /(?:["'`*\])]{0,4} ?(?:=>|[:=]|, ?["']?value["']? ?[:=]|, ?(?=["']))|["'`*]{0,3}\n(?=[^\n]))[ ([{"'`*]{0,4}/iy;
const VALUE = /[^\n"'`]{1,300}/y;

/**
 * Build the scanner of a table: its literals are searched together, and only their rows matched. A blank
 * in a row is any white space, so that JSON over several lines is found as on one.
 */
export function createScanner(table: readonly Mark[]): MarkScanner {
  const marks = table.map((mark) =>
    mark.header === undefined && mark.pattern.source.includes(" ")
      ? {
          ...mark,
          pattern: new RegExp(mark.pattern.source.replaceAll(" ", "\\s"), mark.pattern.flags),
        }
      : mark,
  );
  const fields = fieldMarks(marks);
  const rows = marks.flatMap((mark) =>
    mark.header === undefined ? (mark.literals ?? []).map((literal) => ({ mark, literal })) : [],
  );
  const names = [...fields.keys()];
  const search = searchFor([...names, ...rows.map(({ literal }) => literal)]);
  const scanField = (name: string, value: string): readonly FoundMark[] =>
    (fields.get(name) ?? []).flatMap((mark) => {
      const match = mark.pattern.exec(value);
      return match === null ? [] : [found(mark, match, 0)];
    });

  const scan = (text: string): readonly FoundMark[] => {
    const tallies = new Map<Mark, Tally>();
    const tryField = (name: string, end: number): void => {
      let isAnyOpen = false;
      for (const mark of fields.get(name) ?? []) {
        const tally = tallyOf(tallies, mark);
        if (!isOpen(tally)) continue;
        tally.tries += 1;
        isAnyOpen = true;
      }
      if (!isAnyOpen) return;
      const span = { start: end - name.length, end };
      for (const one of fieldIn(text, span, (value) => scanField(name, value)))
        tallyOf(tallies, one.mark).found.push(one);
    };
    search.find(text, (index, end) => {
      const name = names[index];
      const row = rows[index - names.length];
      if (name !== undefined) tryField(name, end);
      else if (row !== undefined) {
        const start = Math.max(0, end - row.literal.length - BEFORE);
        reachOut(text, row.mark, tallyOf(tallies, row.mark), { start, end: end + AFTER });
      }
    });
    for (const [mark, tally] of tallies) tryPattern(text, mark, tally);
    return [...tallies.values()]
      .flatMap(({ found }) => found.slice(0, MOST_OF_ONE))
      .sort((one, other) => one.span.start - other.span.start);
  };
  return { scan, scanField };
}

function tallyOf(tallies: Map<Mark, Tally>, mark: Mark): Tally {
  const known = tallies.get(mark);
  if (known !== undefined) return known;
  const tally = { found: [], tries: 0 };
  tallies.set(mark, tally);
  return tally;
}

function isOpen({ found, tries }: Tally): boolean {
  return found.length < MOST_OF_ONE && tries < MOST_TRIES;
}

/** Look around one more literal later: together with the next, or when none follows. */
function reachOut(text: string, mark: Mark, tally: Tally, around: MarkSpan): void {
  if (!isOpen(tally)) return;
  const { reach } = tally;
  const start = reach?.start ?? 0;
  if (reach !== undefined && around.start <= reach.end && around.end - start <= LONGEST_REACH) {
    tally.reach = { start, end: around.end };
    return;
  }
  tryPattern(text, mark, tally);
  tally.reach = around;
}

/** Look for a mark in its reach; each character is looked at once. */
function tryPattern(text: string, mark: Mark, tally: Tally): void {
  const { reach } = tally;
  if (reach === undefined) return;
  let from = Math.max(reach.start, tally.found.at(-1)?.span.end ?? 0);
  for (tally.tries += 1; tally.found.length < MOST_OF_ONE; ) {
    const match = mark.pattern.exec(text.slice(from, reach.end));
    if (match === null) return;
    tally.found.push(found(mark, match, from));
    from += match.index + Math.max(1, match[0].length);
  }
}

function fieldMarks(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const fields = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (mark.header === undefined) continue;
    fields.set(mark.header, [...(fields.get(mark.header) ?? []), mark]);
  }
  return fields;
}

function found(mark: Mark, match: RegExpExecArray, offset: number): FoundMark {
  const start = offset + match.index;
  const span = { start, end: start + match[0].length };
  const value = match.groups?.reference;
  const [text] = match;
  if (mark.hands === undefined || value === undefined) return { mark, span, text };
  return { mark, span, text, reference: { vendor: mark.product ?? "", name: mark.hands, value } };
}

/** The marks of a field whose name stands in a text; none where no value follows the name. */
function fieldIn(
  text: string,
  name: MarkSpan,
  scanValue: (value: string) => readonly FoundMark[],
): readonly FoundMark[] {
  if (name.start > 0 && /[\w-]/.test(text.charAt(name.start - 1))) return [];
  SEPARATOR.lastIndex = name.end;
  const separator = SEPARATOR.exec(text);
  if (separator === null) return [];
  VALUE.lastIndex = name.end + separator[0].length;
  const value = VALUE.exec(text)?.[0].trim();
  if (value === undefined) return [];
  const end = name.end + separator[0].length + value.length;
  return scanValue(value).map((one) => ({ ...one, span: { start: name.start, end } }));
}
