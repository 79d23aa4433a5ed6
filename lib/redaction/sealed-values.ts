import { base64Text } from "./base64-text";
import { blockBelow } from "./block-values";
import { LineCursor } from "./line-cursor";
import { quotedAt } from "./quoted-values";
import { secretEdits } from "./secret-edits";
import type { SecretName } from "./secret-names";
import type { Edit } from "./types";
import { type Extent, fitsAt, matchEnd } from "./value-extent";

/** The types of resources, and of members beside a value, that say that it is secret. */
const SEALING_TYPE =
  /^(?:AWS::ApiGateway::ApiKey|aws_api_gateway_api_key|random_password|SecureString|API_KEY)$/;

/** Whether the type of a resource, of a parameter or of a key of a usage plan makes its value a secret. */
export function isSealingType(type: string): boolean {
  return SEALING_TYPE.test(type);
}

/** What the Serverless Framework prints of the keys it made, and what is the data of a manifest, by the line above them. */
const PARENT = /^[ \t]*(?:api keys|stringData):[ \t]*(?=\r?\n)/gim;

/** What a statement of a template, a plan or a manifest makes secret: a field of its object, or all below one. */
interface Seal {
  readonly statement: RegExp;
  /** What stands in every such statement, where that is seen faster. */
  readonly hint?: RegExp;
  /** The name, separator and blanks of what is sealed, at the start of a line. */
  readonly field: RegExp;
}

