import { holdsCutSentence } from "./cut-sentences";

const NUMBERED = /^[ \t]{0,10}(\d{1,7})([ \t]*[:|\u2502\u2192][ \t]?|\t|[ \t]{1,80}(?=\S)|[ \t]*$)/;

interface Numbered {
  /** What stands before the text of the line, its own blanks among it where blanks separate the two. */
  readonly count: number;
  /** How many blanks stand between the number and the text, where nothing else does. */
  readonly blanks: number | undefined;
  readonly number: number;
  readonly separator: string;
}

/**
 * Remove the line numbers of `cat -n`, `nl`, `grep -n`, editors and web pages, if nearly all lines bear one,
 * and those that stand on lines of their own, as pages give them that show code in two columns.
 */
export function removeLineNumbers(text: string): string {
  if (!hasLineNumbers(text)) return withoutNumberLines(withoutNumbersOfObjects(text));
  return withoutNumbers(text.split("\n")).join("\n");
}

function withoutNumbers(lines: readonly string[]): readonly string[] {
  const numbers = lines.map(readNumber);
  // the rest of them is how deep a line stands
  const least = numbers.reduce(
    (few, one) => Math.min(few, one?.blanks ?? few),
    Number.POSITIVE_INFINITY,
  );
  return lines.map((line, at) => {
    const { count = 0, blanks } = numbers[at] ?? {};
    return line.slice(count - (blanks === undefined ? 0 : blanks - least));
  });
}

const LEAST_NUMBER_LINES = 4;

/** JSON that an editor shows is copied with the number of each line before it: `1{`, `2    "Version": …`, up to `9}`. */
function withoutNumbersOfObjects(text: string): string {
  if (!/^1[ \t]{0,9}\{[ \t\r]{0,9}$/m.test(text)) return text;
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    if (!/^1[ \t]{0,9}\{\s*$/.test(lines[at] ?? "")) continue;
    let next = at;
    while (numberOf(lines[next]) === next - at + 1) next += 1;
    if (next - at < LEAST_NUMBER_LINES) continue;
    for (let one = at; one < next; one += 1) lines[one] = lines[one]?.replace(/^\d{1,5}/, "") ?? "";
    at = next - 1;
  }
  return lines.join("\n");
}

function numberOf(line: string | undefined): number {
  return Number(/^\d{1,5}(?=[\s"{}[\]])/.exec(line ?? "")?.[0] ?? Number.NaN);
}

/** Every second line is a number, one more than that before. */
function withoutNumberLines(text: string): string {
  const lines = text.split("\n");
  const numbers = lines.map((line) =>
    /^[ \t]{0,10}\d{1,5}\r?$/.test(line) ? Number(line) : undefined,
  );
  const isNumber = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    if (numbers[at] === undefined || isNumber.has(at)) continue;
    const run = [at];
    for (let next = at + 2; numbers[next] === (numbers[next - 2] ?? Number.NaN) + 1; next += 2) {
      run.push(next);
    }
    if (run.length < LEAST_NUMBER_LINES) continue;
    for (const place of run) isNumber.add(place);
  }
  return isNumber.size === 0 ? text : lines.filter((_, at) => !isNumber.has(at)).join("\n");
}

function readNumber(line: string): Numbered | undefined {
  const found = NUMBERED.exec(line.slice(0, 120));
  if (!found?.[1] || found[2] === undefined) return undefined;
  // a line without text keeps its line end only
  const separator = found[2].trim() || "blank";
  const isEmpty = found[0].trimEnd() === line.trimEnd();
  return {
    count: isEmpty ? line.trimEnd().length : found[0].length,
    blanks: isEmpty || separator !== "blank" || found[2] === "\t" ? undefined : found[2].length,
    number: Number(found[1]),
    separator,
  };
}

function hasLineNumbers(text: string): boolean {
  // most texts are known by their first lines
  if (text.slice(0, 1_000).split("\n", 6).filter(readNumber).length < 2) return false;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const numbered = lines.flatMap((line) => readNumber(line) ?? []);
  if (numbered.length < 3 && !holdsCutSentence(withoutNumbers(lines))) return false;
  if (numbered.length * 10 < lines.length * 9) return false;
  const steps = numbered.filter(
    ({ number }, at) => number === (numbered[at - 1]?.number ?? -1) + 1,
  );
  const isRising = numbered.every(({ number }, at) => number > (numbered[at - 1]?.number ?? -1));
  const kinds = new Set(numbered.map(({ separator }) => separator));
  // lines without text have a number alone, whatever stands behind the others
  return isRising && (steps.length + 1) * 10 >= numbered.length * 8 && kinds.size <= 2;
}
