import { searchFor } from "./find-literals";
import type { FoundMark, Mark, MarkSpan } from "./types";

/** What a scan finds in one text; the spans are offsets into it. */
export interface MarkScanner {
  /** All marks of a flat text, each once a place, in the order of their places. */
  scan(text: string): readonly FoundMark[];
  /** The same in two steps: a search for what all rows need, then the matching of those that are asked for. */
  search(text: string): MarkSearch;
  /** The marks of one response field, by its name in lower case. */
  scanField(name: string, value: string): readonly FoundMark[];
}

/** A text of which it is known where marks may stand. */
export interface MarkSearch {
  /** The marks of some rows, in the order of their places. */
  marks(isAskedFor: (mark: Mark) => boolean): readonly FoundMark[];
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

/** What a scan has so far of one mark, or of all marks of one field, of which there may be a hundred. */
interface Tally {
  /** What was found in the field's values. */
  readonly found: FoundMark[];
  /** How often the field's value was looked at. */
  tries: number;
  /** Where the pattern is to be tried: around literals that were met. */
  readonly reaches: { readonly start: number; end: number }[];
}

// `"server": "x"`, `server: x`, `'server' => ['x']`, `"Server":[]string{"x"}`, `{"name":"server","value":"x"}`, and two
// lines of devtools
const SEPARATOR =
  /(?:["'`*\])]{0,4} ?(?:=>|[:=]|, ?["']?value["']? ?[:=]|, ?(?=["']))|["'`*]{0,3}\n(?=[^\n])) ?(?:\[\]string ?(?=\{))?[ ([{"'`*]{0,4}/iy;
const VALUE = /[^\n"'`]{1,300}/y;
/** Name and value as the two cells of a row; of a wider row the next cell may be another name. */
const CELLS =
  /["'`*]{0,4} ?\| ?["'`*]{0,4}([^\n|"'`]{1,300}?)["'`*]{0,4} ?(?:\|(?! ?[^\s|]{1,300} \|| ?\n? ?\|? ?:?-{2}) ?|(?=\n(?!\|? ?:?-{2})|$))/y;
const BEFORE_CELLS = /(?:^|[\n|])[ "'`*]{0,6}$/;

/**
 * Build the scanner of a table: its literals are searched together, and only their rows matched. A blank
 * in a row is any white space, so that JSON over several lines is found as on one.
 */
export function createScanner(marks: readonly Mark[]): MarkScanner {
  const fields = fieldMarks(marks);
  // most rows are never met
  const spaced = new Map<Mark, Mark>();
  const withAnySpace = (mark: Mark): Mark => {
    const known = spaced.get(mark) ?? withAnyBlank(mark);
    spaced.set(mark, known);
    return known;
  };
  const rows = marks.flatMap((mark) => {
    const own = [mark];
    if (mark.header !== undefined) return [];
    return (mark.literals ?? []).map((literal) => ({ own, literal }));
  });
  const names = [...fields.keys()];
  const literals = searchFor([...names, ...rows.map(({ literal }) => literal)]);
  const scanField = (name: string, value: string): readonly FoundMark[] =>
    (fields.get(name) ?? []).flatMap((mark) => {
      const match = mark.pattern.exec(value);
      return match === null ? [] : [found(mark, match, 0)];
    });

  const search = (text: string): MarkSearch => {
    const tallies = new Map<readonly Mark[], Tally>();
    const tryField = (name: string, end: number): void => {
      const tally = tallyOf(tallies, fields.get(name) ?? []);
      tally.tries += 1;
      if (tally.tries > MOST_TRIES) return;
      const span = { start: end - name.length, end };
      for (const one of fieldIn(text, span, (value) => scanField(name, value)))
        tally.found.push(one);
    };
    literals.find(text, (index, end) => {
      const name = names[index];
      const row = rows[index - names.length];
      if (name !== undefined) tryField(name, end);
      else if (row !== undefined) {
        const start = Math.max(0, end - row.literal.length - BEFORE);
        reachOut(tallyOf(tallies, row.own), start, end + AFTER);
      }
    });
    return {
      marks(isAskedFor) {
        const all = [...tallies].flatMap(([own, { found, reaches }]) => {
          if (found.length + reaches.length === 0) return [];
          return own
            .filter(isAskedFor)
            .flatMap((mark) =>
              reaches.length === 0
                ? found.filter((one) => one.mark === mark).slice(0, MOST_OF_ONE)
                : matchesOf(text, withAnySpace(mark), reaches),
            );
        });
        return all.sort((one, other) => one.span.start - other.span.start);
      },
    };
  };
  return { scan: (text) => search(text).marks(() => true), search, scanField };
}

function withAnyBlank(mark: Mark): Mark {
  const { source, flags } = mark.pattern;
  if (!source.includes(" ")) return mark;
  return { ...mark, pattern: new RegExp(source.replaceAll(" ", "\\s"), flags) };
}

function tallyOf(tallies: Map<readonly Mark[], Tally>, own: readonly Mark[]): Tally {
  const known = tallies.get(own);
  if (known !== undefined) return known;
  const tally = { found: [], tries: 0, reaches: [] };
  tallies.set(own, tally);
  return tally;
}

/** Look around one more literal: together with the last one, where they are near each other. */
function reachOut({ reaches }: Tally, start: number, end: number): void {
  if (reaches.length > MOST_TRIES) return;
  const last = reaches.at(-1);
  const isNear = last !== undefined && start <= last.end && end - last.start <= LONGEST_REACH;
  if (isNear) last.end = end;
  else reaches.push({ start, end });
}

/** Look for a mark where it may stand; each character is looked at once. */
function matchesOf(text: string, mark: Mark, reaches: Tally["reaches"]): readonly FoundMark[] {
  const matches: FoundMark[] = [];
  let behind = 0;
  for (const { start, end } of reaches) {
    for (let from = Math.max(start, behind); matches.length < MOST_OF_ONE; from = behind) {
      const match = mark.pattern.exec(text.slice(from, end));
      if (match === null) break;
      const one = found(mark, match, from);
      matches.push(one);
      behind = from + match.index + Math.max(1, match[0].length);
    }
  }
  return matches;
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
  if (separator === null) return cellIn(text, name, scanValue);
  VALUE.lastIndex = name.end + separator[0].length;
  const value = VALUE.exec(text)?.[0].trim();
  if (value === undefined) return [];
  const end = name.end + separator[0].length + value.length;
  return scanValue(value).map((one) => ({ ...one, span: { start: name.start, end } }));
}

/** The marks of a field in a table of names and values. */
function cellIn(
  text: string,
  name: MarkSpan,
  scanValue: (value: string) => readonly FoundMark[],
): readonly FoundMark[] {
  CELLS.lastIndex = name.end;
  const cells = CELLS.exec(text);
  const value = cells?.[1]?.trim();
  if (cells === null || value === undefined) return [];
  if (!BEFORE_CELLS.test(text.slice(Math.max(0, name.start - 8), name.start))) return [];
  return scanValue(value).map((one) => ({
    ...one,
    span: { start: name.start, end: name.end + cells[0].length },
  }));
}
