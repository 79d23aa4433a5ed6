import type { ExchangeDraft } from "./exchange-draft";
import { LineReader } from "./line-reader";
import { isCutMark, type Line, lineBehind, lineOf, quote } from "./lines";
import { readBody } from "./read-body";
import { readCommand } from "./read-command";
import type { Reading } from "./reading";
import { readStatusLine } from "./status-line";
import type { HeaderField, Quoted } from "./types";

/** `outside`: of another format, until the panel begins again. */
type Section = "general" | "request" | "response" | "payload" | "body" | "outside";

const HEADINGS: readonly (readonly [RegExp, Section])[] = [
  [/^general(?: headers)?:?$/i, "general"],
  [/^(?:▼ ?)?response headers?\b.{0,30}$/i, "response"],
  [/^(?:▼ ?)?request headers?\b.{0,30}$/i, "request"],
  [
    /^(?:query string parameters?|form data|request payload|cookies|timing|initiator|request body)\b.{0,30}$/i,
    "payload",
  ],
  [/^(?:response|preview|response body|response payload):?$/i, "body"],
];
const GENERAL =
  /^(request url|request method|status code|status|remote address|address|referrer policy|method|url|scheme|host|filename|version|transferred)\b[ \t]*(?::[ \t]*)?(?=\S|$)(.*)/is;
const FIELD = /^(:?[A-Za-z][A-Za-z0-9_.-]{0,79})[ \t]{0,40}(?::|(?<=\t))[ \t]*(\S.*)/s;
const BARE_NAME = /^(:?[A-Za-z][A-Za-z0-9_.-]{0,79})[ \t]*:?$/;
const NOT_FIELDS =
  /^(?:view (?:source|parsed|url encoded|decoded)|raw|provisional headers are shown.*|learn more|disable cache.*|⚠.*)$/i;

/** Read what the network panel of a browser shows of a request, as a person copies it. */
export function readDevtools(text: string, lines: readonly Line[]): Reading {
  return new PanelReader(text, lines).readAll();
}

class PanelReader extends LineReader {
  #section: Section = "general";
  #hasBegun = false;

  protected override read(index: number): number {
    const line = this.lines[index];
    if (!line || line.text === "" || NOT_FIELDS.test(line.text.slice(0, 80))) return index + 1;
    if (isCutMark(line)) {
      this.found.current?.cut();
      return index + 1;
    }
    const heading = headingOf(line);
    if (heading) {
      this.#enter(heading);
      this.#hasBegun = true;
      return index + 1;
    }
    const status = readStatusLine(line);
    if (status && this.#hasBegun && this.#section !== "body") {
      this.#current(line).setStatus(status);
      this.#section = "response";
      return index + 1;
    }
    const command = readCommand(this.text, this.lines, index);
    if (status || command) this.#leave();
    if (command) return index + command.lineCount;
    return this.#readEntry(line, index) ?? this.#readBody(line, index);
  }

  protected override finish(): Reading {
    return this.found.finishExchanges();
  }

  #enter(section: Section): void {
    if (this.#section === "response") this.found.current?.endResponse();
    this.#section = section;
  }

