import { type Line, lineEnd } from "../lines";
import type { Span } from "../types";
import type { Change } from "./find-changes";

/** A change, if one stands there, and the first line behind what was looked at. */
export interface FoundChange {
  readonly change?: Change;
  readonly next: number;
}

const HUNK = /^@@ -\d{1,7}(?:,(?<old>\d{1,6}))? \+\d{1,7}(?:,(?<own>\d{1,6}))? @@/;
const AROUND = /@@ (?=(?:resource|data|module) "[^{}]{1,200}\{$)/;
const IN_HUNK = /^(?:[ +\\-]|$)/;
const CHANGED = /^(?:\+(?!\+\+ )|-(?!-- ))/;
const FENCE = /^[ \t]{0,12}```[ \t]{0,9}(?:diff|patch)\b/;
const HEAD =
  /^(?:diff --git |diff -|index [0-9a-f]{4,40}\.\.|--- |\+\+\+ |(?:new|deleted) file mode |(?:old|new) mode |similarity index |rename (?:from|to) |Index: )/;
/** What declares nothing: documentation, tests, examples, what a tool makes of other files. */
const OTHER_FILE =
  /\.(?:md|mdx|rst|txt|adoc|html?|lock|snap|svg|css)$|(?:^|\/)(?:docs?|tests?|__tests__|specs?|fixtures|examples?|samples?)\/|[._-](?:test|spec)\.\w+$|package-lock\.json$/i;

/**
 * A patch of files, as `git diff`, `diff -u` and pull requests have it: from its head, or from its first hunk, up to
 * the first line that no hunk has. A fence that is called `diff` holds one without any head.
 *
 * Source: GNU diffutils, "Detailed Description of Unified Format".
 */
export function readPatch(
  text: string,
  lines: readonly Line[],
  at: number,
): FoundChange | undefined {
  const indent = indentOf(text, lines[at]);
  const first = rawLine(text, lines[at], indent);
  if (first === undefined) return undefined;
  if (FENCE.test(first.text)) return readFence(text, lines, { at, indent });
  if (!HEAD.test(first.text) && !HUNK.test(first.text)) return undefined;
  const patch = new Patch(first.start, indent);
  let next = at;
  while (next < lines.length) {
    const line = rawLine(text, lines[next], indent);
    if (line === undefined) break;
    if (HUNK.test(line.text)) next = patch.readHunk(text, lines, next);
    else if (HEAD.test(line.text)) next = patch.readHead(line, next);
    else break;
  }
  return patch.found(next);
}

/** All lines of a fence, whose hunks may have no heads. */
function readFence(
  text: string,
  lines: readonly Line[],
  { at, indent }: { readonly at: number; readonly indent: string },
): FoundChange {
  const patch = new Patch(lines[at]?.start ?? 0, indent);
  let next = at + 1;
  while (next < lines.length) {
    const line = rawLine(text, lines[next], indent);
    if (line === undefined || /^[ \t]*```/.test(line.text)) break;
    if (HUNK.test(line.text)) next = patch.readHunk(text, lines, next);
    else if (HEAD.test(line.text)) next = patch.readHead(line, next);
    else next = patch.readLoose(text, lines, next);
  }
  return patch.found(next);
}

/** The lines of a patch by what they are. */
class Patch {
  readonly #start: number;
  readonly #indent: string;
  readonly #pieces: Span[] = [];
  readonly #added: Span[] = [];
  readonly #removed: Span[] = [];
  readonly #marks: Span[] = [];
  #end = 0;
  #isOther = false;

  constructor(start: number, indent: string) {
    this.#start = start;
    this.#indent = indent;
  }

