import { behindTags, blockBelow } from "./block-values";
import { LineCursor } from "./line-cursor";
import { MARK } from "./mark";
import { cellsBelow, elementText, textBehindTags } from "./markup-values";
import { isPairedName, pairedValueAt, textOfTag } from "./paired-values";
import { opensPrintedList } from "./printed-lists";
import {
  afterQuotedName,
  BARE,
  listOfStrings,
  quotedAt,
  SCHEMED,
  structuredValue,
  wrappedValue,
} from "./quoted-values";
import { sealed, showsApiKeys } from "./sealed-values";
import { secretEdits } from "./secret-edits";
import { type SecretName, secretName } from "./secret-names";
import { AFTER_NAME } from "./separators";
import { Tables } from "./table-columns";
import type { Edit } from "./types";
import { closedEnd, type Extent, fitsAt, matchEnd, quoteBefore, quotedEnd } from "./value-extent";
import { WordRoles } from "./word-roles";

const LONGEST_NAME = 80;
const BLANKS = /[ \t]*/y;
const SPOKEN_HEADER = / header(?: value)?[ \t]*[:=]/iy;
const BRACKETED = new RegExp(
  String.raw`(?!\[hidden)[<{([](?:${MARK}|[^\s"'\x60<>{}()[\]\\])+[>})\]]?`,
  "y",
);
/** What is to be filled in, or was not: `${API_KEY}`, `${{ secrets.KEY }}`, `!Ref Key`. */
const TEMPLATE =
  /\$\{{1,2}[ \w.:/~$-]{1,120}\}{1,2}|\{\{[ \w.:/~$-]{1,120}\}\}|!(?:Ref|GetAtt|ImportValue) [\w.:-]{1,80}/y;
