import { ExchangeDraft } from "./exchange-draft";
import { isRequestName, isResponseName, looksLikeRequest } from "./header-lines";
import type { Line } from "./lines";
import type { Reading } from "./reading";
import type { Status } from "./status-line";
import type { HeaderField, Span } from "./types";
import { findUrls } from "./urls";

/** How a language prints a map of headers: one pair, and what may stand between two. */
interface Style {
  /** With the groups `name` and `value`; for a list of lines with `status` instead. */
  readonly pair: RegExp;
  /** What stands right before the first pair. */
  readonly opening: RegExp;
  /** What else the print has, where that is seen faster. */
  readonly needs?: string;
}

// a mark of the redaction has brackets of its own
const styles: readonly Style[] = [
  // Go `map[Date:[...]]`, Java `{date=[...], ...}`
  {
    pair: /(?<name>[A-Za-z][\w-]{0,79}|\bnull)[:=]\[(?<value>(?:\[hidden[^[\]\n]{0,500}\]|[^[\]\n])*)\]/dy,
    opening: /[[{]\s*/g,
  },
  // Spring `[Date:"...", Content-Type:"..."]`
  {
    pair: /\b(?<name>[A-Za-z][\w-]{0,79}):"(?<value>[^"\n]*)"/dy,
    opening: /\[/g,
  },
  // aiohttp `<CIMultiDictProxy('Date': '...', ...)>`
  {
    pair: /'(?<name>[A-Za-z][\w-]{0,79})': (?:'(?<value>[^'\n]*)'|"[^"\n]*")/dy,
    opening: /MultiDict(?:Proxy)?\(/g,
  },
  // pairs: Python `[('Date', '...'), (b'Date', b'...')]`, Elixir and Erlang `[{"date", "..."}]`,
  // `[{<<"Date">>,<<"...">>}]`, Node's entries `[ [ 'date', '...' ] ]`
  {
    pair: /[[({]\s{0,80}(?:<<)?b?["'](?<name>[A-Za-z][\w-]{0,79})["'](?:>>)?,\s{0,80}(?:<<)?b?["'](?<value>(?:(?!["'](?:>>)?\s{0,80}[\])}])[^\n])*)["'](?:>>)?\s{0,80}[\])}]/dy,
    opening: /\[\s{0,80}/g,
  },
  // Node's raw headers `[ 'Date', '...', 'Content-Type', '...' ]`
  {
    pair: /["'](?<name>[A-Za-z][\w-]{0,79})["'],\s{1,80}["'](?<value>[^"'\n]*)["']/dy,
    opening: /\[\s{0,80}/g,
  },
  // Clojure `{"Date" "...", "Content-Type" "..."}`, `{:date "..."}`
  {
    pair: /[:"](?<name>[A-Za-z][\w-]{0,79})"? "(?<value>[^"\n]*)"/dy,
    opening: /\{\s{0,80}/g,
  },
  // smithy's in Rust `{"date": HeaderValue { _private: H0("...") }}`
  {
    pair: /"(?<name>[A-Za-z][\w-]{0,79})": HeaderValue \{ _private: H\d\("(?<value>[^"\n]*)"\) \}/dy,
    opening: /\{\s{0,80}/g,
  },
  // PHP print_r `[Date] => Array ( [0] => ... )`, `[1] => Date: ...`
  {
    pair: /\[(?<name>[A-Za-z][\w-]{0,79})\] => (?:Array\s{0,80}\(\s{0,80}\[0\] => )?(?!Array\b)(?<value>[^\n]+)(?:\s{0,80}\))?/dy,
    opening: /Array\s{0,80}\(\s{0,80}/g,
  },
  {
    pair: /\[\d{1,3}\] => (?:HTTP\/[\d.]+ (?<status>\d{3})\b[^\n]*|(?<name>[A-Za-z][\w-]{0,79}): (?<value>[^\n]*))/dy,
    opening: /Array\s{0,80}\(\s{0,80}/g,
  },
  // PHP var_dump `["Date"]=> array(1) { [0]=> string(29) "..." }`
  {
    pair: /\["(?<name>[A-Za-z][\w-]{0,79})"\]=>\s{0,80}(?:array\(\d{1,4}\) \{\s{0,80}\[0\]=>\s{0,80})?string\(\d{1,6}\) "(?<value>[^"\n]*)"/dy,
    opening: /array\(\d{1,4}\) \{\s{0,80}/g,
  },
  {
    pair: /\[\d{1,3}\]=>\s{0,80}string\(\d{1,6}\) "(?:HTTP\/[\d.]+ (?<status>\d{3})\b[^"\n]*|(?<name>[A-Za-z][\w-]{0,79}): (?<value>[^"\n]*))"/dy,
    opening: /array\(\d{1,4}\) \{\s{0,80}/g,
  },
  // Foundation `Headers { "Content-Type" = ( "application/json" ); }`
  {
    pair: /"?(?<name>[A-Za-z][\w-]{0,79})"? =\s{1,80}(?:\(\s{0,80})?"?(?<value>[^"\n();]+)"?(?:\s{0,80}\))?;/dy,
    opening: /\{\s{0,80}/g,
  },
  // .NET `Headers: { Date: ... }`, Alamofire `[Headers]: Date: ...`, a line each
  {
    pair: /(?<name>[A-Za-z][\w-]{0,79}): (?<value>(?!['"])[^\n]{0,4000}?)(?<![,{[])\r?$/dmy,
    opening: /\bHeaders(?::\s{0,20}\{|\]:)\s{0,20}/g,
  },
  // R `$date [1] "..."`
  {
    pair: /\$`?(?<name>[A-Za-z][\w-]{0,79})`?\r?\n\[1\] "(?<value>[^"\n]*)"/dy,
    opening: /(?<=^|\n)(?=\$`?[A-Za-z])/g,
    needs: '\n[1] "',
  },
  // PowerShell's table `Date {...}` below `--- -----`
  {
    pair: /(?<name>[A-Za-z][\w-]{0,79}) {1,80}\{?(?<value>[^{}\n]+)\}?/dy,
    opening: /-{3,80} {1,80}-{3,80}[ \t]{0,80}\r?\n\s{0,20}/g,
  },
  // Dart `{date: ..., content-type: ...}`, Apache `[Date: ..., Content-Type: ...]`
  {
    pair: /\b(?<name>[A-Za-z][\w-]{0,79}): (?<value>(?!['[])(?:\[hidden[^[\]\n]{0,500}\]|[^"{}[\]\n]){1,300}?)(?=, [A-Za-z][\w-]{0,79}: |[}\]])/dy,
    opening: /[{[]/g,
  },
];

/**
 * Read the maps of headers that languages print in other shapes than JSON: Go, Java, Spring, PHP,
 * aiohttp, Foundation, .NET, Dart. Three fields in a row of which two have well known names.
 */
export function readPrintedHeaders(
  text: string,
  _lines: readonly Line[],
  ranges: readonly Span[],
): Reading {
  const prints = ranges
    .filter(({ start, end }) => mayHoldHeaders(text.slice(start, end)))
    .flatMap((range) => printsIn(text, range))
    .sort((a, b) => a.start - b.start || b.fields.length - a.fields.length);
  const drafts: ExchangeDraft[] = [];
  const used: Span[] = [];
  let reach = 0;
  for (const print of prints) {
    if (print.start < reach) continue;
    reach = print.end;
    used.push({ start: print.start, end: print.end });
    drafts.push(draftOf(text, print));
  }
  return {
    documents: drafts.map((draft) => draft.finish()),
    notices: drafts.flatMap((draft) => draft.notices()),
    used,
  };
}

// what most texts lack, so that a long log is passed over at once
const COMMON_NAME =
  /\b(?:date|content-(?:type|length)|server|host|accept|user-agent|via|x-amzn?-[a-z]+)["']?[\]>]{0,2}(?:\s{0,4}[:=]|,| "|`?\n\[1)/i;
const TABLE = /^-{3,80} {1,80}-{3,80}/m;

function mayHoldHeaders(part: string): boolean {
  return COMMON_NAME.test(part) || TABLE.test(part);
}

interface Print extends Span {
  readonly fields: readonly HeaderField[];
  readonly status: Status | undefined;
}

interface Pair extends Span {
  readonly field: HeaderField | undefined;
  readonly status: Status | undefined;
}

const BETWEEN = /[\s,;)}\]]{0,80}/y;

function printsIn(text: string, range: Span): readonly Print[] {
  const part = text.slice(range.start, range.end);
  // several styles open alike
  const openings = new Map<string, readonly number[]>();
  return styles.flatMap((style) => {
    const { source } = style.opening;
    if (style.needs !== undefined && !part.includes(style.needs)) return [];
    const known = openings.get(source) ?? openingsIn(part, style.opening);
    openings.set(source, known);
    return findPrints({ part, from: range.start, openings: known }, style);
  });
}

/** So many fields in a row are a print. */
const LEAST_FIELDS = 3;

/** A part of a text, where it begins, and where in it a first pair may stand. */
interface Opened {
  readonly part: string;
  readonly from: number;
  readonly openings: readonly number[];
}

function openingsIn(part: string, opening: RegExp): readonly number[] {
  return [...part.matchAll(opening)].map((found) => found.index + found[0].length);
}

function findPrints({ part, from, openings }: Opened, style: Style): readonly Print[] {
  const prints: Print[] = [];
  let reach = 0;
  for (const first of openings) {
    if (first < reach) continue;
    const run = readPairs(part, first, style);
    const last = run.at(-1);
    if (last === undefined) continue;
    reach = last.end;
    const print = printOf(run);
    if (print) prints.push(moved(print, from));
  }
  return prints;
}

function readPairs(part: string, first: number, { pair }: Style): readonly Pair[] {
  const run: Pair[] = [];
  for (let at = first; ; ) {
    pair.lastIndex = at;
    const match = pair.exec(part);
    if (!match) return run;
    const next = pairOf(match);
    run.push(next);
    BETWEEN.lastIndex = next.end;
    at = BETWEEN.test(part) ? BETWEEN.lastIndex : next.end;
  }
}

function moved({ start, end, fields, status }: Print, by: number): Print {
  const shift = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  return {
    ...shift({ start, end }),
    fields: fields.map((field) => ({ ...field, span: shift(field.span) })),
    status: status && { ...status, span: shift(status.span) },
  };
}

function pairOf(match: RegExpExecArray): Pair {
  const start = match.index;
  const end = start + match[0].length;
  const { name, value = "", status } = match.groups ?? {};
  const at = match.indices?.groups?.status ?? match.indices?.groups?.value;
  const line = name === "null" ? /^HTTP\/[\d.]{1,4} (\d{3})\b/.exec(value)?.[1] : status;
  if (line !== undefined && at !== undefined) {
    const span = { start: at[0], end: at[1] };
    return { start, end, field: undefined, status: { code: Number(line), span } };
  }
  const field =
    name === undefined
      ? undefined
      : { name: name.toLowerCase(), value: value.trim(), span: { start, end } };
  return { start, end, field, status: undefined };
}

function printOf(run: readonly Pair[]): Print | undefined {
  if (run.length < LEAST_FIELDS) return undefined;
  const [first] = run;
  const last = run.at(-1);
  const fields = run.flatMap(({ field }) => (field ? [field] : []));
  const known = fields.filter(({ name }) => isResponseName(name) || isRequestName(name));
  if (!first || !last || fields.length < LEAST_FIELDS || known.length < 2) return undefined;
  if (known.length * 2 < fields.length) return undefined;
  const status = run.find((pair) => pair.status)?.status;
  return { start: first.start, end: last.end, fields, status };
}

// `403`, `unexpected status: 403 Forbidden`, `int(403)` on the line before, or the print's own line
const STATUS_BEFORE =
  /(?<![\d.:-])\b([1-5]\d\d)\b(?![\d.:-])[^\n\d]{0,60}(?:\n[^\n\d]{0,40}){0,2}$/;

function draftOf(text: string, print: Print): ExchangeDraft {
  const draft = new ExchangeDraft(print.start);
  // `url=URL('...'), method='GET', headers=<CIMultiDictProxy(...)>`
  const before = text.slice(Math.max(0, print.start - 400), print.start);
  const lineStart = print.start - before.length + before.lastIndexOf("\n") + 1;
  const urls = findUrls(text, lineStart, print.start).filter(({ value }) => value.includes("://"));
  const [url] = urls;
  if (url && urls.every(({ value }) => value === url.value)) draft.setTarget(url);
  if (looksLikeRequest(print.fields)) {
    for (const field of print.fields) draft.addRequestField(field);
    return draft;
  }
  for (const field of print.fields) draft.addResponseField(field);
  const status = print.status ?? statusBefore(text, print.start);
  if (status) draft.setMentionedStatus(status);
  return draft;
}

function statusBefore(text: string, end: number): Status | undefined {
  const from = Math.max(0, end - 160);
  const found = STATUS_BEFORE.exec(text.slice(from, end));
  if (!found?.[1]) return undefined;
  const start = from + found.index;
  return { code: Number(found[1]), span: { start, end: start + 3 } };
}
