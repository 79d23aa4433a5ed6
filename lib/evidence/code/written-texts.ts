import type { Span } from "../types";

/** A text that code writes, in one piece or in several. */
export interface Written {
  /** What code alone knows stands in braces, by its name: `/orders/{id}`. */
  readonly value: string;
  /** Where its first part stands. */
  readonly span: Span;
}

/** Code, and what its names stand for; a name that stands for two things, for none. */
export interface Source {
  readonly text: string;
  readonly names: ReadonlyMap<string, Written | undefined>;
}

/** A name, up to what it is bound to. */
const BOUND =
  /(?<![\w$"'`/-])\$?(?:[\w$]{1,40}(?:\.|->)){0,3}(?<name>[A-Za-z_]\w{1,60})["']?(?::\s?&?[A-Za-z][\w<>.]{0,30})?\s{0,3}(?::=|=(?![=>~])|=>|:(?![:=]))\s{0,9}/g;

/** What may be put together to an address. */
const TELLING = /^(?:https?:\/\/|\/|[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?:$|[:/]))/i;

const MOST_NAMES = 200;

/** What the names of a text stand for that are bound to an address or a path. */
export function namesOf(text: string): Source["names"] {
  const names = new Map<string, Written | undefined>();
  for (const found of text.matchAll(BOUND)) {
    const name = found.groups?.name ?? "";
    const at = found.index + found[0].length;
    const written = readWritten({ text, names }, at);
    if (written === undefined || !TELLING.test(written.value) || isComment(text, found.index))
      continue;
    const known = names.get(name);
    const isOther = names.has(name) && known?.value !== written.value;
    if (names.size < MOST_NAMES || names.has(name)) names.set(name, isOther ? undefined : written);
  }
  return names;
}

/** What makes an address of a text, and what puts one together. */
const WRAPPED =
  /^(?:(?:new|await|yield)\s{1,3}|&?(?:[a-z]{1,10}\.){0,3}(?:URL|URI|Uri|Url|URLRequest|HttpUrl|url|urllib|parse|urljoin|format|fmt|String|string|str|paste0|sprintf|Request)(?:\.(?:create|parse|Parse|get|https?|join|urljoin|Sprintf|format|Format|new))?!?\(\s{0,20}(?:(?:string|url): ?)?)/;

/** More is joined: by a sign, as the next argument, or by a method. */
const PLAIN =
  /^(?:["'`)]{0,1}\s{0,9}\+\s{0,9}(?=[\w"'`$])|\s?\.\s?(?=["'])|\s{0,3}(?:\.\.|<>|&)\s{0,3}(?=["'])|,\s?(?=["'`]\/))/;
const SEGMENT =
  /^(?:\s?\.append(?:ing|ed)?(?:PathComponents?|PathSegments?)?\(\s?(?:path: ?)?(?=["'])|\)?\s{0,9}(?:\|>|%>%)\s{0,9}req_url_path(?:_append)?\(\s?(?=["']))/;

const MOST_PARTS = 6;
const LONGEST = 600;

/** The text that is written at a place; undefined where code alone knows its beginning. */
export function readWritten(
  source: Source,
  from: number,
): (Written & { readonly end: number }) | undefined {
  const { text } = source;
  const start = from + wrapping(text, from);
  const first = readPart(source, start);
  if (first === undefined || first.value.startsWith("{")) return undefined;
  const resolved = readResolved(source, text.slice(from, start), first);
  if (resolved !== undefined) return resolved;
  // Dart's `Uri.https("host", "/path")`
  const scheme = /\bUri\.(https?)\(\s{0,20}$/.exec(text.slice(from, start))?.[1];
  let value = scheme === undefined ? first.value : `${scheme}://${first.value}`;
  let { end } = first;
  for (let parts = 1; parts < MOST_PARTS; parts += 1) {
    const behind = text.slice(end, end + 60);
    const plain = PLAIN.exec(behind);
    const joint = plain ?? SEGMENT.exec(behind);
    const next = joint === null ? undefined : readPart(source, end + joint[0].length);
    if (next === undefined) break;
    value = plain === null ? joinPath(value, next.value) : value + next.value;
    end = next.end;
  }
  return { value, span: first.span, end };
}

/** A base and what is called below it. */
export function joinPath(base: string, path: string): string {
  return `${base.replace(/\/$/, "")}/${path.replace(/^\//, "")}`;
}

/**
 * What stands at a place seen from a base: a slash in front leaves out the base's whole path, and a base that does not
 * end in one loses its last segment (RFC 3986, 5.2).
 */
export function resolvePath(base: string, path: string): string {
  const [, origin = "", folder = "/"] = /^(\w+:\/\/[^/?#]*)(\/(?:[^/?#]*\/)*)?/.exec(base) ?? [];
  return path.startsWith("/") ? `${origin}${path}` : `${origin}${folder}${path}`;
}

/** Two parts that are resolved: the base first as in Python, Ruby and Go, or last as in JavaScript. */
const RESOLVES = /(?:urljoin|URI\.join)\(\s{0,20}$|^new\s{1,3}URL\(\s{0,20}$/;

function readResolved(source: Source, wrapped: string, first: Part): Part | undefined {
  const comma = /^,\s{0,20}/.exec(source.text.slice(first.end, first.end + 30));
  if (comma === null || !RESOLVES.test(wrapped)) return undefined;
  const second = readPart(source, first.end + comma[0].length);
  if (second === undefined) return undefined;
  const [base, path] = /^https?:/i.test(first.value) ? [first, second] : [second, first];
  if (!/^https?:/i.test(base.value)) return undefined;
  return { value: resolvePath(base.value, path.value), span: base.span, end: second.end };
}

function wrapping(text: string, from: number): number {
  let length = 0;
  for (let depth = 0; depth < 4; depth += 1) {
    const wrapped = WRAPPED.exec(text.slice(from + length, from + length + 60));
    if (wrapped === null) break;
    length += wrapped[0].length;
  }
  return length;
}

interface Part extends Written {
  readonly end: number;
}

const OPENING = /^(?:\$@?|@\$?|[rRfFbBu]{1,2})?(["'`])/;
const NAME = /^\$?[A-Za-z_]\w{0,60}(?:(?:\??\.|->|::)[A-Za-z_]\w{0,60}){0,5}/;

function readPart(source: Source, at: number): Part | undefined {
  const { text } = source;
  const ahead = text.slice(at, at + 400);
  const opening = OPENING.exec(ahead);
  if (opening !== null) return readLiteral(source, at + opening[0].length, opening[1] ?? "");
  const name = NAME.exec(ahead)?.[0];
  if (name === undefined) return undefined;
  const known = lookUp(source, name);
  if (known !== undefined) return { ...known.written, end: at + known.length };
  const last = /\w{1,60}$/.exec(name)?.[0] ?? "";
  return { value: `{${last}}`, span: { start: at, end: at + name.length }, end: at + name.length };
}

/** The last word of a dotted name that stands for something: `this.apiUrl`, `baseURL.appending`. */
function lookUp(
  { names }: Source,
  dotted: string,
): { readonly written: Written; readonly length: number } | undefined {
  const words = [...dotted.matchAll(/\w+/g)];
  for (const word of words.reverse()) {
    const written = names.get(word[0]);
    if (written !== undefined) return { written, length: word.index + word[0].length };
  }
  return undefined;
}

/** `${API}`, `#{API}`, `{API}`, `$api/`, and what a format puts in. */
const HOLE = /[$#]?\{(?<braced>[^{}\n]{0,80})\}|\$(?<bare>[A-Za-z_]\w{0,60})|(?<format>%[sv@])/g;
const FORMATTED = /^["'`]\s?(?:,|%|\.format\()\s?(?<name>\$?[A-Za-z_][\w.]{0,80})/;

function readLiteral(source: Source, start: number, mark: string): Part | undefined {
  const { text } = source;
  const close = text.indexOf(mark, start);
  const end = close < 0 ? -1 : close;
  const content = text.slice(start, end);
  if (end < 0 || content.length > LONGEST || /[\n\\]/.test(content)) return undefined;
  let span: Span = { start, end };
  const value = content.replace(HOLE, (hole: string, ...rest: readonly unknown[]) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const { braced = "", bare, format } = groups;
    const isFormat = format !== undefined || (bare === undefined && /^\d?$/.test(braced));
    const name = isFormat
      ? (FORMATTED.exec(text.slice(end, end + 100))?.groups?.name ?? "")
      : (bare ?? braced);
    const known = lookUp(source, name)?.written;
    if (known === undefined) return `{${/\w{1,60}$/.exec(name)?.[0] ?? ""}}`;
    if (content.startsWith(hole)) span = known.span;
    return known.value;
  });
  return { value, span, end: end + 1 };
}

/** A line that explains a program, or was taken out of it. */
const COMMENT = /^[ \t]*(?:#|\/\/|\/?\*|--|<!--|REM )|(?:^|[\s;)])(?:#|\/\/) /;

/** True for a place behind the beginning of a comment. */
export function isComment(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  return COMMENT.test(before.slice(before.lastIndexOf("\n") + 1));
}

/** An address of a command whose beginning a name of the text stands for: `$API/orders`. */
export function expand(text: string, value: string): Written | undefined {
  const found = /^\$\{?(?<name>[A-Za-z_]\w{0,60})\}?(?<rest>[^$]*)$/.exec(value.slice(0, LONGEST));
  const base = found && namesOf(text).get(found.groups?.name ?? "");
  return base ? { ...base, value: `${base.value}${found.groups?.rest ?? ""}` } : undefined;
}