  // a command or a status line of no panel: another program's print begins
  #leave(): void {
    this.#enter("outside");
    this.found.leave();
    this.#hasBegun = false;
  }

  #current(line: Line): ExchangeDraft {
    return this.found.current ?? this.found.open(line);
  }

  #readEntry(line: Line, index: number): number | undefined {
    const isHead = this.#section === "request" || this.#section === "response";
    const startsNext = /^request url\s*(?::|$)/i.test(line.text.slice(0, 40));
    const general = isHead && !startsNext ? undefined : generalEntry(this.text, this.lines, index);
    if (general) {
      this.#enter("general");
      this.#hasBegun = true;
      if (startsNext && this.found.current?.hasTarget) this.found.leave();
      addGeneral(this.#current(line), general);
      return index + general.lineCount;
    }
    const entry = isHead ? readEntry(this.lines, index) : undefined;
    if (!entry) return undefined;
    if (this.#section === "response") this.#current(line).addResponseField(entry.field);
    else this.#current(line).addRequestField(entry.field);
    return index + entry.lineCount;
  }

  #readBody(line: Line, index: number): number {
    const isOther = this.#section === "payload" || this.#section === "outside";
    if (!/^[{[<]/.test(line.text) || isOther) return index + 1;
    this.#enter("body");
    const draft = this.#current(line);
    if (draft.hasBody) return index + 1;
    const read = readBody(this.text, line.start, this.lines.at(-1)?.end ?? line.end);
    if (!read) return index + 1;
    draft.setBody(read.body);
    this.found.note(read.notices);
    return lineBehind(this.lines, index, read.body.span.end);
  }
}

function headingOf(line: Line): Section | undefined {
  return HEADINGS.find(([pattern]) => pattern.test(line.text.slice(0, 80)))?.[1];
}

interface GeneralEntry {
  readonly name: string;
  readonly value: Quoted;
  readonly lineCount: number;
}

function generalEntry(
  text: string,
  lines: readonly Line[],
  index: number,
): GeneralEntry | undefined {
  const line = lines[index];
  const found = line && GENERAL.exec(line.text);
  const name = found?.[1]?.toLowerCase();
  if (!line || name === undefined) return undefined;
  const inline = found?.[2]?.trim() ?? "";
  if (inline !== "") {
    const start = line.end - inline.length;
    // a sentence such as "Status of the deployment" is no entry
    if (!/[:\t]/.test(line.text.slice(name.length, start - line.start))) return undefined;
    return { name, value: quote(text, start, line.end), lineCount: 1 };
  }
  const next = lines[index + 1];
  if (!next || next.text === "" || headingOf(next)) return undefined;
  return { name, value: quote(text, next.start, next.end), lineCount: 2 };
}

function addGeneral(draft: ExchangeDraft, { name, value }: GeneralEntry): void {
  if (name === "request url" || name === "url") draft.setTarget(value);
  else if (name === "request method" || name === "method") {
    if (/^[A-Za-z]{3,8}$/.test(value.value)) draft.setMethod(value);
  } else if (name === "status code" || name === "status") {
    const code = /^\D{0,4}(\d{3})\b/.exec(value.value)?.[1];
    if (code) draft.setStatus({ code: Number(code), span: value.span });
  } else if (name === "remote address" || name === "address") {
    const address = /^\[?([0-9a-fA-F.:]+?)\]?(?::\d+)?$/.exec(value.value.slice(0, 80))?.[1];
    if (!address) return;
    const start = value.span.start + value.value.indexOf(address);
    draft.setAddress({ value: address, span: { start, end: start + address.length } });
  }
}

interface Entry {
  readonly field: HeaderField;
  readonly lineCount: number;
}

function readEntry(lines: readonly Line[], index: number): Entry | undefined {
  const line = lines[index];
  if (!line) return undefined;
  const [, written, inline] = FIELD.exec(line.text) ?? [];
  const name = (written ?? BARE_NAME.exec(line.text)?.[1])?.toLowerCase();
  if (name === undefined) return undefined;
  const next = lines[index + 1];
  const isEnd = !next || next.text === "" || headingOf(next) !== undefined;
  const hasColon = line.text.endsWith(":");
  if (inline === undefined && isEnd && !hasColon) return undefined;
  // `name:` without a value, and the next `name:` already
  const isEmpty = isEnd || (hasColon && /^[a-z][a-z0-9-]{0,60}:$/i.test(next.text));
  if (inline !== undefined || isEmpty) {
    const span = { start: line.start, end: line.end };
    return { field: { name, value: inline ?? "", span }, lineCount: 1 };
  }
  const span = { start: line.start, end: next.end };
  return { field: { name, value: next.text, span }, lineCount: 2 };
}

const MAY_BE_ENTRY = /^(?:request|response|status code|remote address|referrer policy)/i;

/** Whether lines are those of a network panel. */
export function isDevtoolsText(lines: readonly Line[]): boolean {
  let entries = 0;
  for (const [index, line] of lines.entries()) {
    const text = line.text.slice(0, 80);
    if (!MAY_BE_ENTRY.test(text)) continue;
    if (/^request (?:url|method)\s*(?::|$)/i.test(text)) return true;
    if (/^(?:status code|remote address|referrer policy)\s*(?::|$)/i.test(text)) entries += 1;
    const next = lines[index + 1] ?? lineOf("", 0, 0);
    if (/^(?:response|request) headers(?: \([\d.]+ k?B\))?:?$/i.test(text) && isEntryLine(next))
      entries += 1;
  }
  return entries >= 2;
}

function isEntryLine(line: Line): boolean {
  return FIELD.test(line.text.slice(0, 200)) || BARE_NAME.test(line.text.slice(0, 200));
}
