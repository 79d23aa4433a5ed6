/** A line of two texts: in both, in the first alone, or in the second alone. */
export interface DiffLine {
  readonly in: "both" | "before" | "after";
  readonly text: string;
}

/** More lines are shown as gone and come. */
const MOST_LINES = 400;

/** What differs between two texts, line by line: a longest common subsequence. Pure and total. */
export function diffLines(
  before: readonly string[],
  after: readonly string[],
): readonly DiffLine[] {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const both = (lines: readonly string[]) => lines.map((text) => ({ in: "both", text }) as const);
  return [
    ...both(before.slice(0, start)),
    ...inner(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...both(before.slice(before.length - end)),
  ];
}

function inner(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const isLong = before.length > MOST_LINES || after.length > MOST_LINES;
  const lengths = isLong ? [] : commonLengths(before, after);
  const lines: DiffLine[] = [];
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    const [gone, come] = [before[a], after[b]];
    if (gone !== undefined && gone === come && !isLong) {
      lines.push({ in: "both", text: gone });
      a += 1;
      b += 1;
    } else if (
      gone !== undefined &&
      (come === undefined || (lengths[a + 1]?.[b] ?? 0) >= (lengths[a]?.[b + 1] ?? 0))
    ) {
      lines.push({ in: "before", text: gone });
      a += 1;
    } else {
      lines.push({ in: "after", text: come ?? "" });
      b += 1;
    }
  }
  return lines;
}

/** How many lines the rests of the two have in common, from each pair of places. */
function commonLengths(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly number[])[] {
  const rows = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let a = before.length - 1; a >= 0; a -= 1) {
    for (let b = after.length - 1; b >= 0; b -= 1) {
      const [row, below] = [rows[a], rows[a + 1]];
      if (row === undefined || below === undefined) continue;
      row[b] =
        before[a] === after[b] ? (below[b + 1] ?? 0) + 1 : Math.max(below[b] ?? 0, row[b + 1] ?? 0);
    }
  }
  return rows;
}
