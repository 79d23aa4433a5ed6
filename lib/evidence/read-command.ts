import { readCommandAnswer, writtenLine, writtenStatus } from "./command-answer";
import { argumentOption, isFlags, type OptionsOf, takesNextWord } from "./command-options";
import { commandPlace } from "./command-places";
import { endOf, indexWithin, type Line, lineBehind, lineOf, quote } from "./lines";
import { readPowershellCommand } from "./read-powershell-command";
import type { Status } from "./status-line";
import type { Credentials, HeaderField, Quoted, Request, SignedScope, Span } from "./types";
import { hostOf } from "./urls";

/** A command that sends a request, as it was typed. */
export interface Command {
  readonly request: Request;
  /** How many lines it takes. */
  readonly lineCount: number;
  readonly program: string;
  /** The status that stands behind it, or alone under it. */
  readonly status?: Status;
  readonly start: number;
  readonly end: number;
}

interface Token extends Quoted {
  readonly value: string;
}

const MOST_LINES = 60;
const MOST_CHARACTERS = 20000;

/**
 * The command that starts on a line, with the lines that it goes on to; undefined where none does.
 *
 * A browser's "Copy as cURL" and "as PowerShell" are commands too; "as fetch" is read as an object.
 */
export function readCommand(
  text: string,
  lines: readonly Line[],
  index: number,
): Command | undefined {
  return readPowershellCommand(text, lines, index) ?? readShellCommand(text, lines, index);
}

/** Two words behind curl, whose first argument is an option or a place to call; what Go's clients say of a response. */
const PROSE =
  /^(?:curl(?:\.exe)? [A-Za-z]?[a-z]{1,20},? [a-z]{2,20}(?: |[.:!?]?$)|https? (?:response|request|error|:?=) )/;

/** What programs are said to do, and what is said to be theirs: no place to call has such a name. */
const SAID =
  /^(?:returns?|returned|g[ai]ves?|gets?|got|sa(?:ys|id)|shows?|showed|prints?|printed|answer(?:s|ed)?|respon(?:ds|ded|ses?)|reports?|reported|fail(?:s|ed|ure)?|works?|worked|outputs?|results?|errors?|calls?|requests?|commands?|tests?|throws?|threw|receive[sd]?|yields?|status|codes?|clients?|server|is|was|also|still|just|and|or|with|from)$/i;