const VALUE = /[ \t]*(?:-[ \t]+)?["']?(?:value|result)["']?[ \t]*[:=][ \t]*/iy;
const seals: readonly Seal[] = [
  {
    statement:
      /\btype["']?[ \t]*[:=][ \t]*["']?(?:AWS::ApiGateway::ApiKey|SecureString|API_KEY)\b|\bresource[ \t]+"(?:aws_api_gateway_api_key|random_password)"|^[ \t-]*(?:stageKeys|lastUpdatedDate):|\bsensitive[ \t]*=[ \t]*true\b/gim,
    hint: /ApiKey|SecureString|API_KEY|random_password|stageKeys|lastUpdatedDate|sensitive/i,
    field: VALUE,
  },
  {
    statement: /\bNoEcho["']?[ \t]*:[ \t]*["']?true\b/gi,
    field: /[ \t]*["']?Default["']?[ \t]*:[ \t]*/y,
  },
  {
    statement: /\bkind["']?[ \t]*:[ \t]*["']?Secret\b/g,
    hint: /Secret/,
    field: /[ \t]*data:[ \t]*(?=\r?\n)/y,
  },
  { statement: /\bapi[-_ ]?keys[ \t]*:[ \t]*(?=\r?\n)/gi, field: VALUE },
];
const CHILD = /[ \t]*(?:-[ \t]+)?["']?[\w./-](?:[\w./ -]{0,78}[\w./-])?["']?[ \t]*:[ \t]+/y;
const MOST_LINES = 40;
const LONGEST_LINE = 4000;

/** What the text output of the AWS CLI, and its commands, hold in a place that no name tells: each with a short piece of it, which is seen faster. */
const places: readonly (readonly [needs: string, place: RegExp])[] = [
  ["\t", /^CREDENTIALS\t[^\t\n]{0,400}\t[^\t\n]{0,400}\t(?<a>[^\t\r\n]+)\t(?<b>[^\t\r\n]+)/dgm],
  [
    "\t",
    /^ACCESSKEY\t[^\t\n]{0,400}\t[^\t\n]{0,400}\t(?<a>[^\t\r\n]{1,4000})\t(?:Active|Inactive)\b/dgm,
  ],
  [
    "\t",
    /^(?:ITEMS\t)?\d[\d.:TZ+-]{0,40}\t(?:[^\t\n]{0,400}\t){0,2}(?:True|False)\t[a-z0-9]{4,20}\t\d[\d.:TZ+-]{0,40}\t[^\t\n]{1,400}\t(?<a>[^\t\r\n]+)/dgm,
  ],
  ["\t", /\tSecureString\t(?<a>[^\t\r\n]+)/dg],
  ["\t", /^VARIABLES\t(?<a>[^\r\n]+)/dgm],
  [
    "\t",
    /^arn:aws[\w-]{0,20}:secretsmanager:[^\t\n]{1,600}\t[^\t\n]{1,80}\t[^\t\n]{1,600}\t(?<a>[^\t\r\n]+)/dgm,
  ],
  [
    "--val",
    /\b(?:create-api-key|put-parameter|import-api-keys)\b[^\n]{0,600}?[ \t]--value[ \t=]+["']?(?<a>[^\s"']+)/dg,
  ],
  [
    "Source",
    /\bidentitySource\\{0,8}["']?\s{0,8}[:=]\s{0,8}\[?\s{0,8}\\{0,8}["'](?!\$|method\.|route\.|context\.)(?<a>[^"'\\\r\n]+)/dg,
  ],
];
// PostgreSQL's password file: `host:port:database:user:password`
const PASSWORD_FILE =
  /^(?:\*|localhost|[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}):(?:\*|\d{4,5}):[^\s:]{1,63}:[^\s:]{1,63}:(?<a>[^\s:][^\r\n]*)/dgm;
// Docker's file of credentials, and npm's: a name and a password as in RFC 7617
const ENCODED_AUTH =
  /\b_?auth(?:\\{0,8}["'])?[ \t]{0,8}[:=][ \t]{0,8}(?:\\{0,8}["'])?(?<a>[A-Za-z0-9+/]{8,2000}={0,2})(?![\w+/=-])/dg;
const QUERY = /--query[ \t=]+(?=\S)/g;
/** On the line of a query: a command whose answer may hold secrets. */
const BEHIND_COMMAND =
  /(?<=\b(?:get-secret-value|(?:get|create)-api-keys?|get-parameters?(?:-by-path)?|initiate-auth|assume-role|get-session-token|create-access-key|describe-user-pool-client)\b[^\n]{0,400})/y;
const LONGEST_QUERY = 600;
const QUERIED = /value|secret|token|password|accesskey|keyid/i;
const ANSWER =
  /\r?\n(?![$#>]\s)(?:[^\t\n]{0,400}\t){0,20}["']?([^\s"']{4,})["']?[ \t]*(?=[\r\n]|$)/y;

/** The name that a value has which something else seals. */
export const sealed: SecretName = { kind: "api-key", shape: "plain", isExact: true };

/** Whether a table of the AWS CLI, in which keys stand under `value`, is in a text. */
export function showsApiKeys(text: string): boolean {
  return /\b(?:get-api-keys?|create-api-key|(?:Get|Create)ApiKeys?)\b/.test(text);
}

/**
 * What to hide of values whose own names say nothing: the value of a resource that is an API key, of
 * a parameter with `NoEcho`, of a `SecureString`, of what a manifest of the kind `Secret` holds, and
 * what the AWS CLI prints without names.
 */
export function sealedValueEdits(text: string): Edit[] {
  const lines = new LineCursor(text);
  const extents = [
    ...seals.flatMap((seal) => inObjects(lines, seal)),
    ...[...text.matchAll(PARENT)].flatMap(({ index, 0: whole }) =>
      children(lines, index, index + whole.length),
    ),
    ...places
      .filter(([needs]) => text.includes(needs))
      .flatMap(([, place]) => [...text.matchAll(place)].flatMap(groupsOf)),
    ...[...text.matchAll(PASSWORD_FILE)].flatMap(groupsOf),
    ...[...text.matchAll(ENCODED_AUTH)]
      .filter(({ groups }) => isNameAndPassword(groups?.a ?? ""))
      .flatMap(groupsOf),
    ...answers(text),
  ];
  return extents.flatMap((extent) => secretEdits(text, sealed, extent));
}

/** Whether a text is a name and a password as `Basic` codes them (RFC 7617). */
export function isNameAndPassword(encoded: string): boolean {
  return base64Text(encoded, 2000)?.includes(":") === true;
}

function groupsOf({ indices }: RegExpExecArray): readonly Extent[] {
  return Object.values(indices?.groups ?? {}).flatMap((place) => {
    const [start, end] = place ?? [0, 0];
    return [{ start, end }];
  });
}

// `--query SecretString --output text`: the lines below hold nothing else
function answers(text: string): readonly Extent[] {
  const found: Extent[] = [];
  let done = 0;
  let lineEnd = -1;
  for (const { index } of text.matchAll(QUERY)) {
    // an answer may look like a query
    if (index < done) continue;
    if (lineEnd < index) lineEnd = text.indexOf("\n", index);
    if (lineEnd < 0) break;
    if (lineEnd - index > LONGEST_QUERY || !fitsAt(text, BEHIND_COMMAND, index)) continue;
    if (!QUERIED.test(text.slice(index, lineEnd))) continue;
    for (const answer of answersBelow(text, lineEnd)) {
      found.push(answer);
      done = answer.end;
    }
  }
  return found;
}

function answersBelow(text: string, lineEnd: number): readonly Extent[] {
  const found: Extent[] = [];
  ANSWER.lastIndex = lineEnd;
  for (let answer = ANSWER.exec(text); answer; answer = ANSWER.exec(text)) {
    const start = answer.index + answer[0].lastIndexOf(answer[1] ?? "");
    found.push({ start, end: start + (answer[1]?.length ?? 0) });
  }
  return found;
}

/** The sealed fields of the objects that a statement is in: of the lines around it that are not outside. */
function inObjects(lines: LineCursor, { statement, hint, field }: Seal): readonly Extent[] {
  const { text } = lines;
  if (hint?.test(text) === false) return [];
  const found: Extent[] = [];
  let done = 0;
  for (const { index, 0: whole } of text.matchAll(statement)) {
    // one object is looked through once, so the time is linear
    if (index < done) continue;
    const at = index + whole.length;
    const indent = indentOf(text.slice(lines.lineStart(at), at));
    const starts = [...linesBefore(text, lines.lineStart(at), done, indent)];
    done = lines.lineEnd(at);
    for (const start of linesBelow(text, done, indent)) {
      starts.push(start);
      done = start;
    }
    for (const start of starts) {
      for (const value of fieldAt(lines, start, field)) found.push(value);
    }
  }
  return found;
}

function linesBefore(
  text: string,
  lineStart: number,
  limit: number,
  indent: number,
): readonly number[] {
  const starts: number[] = [];
  let end = lineStart - 1;
  while (end > limit && starts.length < MOST_LINES) {
    const from = Math.max(limit, end - LONGEST_LINE);
    const start = from + text.slice(from, end).lastIndexOf("\n") + 1;
    const line = text.slice(start, end);
    if (isOutside(line, indent)) break;
    starts.unshift(start);
    // an item of a list begins here
    if (ITEM.test(line) && indentOf(line) === indent) break;
    end = start - 1;
  }
  return starts;
}

function linesBelow(text: string, lineEnd: number, indent: number): readonly number[] {
  const starts: number[] = [];
  let start = lineEnd + 1;
  while (start < text.length && starts.length < MOST_LINES) {
    const found = text.slice(start, start + LONGEST_LINE).indexOf("\n");
    const end = found < 0 ? Math.min(text.length, start + LONGEST_LINE) : start + found;
    const line = text.slice(start, end);
    const isNext = ITEM.test(line) && indentOf(line) <= indent;
    if (isNext || isOutside(line, indent) || /^[ \t]*\}/.test(line)) break;
    starts.push(start);
    start = end + 1;
  }
  return starts;
}

const ITEM = /^[ \t]*-[ \t]/;

function isOutside(line: string, indent: number): boolean {
  return line.trim() === "" || indentOf(line) < indent;
}

/** The column of what a line says; the mark of a list's item counts as indentation. */
function indentOf(line: string): number {
  return /^[ \t]*(?:-[ \t]+)?/.exec(line)?.[0].length ?? 0;
}

function fieldAt(lines: LineCursor, lineStart: number, field: RegExp): readonly Extent[] {
  const { text } = lines;
  const at = matchEnd(text, field, lineStart);
  if (at === lineStart) return [];
  const isParent = field.source.includes("data");
  return isParent ? children(lines, lineStart, at) : [valueAt(lines, lineStart, at)];
}

function valueAt(lines: LineCursor, lineStart: number, at: number): Extent {
  return (
    blockBelow(lines, lineStart, at) ?? quotedAt(lines, at) ?? { start: at, end: lines.lineEnd(at) }
  );
}

/** The values of the members below a name, each on its line. */
function children(lines: LineCursor, lineStart: number, at: number): readonly Extent[] {
  const { text } = lines;
  const indent = indentOf(text.slice(lineStart, at));
  const found: Extent[] = [];
  let start = lines.lineEnd(at) + 1;
  for (let count = 0; count < MOST_LINES && start < text.length; count += 1) {
    const end = lines.lineEnd(start);
    if (indentOf(text.slice(start, end)) <= indent) break;
    const value = matchEnd(text, CHILD, start);
    if (value > start) found.push(valueAt(lines, start, value));
    start = end + 1;
  }
  return found;
}