const WORDLIKE = new RegExp(String.raw`(?:${MARK}|[^\s"'\x60\\\uff0c\u3002\uff1b])+`, "y");
const PARAMETER = new RegExp(String.raw`(?:${MARK}|[^\s"'\x60<>&#\\])+`, "y");
const ENCODED_PARAMETER = /(?:(?!%(?:25)?(?:26|23|20|22))[^\s"'`<>&#\\])+/iy;
const COOKIES = new RegExp(String.raw`(?:${MARK}|[^\n\r"'\x60{}\\])+`, "y");
const SIGNED =
  /(?:(?!,\s*[A-Za-z0-9-]{1,40}=(?<!credential=|signedheaders=|signature=))[^\n\r"'`{}\\])+/iy;
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
  const words = new WordRoles(text);
  const scan = { lines, words, tables: new Tables(lines), showsKeys: showsApiKeys(text) };
  let from = 0;
  for (let word = words.next(0); word; word = words.next(from)) {
    from = word.end;
    if (word.end - word.start > LONGEST_NAME) continue;
    for (const value of findValues(scan, word)) {
      for (const edit of secretEdits(text, value.name, value)) edits.push(edit);
      // in the value there are no names; in what is between a name and the cell below it there are
      if (value.isNext) from = Math.max(from, value.end);
    }
  }
  return edits;
}

interface Scan {
  readonly lines: LineCursor;
  readonly words: WordRoles;
  readonly tables: Tables;
  /** Whether keys may stand under `value` in a table of the text. */
  readonly showsKeys: boolean;
}

interface Name extends Extent {
  readonly name: SecretName;
}

interface NamedValue extends Name {
  /** Whether nothing stands between it and its name. */
  readonly isNext?: true;
}

function findValues(scan: Scan, word: Extent): readonly NamedValue[] {
  const { lines, words, tables, showsKeys } = scan;
  const { text } = lines;
  const { end } = word;
  const start = word.start + escapedLetters(text, word.start);
  const { role, name } = words.of(start, end);
  if (role === undefined) return [];
  if (role === "said") return valuesSaid(lines, end, name);
  if (name) return valuesOf(lines, tables, { name, start, end });
  const phrase = role === "key" ? keyPhrase(text, start) : undefined;
  const values = phrase ? valuesOf(lines, tables, { ...phrase, end }) : [];
  if (values.length > 0) return values;
  const cells = role === "value" && showsKeys ? (tables.cellsOf(start, end) ?? []) : [];
  if (cells.length > 0) return cells.map((cell) => ({ name: sealed, ...cell }));
  const value =
    role === "value" ? keyOfStages(lines, start, end) : parameterValue(text, start, end);
  const last = value ?? (role === "key" ? spacedName(lines, start, end) : undefined);
  return last ? [{ ...last, isNext: true }] : [];
}

function valuesSaid(
  lines: LineCursor,
  at: number,
  name: SecretName | undefined,
): readonly NamedValue[] {
  const start = matchEnd(lines.text, BLANKS, at);
  const quoted = quotedAt(lines, start);
  // a text of no blanks goes on as a sentence, whose end need not be looked for each time
  const isSentence = /^[\u2e80-\uffef]/.test(lines.text[quoted?.start ?? start] ?? "");
  if (name === undefined || isSentence) return [];
  const value = quoted ?? { start, end: matchEnd(lines.text, BARE, start) };
  return value.end > value.start ? [{ name, ...value, isNext: true }] : [];
}

// `Secret access key`; `API key` has rules of its own
function keyPhrase(text: string, start: number): Name | undefined {
  const words = KEY_WORDS.exec(text.slice(Math.max(0, start - 30), start))?.[0];
  if (words === undefined) return undefined;
  const name = secretName(`${words.trim().replaceAll(" ", "-")}-key`);
  return name && { name, start: start - words.length, end: start };
}

const KEY_WORDS =
  /\b(?:secret|client secret|secret access|private|signing|encryption|subscription|master|shared|access|account|functions|storage|admin|service|webhook|hmac) $/i;

function valuesOf(lines: LineCursor, tables: Tables, named: Name): readonly NamedValue[] {
  const { text } = lines;
  const { name, start, end } = named;
  if (text[end] === ":" && fitsAt(text, BEHIND_ARN, start)) return [];
  if (fitsAt(text, BEHIND_BLOCK, start) && matchEnd(text, LABELLED, end) > end) return [];
  if (fitsAt(text, BEHIND_REQUIREMENT, start) && matchEnd(text, SCOPES, end) > end) return [];
  const cells = tables.cellsOf(start, end) ?? cellsBelow(text, start);
  if (cells) return cells.map((cell) => ({ name, ...cell }));
  if (isPairedName(text, start, end)) {
    const paired = pairedValue(lines, named);
    return paired ? [{ name, ...paired }] : [];
  }
  const jar = name.shape === "cookie" ? cookieJar(text, end) : undefined;
  const value = jar ?? valueAfter(lines, named);
  return value ? [{ name, ...value, isNext: true }] : [];
}

function pairedValue(lines: LineCursor, { name, start, end }: Name): Extent | undefined {
  const { text } = lines;
  const at = pairedValueAt(text, start, end) ?? textOfTag(text, end);
  if (at === undefined) return textBehindTags(text, start, end);
  if (/[^=-]>$/.test(text.slice(at - 2, at))) {
    return { start: at, end: matchEnd(text, /[^<>]{1,20000}/y, at) };
  }
  const block = blockBelow(lines, at, at);
  if (block) return block;
  const exact: SecretName = { ...name, isExact: true };
  const isLine = isLineStart(lines, at - 1) || /^[\w .-]{1,40}[:=] ?$/.test(lineBefore(lines, at));
  return isLine && !/["'`]/.test(text[at] ?? "")
    ? toLineEnd(lines, at)
    : structuredValue(lines, at, exact);
}

function lineBefore(lines: LineCursor, at: number): string {
  return lines.text.slice(Math.max(lines.lineStart(at), at - 80), at).trimStart();
}

// `arn:aws:secretsmanager:us-east-1:111122223333:secret:orders`
const BEHIND_ARN = /(?<=arn:aws[a-z-]{0,12}:(?:[^\s"'`<>,;()\\]{0,279}[:/\w-])?)/y;

// `resource "aws_api_gateway_api_key" "partner" {`: a type, and what Terraform calls the one of it
const BEHIND_BLOCK = /(?<=\b(?:resource|data)[ \t]{1,9}"(?:aws_\w{0,60})?)/y;
const LABELLED = /"[ \t]{1,9}"[\w-]{1,64}"[ \t]{0,9}\{/y;

// `security: [{"jwt": ["orders/write"]}]`: what OpenAPI calls a scheme, and the scopes that it asks for
const BEHIND_REQUIREMENT = /(?<=\bsecurity["']?:\s{0,80}(?:[[{-]\s{0,80}){1,2}["']?)/y;
const SCOPES =
  /["']?:\s{0,80}(?:\[\s{0,80}(?:["']?[A-Za-z]{1,40}(?:[.:/_-][A-Za-z]{1,40}){0,6}["']?,?\s{0,80}){1,20}\]|(?:-\s{1,8}["']?[A-Za-z]{1,40}(?:[.:/_-][A-Za-z]{1,40}){0,6}["']?[ \t]{0,8}(?:\s{1,80}|$)){1,20})/y;

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
  if (before !== "\\" && before !== "%") return 0;
  const word = text.slice(start, start + 5);
  if (before === "\\") {
    const unicode = /^u[0-9a-f]{4}/i.exec(word);
    return unicode ? 5 : /^[nrt]/.test(word) ? 1 : 0;
  }
  return /^25[0-9a-f]{2}/i.test(word) ? 4 : /^[0-9a-f]{2}/i.test(word) ? 2 : 0;
}

function valueAfter(lines: LineCursor, named: Name): Extent | undefined {
  const { text } = lines;
  const { name, start, end: nameEnd } = named;
  const element = elementText(text, start, nameEnd) ?? textBehindTags(text, start, nameEnd);
  if (element) return element;
  const opening = quoteBefore(text, start);
  const closed = opening ? closedEnd(text, opening, nameEnd) : nameEnd;
  if (closed > nameEnd) return afterQuotedName(lines, start, closed, name);
  // "... in Authorization header: 'Bearer ...'"
  const spoken = name.shape === "authorization" ? matchEnd(text, SPOKEN_HEADER, nameEnd) : nameEnd;
  if (spoken > nameEnd) return afterSeparator(lines, { name, start, end: spoken });
  const afterMarks = matchEnd(text, NAME_END, nameEnd);
  const separated = matchEnd(text, AFTER_NAME, afterMarks);
  const isEmpty = opening !== undefined && fitsAt(text, EMPTY_ARGUMENT, separated);
  if (isEmpty) return undefined;
  const joined = opening === undefined ? separated : matchEnd(text, JOINED_STRING, separated);
  if (joined > separated) return quotedAt(lines, joined);
  if (separated > afterMarks) return afterSeparator(lines, { name, start, end: separated });
  if (fitsAt(text, BEHIND_DASHES, start)) return flagValue(lines, nameEnd);
  return (
    listedPair(text, start, nameEnd) ??
    spokenValue(lines, named) ??
    (name.isExact ? cellAfter(lines, start, nameEnd) : undefined) ??
    valueOnNextLine(lines, named)
  );
}

/** `-H "x-api-key: "`, which takes the field away: the next word is an option, or the place to call. */
const EMPTY_ARGUMENT =
  /[ \t]{0,9}["'](?:[ \t]+(?:-{1,2}[A-Za-z]|["']?https?:\/\/|[\\^`][ \t]*[\r\n])|[ \t]*(?:[\r\n]|$))/y;
/** `"Authorization: " + "Bearer ..."`, of which the second string is the value. */
const JOINED_STRING = /[ \t]{0,9}["'][ \t]{0,9}[+.][ \t]{0,9}(?=["'])/y;
const BEHIND_DASHES = /(?<=(?:^|[\s"'])--?)/y;
/** What closes a name before its separator: `[name]`, `**name**`, `auth%5Bname%5D`. */
const NAME_END = /(?:\]|%5D|\*{1,2}){0,2}/iy;
/** `**name:** value`, which closes it behind the separator. */
const EMPHASIS_END = /\*{1,2}(?=[ \t])/y;
const SPOKEN = /[ \t](?:(?:is|was|are|to|as|equals|set to)[ \t])?(?=\S)/iy;
const COMMAND =
  /(?:^|\s)(?:setx?|env|export|configure set|(?:proxy_set_|add_|request)?header(?: set)?|login \S{1,80})(?: -\w{1,3}){0,8}\s$/i;

// `name is value`, `name (value)`, `name[value]`, `name "value"`, and `name value` of a command;
// a sentence goes on with words
function spokenValue(lines: LineCursor, { name, start, end: nameEnd }: Name): Extent | undefined {
  const { text } = lines;
  const spoken = matchEnd(text, SPOKEN, nameEnd);
  const quoted = spoken > nameEnd ? quotedAt(lines, spoken) : undefined;
  if (quoted) return isWords(text.slice(quoted.start, quoted.end)) ? undefined : quoted;
  const inside = matchEnd(text, / ?(?!\[hidden)[([]/y, nameEnd);
  const at = Math.max(inside, spoken);
  if (at === nameEnd) return undefined;
  const value = { start: at, end: matchEnd(text, BARE, at) };
  if (!hasDigitAndLetter(text.slice(at, value.end))) return undefined;
  if (inside > nameEnd) return /[)\]]/.test(text[value.end] ?? "") ? value : undefined;
  const isSaid = spoken > nameEnd + 1;
  return isSaid || isArgument(lines, start, value, name) ? value : undefined;
}

// `set name value`, or a line of the two alone
function isArgument(
  lines: LineCursor,
  nameStart: number,
  value: Extent,
  name: SecretName,
): boolean {
  const { text } = lines;
  if (!/^[ \t]*(?:;[ \t]*)?(?:[\r\n]|$)/.test(text.slice(value.end, value.end + 200))) return false;
  const before = text.slice(Math.max(lines.lineStart(nameStart), nameStart - 60), nameStart);
  const isLong = name.isExact || value.end - value.start >= 8;
  return (isLong && before.trim() === "") || COMMAND.test(before);
}

function isWords(text: string): boolean {
  return /^[A-Za-z' ]*$/.test(text.slice(0, 200));
}

function hasDigitAndLetter(text: string): boolean {
  return /\d/.test(text) && /[A-Za-z]/.test(text);
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

/** @param named the name with its separator */
function afterSeparator(lines: LineCursor, named: Name): Extent | undefined {
  const { text } = lines;
  const { name, start: nameStart, end: separated } = named;
  if (fitsAt(text, BEHIND_ENCODED, separated)) {
    return { start: separated, end: matchEnd(text, ENCODED_PARAMETER, separated) };
  }
  const behind = matchEnd(text, BLANKS, matchEnd(text, EMPHASIS_END, separated));
  const block = blockBelow(lines, nameStart, behind);
  if (block) return block;
  const start = behindTags(text, behind);
  const lineEnd = lines.lineEnd(separated);
  if (start >= lineEnd) return valueOnNextLine(lines, named);
  if (opensPrintedList(text, start)) return { start, end: start };
  return valueOnLine(lines, { nameStart, separated, start, lineEnd }, name);
}

const BEHIND_ENCODED = /(?<=%(?:25)?3D)/iy;
const SENTENCE = /^(?:[A-Z]?[a-z']+[,.;:]? ){2}[A-Z]?[a-z']/;

interface OnLine {
  readonly nameStart: number;
  readonly separated: number;
  readonly start: number;
  readonly lineEnd: number;
}

function valueOnLine(lines: LineCursor, on: OnLine, name: SecretName): Extent | undefined {
  const { text } = lines;
  const { nameStart, separated, start, lineEnd } = on;
  const isColon = /[:\uff1a]/.test(text[separated - 1] ?? "");
  const isHeader = isLineStart(lines, nameStart) && (isColon || start > separated);
  const printed = printedValue(lines, on, isHeader);
  if (printed) return printed;
  if (!isColon && isParameter(text, nameStart)) return parameterAt(text, nameStart, start);
  if (!name.isExact && SENTENCE.test(text.slice(start, Math.min(lineEnd, start + 200)))) {
    return undefined;
  }
  const enclosed =
    enclosedValue(text, nameStart, start, lineEnd) ?? bracketed(lines, start, lineEnd);
  if (enclosed) return enclosed;
  if (isHeader) return headerValue(lines, nameStart, start, lineEnd);
  return { start, end: midLineEnd(text, start, name) };
}

// in quotes, or in what a language prints around it; a header's line is its value, whatever it holds
function printedValue(
  lines: LineCursor,
  { start, lineEnd, separated }: OnLine,
  isHeader: boolean,
): Extent | undefined {
  const { text } = lines;
  const quoted = quotedAt(lines, start);
  if (quoted && !(isHeader && goesOn(text, quoted.end, lineEnd))) return quoted;
  const isLine = isHeader && /[:\uff1a]/.test(text[separated - 1] ?? "");
  return isLine && !/[A-Za-z_]/.test(text[start] ?? "") ? undefined : wrappedValue(lines, start);
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
    return listOfStrings(lines, matchEnd(text, /\[\s*/y, start)) ?? listOfWords(text, start);
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
  return { start, end };
}

function midLineEnd(text: string, start: number, name: SecretName): number {
  if (name.shape === "cookie") return matchEnd(text, COOKIES, start);
  if (name.shape === "authorization") {
    const isSigned = /^(?:aws4-|authorization[:=])/i.test(text.slice(start, start + 14));
    if (isSigned) return matchEnd(text, SIGNED, start);
  }
  const value = matchEnd(text, SCHEMED, start);
  const template = matchEnd(text, TEMPLATE, value);
  if (template > value) return matchEnd(text, BARE, template);
  const bracketed = matchEnd(text, BRACKETED, value);
  if (bracketed > value) return bracketed;
  return matchEnd(
    text,
    name.kind === "password" || name.kind === "secret-key" ? WORDLIKE : BARE,
    value,
  );
}

// `?a.b[name]=`: what stands before the name may be part of it
function isParameter(text: string, nameStart: number): boolean {
  return fitsAt(text, BEHIND_MARK, nameStart);
}

const BEHIND_MARK = /(?<=(?:[?&;#]|%(?:25)?(?:26|3F)|\\u0026)(?:[\w.[]|%5B|%5D){0,60})/iy;

// where parameters are set apart by semicolons, one ends the value
function parameterAt(text: string, nameStart: number, start: number): Extent {
  const end = matchEnd(text, PARAMETER, start);
  const isMatrix = text[nameStart - 1] === ";";
  const cut = text.slice(start, end).search(isMatrix ? MATRIX_END : NEXT_PARAMETER);
  return { start, end: cut < 0 ? end : start + cut };
}

const NEXT_PARAMETER = /;[\w.-]{1,40}=/;
// a slash within a value may be of base64: it ends the value where a path follows
const MATRIX_END = /;|\/(?=(?:[a-z][a-z_-]{0,40}|\d{1,9}|\{[\w+-]{1,40}\})(?:[/;?#]|$))/;

function isLineStart(lines: LineCursor, at: number): boolean {
  const from = lines.lineStart(at);
  if (at - from > 160) return false;
  const before = lines.text.slice(from, at);
  if (/^[\s>*<|#+•\u200b\ufeff-]*\[?$/.test(before)) return true;
  // `* h2h3 [x-api-key: ...]`, `* [HTTP/2] [1] [x-api-key: ...]`, and a log's time and tag
  return /^\*[^"']*\[$/.test(before) || /^\s*\[?\d{2,4}[-:/.]\d\d[^"'{=]*\s$/.test(before);
}

// devtools copy a name on one line and its value on the next
function valueOnNextLine(lines: LineCursor, named: Name): Extent | undefined {
  const { text } = lines;
  const { name, start, end: nameEnd } = named;
  const lineStart = lines.lineStart(start);
  const lineEnd = lines.lineEnd(nameEnd);
  if (text.slice(lineStart, start).trim() !== "" || text.slice(nameEnd, lineEnd).trim() !== "") {
    return undefined;
  }
  const previous = text.slice(Math.max(0, lineStart - 80), lineStart).trimEnd();
  if (/access-control-[a-z-]{1,40}:?$|vary:?$/i.test(previous)) return undefined;
  const from = text[lineEnd] === "\r" && text[lineEnd + 1] === "\n" ? lineEnd + 2 : lineEnd + 1;
  NEXT_BREAK.lastIndex = from;
  const end = NEXT_BREAK.exec(text)?.index ?? text.length;
  const value = text.slice(from, Math.min(end, from + 200)).trim();
  if (value === "") return tokenBelow(text, end);
  if (KNOWN_HEADER.test(value) || CALL_BELOW.test(value)) return undefined;
  if (text[nameEnd - 1] === ":" && KNOWN_SETTING.test(value)) return undefined;
  if (!name.isExact && /\s/.test(value)) return undefined;
  return { start: from, end };
}

// a blank line between, as pages have it: only what is no word
function tokenBelow(text: string, end: number): Extent | undefined {
  TOKEN_LINE.lastIndex = end;
  const token = TOKEN_LINE.exec(text)?.[1] ?? "";
  if (!hasDigitAndLetter(token)) return undefined;
  return { start: TOKEN_LINE.lastIndex - token.length, end: TOKEN_LINE.lastIndex };
}

const TOKEN_LINE = /\r?\n[ \t]{0,40}([^\s:,;"'`<>{}()[\]]{4,2000})(?=[ \t]{0,40}(?:[\r\n]|$))/y;
const NEXT_BREAK = /[\n\r]/g;
const KNOWN_HEADER =
  /^(?::?(?:accept|age|alt-svc|authority|cache-control|connection|content|cookie|date|dnt|etag|expires|host|if|last-modified|location|method|origin|path|pragma|priority|range|referer|scheme|sec|server|set-cookie|te|trailer|transfer|upgrade|user-agent|vary|via|www-authenticate|x|access-control|cf|authorization|apigw)(?:-[a-z0-9-]+)?:(?:\s|\S|$))/i;

// a call, or its answer, under words such as "without a signature:"
const CALL_BELOW =
  /^(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]{1,20}(?:https?:\/\/|\/|HTTP\/)|[$>%] (?:curl|http|wget|aws)\b|(?:curl|wget)[ \t]|https?:\/\/|HTTP\/[123]|[1-5]\d\d[ \t]|\{[ \t]{0,9}"message"[ \t]{0,9}:)/i;

// a template's authorizer, or its resource, that is called by what it is for: `Token:`, and its settings below
const KNOWN_SETTING =
  /^(?:AuthorizationScopes|JwtConfiguration|Identity(?:Source)?|Function(?:Arn|InvokeRole|PayloadType)|UserPoolArn|AuthorizerPayloadFormatVersion|EnableSimpleResponses|EnableFunctionDefaultPermissions|identitySource|issuerUrl|functionName|functionArn|resultTtlInSeconds|x-amazon-apigateway-[a-z]{1,20}):|^Type: AWS::|^type: (?:request|token|jwt|apiKey|oauth2|http|openIdConnect|AWS_IAM)$/;

// `key`, `code`: secrets only as parameters
function parameterValue(text: string, start: number, nameEnd: number): NamedValue | undefined {
  const name: SecretName = { kind: "query-parameter", shape: "plain", isExact: true };
  const isQuoted = isQuoteOpen(text, start, nameEnd);
  if (!isParameter(text, start) && !isQuoted) return undefined;
  const separated = matchEnd(text, /==?|%3D|%253D|\\{1,4}u003d/iy, nameEnd);
  if (separated === nameEnd) return undefined;
  const isEncoded = text[nameEnd] === "%";
  const end = matchEnd(text, isEncoded ? ENCODED_PARAMETER : PARAMETER, separated);
  return { name, start: separated, end };
}

function isQuoteOpen(text: string, start: number, nameEnd: number): boolean {
  const quote = quoteBefore(text, start);
  return quote !== undefined && closedEnd(text, quote, nameEnd) === nameEnd;
}

const BEHIND_API = /(?<=\bapi[ \t])/iy;

// `API key: ...`; an execution log follows it with `API Stage:`
function spacedName(lines: LineCursor, start: number, nameEnd: number): NamedValue | undefined {
  const { text } = lines;
  if (!fitsAt(text, BEHIND_API, start)) return undefined;
  const name: SecretName = { kind: "api-key", shape: "plain", isExact: true };
  const separated = matchEnd(
    text,
    /[ \t]*[:=](?:\*{1,2})?[ \t]*(?:\r?\n(?=\S{16,400}[ \t]*(?:[\r\n]|$)))?|[ \t](?:is|was|to)[ \t]+(?=\S*\d)/y,
    nameEnd,
  );
  const refused = matchEnd(text, / (?=\S{1,200} not authorized)/y, nameEnd);
  const value = Math.max(separated, refused);
  if (value === nameEnd || /^API Stage/i.test(text.slice(value, value + 9))) return undefined;
  const quoted = quotedAt(lines, value);
  return { name, ...(quoted ?? { start: value, end: matchEnd(text, BARE, value) }) };
}

// `get-api-key --include-value`: the key stands under `value`, and nothing beside it says so
function keyOfStages(lines: LineCursor, start: number, nameEnd: number): NamedValue | undefined {
  const { text } = lines;
  const opening = quoteBefore(text, start);
  const closed = opening ? closedEnd(text, opening, nameEnd) : nameEnd;
  const separated = matchEnd(text, /\s*:\s*/y, closed);
  const value = separated > closed && closed > nameEnd ? quotedAt(lines, separated) : undefined;
  if (!value || matchEnd(text, API_KEY_MEMBERS, value.end) === value.end) return undefined;
  return { name: sealed, ...value };
}

const API_KEY_MEMBERS =
  /\\{0,8}["']\s*,\s*(?:["'](?:name|customerId|description)["']\s*:\s*["'][^"'\n\r]{0,400}["']\s*,\s*){0,3}["']enabled["']\s*:/y;
