import { LineCursor } from "./line-cursor";
import { MARK } from "./mark";
import { opensPrintedList } from "./printed-lists";
import { secretEdits } from "./secret-edits";
import { isSecretParameter, type SecretName, secretName } from "./secret-names";
import type { Edit } from "./types";
import { type Extent, matchEnd, quoteAt, quoteBefore, quotedEnd } from "./value-extent";

const WORD = /[A-Za-z0-9_][A-Za-z0-9_-]*/g;
const LONGEST_NAME = 80;
const BLANKS = /[ \t]*/y;
const WHITESPACE = /\s*/y;
const SEPARATOR = /[ \t]*(?:=>|→|:=|={1,2}|:|%3D|%253D|\\{1,4}u003d)/iy;
const SPOKEN_HEADER = / header(?: value)?[ \t]*[:=]/iy;
// a mark counts as one character of a value, so that a second reading ends where the first did
const BARE = new RegExp(String.raw`(?:${MARK}|[^\s,"'\x60<>{}()[\]&;|\\])+`, "y");
const BRACKETED = new RegExp(
  String.raw`(?!\[hidden)[<{([](?:${MARK}|[^\s"'\x60<>{}()[\]\\])+[>})\]]?`,
  "y",
);
const WORDLIKE = new RegExp(String.raw`(?:${MARK}|[^\s"'\x60\\])+`, "y");
const PARAMETER = new RegExp(String.raw`(?:${MARK}|[^\s"'\x60<>&#\\])+`, "y");
const ENCODED_PARAMETER = /(?:(?!%(?:25)?(?:26|23|20|22))[^\s"'`<>&#\\])+/iy;
const COOKIES = new RegExp(String.raw`(?:${MARK}|[^\n\r"'\x60{}\\])+`, "y");
const SIGNED =
  /(?:(?!,\s*[A-Za-z0-9-]{1,40}=(?<!credential=|signedheaders=|signature=))[^\n\r"'`{}\\])+/iy;
const SCHEMED = /(?:bearer|basic|token|negotiate|apikey|jwt):?[ \t]+/iy;
const IN_BRACKETS = new RegExp(String.raw`(?:${MARK}|[^[\]\r\n])+(?=\])`, "y");
const OPEN_BRACKETS = new RegExp(String.raw`\[(?:${MARK}|[^[\]\n])*(?=\])`, "y");
const ESCAPED_LINE = new RegExp(String.raw`(?:${MARK}|[^\n\r\\"])+`, "y");

/**
 * What to hide of values that a name gives away: headers, JSON keys, parameters, form fields.
 *
 * Walks over the words of the text once, and over each value once.
 */
export function namedValueEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const lines = new LineCursor(text);
  WORD.lastIndex = 0;
  let from = 0;
  for (;;) {
    WORD.lastIndex = from;
    const word = WORD.exec(text);
    if (!word) return edits;
    from = word.index + word[0].length;
    const value = word[0].length <= LONGEST_NAME ? findValue(lines, word.index, from) : undefined;
    if (!value) continue;
    for (const edit of secretEdits(text, value.name, value)) edits.push(edit);
    from = Math.max(from, value.end);
  }
}

interface NamedValue extends Extent {
  readonly name: SecretName;
}

function findValue(lines: LineCursor, wordStart: number, nameEnd: number): NamedValue | undefined {
  const { text } = lines;
  const start = wordStart + escapedLetters(text, wordStart);
  const name = text.slice(start, nameEnd);
  const known = secretName(name);
  if (known && text[nameEnd] === ":" && isInArn(text, start)) return undefined;
  if (!known) {
    if (name === "value") return reversedPair(lines, start, nameEnd);
    const parameter = isSecretParameter(name) ? parameterValue(text, start, nameEnd) : undefined;
    return parameter ?? spacedName(lines, start, nameEnd);
  }
  const value =
    (known.shape === "cookie" ? cookieJar(text, nameEnd) : undefined) ??
    valueAfter(lines, start, nameEnd, known);
  return value && { name: known, ...value };
}

// `arn:aws:secretsmanager:us-east-1:111122223333:secret:orders`
function isInArn(text: string, start: number): boolean {
  const before = text[start - 1] ?? "";
  if (!/[:/\w-]/.test(before)) return false;
  return /arn:aws[a-z-]{0,12}:[^\s"'`<>,;()\\]{0,280}$/.test(
    text.slice(Math.max(0, start - 300), start),
  );
}

// `cookies: { sid: "..." }`: the names of cookies tell nothing, so all goes
function cookieJar(text: string, nameEnd: number): Extent | undefined {
  COOKIE_JAR.lastIndex = nameEnd;
  const found = COOKIE_JAR.exec(text);
  const inside = found?.[1]?.trim() ?? "";
  if (!found || inside === "") return undefined;
  const start = nameEnd + found[0].indexOf(inside, found[0].indexOf("{"));
  return { start, end: start + inside.length };
}

const COOKIE_JAR = /\\{0,8}["']?\s{0,8}[:=]\s{0,8}\{([^{}]{1,20000})\}/y;

/** Letters of an escape that run into the name: `\nx-api-key`, `\u0026token`, `%26token`. */
function escapedLetters(text: string, start: number): number {
  const before = text[start - 1];
  const word = text.slice(start, start + 5);
  if (before === "\\") {
    const unicode = /^u[0-9a-f]{4}/i.exec(word);
    return unicode ? 5 : /^[nrt]/.test(word) ? 1 : 0;
  }
  if (before !== "%") return 0;
  return /^25[0-9a-f]{2}/i.test(word) ? 4 : /^[0-9a-f]{2}/i.test(word) ? 2 : 0;
}

function valueAfter(
  lines: LineCursor,
  start: number,
  nameEnd: number,
  name: SecretName,
): Extent | undefined {
  const { text } = lines;
  const opening = quoteBefore(text, start);
  const closed = opening ? quoteAt(text, nameEnd) : undefined;
  if (opening && closed && closed.mark === opening.mark) {
    return afterQuotedName(lines, nameEnd, closed.inside);
  }
  if (text[start - 1] === "<" && text[nameEnd] === ">") {
    return elementText(lines, start, nameEnd);
  }
  // "... in Authorization header: 'Bearer ...'"
  const spoken = name.shape === "authorization" ? matchEnd(text, SPOKEN_HEADER, nameEnd) : nameEnd;
  if (spoken > nameEnd) return afterSeparator(lines, start, spoken, name);
  const afterBracket = text[nameEnd] === "]" && opening ? nameEnd + 1 : nameEnd;
  const separated = matchEnd(text, SEPARATOR, afterBracket);
  if (separated > afterBracket) return afterSeparator(lines, start, separated, name);
  if (text.slice(start - 2, start) === "--") return flagValue(lines, nameEnd);
  return (
    listedPair(text, start, nameEnd) ??
    (name.isExact ? cellAfter(lines, start, nameEnd) : undefined) ??
    valueOnNextLine(lines, start, nameEnd, name)
  );
}

// `<SessionToken>...</SessionToken>`, but not the placeholder `<token>`
function elementText(lines: LineCursor, start: number, nameEnd: number): Extent | undefined {
  const { text } = lines;
  const end = lines.lineEnd(nameEnd);
  const found = text.slice(nameEnd + 1, end).indexOf("<");
  if (found < 0 || text[nameEnd + 1 + found + 1] !== "/") return undefined;
  const name = text.slice(start, nameEnd);
  const to = nameEnd + 1 + found;
  return text.startsWith(name, to + 2) ? { start: nameEnd + 1, end: to } : undefined;
}

// a table of headers: a tab, or PowerShell's columns, which blanks set apart
function cellAfter(lines: LineCursor, start: number, nameEnd: number): Extent | undefined {
  if (lines.text[nameEnd] === "\t") return toLineEnd(lines, nameEnd + 1);
  const column = matchEnd(lines.text, / {2,}(?=\S)/y, nameEnd);
  return column > nameEnd && isLineStart(lines, start) ? toLineEnd(lines, column) : undefined;
}

// `{[name, value], ...}` of PowerShell
function listedPair(text: string, start: number, nameEnd: number): Extent | undefined {
  if (text[start - 1] !== "[") return undefined;
  const value = matchEnd(text, /, /y, nameEnd);
  const end = matchEnd(text, IN_BRACKETS, value);
  return value > nameEnd && end > value ? { start: value, end } : undefined;
}

function toLineEnd(lines: LineCursor, at: number): Extent {
  return { start: at, end: lines.lineEnd(at) };
}

function flagValue(lines: LineCursor, nameEnd: number): Extent | undefined {
  // `Setting --http-password (httppassword) to ...` of `wget -d`
  const setting = matchEnd(lines.text, /[ \t]\([a-z]{1,40}\) to(?=[ \t])/y, nameEnd);
  const at = matchEnd(lines.text, BLANKS, setting);
  if (at === nameEnd || /[-\n\r]/.test(lines.text[at] ?? "\n")) return undefined;
  return quotedAt(lines, at) ?? { start: at, end: matchEnd(lines.text, WORDLIKE, at) };
}

function quotedAt(lines: LineCursor, at: number): Extent | undefined {
  const quote = quoteAt(lines.text, at);
  if (!quote) return undefined;
  return { start: quote.inside, end: quotedEnd(lines.text, quote, lines.lineEnd(quote.inside)) };
}

// `"name": "value"`, `"name", "value"`, `"name", "value": "..."`, `name="name" value="..."`
function afterQuotedName(lines: LineCursor, nameEnd: number, at: number): Extent | undefined {
  const { text } = lines;
  const afterName = text[at] === "]" ? at + 1 : at;
  const separated = matchEnd(text, SEPARATOR, afterName);
  if (separated > afterName) {
    const start = matchEnd(text, WHITESPACE, separated);
    return structuredValue(lines, start);
  }
  const attribute = matchEnd(text, /\s+(?:value|content)\s*=\s*/iy, at);
  if (attribute > at) return quotedAt(lines, attribute);
  const next = matchEnd(text, /\s*,\s*/y, at);
  if (next === at) return undefined;
  const item = quotedAt(lines, next);
  if (!item) return undefined;
  const keyed = matchEnd(text, /\\{0,8}["']\s*:\s*/y, item.end);
  if (keyed > item.end) {
    return text.slice(item.start, item.end) === "value" ? structuredValue(lines, keyed) : undefined;
  }
  const isName = /^[A-Za-z]+(?:-[A-Za-z]+)+$/.test(
    text.slice(item.start, Math.min(item.end, item.start + 60)),
  );
  return isName || nameEnd === item.start ? undefined : item;
}

// a string; or all of a list of strings; or a bare word of a program's print
function structuredValue(lines: LineCursor, start: number): Extent | undefined {
  const { text } = lines;
  const prefixed = matchEnd(text, /[bu](?=["'])/y, start);
  const quoted = quotedAt(lines, prefixed);
  if (quoted) return quoted;
  if (text[start] === "{") return undefined;
  if (opensPrintedList(text, start)) return { start, end: start };
  if (text[start] === "[" && !text.startsWith("[hidden", start)) {
    return (
      listOfStrings(lines, start) ?? { start: start + 1, end: matchEnd(text, BARE, start + 1) }
    );
  }
  return { start, end: matchEnd(text, BARE, start) };
}

function listOfStrings(lines: LineCursor, start: number): Extent | undefined {
  const { text } = lines;
  let at = matchEnd(text, /\[\s*/y, start);
  const first = quotedAt(lines, at);
  if (!first) return undefined;
  let end = first.end;
  for (let item: Extent | undefined = first; item; ) {
    end = item.end;
    const afterQuote = matchEnd(text, /\\{0,8}["'`]\s*,\s*/y, end);
    at = afterQuote;
    item = afterQuote > end ? quotedAt(lines, at) : undefined;
  }
  return { start: first.start, end };
}

function afterSeparator(
  lines: LineCursor,
  nameStart: number,
  separated: number,
  name: SecretName,
): Extent | undefined {
  const { text } = lines;
  if (/%(?:25)?3D$/i.test(text.slice(Math.max(0, separated - 5), separated))) {
    return { start: separated, end: matchEnd(text, ENCODED_PARAMETER, separated) };
  }
  const start = matchEnd(text, BLANKS, separated);
  const lineEnd = lines.lineEnd(separated);
  if (start >= lineEnd) return valueOnNextLine(lines, nameStart, separated, name);
  const isColon = text[separated - 1] === ":";
  const isHeader = isLineStart(lines, nameStart) && (isColon || start > separated);
  if (opensPrintedList(text, start)) return { start, end: start };
  const quoted = quotedAt(lines, start);
  if (quoted && !(isHeader && goesOn(text, quoted.end, lineEnd))) return quoted;
  if (!isColon && isParameter(text, nameStart)) {
    return { start, end: matchEnd(text, PARAMETER, start) };
  }
  if (!name.isExact && isSentence(text.slice(start, Math.min(lineEnd, start + 200)))) {
    return undefined;
  }
  const enclosed =
    enclosedValue(text, nameStart, start, lineEnd) ?? bracketed(lines, start, lineEnd);
  if (enclosed) return enclosed;
  if (isHeader) return headerValue(lines, nameStart, start, lineEnd);
  return { start, end: midLineEnd(text, start, name) };
}

// more than one quoted part, or a quoted part with something behind it
function goesOn(text: string, end: number, lineEnd: number): boolean {
  return /^\\*["'`\u201d\u2019][ \t]*[^\s,})\]\\]/.test(
    text.slice(end, Math.min(lineEnd, end + 80)),
  );
}

// `'name: value'`, or `\\nname:value\\n` in a string
function enclosedValue(
  text: string,
  nameStart: number,
  start: number,
  lineEnd: number,
): Extent | undefined {
  const enclosing = quoteBefore(text, nameStart);
  if (enclosing) return { start, end: quotedEnd(text, { ...enclosing, inside: start }, lineEnd) };
  const isEscaped = /\\[nrt]$/.test(text.slice(Math.max(0, nameStart - 2), nameStart));
  return isEscaped ? { start, end: matchEnd(text, ESCAPED_LINE, start) } : undefined;
}

// `name: [ 'value', ... ]`; an object's members have names of their own
function bracketed(lines: LineCursor, start: number, lineEnd: number): Extent | undefined {
  const { text } = lines;
  if (text[start] === "[" && !text.startsWith("[hidden", start)) {
    return listOfStrings(lines, start) ?? listOfWords(text, start);
  }
  const isObject =
    text[start] === "{" &&
    /^\{\s*(?:$|\\*["'\w-]+\s*[:=])/.test(text.slice(start, Math.min(lineEnd, start + 200)));
  return isObject ? { start, end: start } : undefined;
}

// Go's and Java's lists: `Authorization:[Bearer ...]`, `authorization=[Bearer ...]`
function listOfWords(text: string, start: number): Extent | undefined {
  if (!/[:=]/.test(text[start - 1] ?? "")) return undefined;
  const end = matchEnd(text, OPEN_BRACKETS, start);
  return end > start ? { start: start + 1, end } : undefined;
}

function headerValue(lines: LineCursor, nameStart: number, start: number, lineEnd: number): Extent {
  const { text } = lines;
  const end = text[nameStart - 1] === "[" && text[lineEnd - 1] === "]" ? lineEnd - 1 : lineEnd;
  return { start, end: withContinuation(lines, end) };
}

function midLineEnd(text: string, start: number, name: SecretName): number {
  if (name.shape === "cookie") return matchEnd(text, COOKIES, start);
  if (name.shape === "authorization") {
    const isSigned = /^(?:aws4-|authorization[:=])/i.test(text.slice(start, start + 14));
    if (isSigned) return matchEnd(text, SIGNED, start);
  }
  const value = matchEnd(text, SCHEMED, start);
  const bracketed = matchEnd(text, BRACKETED, value);
  if (bracketed > value) return bracketed;
  return matchEnd(
    text,
    name.kind === "password" || name.kind === "secret-key" ? WORDLIKE : BARE,
    value,
  );
}

function isParameter(text: string, nameStart: number): boolean {
  return /[?&;]$|%(?:25)?(?:26|3F)$|\\u0026$/i.test(
    text.slice(Math.max(0, nameStart - 6), nameStart),
  );
}

function isLineStart(lines: LineCursor, at: number): boolean {
  const from = lines.lineStart(at);
  if (at - from > 160) return false;
  const before = lines.text.slice(from, at);
  if (/^[\s>*<|#+•\u200b\ufeff-]*\[?$/.test(before)) return true;
  // `* h2h3 [x-api-key: ...]`, `* [HTTP/2] [1] [x-api-key: ...]`, and a log's time and tag
  return /^\*[^"']*\[$/.test(before) || /^\s*\[?\d{2,4}[-:/.]\d\d[^"'{=]*\s$/.test(before);
}

// the value of a header that a terminal or a mail wrapped
function withContinuation(lines: LineCursor, end: number): number {
  const { text } = lines;
  let last = end;
  for (;;) {
    const next = /^(?:\r\n|\n|\r)[ \t]*([A-Za-z0-9+/=_.%~-]{32,})[ \t]*(?=[\r\n]|$)/.exec(
      text.slice(last, last + 4096),
    );
    const run = next?.[1] ?? "";
    if (!next || /^[0-9a-f]+$/i.test(run) || !/\d/.test(run) || !/[A-Z]/.test(run)) return last;
    last += next[0].length;
  }
}

function isSentence(text: string): boolean {
  return /^(?:[A-Z]?[a-z']+[,.;:]? ){2,}[A-Z]?[a-z']+/.test(text);
}

// devtools copy a name on one line and its value on the next
function valueOnNextLine(
  lines: LineCursor,
  start: number,
  nameEnd: number,
  name: SecretName,
): Extent | undefined {
  const { text } = lines;
  const lineStart = lines.lineStart(start);
  const lineEnd = lines.lineEnd(nameEnd);
  if (text.slice(lineStart, start).trim() !== "" || text.slice(nameEnd, lineEnd).trim() !== "") {
    return undefined;
  }
  const previous = text.slice(Math.max(0, lineStart - 80), lineStart).trimEnd();
  if (/access-control-[a-z-]+:?$|vary:?$/i.test(previous)) return undefined;
  const from = text[lineEnd] === "\r" && text[lineEnd + 1] === "\n" ? lineEnd + 2 : lineEnd + 1;
  NEXT_BREAK.lastIndex = from;
  const end = NEXT_BREAK.exec(text)?.index ?? text.length;
  const value = text.slice(from, Math.min(end, from + 200)).trim();
  if (value === "" || KNOWN_HEADER.test(value)) return undefined;
  if (!name.isExact && /\s/.test(value)) return undefined;
  return { start: from, end: withContinuation(lines, end) };
}

const NEXT_BREAK = /[\n\r]/g;
const KNOWN_HEADER =
  /^(?::?(?:accept|age|alt-svc|authority|cache-control|connection|content|cookie|date|dnt|etag|expires|host|if|last-modified|location|method|origin|path|pragma|priority|range|referer|scheme|sec|server|set-cookie|te|trailer|transfer|upgrade|user-agent|vary|via|www-authenticate|x|access-control|cf|authorization|apigw)(?:-[a-z0-9-]+)?:(?:\s|\S|$))/i;

// `key`, `code`: secrets only as parameters
function parameterValue(text: string, start: number, nameEnd: number): NamedValue | undefined {
  const name: SecretName = { kind: "query-parameter", shape: "plain", isExact: true };
  const isQuoted = quoteBefore(text, start) !== undefined && quoteAt(text, nameEnd) === undefined;
  if (!isParameter(text, start) && !isQuoted) return undefined;
  const separated = matchEnd(text, /==?|%3D|%253D|\\{1,4}u003d/iy, nameEnd);
  if (separated === nameEnd) return undefined;
  const isEncoded = text[nameEnd] === "%";
  const end = matchEnd(text, isEncoded ? ENCODED_PARAMETER : PARAMETER, separated);
  return { name, start: separated, end };
}

// `API key: ...`; an execution log follows it with `API Stage:`
function spacedName(lines: LineCursor, start: number, nameEnd: number): NamedValue | undefined {
  const { text } = lines;
  if (text.slice(start, nameEnd).toLowerCase() !== "key") return undefined;
  if (!/\bapi[ \t]$/i.test(text.slice(Math.max(0, start - 5), start))) return undefined;
  const name: SecretName = { kind: "api-key", shape: "plain", isExact: true };
  const separated = matchEnd(text, /[ \t]*[:=][ \t]*/y, nameEnd);
  const refused = matchEnd(text, / (?=\S{1,200} not authorized)/y, nameEnd);
  const value = Math.max(separated, refused);
  if (value === nameEnd || /^API Stage/i.test(text.slice(value, value + 9))) return undefined;
  const quoted = quotedAt(lines, value);
  return { name, ...(quoted ?? { start: value, end: matchEnd(text, BARE, value) }) };
}

// `"value": "...", "name": "x-api-key"`
function reversedPair(lines: LineCursor, start: number, nameEnd: number): NamedValue | undefined {
  const { text } = lines;
  const closed = quoteBefore(text, start) ? quoteAt(text, nameEnd) : undefined;
  if (!closed) return undefined;
  const separated = matchEnd(text, /\s*:\s*/y, closed.inside);
  const value = separated > closed.inside ? quotedAt(lines, separated) : undefined;
  if (!value) return undefined;
  PAIRED_NAME.lastIndex = value.end;
  const paired = PAIRED_NAME.exec(text)?.[1];
  const name = (paired ? secretName(paired) : undefined) ?? keyOfStages(text, value.end);
  return name && { name, ...value };
}

// `get-api-key --include-value`: the key stands under `value`, and nothing beside it says so
function keyOfStages(text: string, end: number): SecretName | undefined {
  const isKey = matchEnd(text, API_KEY_MEMBERS, end) > end;
  return isKey ? { kind: "api-key", shape: "plain", isExact: true } : undefined;
}

const API_KEY_MEMBERS =
  /\\{0,8}["']\s*,\s*(?:["'](?:name|customerId|description)["']\s*:\s*["'][^"'\n\r]{0,400}["']\s*,\s*){0,3}["']enabled["']\s*:/y;

const PAIRED_NAME =
  /\\{0,8}["']\s*,\s*\\{0,8}["'](?:name|key)\\{0,8}["']\s*:\s*\\{0,8}["']([A-Za-z0-9_-]{1,80})\\{0,8}["']/y;
