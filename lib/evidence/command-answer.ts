import type { Line } from "./lines";
import type { Status } from "./status-line";
import type { Span } from "./types";
import { wordsOfSuccess } from "./urls";

const MARK = /(?:#|\/\/|[-=]{1,3}>|[→⇒➜⟶])/;
const WORD =
  /(?:(?:returns?|returned|gives?|gets?|got|prints?|results? in|responds with|response|answers?|status(?: code)?|output|HTTP)\b:?|[✅❌✓✗☑✔✘])/;
const CODE =
  /(?:20\d|30[1-8]|4[0-3]\d|451|499|50\d|511)(?![\w%/:-]|\.\d|[ \t]{1,3}(?:m?s|sec|seconds?|[kM]?B|bytes|requests|times|users|items|rows)\b)/;
/** What was hoped for, and what is elsewhere: one comment about two answers. */
const ELSE =
  /(?![^\n]{0,200}?(?:\b(?:20\d|40\d|50\d)\b|\b(?:expect(?:ed|s)?|instead|should|wanted|otherwise|unless|if)\b))/;

/** `# 403`, `# => 403 Forbidden`, `// returns 200`, `→ 401`, behind a command. */
const BEHIND = patternOf(`^[ \\t]{0,80}(?:\\|[^#\n]{1,120})?(?:${MARK.source}[ \\t]{0,4}){1,3}`);
/** A comment tells of the command below as often as of that above, unless an arrow or a word says which. */
const BELOW = patternOf(
  `^(?:(?:#|\\/\\/)[ \\t]{0,4})?(?=[-=]{1,3}>|[→⇒➜⟶]|returns?\\b|got\\b|prints?\\b|gives?\\b)(?:${MARK.source}[ \\t]{0,4}){0,2}`,
);
/** A call that did what it should, and no more said of it. */
const WORKS = new RegExp(
  `^[ \\t]{0,80}(?:${MARK.source}[ \\t]{0,4}){1,3}(?:[✅✓☑✔][ \\t]{0,4})?(?<code>(?:this |it )?works(?: fine| well)?|ok|success|succeeds|[✅✓☑✔])[.!]?[ \\t]{0,80}$`,
  "di",
);
/** A status and its reason phrase alone, as curl's `-w '%{http_code}'` and people write it. */
const ALONE = /^(?<code>[2-5]\d\d)(?: [A-Z][A-Za-z' -]{1,40})?$/d;

const QUOTED = /^[`'"]\W{0,3}[A-Za-z]/;
/** What is said of several answers, or only hoped for. */
const OPEN = /\b(?:40\d|50\d|expect(?:ed|s)?|instead|should|wanted|otherwise|unless|if|or)\b/i;

function patternOf(start: string): RegExp {
  return new RegExp(
    `${start}(?:${WORD.source}[ \\t]{0,4}){0,3}(?<code>${CODE.source})${ELSE.source}`,
    "di",
  );
}

export interface CommandAnswer {
  readonly status: Status;
  /** Whether it takes the line below the command. */
  readonly isBelow: boolean;
}

/** The status that somebody wrote behind a command, or that stands alone on the next line. */
export function readCommandAnswer(
  text: string,
  { end }: Pick<Span, "end">,
  next: Line | undefined,
): CommandAnswer | undefined {
  const [rest = ""] = text.slice(end, end + 300).split(/[\r\n]/, 1);
  const behind = statusIn(BEHIND.exec(rest) ?? WORKS.exec(rest), end);
  if (behind !== undefined) return { status: behind, isBelow: false };
  // `curl …` in a sentence, which says that it gives what it should
  const words = QUOTED.test(rest) && !OPEN.test(rest) ? wordsOfSuccess(rest) : undefined;
  if (words !== undefined) {
    return { status: { code: 200, span: { start: end, end: end + words.length } }, isBelow: false };
  }
  if (next === undefined || text.slice(end, next.start).trim() !== "") return undefined;
  const line = next.text.slice(0, 300);
  const below = statusIn(ALONE.exec(line) ?? BELOW.exec(line), next.start);
  return below && { status: below, isBelow: true };
}

const PART =
  /%\{(?<variable>[^{}]{1,40})\}|\\[rt]|(?<shell>\$\{?\w{1,40}\}?)|(?<text>[^%$\\]{1,400}|[\s\S])/g;
const STATUS_VARIABLE = /^(?:http_code|response_code)$/;
const LONGEST_FORMAT = 400;

/** What curl's `-w` writes in a line: a text as it stands, the status, or whatever a variable holds. */
type WrittenPart = string | { readonly kind: "any" | "code" };

const CODE_WRITTEN = { kind: "code" } as const;
const ANY_WRITTEN = { kind: "any" } as const;

/**
 * The line that holds the status, of what curl's `-w` was told to write; undefined where it was told of none, or
 * of no more than it. What a shell puts there may be anything.
 *
 * Source: curl's manual, `--write-out`.
 */
export function writtenLine(format: string): readonly WrittenPart[] | undefined {
  const lines = format
    .slice(0, LONGEST_FORMAT)
    .trim()
    .split(/\\n|\n/);
  const line = lines.map(partsOf).find((parts) => parts.includes(CODE_WRITTEN));
  return line === undefined || line.length === 1 ? undefined : line;
}

function partsOf(line: string): readonly WrittenPart[] {
  const parts: WrittenPart[] = [];
  for (const { groups } of line.matchAll(PART)) {
    const { variable, shell, text = " " } = groups ?? {};
    if (variable !== undefined)
      parts.push(STATUS_VARIABLE.test(variable) ? CODE_WRITTEN : ANY_WRITTEN);
    else parts.push(shell === undefined ? text : ANY_WRITTEN);
  }
  return parts;
}

const LONGEST_WRITTEN = 1_000;

/** The status in a line that was written so: each part is looked for once, behind the one before. */
export function writtenStatus(parts: readonly WrittenPart[], line: Line): Status | undefined {
  const { text } = line;
  if (text.length > LONGEST_WRITTEN) return undefined;
  let status: Status | undefined;
  let at = 0;
  let isOpen = false;
  for (const part of parts) {
    if (part === ANY_WRITTEN) {
      isOpen = true;
      continue;
    }
    const found = placeOf(part, text, at);
    if (found === undefined || (!isOpen && found.start !== at)) return undefined;
    if (part === CODE_WRITTEN) status ??= statusAt(line, found);
    at = found.end;
    isOpen = false;
  }
  return isOpen || text.slice(at).trim() === "" ? status : undefined;
}

function statusAt({ text, start }: Line, found: Span): Status {
  return {
    code: Number(text.slice(found.start, found.end)),
    span: { start: start + found.start, end: start + found.end },
  };
}

/** Where a text, or a status, stands next. */
function placeOf(part: WrittenPart, text: string, at: number): Span | undefined {
  const start = typeof part === "string" ? text.indexOf(part, at) : codeFrom(text, at);
  if (start < 0) return undefined;
  return { start, end: start + (typeof part === "string" ? part.length : 3) };
}

function codeFrom(text: string, at: number): number {
  const found = /(?<!\d)[1-5]\d\d(?!\d)/.exec(text.slice(at));
  return found === null ? -1 : at + found.index;
}

function statusIn(found: RegExpExecArray | null, from: number): Status | undefined {
  const [start, end] = found?.indices?.groups?.code ?? [];
  if (found === null || start === undefined || end === undefined) return undefined;
  const code = Number(found.groups?.code);
  return { code: Number.isNaN(code) ? 200 : code, span: { start: from + start, end: from + end } };
}
