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
  /%\{(?<variable>[^{}]{1,40})\}|\\(?<escaped>[nrt])|(?<shell>\$\{?\w{1,40}\}?)|(?<literal>[\s\S])/g;
const LONGEST_FORMAT = 400;

/**
 * A pattern of the line that holds the status, of what curl's `-w` was told to write; undefined where it was told
 * of none, or of no more than it. What a shell puts there may be anything.
 *
 * Source: curl's manual, `--write-out`.
 */
export function writtenLine(format: string): RegExp | undefined {
  const parts = [...format.slice(0, LONGEST_FORMAT).matchAll(PART)].map(
    ({ groups }) => groups ?? {},
  );
  const lines = [""];
  for (const { variable, escaped, shell, literal = "" } of parts) {
    if (escaped === "n" || literal === "\n") lines.push("");
    else lines[lines.length - 1] += patternOfPart({ variable, escaped, shell, literal });
  }
  const line = lines.find((one) => one.includes("(?<code>"))?.trim();
  return line === undefined || /^\(\?<code>[^)]*\)$/.test(line)
    ? undefined
    : new RegExp(`^\\s{0,9}${line}\\s{0,9}$`, "di");
}

function patternOfPart(part: {
  readonly variable: string | undefined;
  readonly escaped: string | undefined;
  readonly shell: string | undefined;
  readonly literal: string;
}): string {
  if (part.variable !== undefined)
    return /^(?:http_code|response_code)$/.test(part.variable)
      ? "(?<code>[1-5]\\d\\d)"
      : "\\S{0,400}";
  if (part.shell !== undefined) return ".{0,400}?";
  if (part.escaped !== undefined || /\s/.test(part.literal)) return "\\s";
  return part.literal.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

/** The status in a line that the pattern of `writtenLine` fits. */
export function writtenStatus(pattern: RegExp, line: Line): Status | undefined {
  return line.text.length > 1_000 ? undefined : statusIn(pattern.exec(line.text), line.start);
}

function statusIn(found: RegExpExecArray | null, from: number): Status | undefined {
  const [start, end] = found?.indices?.groups?.code ?? [];
  if (found === null || start === undefined || end === undefined) return undefined;
  const code = Number(found.groups?.code);
  return { code: Number.isNaN(code) ? 200 : code, span: { start: from + start, end: from + end } };
}
