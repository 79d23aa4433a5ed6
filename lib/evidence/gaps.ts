import type { Line } from "./lines";
import type { Span } from "./types";

/** The lines, or what else stands in order, that touch none of the spans; blank ones stay. */
export function linesOutside<T extends Span>(
  lines: readonly T[],
  spans: readonly Span[],
): readonly T[] {
  if (spans.length === 0) return lines;
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  return lines.filter((line) => {
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next += 1;
    const span = sorted[next];
    return line.start === line.end || !span || span.start >= line.end;
  });
}

/** What no reader used of a range, without the log prefixes and blanks that the lines do not hold. */
export function gaps(lines: readonly Line[], used: readonly Span[], range: Span): readonly Span[] {
  const result: Span[] = [];
  let from = range.start;
  let line = 0;
  const add = (end: number) => {
    while ((lines[line]?.end ?? Number.POSITIVE_INFINITY) <= from) line += 1;
    let first: number | undefined;
    let last = from;
    for (let next = line; (lines[next]?.start ?? end) < end; next += 1) {
      const content = lines[next];
      if (!content || content.text === "") continue;
      first ??= Math.max(from, content.start);
      last = Math.min(end, content.end);
    }
    if (first !== undefined && last > first) result.push({ start: first, end: last });
  };
  for (const span of [...used].sort((a, b) => a.start - b.start)) {
    if (span.start > from) add(Math.min(span.start, range.end));
    from = Math.max(from, span.end);
  }
  if (range.end > from) add(range.end);
  return result;
}
