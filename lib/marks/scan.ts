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

/** A text that repeats one mark says no more than one that has it this often. */
const MOST_OF_ONE = 8;

// `"server": "x"`, `server: x`, `'server' => ['x']`, `{"name":"server","value":"x"}`, and two lines of devtools
const SEPARATOR =
  /(?:["'`*\])]{0,4} ?(?:=>|[:=]|, ?["']?value["']? ?[:=]|, ?(?=["']))|["'`*]{0,3}\n(?=[^\n]))[ ([{"'`*]{0,4}/iy;
const VALUE = /[^\n"'`]{1,300}/y;

/** Build the scanner of a table: its literals are searched together, and only their rows matched. */
export function createScanner(marks: readonly Mark[]): MarkScanner {
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
    const hits = new Map<Mark, Map<number, FoundMark>>();
    const keep = (one: FoundMark): void => {
      const known = hits.get(one.mark) ?? new Map<number, FoundMark>();
      if (known.size < MOST_OF_ONE) known.set(one.span.start, one);
      hits.set(one.mark, known);
    };
    search.find(text, (index, end) => {
      const name = names[index];
      if (name !== undefined) {
        for (const one of fieldIn(text, { start: end - name.length, end }, (value) =>
          scanField(name, value),
        ))
          keep(one);
        return;
      }
      const row = rows[index - names.length];
      if (row === undefined || (hits.get(row.mark)?.size ?? 0) >= MOST_OF_ONE) return;
      const from = Math.max(0, end - row.literal.length - BEFORE);
      const match = row.mark.pattern.exec(text.slice(from, end + AFTER));
      if (match !== null) keep(found(row.mark, match, from));
    });
    return [...hits.values()]
      .flatMap((places) => [...places.values()])
      .sort((one, other) => one.span.start - other.span.start);
  };
  return { scan, scanField };
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
  if (mark.hands === undefined || value === undefined) return { mark, span };
  return { mark, span, reference: { vendor: mark.product ?? "", name: mark.hands, value } };
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