  found(next: number): FoundChange {
    if (this.#added.length + this.#removed.length === 0) return { next };
    const change = {
      kind: "patch" as const,
      start: this.#start,
      end: this.#end,
      pieces: this.#pieces,
      added: this.#added,
      removed: this.#removed,
      marks: this.#marks,
    };
    return { change, next };
  }

  readHead(line: Line, at: number): number {
    const file = /^(?:\+\+\+|---) (?:[ab]\/)?([^\t\n]{1,300})/.exec(line.text)?.[1]?.trimEnd();
    if (file !== undefined && file !== "/dev/null") this.#isOther = OTHER_FILE.test(file);
    this.#end = line.end;
    return at + 1;
  }

  /** As many lines as the hunk's head counts, or fewer where it was cut; and what is changed right behind them. */
  readHunk(text: string, lines: readonly Line[], at: number): number {
    const head = rawLine(text, lines[at], this.#indent);
    const { old = "1", own = "1" } = HUNK.exec(head?.text ?? "")?.groups ?? {};
    const left = { old: Number(old), own: Number(own) };
    let next = at + 1;
    while (next < lines.length) {
      const line = rawLine(text, lines[next], this.#indent);
      // who shortens a hunk by hand leaves its counts as they were
      const may = left.old + left.own > 0 ? IN_HUNK : CHANGED;
      if (line === undefined || !may.test(line.text)) break;
      const mark = line.text.charAt(0);
      left.old -= /[+\\]/.test(mark) ? 0 : 1;
      left.own -= /[-\\]/.test(mark) ? 0 : 1;
      this.#readLine(line);
      next += 1;
    }
    // what the first line stands in
    const around = AROUND.exec(head?.text ?? "");
    const isShown = head !== undefined && around !== null;
    this.#addPiece(isShown ? head.start + around.index + around[0].length : lines[at + 1]?.start);
    return next;
  }

  /** Lines of a fence up to the next head. */
  readLoose(text: string, lines: readonly Line[], at: number): number {
    const start = lines[at]?.start;
    let next = at;
    while (next < lines.length) {
      const line = rawLine(text, lines[next], this.#indent);
      if (line === undefined || /^[ \t]*```/.test(line.text)) break;
      if (HUNK.test(line.text) || HEAD.test(line.text)) break;
      this.#readLine(line);
      next += 1;
    }
    this.#addPiece(start);
    return Math.max(next, at + 1);
  }

  #readLine(line: RawLine): void {
    const mark = line.text.charAt(0);
    const span = { start: line.start, end: line.end };
    if (mark === "+") this.#added.push(span);
    if (mark === "-") this.#removed.push(span);
    if (mark === "\\") this.#marks.push(span);
    else this.#marks.push(markOf(line));
    this.#end = line.end;
  }

  #addPiece(start: number | undefined): void {
    if (start === undefined || this.#isOther) return;
    this.#pieces.push({ start: Math.min(start, this.#end), end: this.#end });
  }
}

/** In a fence a line that is neither added nor removed may have no mark. */
function markOf({ text, margin, start }: RawLine): Span {
  return { start: margin, end: /^[+-]/.test(text) ? start + 1 : start };
}

/**
 * The line from its beginning, since blanks are marks, without the time or the marks that a log or a mail puts there.
 *
 * @param indent what all lines of the change begin with, as below an item of a list
 */
export function rawLine(text: string, line: Line | undefined, indent: string): RawLine | undefined {
  if (line === undefined) return undefined;
  const start = Math.max(text.lastIndexOf("\n", line.start - 1), -1) + 1;
  const end = lineEnd(text, line.start);
  const prefix = PREFIX.exec(text.slice(start, Math.min(end, start + LONGEST_PREFIX)))?.[0] ?? "";
  const behind = start + prefix.length;
  const from = text.startsWith(indent, behind) ? behind + indent.length : behind;
  return { text: text.slice(from, end), margin: start, start: from, end };
}

/** The blanks that the first line of a change begins with. */
export function indentOf(text: string, line: Line | undefined): string {
  return /^[ \t]{0,16}/.exec(rawLine(text, line, "")?.text ?? "")?.[0] ?? "";
}

interface RawLine extends Line {
  /** Where it begins with what was put before it. */
  readonly margin: number;
}

const PREFIX = /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,9}Z |(?:> ){1,4})/;
const LONGEST_PREFIX = 40;
