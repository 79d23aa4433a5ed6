import { endOf, type Line, lineBehind, quote } from "./lines";
import type { Command } from "./read-command";
import type { HeaderField, Quoted, Request, Span } from "./types";
import { hostOf } from "./urls";

const COMMAND =
  /(?:^|[>=({;|&+]\s{0,4})(Invoke-WebRequest|Invoke-RestMethod|iwr|irm|curl|wget)\s+(?=[-"'\w$])/i;
const QUOTED_LINE = /^(?:\+|\d{1,6} \|) /;
const SESSION = /^\$session = \S{1,40} Microsoft\.PowerShell\.Commands\.WebRequestSession$/;
const MOST_LINES = 80;
const MOST_CHARACTERS = 40_000;

/**
 * The `Invoke-WebRequest` or `Invoke-RestMethod` that starts on a line, with the `$session` that
 * browsers put before it ("Copy as PowerShell"); undefined where none does. `curl` and `wget` are
 * aliases in Windows PowerShell, told by `-Uri` or `-Headers @{`.
 */
export function readPowershellCommand(
  text: string,
  lines: readonly Line[],
  index: number,
): Command | undefined {
  const first = lines[index];
  if (!first) return undefined;
  const at = SESSION.test(first.text) ? lineBehindSession(lines, index) : index;
  const line = lines[at];
  const found = line && COMMAND.exec(line.text.slice(0, 400));
  const program = found?.[1];
  if (!line || !found || !program) return undefined;
  const start = line.start + found.index + found[0].length;
  // an error quotes one line of the script, and cuts it
  const isQuoted = QUOTED_LINE.test(line.text.slice(0, 20));
  const last = isQuoted ? line : (lines[Math.min(lines.length - 1, at + MOST_LINES)] ?? line);
  const end = endOfCommand(text, start, Math.min(last.end, start + MOST_CHARACTERS));
  const span = { start, end };
  const isAlias = /^(?:curl|wget)$/i.test(program);
  if (isAlias && !/\s-Uri\s|^-Uri\s|-Headers\s+@\{/i.test(text.slice(start, end))) return undefined;
  const request = readParameters(text, span, quote(text, start - found[0].length, start));
  if (!request) return undefined;
  const lineCount = lineBehind(lines, at, end) - index;
  return { request, lineCount, program: "powershell", start: first.start, end };
}

function lineBehindSession(lines: readonly Line[], index: number): number {
  let next = index + 1;
  while (next < index + MOST_LINES && /^\$session\.|^$/.test(lines[next]?.text ?? "?")) next += 1;
  return next;
}

/**
 * To the end of the line, unless a backtick, a quote or a brace carries it on; not over a line that a backtick
 * goes on to and that calls a program itself.
 */
function endOfCommand(text: string, start: number, limit: number): number {
  let depth = 0;
  for (let at = endOf(PLAIN, text, start); at < limit; at = endOf(PLAIN, text, at + 1)) {
    const character = text[at] ?? "";
    if (character === '"' || character === "'") at = closing(text, at, limit);
    else if (character === "`") at += text[at + 1] === "\r" ? 2 : 1;
    else depth += depthOf(character);
    if (depth < 0 || (depth === 0 && isLastOfLine(text, at, character))) return at;
  }
  return limit;
}

function isLastOfLine(text: string, at: number, character: string): boolean {
  if (character !== "`") return character === "\n" || character === "\r";
  return text[at] === "\n" && endOf(CALL, text, at + 1) > at + 1;
}

const PLAIN = /[^"'`{}()\n\r]{0,400}/y;
const CALL = /[ \t]{0,40}(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm|curl|wget)\s(?=[-"'\w$])/iy;

function depthOf(character: string): number {
  if (character === "{" || character === "(") return 1;
  return character === "}" || character === ")" ? -1 : 0;
}

function closing(text: string, open: number, limit: number): number {
  const mark = text[open] ?? "";
  for (let at = open + 1; at < limit; at += 1) {
    if (text[at] === "`" && mark === '"') at += 1;
    else if (text[at] === mark) {
      if (text[at + 1] !== mark) return at;
      at += 1;
    }
  }
  // a quote that never closes ends with its line
  const lineEnd = text.indexOf("\n", open);
  return lineEnd < 0 ? limit : Math.min(limit, lineEnd - 1);
}

const PARAMETER =
  /(?:^|[\s`])-(Uri|Method|Headers|Body)(?::|\s{1,8})(?:`?\r?\n\s{0,8})?(?:(@\{)|"((?:[^"`]|`.){0,8000})"|'([^']{0,8000})'|([^\s"'`@-]\S{0,2000}))/gi;
const BARE_URI = /^(?:-UseBasicParsing\s+)?["']?(https?:\/\/[^\s"']{1,8000})/i;

interface Parameters {
  method?: Quoted;
  target?: Quoted;
  body?: Quoted;
  headers: readonly HeaderField[];
}

function readParameters(text: string, span: Span, word: Quoted): Request | undefined {
  const part = text.slice(span.start, span.end);
  const found: Parameters = { headers: [] };
  const bare = BARE_URI.exec(part);
  if (bare?.[1]) {
    const at = span.start + bare[0].length - bare[1].length;
    found.target = quote(text, at, at + bare[1].length);
  }
  for (const parameter of part.matchAll(PARAMETER)) {
    const behind = span.start + parameter.index + parameter[0].length;
    const value = parameter[3] ?? parameter[4] ?? parameter[5] ?? "";
    const end = parameter[5] === undefined ? behind - 1 : behind;
    const name = parameter[1]?.toLowerCase();
    if (parameter[2]) {
      if (name === "headers") found.headers = readTable(text, behind, span);
    } else addParameter(found, name, quote(text, end - value.length, end));
  }
  return requestOf(found, word);
}

function addParameter(found: Parameters, name: string | undefined, quoted: Quoted): void {
  if (name === "uri") found.target = quoted;
  else if (name === "method") found.method = { ...quoted, value: quoted.value.toUpperCase() };
  else if (name === "body") found.body = quoted;
}

function requestOf(
  { method, target, body, headers }: Parameters,
  word: Quoted,
): Request | undefined {
  if (!target) return undefined;
  const host = hostOf(target);
  return {
    method: method ?? { value: "GET", span: word.span },
    target,
    ...(host ? { host } : {}),
    headers,
    isWholeHead: false,
    ...(body ? { body } : {}),
  };
}

const ENTRY =
  /(?:^|[\s;{])(?:"([A-Za-z][\w-]{0,79})"|'([A-Za-z][\w-]{0,79})'|([A-Za-z][\w-]{0,79}))\s{0,8}=\s{0,8}(?:"((?:[^"`\n]|`.){0,16000})"|'([^'\n]{0,16000})')/g;

function readTable(text: string, from: number, { end }: Span): readonly HeaderField[] {
  const close = tableEnd(text, from, end);
  return [...text.slice(from, close).matchAll(ENTRY)].flatMap((entry) => {
    const name = (entry[1] ?? entry[2] ?? entry[3] ?? "").toLowerCase();
    const start = from + entry.index + (/^[\s;{]/.test(entry[0]) ? 1 : 0);
    const value = entry[4] ?? entry[5] ?? "";
    return [{ name, value, span: { start, end: from + entry.index + entry[0].length } }];
  });
}

function tableEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    if (text[at] === "}") return at;
    if (text[at] === '"' || text[at] === "'") at = closing(text, at, limit);
  }
  return limit;
}
