import type { Quoted, Span } from "./types";

/** A line of a text without what a log or a fence put around it. */
export interface Line extends Span {
  /** What stands in `[start, end)` of the text. */
  readonly text: string;
}

const BREAK = /\r?\r\n|\n|\r/g;
const LOG_PREFIXES: readonly RegExp[] = [
  // adb logcat: date, time, process, tag, package, level
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} +\d+-\d+ +\S+ +\S+ +[VDIWEF] {1,2}/,
  /^(?:\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} +\d+ +\d+ +)?[VDIWEF][ /][\w.$-]{1,60} *(?:\( *\d+\))?: /,
  // date, time, tag, level
  /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[.,\d]*Z? +\S{1,40} +[VDIWEF] {1,2}/,
  /^\[?\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[.,\d]*(?:Z|[+-]\d\d:?\d\d)?\]?:? +(?:\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR)\]?:? +)?/,
  // curl --trace-time
  /^\d\d:\d\d:\d\d\.\d{6} /,
];

/** With these each of them begins. */
const MAY_BE_PREFIXED = /^(?:\[?\d|[VDIWEF][ /])/;

/** The lines of a text, each with its place; log prefixes, fences and blanks around are cut off. */
export function readLines(text: string): readonly Line[] {
  return splitLines(text).map((line) => tidyLine(text, line));
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = text.startsWith("\ufeff") ? 1 : 0;
  for (const found of text.matchAll(BREAK)) {
    lines.push(lineOf(text, start, found.index));
    start = found.index + found[0].length;
  }
  lines.push(lineOf(text, start, text.length));
  return lines;
}

/** The end of the line that a place stands in. */
export function lineEnd(text: string, at: number): number {
  LINE_END.lastIndex = at;
  return LINE_END.exec(text)?.index ?? text.length;
}

const LINE_END = /[\n\r]/g;

/** The line that stands in a range of a text. */
export function lineOf(text: string, start: number, end: number): Line {
  return { text: text.slice(start, end), start, end: Math.max(start, end) };
}

function tidyLine(text: string, line: Line): Line {
  let start = line.start;
  const content = text.slice(start, Math.min(line.end, start + 240));
  for (const prefix of MAY_BE_PREFIXED.test(content) ? LOG_PREFIXES : []) {
    const found = prefix.exec(content);
    if (found) {
      start += found[0].length;
      break;
    }
  }
  const rest = text.slice(start, line.end);
  if (/^(?:```|~~~)\s*\w*$/.test(rest.trim())) return lineOf(text, start, start);
  const from = start + rest.length - rest.trimStart().length;
  return lineOf(text, Math.min(from, line.end), Math.max(from, start + rest.trimEnd().length));
}

/** The lines of a range, cut to it. */
export function linesWithin(text: string, lines: readonly Line[], range: Span): readonly Line[] {
  const result: Line[] = [];
  const before = firstLineFrom(lines, range.start) - 1;
  for (let index = Math.max(0, before); index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.start >= range.end) break;
    if (line.end < range.start) continue;
    const isInside = line.start >= range.start && line.end <= range.end;
    const [start, end] = [Math.max(line.start, range.start), Math.min(line.end, range.end)];
    result.push(isInside ? line : lineOf(text, start, end));
  }
  return result;
}

/** The runs of lines under each other that a test holds of. */
export function runsOf(
  lines: readonly Line[],
  test: (text: string) => boolean,
): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  let isRun = false;
  for (const line of lines) {
    const belongs = test(line.text);
    if (belongs && isRun) runs.at(-1)?.push(line);
    else if (belongs) runs.push([line]);
    isRun = belongs;
  }
  return runs;
}

/** The index of the first line, or whatever has a place and is in order, that starts at a position or behind it. */
export function firstLineFrom(lines: readonly Pick<Span, "start">[], start: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the first line behind that of an index which starts at a position or behind it. */
export function lineBehind(lines: readonly Line[], index: number, position: number): number {
  return Math.max(index + 1, firstLineFrom(lines, position));
}

/** Where a line, or whatever has a place, stands. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** What stands in a range of a text, with its place. */
export function quote(text: string, start: number, end: number): Quoted {
  return { value: text.slice(start, end), span: { start, end } };
}

/** Where a sticky pattern that fits at a place ends; the place itself where it does not fit. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** A method's name that stands at a place, in capitals. */
export function quotedMethod(text: string, start: number, name: string): Quoted {
  return { ...quote(text, start, start + name.length), value: name.toUpperCase() };
}

/** Where a word begins first in a range, or -1; the text behind the range may be long, and is not searched. */
export function indexWithin(text: string, word: string, { start, end }: Span): number {
  const at = start < end ? text.slice(start, end).indexOf(word) : -1;
  return at < 0 ? -1 : start + at;
}

/** A range without the blanks at its ends. */
export function trimSpan(text: string, start: number, end: number): Span {
  const content = text.slice(start, end);
  const from = start + content.length - content.trimStart().length;
  return { start: from, end: Math.max(from, start + content.trimEnd().length) };
}

/** Whether a line says that lines were left out here. */
export function isCutMark(line: Line): boolean {
  return (
    line.text.length < 80 &&
    /^(?:[<>*#[(] ?)?(?:\.{2,}|…|(?:<|# ?|\[|\(|\/\/ ?|-- ?)?(?:\.{3} ?)?(?:output |lines? )?(?:truncated|snip(?:ped)?|cut|omitted|redacted)\b.*)[\])>]?$/i.test(
      line.text,
    )
  );
}