/** Words behind a program that name no place: two, one that is said of it, or one that something is told behind. */
function isSentence([first, second]: readonly Quoted[]): boolean {
  if (first === undefined || !/^\(?\p{L}[^/]*$|^\(\d/u.test(first.value)) return false;
  return second !== undefined || /[:,;]$/.test(first.value) || SAID.test(first.value);
}

function readShellCommand(
  text: string,
  lines: readonly Line[],
  index: number,
): Command | undefined {
  const first = lines[index];
  const place = first && commandPlace(first.text);
  if (!first || !place) return undefined;
  const { program, close } = place;
  const from = first.start + place.from;
  // "curl smoke tests against ...", "https response error StatusCode: 403"
  if (PROSE.test(`${program} ${first.text.slice(place.from)}`)) return undefined;
  // `--run "curl ..."`, `$(curl ...)`: the command ends with what it stands in
  const enclosing = close === undefined ? -1 : text.indexOf(close, from);
  const isEnclosed = enclosing >= 0 && enclosing < first.end;
  // "Copy as cURL (cmd)": a caret at the end of a line, `^"` in place of a quote in newer ones
  const isCmd = /\^"/.test(first.text.slice(0, 400)) || / \^$/.test(first.text);
  const { tokens, end } = tokenize(
    text,
    { from, read: isCmd ? readCaretToken : readToken },
    isEnclosed ? [lineOf(text, first.start, enclosing)] : lines.slice(index, index + MOST_LINES),
  );
  const lineCount = lineBehind(lines, index, end) - index;
  const last = lines[index + lineCount - 1] ?? first;
  const programAt = first.start + place.at;
  const word = quote(text, programAt, programAt + program.length);
  const { words, ...request } = readArguments(text, word, tokens);
  if (!request.target && !mayLackTarget(program, tokens, words)) return undefined;
  const typed = { start: first.start, end: endOfPipe(text, Math.min(end, last.end), last) };
  const command = { request, lineCount, program, ...typed };

  return withAnswer(text, command, {
    lines: lines.slice(index + lineCount, index + lineCount + MOST_WRITTEN),
    tokens,
  });
}

/** What `-w` of curl has it write behind the answer. */
function writeOutOf(tokens: readonly Token[]): string | undefined {
  for (const [at, { value }] of tokens.entries()) {
    const found = argumentOption(value, "curl");
    if (value === "--write-out" || (found?.option === "-w" && found.length === value.length))
      return tokens[at + 1]?.value;
    if (value.startsWith("--write-out=")) return value.slice("--write-out=".length);
    if (found?.option === "-w") return value.slice(found.length);
  }
  return undefined;
}

const MOST_WRITTEN = 60;

/** The status that the command wrote as it was told; of a loop's, which wrote more lines, the first refusal's. */
function withWrittenOut(
  command: Command,
  lines: readonly Line[],
  format: string | undefined,
): Command | undefined {
  const pattern = format === undefined ? undefined : writtenLine(format);
  if (pattern === undefined) return undefined;
  const written: Status[] = [];
  for (const line of lines) {
    const status = writtenStatus(pattern, line);
    if (status === undefined) break;
    written.push(status);
  }
  const status = written.find(({ code }) => code === 403) ?? written[0];
  if (status === undefined) return undefined;
  const end = written.at(-1)?.span.end ?? status.span.end;
  return { ...command, status, lineCount: command.lineCount + written.length, end };
}

/** Who shows the answer, or a part of it. */
const PIPED =
  /^[ \t]{0,80}(?:2>&1[ \t]{0,9})?(?:\|[ \t]{0,9}(?:jq|yq|fx|json_pp|python3?|head|tail|cat|bat|less|more|tee|tr|sed|awk|cut|column|xxd|Out-String|ConvertFrom-Json|Select-Object)\b[^|#\n]{0,120}){1,3}/;

function endOfPipe(text: string, end: number, last: Line): number {
  return end + (PIPED.exec(text.slice(end, last.end))?.[0].trimEnd().length ?? 0);
}

interface Below {
  readonly lines: readonly Line[];
  readonly tokens: readonly Token[];
}

function withAnswer(text: string, command: Command, { lines, tokens }: Below): Command {
  const written = withWrittenOut(command, lines, writeOutOf(tokens));
  if (written !== undefined) return written;
  const answer = readCommandAnswer(text, command, lines[0]);
  if (answer === undefined) return command;
  const { status, isBelow } = answer;
  const lineCount = command.lineCount + Number(isBelow);
  return { ...command, status, lineCount, end: status.span.end };
}

/** True for options of curl or wscat whose place to call was left out, or stands there by a word. */
function mayLackTarget(
  program: string,
  tokens: readonly Token[],
  words: readonly Quoted[],
): boolean {
  const isKnown = /curl|wscat/.test(program) && tokens.length > 0;
  return isKnown && !isSentence(words) && !isVersion(tokens);
}

function isVersion([first]: readonly Token[]): boolean {
  return /^\d+\.\d+\.\d+$/.test(first?.value ?? "");
}

/**
 * Splits a command as a shell does; a quote that never closes ends with its line. A line that calls a
 * program itself is no more of it, so each line is split once, however many go on to the next.
 */
function tokenize(
  text: string,
  { from, read }: { readonly from: number; readonly read: typeof readToken },
  lines: readonly Line[],
): { readonly tokens: readonly Token[]; readonly end: number } {
  const limit = Math.min(lines.at(-1)?.end ?? text.length, from + MOST_CHARACTERS);
  const lineEnd = lines[0]?.end ?? limit;
  const tokens: Token[] = [];
  let at = from;
  let end = from;
  let line = 0;
  while (at < limit) {
    at = skipBlanks(text, at, limit);
    if (at >= limit || /[\n\r|]/.test(text[at] ?? "\n")) break;
    // a comment, or an arrow to what came of it
    if (/^(?:#|\/\/[ \t]|[-=]{1,3}>|[→⇒➜⟶])/.test(text.slice(at, at + 4))) break;
    while ((lines[line]?.end ?? limit) < at) line += 1;
    if (/[\n\r]/.test(text.slice(end, at)) && startsWithProgram(lines[line])) break;
    const token = read(text, at, { limit, lineEnd });
    tokens.push(token);
    at = token.span.end;
    end = at;
  }
  return { tokens, end };
}

/** True for a line that calls a program itself, and not in what it gives to another. */
function startsWithProgram(line: Line | undefined): boolean {
  const place = line && commandPlace(line.text);
  return place !== undefined && !/[\w"'-]/.test(line?.text.slice(0, place.at) ?? "");
}

// a backslash, caret or backtick at the end of a line carries the command on
function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  for (;;) {
    const next = Math.min(limit, endOf(BLANKS, text, at));
    if (next === at) return at;
    at = next;
  }
}

const BLANKS = /[ \t]{1,200}|[\\^`][ \t]{0,200}(?:\r\n|\n|\r)/y;

interface Bounds {
  readonly limit: number;
  /** Where a quote ends that never closes. */
  readonly lineEnd: number;
}

function readToken(text: string, from: number, { limit, lineEnd }: Bounds): Token {
  let value = "";
  let at = from;
  while (at < limit) {
    const character = text[at] ?? "";
    if (/\s/.test(character) || /^\\[\n\r]/.test(text.slice(at, at + 2))) break;
    if (character === "'" || character === '"') {
      const close = closingQuote(text, at, limit) ?? Math.min(limit, Math.max(lineEnd, at + 1));
      value += text.slice(at + 1, close);
      at = Math.min(limit, close + 1);
    } else {
      const next = Math.min(limit, Math.max(endOf(PLAIN, text, at), at + 1));
      value += text.slice(at, next);
      at = next;
    }
  }
  const span = { start: from, end: Math.max(at, from + 1) };
  return { value: text.startsWith("$'", from) ? value.slice(1) : value, span };
}

const PLAIN = /[^\s\\'"]{1,400}/y;

function closingQuote(text: string, open: number, limit: number): number | undefined {
  const mark = text[open] ?? "";
  // `$'...'` of bash has escapes, `'...'` has none
  const hasEscapes = mark === '"' || text[open - 1] === "$";
  for (let at = open + 1; at < limit; at += 1) {
    at = indexWithin(text, mark, { start: at, end: limit });
    if (at < 0) return undefined;
    const escapes = hasEscapes ? backslashesBefore(text, at, open + 1) : 0;
    if (escapes % 2 === 0) return at;
  }
  return undefined;
}

function backslashesBefore(text: string, end: number, start: number): number {
  let at = end;
  while (at > start && text[at - 1] === "\\") at -= 1;
  return end - at;
}

// a quote inside, a line break inside (which is written twice), an escaped character, a plain one
const CARET_UNIT = /\^\\\^"|\\"|\^(?:\r?\n){1,2}|\^[^\r\n]|[^^\r\n]/y;

// `^"` opens and closes, `^` before anything else goes away
function readCaretToken(text: string, from: number, { limit }: Bounds): Token {
  let value = "";
  let at = from;
  let isQuoted = false;
  for (;;) {
    CARET_UNIT.lastIndex = at;
    const unit = CARET_UNIT.exec(text)?.[0] ?? "";
    const isEnd = !isQuoted && /^(?:\s|\^[\r\n])/.test(unit);
    if (unit === "" || isEnd || at + unit.length > limit) break;
    if (/^\^?"$/.test(unit)) isQuoted = !isQuoted;
    else value += unescapeCaret(unit);
    at += unit.length;
  }
  return { value, span: { start: from, end: Math.min(limit, Math.max(at, from + 1)) } };
}

function unescapeCaret(unit: string): string {
  if (/^(?:\^\\\^|\\)"$/.test(unit)) return '"';
  return unit.length > 1 ? unit.slice(1) : unit;
}

const DATA =
  /^(?:--(?:data|data-raw|data-binary|data-ascii|data-urlencode|json|form|form-string|post-data|post-file)|-[dF])$/;

interface Arguments {
  method?: Quoted;
  implied?: Quoted;
  target?: Quoted;
  body?: Quoted;
  credentials?: Credentials;
  /** What curl's `--aws-sigv4` is given, as `aws:amz:us-east-1:execute-api`. */
  provider?: string;
  scope: SignedScope;
  isGet: boolean;
  readonly headers: HeaderField[];
  /** What is neither an option nor a place to call. */
  readonly words: Quoted[];
  readonly program: OptionsOf;
  /** What takes the URL as an argument. */
  readonly url: RegExp;
}

function noArguments({ value, span }: Quoted): Arguments {
  return {
    isGet: false,
    headers: [],
    words: [],
    program: value === "wget" ? "wget" : "curl",
    // curl keeps cookies in the file after `-c`
    url: /wscat/.test(value) ? /^(?:-c|--connect)$/ : /^--url$/,
    // it signs whatever it sends
    ...(value === "awscurl"
      ? { credentials: { kind: "sigv4", span }, scope: { service: "execute-api" } }
      : { scope: {} }),
  };
}

function readArguments(
  text: string,
  word: Quoted,
  tokens: readonly Token[],
): Request & { readonly words: readonly Quoted[] } {
  const found = noArguments(word);
  const { program } = found;
  const isHttpie = /^(?:https?|xhs?|httpie)$/.test(word.value);
  for (let index = 0; index < tokens.length; ) {
    index += isHttpie
      ? readItem(text, tokens, index, found)
      : readOption(text, tokens, index, found);
  }
  const implied = found.isGet ? undefined : found.implied;
  const method = found.method ?? implied ?? { value: "GET", span: word.span };
  const target = found.target;
  const host = target && hostOf(target);
  const credentials = withScope(found, host?.value ?? "");
  // other options of wget's have a method too
  const isUnsaid = program === "wget" && !found.method && !implied;
  return {
    ...(isUnsaid ? {} : { method }),
    ...(target ? { target } : {}),
    ...(host ? { host } : {}),
    headers: found.headers,
    words: found.words,
    ...(credentials ? { credentials } : {}),
    isWholeHead: false,
    // with -G the data goes into the query
    ...(found.body && !found.isGet ? { body: found.body } : {}),
  };
}

function readOption(
  text: string,
  tokens: readonly Token[],
  index: number,
  found: Arguments,
): number {
  const token = tokens[index];
  if (!token) return 1;
  const { option, argument, count } = splitOption(text, {
    token,
    next: tokens[index + 1],
    program: found.program,
  });
  if (option === undefined) {
    if (!isUrl(token.value)) found.words.push(token);
    else found.target ??= bare(text, token);
    return 1;
  }
  if (argument) readArgument(text, { option, token, argument }, found);
  readFlag(option, token, found);
  return count;
}

interface OptionArgument {
  readonly option: string;
  readonly token: Token;
  readonly argument: Token;
}

function readArgument(text: string, read: OptionArgument, found: Arguments): void {
  const { option, token, argument } = read;
  if (isLetterOfWget(option, found)) return;
  if (/^(?:-X|--request|--method)$/.test(option)) {
    if (!/^[A-Za-z]{2,12}$/.test(argument.value)) return;
    found.method = { value: argument.value.toUpperCase(), span: argument.span };
  } else if (/^(?:-H|--header)$/.test(option)) addHeader(text, token, argument, found);
  else if (/^(?:-A|--user-agent)$/.test(option)) {
    found.headers.push({ name: "user-agent", value: argument.value, span: argument.span });
  } else if (found.url.test(option) && isUrl(argument.value)) {
    found.target ??= bare(text, argument);
  }
  if (option === "--aws-sigv4") found.provider = argument.value;
  if (/^--(?:region|service)$/.test(option))
    found.scope = { ...found.scope, [option.slice(2)]: argument.value };
  addCredentials(credentialsOf(option, argument), found);
}

/** What is written out of a scope: neither a variable, nor a gap that somebody left. */
const SCOPED = /^[a-z0-9-]{1,60}$/;

/**
 * A signature's scope: curl takes what its option leaves out from the host's first two labels, and awscurl signs for
 * `execute-api`.
 */
function withScope(
  { credentials, provider, scope }: Arguments,
  host: string,
): Credentials | undefined {
  if (credentials?.kind !== "sigv4") return credentials;
  const [, , region, service] = provider?.split(":") ?? [];
  const [first, second] = host.split(".");
  const named =
    provider === undefined ? scope : { region: region || second, service: service || first };
  const written = Object.entries(named).filter(
    ([, value]) => value !== undefined && SCOPED.test(value),
  );
  return { ...credentials, scope: Object.fromEntries(written) };
}

/** Of curl and wget. */
function credentialsOf(option: string, { span }: Token): Credentials | undefined {
  if (option === "--aws-sigv4") return { kind: "sigv4", span };
  if (option === "--oauth2-bearer") return { kind: "bearer", span };
  return /^(?:-u|--user|--http-user)$/.test(option) ? { kind: "other", span } : undefined;
}

/** Of HTTPie and xh. */
function httpieCredentials(option: string, { value, span }: Token): Credentials | undefined {
  if (/^(?:-a|--auth)$/.test(option)) return { kind: "other", span };
  if (!/^(?:-A|--auth-type)$/.test(option)) return undefined;
  return { kind: /aws/i.test(value) ? "sigv4" : value === "bearer" ? "bearer" : "other", span };
}

/** A signature or a token is made of the name and password that stand beside it. */
function addCredentials(one: Credentials | undefined, found: Arguments): void {
  if (one === undefined) return;
  if (found.credentials === undefined || found.credentials.kind === "other")
    found.credentials = one;
}

// `-H`, `-X`, `-T` and `-d` of wget mean other things
function isLetterOfWget(option: string, { program }: Arguments): boolean {
  return program === "wget" && !option.startsWith("--");
}

// options that imply a method, alone or in a cluster such as `-sSI`
function readFlag(option: string, token: Token, found: Arguments): void {
  const { value, span } = token;
  if (isLetterOfWget(option, found)) return;
  const isCluster = isFlags(value, found.program);
  const has = (letter: string, long: string) =>
    option === long || option === `-${letter}` || (isCluster && value.includes(letter));
  if (DATA.test(option)) addBody(found, token);
  else if (has("I", "--head")) found.implied = { value: "HEAD", span };
  else if (has("T", "--upload-file")) found.implied = { value: "PUT", span };
  if (has("G", "--get")) found.isGet = true;
}

interface OptionRead {
  readonly option: string | undefined;
  readonly argument?: Token | undefined;
  readonly count: number;
}

interface Word {
  readonly token: Token;
  readonly next: Token | undefined;
  readonly program: OptionsOf;
}

function splitOption(text: string, { token, next, program }: Word): OptionRead {
  const { value, span } = token;
  if (!/^-./.test(value)) return { option: undefined, count: 1 };
  const long = /^(--[a-z][a-z0-9_-]*)=/.exec(value.slice(0, 60));
  if (long?.[1]) {
    const argument = { value: value.slice(long[0].length), span };
    return { option: long[1], argument, count: 1 };
  }
  if (value.startsWith("--")) {
    const takes = takesNextWord(value);
    return takes ? { option: value, argument: next, count: 2 } : { option: value, count: 1 };
  }
  // `-sSX POST`, `-XPOST`
  const found = isFlags(value, program) ? undefined : argumentOption(value, program);
  if (!found) return { option: value, count: 1 };
  const { option, length } = found;
  if (length === value.length) return { option, argument: next, count: 2 };
  const rest = value.slice(length);
  const shift = text.slice(span.start, span.end).indexOf(rest);
  const start = span.start + Math.max(0, shift);
  return {
    option,
    argument: { value: rest, span: { start, end: span.end } },
    count: 1,
  };
}

function isUrl(value: string): boolean {
  // `curl 8.5.0 (x86_64-pc-linux-gnu)`
  if (/^-|^\d+(?:\.\d+){1,2}$/.test(value)) return false;
  return /^(?:[a-z]{2,5}:\/\/|\$|%[A-Za-z_]\w{1,60}%|<|\{\{?\p{L}[\p{L}\w.-]{0,60}(?:\}|$)|localhost|[\w-]+(?:\.[\w-]+)+)/iu.test(
    value,
  );
}

// the argument without its quotes
function bare(text: string, token: Token): Quoted {
  const shift = text.slice(token.span.start, token.span.end).indexOf(token.value);
  if (shift < 0) return token;
  const start = token.span.start + shift;
  return quote(text, start, start + token.value.length);
}

function addHeader(text: string, option: Token, argument: Token, found: Arguments): void {
  const field = /^([A-Za-z][\w.-]{0,79})\s*[:;]\s*(.*)$/s.exec(argument.value);
  const name = field?.[1]?.toLowerCase();
  const value = field?.[2]?.trim();
  if (name === undefined || value === undefined) return;
  const span = { start: option.span.start, end: argument.span.end };
  if (!stands(text, span, name, value)) return;
  // `-H "Name:"` takes a field away, and `-H "Name;"` sends it empty
  if (value === "" && argument.value.trimEnd().endsWith(":") && found.program === "curl") return;
  const open = text[argument.span.start] ?? "";
  const isCut = /["']/.test(open) && text[argument.span.end - 1] !== open;
  found.headers.push({ name, value, span, ...(isCut ? { isCut } : {}) });
}

function addBody(found: Arguments, token: Token): void {
  found.implied ??= { value: "POST", span: token.span };
  found.body ??= token;
}

// quotes inside an argument come apart; what then no longer stands in the text is no evidence
function stands(text: string, span: Span, name: string, value: string): boolean {
  const typed = text.slice(span.start, span.end);
  return typed.includes(value) && typed.toLowerCase().includes(name);
}

/** What HTTPie calls: a URL, a path or port of this machine, or a name alone that fields or data follow. */
function isPlace({ value }: Token, next: Token | undefined): boolean {
  if (isUrl(value) || /^:(?:\d|\/|$)|^\/|^[\w.-]{1,80}[/:]\S/.test(value)) return true;
  return (
    /^[\w-]{1,63}$/.test(value) &&
    !SAID.test(value) &&
    /^[A-Za-z][\w-]{0,79}(?::|:?=|==)\S/.test(next?.value ?? "")
  );
}

const HTTPIE_WITH_ARGUMENT =
  /^(?:-a|-A|--auth|--auth-type|--proxy|--cert|--cert-key|--verify|--timeout|-o|--output|--session)$/;

function readHttpieOption(token: Token, next: Token | undefined, found: Arguments): number {
  const { value, span } = token;
  const [, long = value, rest] = /^(--[a-z-]{2,20})=(.*)$/s.exec(value) ?? [];
  const argument = rest === undefined ? next : { value: rest, span };
  if (argument) addCredentials(httpieCredentials(long, argument), found);
  return HTTPIE_WITH_ARGUMENT.test(value) ? 2 : 1;
}

function readItem(text: string, tokens: readonly Token[], index: number, found: Arguments): number {
  const token = tokens[index];
  if (!token) return 1;
  const { value, span } = token;
  if (value.startsWith("-")) return readHttpieOption(token, tokens[index + 1], found);
  if (!found.target) {
    if (/^[A-Z]{3,8}$/.test(value)) found.method = token;
    else if (isPlace(token, tokens[index + 1])) found.target = bare(text, token);
    else return tokens.length;
    return 1;
  }
  const header = /^([A-Za-z][\w-]{0,79}):(?!=)\s*(.*)$/s.exec(value);
  if (header?.[1]) {
    const content = (header[2] ?? "").trim();
    const name = header[1].toLowerCase();
    if (stands(text, span, name, content)) found.headers.push({ name, value: content, span });
  } else if (/^[^=:]{1,200}(?::=|=)(?!=)/.test(value)) {
    addBody(found, token);
  }
  return 1;
}
